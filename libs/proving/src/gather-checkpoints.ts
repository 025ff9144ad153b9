import { Checkpoints, DueClocks, type GatherResult, NetworkStore } from '#persistence';
import { Cycles, counter, logger } from '#platform';
import { CHECKPOINT_EVERY_SECONDS, checkpointBody } from '#proof';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Keys, Keyring } from './keyring.js';

const EVERY_MS = CHECKPOINT_EVERY_SECONDS * 1_000;
/** After a look that failed. */
const AGAIN_MS = 30_000;
/** How far behind the last look the next one begins: longer than any transaction that could have changed a case before it. */
const OVERLAP_MS = 3_600_000;

const written = counter('hotline_checkpoints_total', 'Checkpoints written by this process');

/**
 * Gathers the heads of histories that have grown into signed checkpoints. It looks at the beginning of each interval of the
 * clock, whatever happened in it: if a checkpoint came when a case changed, or waited for another audience's, its time would
 * tell one side of cases that it does not know.
 */
@Injectable()
export class GatherCheckpoints implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('proof');
  private readonly cycles = new Cycles(() => this.cycle());
  /** Everything that changed before was looked at; null looks at every case. */
  private looked_to: number | null = null;
  /** Sides that could sign at the last look; null before the first. */
  private signers: readonly string[] | null = null;
  constructor(private readonly checkpoints: Checkpoints, private readonly keyring: Keyring, private readonly networks: NetworkStore, private readonly clocks: DueClocks) {}

  onApplicationBootstrap(): void { this.cycles.begin(EVERY_MS); }

  /** One look. @throws when the database is away */
  async gather(): Promise<GatherResult> {
    const keys = await this.keyring.read(await this.clocks.now());
    const signers = this.signersOf(keys);
    const result = await this.checkpoints.gather({
      slot_ms: EVERY_MS, signers, since: this.looked_to === null ? null : this.looked_to - OVERLAP_MS,
      compose: (grown) => {
        const body = checkpointBody({ ...grown, keys: keys.current(grown.audience) });
        return { body, signatures: keys.sign(body) };
      },
    });
    written.inc(result.written.length);
    if (result.complete) this.looked_to = result.at;
    return result;
  }

  /** One look, whatever comes of it. @returns milliseconds until the next one */
  private async cycle(): Promise<number> {
    try {
      const { at } = await this.gather();
      return EVERY_MS - (at % EVERY_MS);
    } catch (error) {
      this.log.warn({ error }, 'no checkpoint was written; the next look tries again');
      return AGAIN_MS;
    }
  }

  /** Sides that can sign here. With others than at the last look, what nobody could sign before may be signed now; the log says whose is missing. */
  private signersOf(keys: Keys): string[] {
    const sides = [...new Set(this.networks.all().flatMap((n) => Object.keys(n.sides)))].sort();
    const signers = keys.signers(sides).map((k) => k.side);
    if (signers.join() === this.signers?.join()) return signers;
    const without = sides.filter((side) => !signers.includes(side));
    if (without.length > 0) this.log.warn({ sides: without }, 'this process has no private key of these sides (HOTLINE_KEYS_DIR): it signs no checkpoint for them, and what such a side keeps to itself gets none');
    [this.signers, this.looked_to] = [signers, null];
    return signers;
  }

  onApplicationShutdown(): Promise<void> { return this.cycles.end(); }
}
