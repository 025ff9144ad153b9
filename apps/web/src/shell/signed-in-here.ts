import { stored } from './stored.js';

const kept = stored('hotline.signed-in');

/** Whether somebody was signed in when this browser last asked; a guess about now, by which pages are asked for early. */
export const wasSignedIn = (): boolean => kept.read() === 'yes';

/** Keeps what the service said last. */
export const rememberSignedIn = (is: boolean): void => kept.write(is ? 'yes' : 'no');
