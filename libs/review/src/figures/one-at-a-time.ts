import { ProblemError } from '#edge';

/** Questions that may wait for the one that is answered; each takes the database five seconds at most. */
export const FIGURES_WAITING_MAX = 4;
/** Of these, questions of one account. */
export const FIGURES_WAITING_OF_ONE_MAX = 2;
/** Seconds after which to try again. */
const AGAIN_SECONDS = 10;

/** Answers one question of a side after another: a process has ten connections for all that is read, and figures take one of them at most for each side. */
export class OneAtATime {
  private asked = 0;
  private before: Promise<unknown> = Promise.resolve();
  /** Accounts whose questions wait. */
  private readonly waiting: string[] = [];

  /** @param who the account that asks @throws ProblemError `unavailable` (503) while too many wait, or too many of this account, and what the work throws */
  async run<T>(who: string, work: () => Promise<T>): Promise<T> {
    const waits = this.asked > 0;
    const full = this.waiting.length >= FIGURES_WAITING_MAX || this.waiting.filter((one) => one === who).length >= FIGURES_WAITING_OF_ONE_MAX;
    if (waits && full) throw new ProblemError('unavailable', { headers: { 'Retry-After': String(AGAIN_SECONDS) } });
    this.asked += 1;
    if (waits) this.waiting.push(who);
    const answer = this.before.then(() => {
      // Questions are answered in the order in which they were asked.
      if (waits) this.waiting.shift();
      return work();
    }).finally(() => { this.asked -= 1; });
    // Whoever asked hears what went wrong; the next one only waits for the end.
    this.before = answer.then(() => null, () => null);
    return answer;
  }
}
