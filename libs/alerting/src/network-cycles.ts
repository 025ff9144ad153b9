import type { Network } from '#domain';
import type { NetworkStore } from '#persistence';
import { Cycles, logger } from '#platform';

/** At most this long after its time something rings. */
const EVERY_MS = 60_000;

/** Looks at all networks, again and again, and rings in each what is due there. The rows decide, whichever process looks first and however long none did. */
export class NetworkCycles {
  private readonly log = logger('cycles');
  private readonly cycles = new Cycles(async () => { await this.run(); return EVERY_MS; });

  /** @param ring looks at one network, and answers how many it rang @param what of it, for the log */
  constructor(private readonly networks: NetworkStore, private readonly ring: (network: Network) => Promise<number>, private readonly what: string) {}

  begin(): void { this.cycles.begin(EVERY_MS); }

  /** One network that cannot be looked at keeps no other from it. @returns how many were rung */
  async run(): Promise<number> {
    let rang = 0;
    for (const network of this.networks.all()) {
      rang += await this.ring(network).catch((error: unknown) => {
        this.log.warn({ error, network: network.id, what: this.what }, 'a network could not be looked at; the next cycle looks again');
        return 0;
      });
    }
    return rang;
  }

  end(): Promise<void> { return this.cycles.end(); }
}
