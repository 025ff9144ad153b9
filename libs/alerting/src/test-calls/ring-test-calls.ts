import { NetworkStore, TestCallStore } from '#persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { NetworkRounds } from '../network-rounds.js';

/** Rings the networks whose plan of test calls says so; `run` answers how many networks. */
@Injectable()
export class RingTestCalls implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds: NetworkRounds;
  constructor(calls: TestCallStore, networks: NetworkStore) { this.rounds = new NetworkRounds(networks, async (network) => ((await calls.ringIfDue(network)) ? 1 : 0), 'test calls'); }

  onApplicationBootstrap(): void { this.rounds.begin(); }
  run(): Promise<number> { return this.rounds.run(); }
  onApplicationShutdown(): Promise<void> { return this.rounds.end(); }
}
