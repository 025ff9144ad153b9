import { ContactConfirmations } from '#persistence';
import { Rounds, logger } from '#platform';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/** At most this long after its day a reminder is queued; it is about days. */
const EVERY_MS = 10 * 60_000;
/** Steps of one round; what is beyond them is the next round's. */
const STEPS_MAX = 100;

/** Reminds officers, once a year and until they have done it, to confirm that how they are reached is still right. */
@Injectable()
export class RemindContacts implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('deliveries');
  private readonly rounds = new Rounds(() => this.round());
  constructor(private readonly confirmations: ContactConfirmations) {}

  onApplicationBootstrap(): void { this.rounds.begin(EVERY_MS); }

  private async round(): Promise<number> {
    await this.run(() => this.rounds.ended).catch((error: unknown) => this.log.warn({ error }, 'nobody was reminded to confirm contacts; the next round tries again'));
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

  onApplicationShutdown(): Promise<void> { return this.rounds.end(); }
}
