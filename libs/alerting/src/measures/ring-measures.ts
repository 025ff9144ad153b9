import { MeasureWatches, NetworkStore } from '#persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { NetworkCycles } from '../network-cycles.js';

/** Rings sides of suspended measures that come back; `run` answers how many sides. */
@Injectable()
export class RingMeasures implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly cycles: NetworkCycles;
  constructor(watches: MeasureWatches, networks: NetworkStore) { this.cycles = new NetworkCycles(networks, (network) => watches.ringDue(network), 'measures'); }

  onApplicationBootstrap(): void { this.cycles.begin(); }
  run(): Promise<number> { return this.cycles.run(); }
  onApplicationShutdown(): Promise<void> { return this.cycles.end(); }
}
