import { MeasureWatches, NetworkStore } from '#persistence';
import { Rounds, logger } from '#platform';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/** At most this long after its time a side is rung of a measure that comes back: it is a matter of days. */
const EVERY_MS = 60_000;

/** Rings sides of suspended measures that come back. The rows decide, whichever process looks first and however long none did. */
@Injectable()
export class RingMeasures implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('measures');
  private readonly rounds = new Rounds(() => this.round());
  constructor(private readonly watches: MeasureWatches, private readonly networks: NetworkStore) {}

  onApplicationBootstrap(): void { this.rounds.begin(EVERY_MS); }

  private async round(): Promise<number> {
    await this.run();
    return EVERY_MS;
  }

  /** One network that cannot be looked at keeps no other from it. @returns how many sides were rung */
  async run(): Promise<number> {
    let rang = 0;
    for (const network of this.networks.all()) {
      rang += await this.watches.ringDue(network).catch((error: unknown) => {
        this.log.warn({ error, network: network.id }, 'the measures of a network could not be looked at; the next round looks again');
        return 0;
      });
    }
    return rang;
  }

  onApplicationShutdown(): Promise<void> { return this.rounds.end(); }
}
