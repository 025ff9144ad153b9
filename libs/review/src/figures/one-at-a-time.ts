import { ProblemError } from '#edge';

/** Questions that may wait for the one that is answered; each takes the database five seconds at most. */
export const FIGURES_WAITING_MAX = 4;
/** Seconds after which to try again. */
const AGAIN_SECONDS = 10;

/** Answers one question after another: a process has ten connections for all that is read, and figures take one of them at most. */
export class OneAtATime {
  private asked = 0;
  private before: Promise<unknown> = Promise.resolve();

  /** @throws ProblemError `unavailable` (503) while too many wait, and what the work throws */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.asked > FIGURES_WAITING_MAX) throw new ProblemError('unavailable', { headers: { 'Retry-After': String(AGAIN_SECONDS) } });
    this.asked += 1;
    const answer = this.before.then(work).finally(() => { this.asked -= 1; });
    // Whoever asked hears what went wrong; the next one only waits for the end.
    this.before = answer.then(() => null, () => null);
    return answer;
  }
}
