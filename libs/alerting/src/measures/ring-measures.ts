import { MeasureWatches, NetworkStore } from '#persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { NetworkRounds } from '../network-rounds.js';

/** Rings sides of suspended measures that come back; `run` answers how many sides. */
@Injectable()
export class RingMeasures implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds: NetworkRounds;
  constructor(watches: MeasureWatches, networks: NetworkStore) { this.rounds = new NetworkRounds(networks, (network) => watches.ringDue(network), 'measures'); }

  onApplicationBootstrap(): void { this.rounds.begin(); }
  run(): Promise<number> { return this.rounds.run(); }
  onApplicationShutdown(): Promise<void> { return this.rounds.end(); }
}
