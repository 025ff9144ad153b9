import { type Bell, Listener, OUTBOX_CHANNEL, RELAY_BATCH, Relaying, Wake } from '#persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Bells } from './bells.js';
import { Drain } from './drain.js';

/** Longest that the queue may take over a batch of bells before it counts as away. */
const HAND_OVER_LIMIT_MS = 5_000;

/**
 * Carries what the ledger wrote to gateways and to bells. The two go apart, so that officers hear on time while the queue
 * is away; its clocks are the sweep's until it is back. Bells go second: they ring in minutes, and somebody waits for the first.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly announcing: Drain;
  private readonly handing: Drain;
  constructor(relaying: Relaying, private readonly bells: Bells, private readonly wake: Wake, private readonly listener: Listener) {
    this.handing = new Drain('handing bells over', () => relaying.handOver((waiting) => this.arm(waiting)), RELAY_BATCH);
    this.announcing = new Drain('announcing', () => relaying.announce().finally(this.handing.soon), RELAY_BATCH);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.wake.on('wake', this.soon);
    await this.listener.listen(OUTBOX_CHANNEL, (hint) => { if (this.wake.isFromOthers(hint)) this.soon(); }, this.soon);
    this.soon();
  }

  private readonly soon = (): void => this.announcing.soon();

  /** A client that waits for its server would hold the waiting bells locked for as long. */
  private async arm(bells: readonly Bell[]): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the queue took no bells within ${HAND_OVER_LIMIT_MS} ms`)), HAND_OVER_LIMIT_MS);
    });
    await Promise.race([this.bells.arm(bells), late]).finally(() => clearTimeout(timer));
  }

  async onApplicationShutdown(): Promise<void> {
    this.wake.off('wake', this.soon);
    await Promise.all([this.announcing.stop(), this.handing.stop()]);
  }
}
