import { ContactConfirmations } from '#persistence';
import { Cycles, logger } from '#platform';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/** At most this long after its day a reminder is queued; it is about days. */
const EVERY_MS = 10 * 60_000;
/** Steps of one cycle; what is beyond them is the next cycle's. */
const STEPS_MAX = 100;

/** Reminds officers, once a year and until they have done it, to confirm that how they are reached is still right. */
@Injectable()
export class RemindContacts implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('deliveries');
  private readonly cycles = new Cycles(() => this.cycle());
  constructor(private readonly confirmations: ContactConfirmations) {}

  onApplicationBootstrap(): void { this.cycles.begin(EVERY_MS); }

  private async cycle(): Promise<number> {
    await this.run(() => this.cycles.ended).catch((error: unknown) => this.log.warn({ error }, 'nobody was reminded to confirm contacts; the next cycle tries again'));
    return EVERY_MS;
  }

  /** Reminds everybody who is due. @param enough ends it early, when the door closes @returns how many were reminded */
  async run(enough = (): boolean => false): Promise<number> {
    let reminded = 0;
    for (let steps = 0; steps < STEPS_MAX && !enough(); steps += 1) {
      const officers = await this.confirmations.remind();
      if (officers === 0) break;
      reminded += officers;
    }
    return reminded;
  }

  onApplicationShutdown(): Promise<void> { return this.cycles.end(); }
}
