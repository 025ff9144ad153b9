import { ProblemError } from '#edge';

/** Files that one process has in its memory at the same time: each is held whole, so that nothing of it is kept or handed out before all of it was looked at. */
const FILES_AT_ONCE = 16;
/** Seconds after which to try again. */
const AGAIN_SECONDS = 5;

let held = 0;

/** Runs work that holds a file. @throws ProblemError `unavailable` (503) where too many are held already */
export async function holding<T>(work: () => Promise<T>): Promise<T> {
  if (held >= FILES_AT_ONCE) throw new ProblemError('unavailable', { headers: { 'Retry-After': String(AGAIN_SECONDS) } });
  held += 1;
  try {
    return await work();
  } finally {
    held -= 1;
  }
}
