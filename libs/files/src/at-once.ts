import { ProblemError } from '#edge';

/** Files that one process has in its memory at the same time: each is held whole, so that nothing of it is kept or handed out before all of it was looked at. */
const FILES_AT_ONCE = 16;
/** Files that come from forms which anybody may send to, beside the others: apart, so that who sends slowly there holds nobody else up. */
const OPEN_AT_ONCE = 4;
/** Seconds after which to try again. */
const AGAIN_SECONDS = 5;

const POOLS = { known: { held: 0, max: FILES_AT_ONCE }, open: { held: 0, max: OPEN_AT_ONCE } };

/** Runs work that holds a file. @param from whether whoever sent it is known, or it may be anybody @throws ProblemError `unavailable` (503) where too many are held already */
export async function holding<T>(work: () => Promise<T>, from: keyof typeof POOLS = 'known'): Promise<T> {
  const pool = POOLS[from];
  if (pool.held >= pool.max) throw new ProblemError('unavailable', { headers: { 'Retry-After': String(AGAIN_SECONDS) } });
  pool.held += 1;
  try {
    return await work();
  } finally {
    pool.held -= 1;
  }
}
