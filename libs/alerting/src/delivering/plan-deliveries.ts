import { DeliveryPlans } from '#persistence';
import { Cycles, logger } from '#platform';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/** At most this long after an alert has its number it has its deliveries too; their own wait is counted from the alert. */
const EVERY_MS = 1_000;
/** Steps of one cycle; what is beyond them is the next cycle's. */
const STEPS_MAX = 1_000;

/** Gives every numbered alert its deliveries. Apart from numbering, so that no live line waits for what is slower anyway. */
@Injectable()
export class PlanDeliveries implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('deliveries');
  private readonly cycles = new Cycles(() => this.cycle());
  constructor(private readonly plans: DeliveryPlans) {}

  onApplicationBootstrap(): void { this.cycles.begin(EVERY_MS); }

  private async cycle(): Promise<number> {
    await this.run(() => this.cycles.ended).catch((error: unknown) => this.log.warn({ error }, 'deliveries were not planned; the next cycle tries again'));
    return EVERY_MS;
  }

  /** Looks at everything that has its number. @param enough ends it early, when the door closes @returns at how many alerts it looked */
  async run(enough = (): boolean => false): Promise<number> {
    let looked = 0;
    for (let steps = 0; steps < STEPS_MAX && !enough(); steps += 1) {
      const alerts = await this.plans.next();
      if (alerts === 0) break;
      looked += alerts;
    }
    return looked;
  }

  onApplicationShutdown(): Promise<void> { return this.cycles.end(); }
}
