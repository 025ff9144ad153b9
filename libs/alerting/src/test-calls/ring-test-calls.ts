import { NetworkStore, TestCallStore } from '#persistence';
import { Rounds, logger } from '#platform';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/** At most this long after its time a planned call rings. */
const EVERY_MS = 60_000;

/** Rings the networks whose plan says so. The rows decide, whichever process looks first and however long none did. */
@Injectable()
export class RingTestCalls implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('test-calls');
  private readonly rounds = new Rounds(() => this.round());
  constructor(private readonly calls: TestCallStore, private readonly networks: NetworkStore) {}

  onApplicationBootstrap(): void { this.rounds.begin(EVERY_MS); }

  private async round(): Promise<number> {
    await this.run();
    return EVERY_MS;
  }

  /** One network that cannot be rung keeps no other from it. @returns how many networks rang */
  async run(): Promise<number> {
    let rang = 0;
    for (const network of this.networks.all()) {
      if (await this.calls.ringIfDue(network).catch((error: unknown) => this.log.warn({ error, network: network.id }, 'a network could not be looked at for a test call; the next round looks again'))) rang += 1;
    }
    return rang;
  }

  onApplicationShutdown(): Promise<void> { return this.rounds.end(); }
}
