import { Cycles, failpoint, logger } from '#platform';
import { DUE_BATCH, type DueClock, DueClocks } from '#persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { showAnswered } from './climbing-figures.js';
import { ElapseClock } from './elapse-clock.js';

/** At most this long after its time a clock is answered although no bell rang. */
const EVERY_MS = 2_000;
/** After a cycle that failed, since whatever broke may have delayed many clocks; and at the start, for what fell due while nobody was there. */
const SOON_MS = 500;
/** A bell gets this long before the sweep does its work. */
const GRACE_MS = 1_000;
/** Cases that are answered side by side: enough to keep two cores and a disk busy, and fewer than the connections of one process. */
const LANES = 6;
/** Batches of one cycle. A backlog is worked off without a pause; what is beyond this many waits for the next cycle. */
const BATCHES_MAX = 1_000;

/** Finds clocks whose bell never rang. Needs the database alone: the queue may be gone. */
@Injectable()
export class Sweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('sweep');
  private readonly cycles = new Cycles(() => this.cycle());
  constructor(private readonly due: DueClocks, private readonly clock: ElapseClock) {}

  onApplicationBootstrap(): void { this.cycles.begin(SOON_MS); }

  /** One cycle, whatever comes of it. @returns milliseconds until the next one */
  private async cycle(): Promise<number> {
    try {
      await this.run(GRACE_MS, () => this.cycles.ended);
      return EVERY_MS;
    } catch (error) {
      this.log.warn({ error }, 'sweep failed; the next cycle tries again');
      return SOON_MS;
    }
  }

  /**
   * One cycle: answers every clock overdue by at least `grace_ms`.
   * @param enough ends it early, when the door closes
   * @param lanes how many cases are answered side by side; one where the order must be the same each time
   * @returns how many were answered
   */
  async run(grace_ms = 0, enough = (): boolean => false, lanes = LANES): Promise<number> {
    let answered = 0;
    let last: DueClock | null = null;
    for (let batches = 0; batches < BATCHES_MAX && !enough(); batches += 1) {
      const found: DueClock[] = await this.due.overdue(grace_ms, last);
      if (found.length > 0) await failpoint('sweep.found');
      answered += await this.answerAll(found, enough, lanes);
      last = found.at(-1) ?? null;
      if (found.length < DUE_BATCH) break;
    }
    return answered;
  }

  /** Cases side by side, and the clocks of one case one after another: they would only wait for its lock. */
  private async answerAll(found: readonly DueClock[], enough: () => boolean, side_by_side: number): Promise<number> {
    const cases = byCase(found);
    let answered = 0;
    const lanes = Array.from({ length: Math.min(side_by_side, cases.length) }, async () => {
      for (let clocks = cases.shift(); clocks && !enough(); clocks = cases.shift()) {
        for (const clock of clocks) {
          if (await this.answer(clock)) answered += 1;
          await failpoint('sweep.answered');
        }
      }
    });
    const broken = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
    if (broken) throw broken.reason;
    return answered;
  }

  /** One clock that cannot be answered keeps no other from being answered. */
  private async answer(clock: DueClock): Promise<boolean> {
    try {
      const { ok } = await this.clock.elapse(clock);
      if (ok) showAnswered('sweep');
      return ok;
    } catch (error) {
      this.log.error({ error, case_id: clock.case_id, kind: clock.kind }, 'a due clock could not be answered; the next cycle tries again');
      return false;
    }
  }

  onApplicationShutdown(): Promise<void> { return this.cycles.end(); }
}

/** Clocks by case, cases in the order of the first clock of each. */
function byCase(clocks: readonly DueClock[]): DueClock[][] {
  const cases = new Map<string, DueClock[]>();
  for (const clock of clocks) {
    const known = cases.get(clock.case_id);
    if (known) known.push(clock);
    else cases.set(clock.case_id, [clock]);
  }
  return [...cases.values()];
}
