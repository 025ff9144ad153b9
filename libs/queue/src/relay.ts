import { logger } from '#platform';
import { Listener, OUTBOX_CHANNEL, Relaying, Wake } from '#persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Bells } from './bells.js';

/** Longest that a message waits when every hint about it was lost. */
const POLL_MS = 1_000;
/** Pause after an error, so that a broken database is not hammered. */
const RETRY_MS = 500;

/** Carries what the ledger wrote to bells and gateways, in batches, woken by hints and by a slow poll. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('relay');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private again = false;
  private busy = false;
  private stopped = false;
  constructor(private readonly relaying: Relaying, private readonly bells: Bells, private readonly wake: Wake, private readonly listener: Listener) {}

  async onApplicationBootstrap(): Promise<void> {
    this.wake.on('wake', this.soon);
    await this.listener.listen(OUTBOX_CHANNEL, this.soon, this.soon);
    this.soon();
  }

  private readonly soon = (): void => {
    if (this.stopped) return;
    this.again = true;
    if (!this.busy) this.running = this.drain();
  };

  /** Relays until nothing waits; a hint that comes meanwhile makes it look once more. */
  private async drain(): Promise<void> {
    this.busy = true;
    let pause = POLL_MS;
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        if ((await this.relaying.batch((bells) => this.bells.arm(bells))) > 0) this.again = true;
      } catch (error) {
        this.log.warn({ error }, 'relaying failed; what waits is kept and tried again');
        pause = RETRY_MS;
      }
    }
    this.busy = false;
    if (this.timer) clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(this.soon, pause);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.wake.off('wake', this.soon);
    await this.running;
  }
}
