import { Listener, OUTBOX_CHANNEL, RELAY_BATCH, Relaying, Wake } from '#persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Drain } from './drain.js';

/** Carries what the ledger wrote to gateways. Needs the database alone: officers hear on time while the queue is away. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly announcing: Drain;
  constructor(relaying: Relaying, private readonly wake: Wake, private readonly listener: Listener) {
    this.announcing = new Drain('announcing', () => relaying.announce(), RELAY_BATCH);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.wake.on('wake', this.announcing.soon);
    await this.listener.listen(OUTBOX_CHANNEL, (hint) => { if (this.wake.isFromOthers(hint)) this.announcing.soon(); }, this.announcing.soon);
    this.announcing.soon();
  }

  async onApplicationShutdown(): Promise<void> {
    this.wake.off('wake', this.announcing.soon);
    await this.announcing.stop();
  }
}
