import { runDoor } from '#boot';
import { HOTLINE } from './rooms.js';

await runDoor(HOTLINE);
