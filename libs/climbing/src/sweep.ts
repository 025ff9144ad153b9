import { failpoint, logger } from '#platform';
import { type DueClock, DueClocks } from '#persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ElapseClock } from './elapse-clock.js';

/** At most this long after its time a clock is answered although no bell rang. */
const EVERY_MS = 5_000;
/** A bell gets this long before the sweep does its work. */
const GRACE_MS = 1_000;

/** Finds clocks whose bell never rang. Needs the database alone: the queue may be gone. */
@Injectable()
export class Sweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('sweep');
  private timer: NodeJS.Timeout | null = null;
  private cycle: Promise<unknown> = Promise.resolve();
  private stopped = false;
  constructor(private readonly due: DueClocks, private readonly clock: ElapseClock) {}

  onApplicationBootstrap(): void { this.plan(); }

  private plan(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.cycle = this.run(GRACE_MS, () => this.stopped).catch((error: unknown) => this.log.warn({ error }, 'sweep failed; the next cycle tries again')).finally(() => this.plan());
    }, EVERY_MS);
  }

  /** One cycle: answers every clock overdue by at least `grace_ms`. @param enough ends it early, when the door closes @returns how many were answered */
  async run(grace_ms = 0, enough = (): boolean => false): Promise<number> {
    let answered = 0;
    const found = await this.due.overdue(grace_ms);
    if (found.length > 0) await failpoint('sweep.found');
    for (const clock of found) {
      if (enough()) break;
      if (await this.answer(clock)) answered += 1;
      await failpoint('sweep.answered');
    }
    return answered;
  }

  /** One clock that cannot be answered keeps no other from being answered. */
  private async answer(clock: DueClock): Promise<boolean> {
    try {
      return (await this.clock.elapse(clock)).ok;
    } catch (error) {
      this.log.error({ error, case_id: clock.case_id, kind: clock.kind }, 'a due clock could not be answered; the next cycle tries again');
      return false;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.cycle;
  }
}
