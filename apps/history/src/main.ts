import { runDoor } from '#boot';
import { ReviewModule } from '#review';

/** Supervisors' door: histories and exports. */
await runDoor({ name: 'history', rooms: [ReviewModule], desk: true, front: '/desk/' });
