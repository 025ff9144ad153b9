import { NetworkStore, TestCallStore } from '#persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { NetworkCycles } from '../network-cycles.js';

/** Rings the networks whose plan of test calls says so; `run` answers how many networks. */
@Injectable()
export class RingTestCalls implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly cycles: NetworkCycles;
  constructor(calls: TestCallStore, networks: NetworkStore) { this.cycles = new NetworkCycles(networks, async (network) => ((await calls.ringIfDue(network)) ? 1 : 0), 'test calls'); }

  onApplicationBootstrap(): void { this.cycles.begin(); }
  run(): Promise<number> { return this.cycles.run(); }
  onApplicationShutdown(): Promise<void> { return this.cycles.end(); }
}
