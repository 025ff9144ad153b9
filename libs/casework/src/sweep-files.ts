import { FileStore } from '#files';
import { AttachmentObjects, NetworkStore } from '#persistence';
import { logger } from '#platform';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/** A file whose row is not there by then never gets one: the process that put it ended in between. */
const STRAY_AFTER_MS = 24 * 3_600_000;
const SWEEP_EVERY_MS = 6 * 3_600_000;

/** Removes files that are nobody's: what was never finished, and what has no row a day later. */
@Injectable()
export class SweepFiles implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('files');
  private timer: NodeJS.Timeout | null = null;
  constructor(private readonly files: FileStore, private readonly objects: AttachmentObjects, private readonly networks: NetworkStore) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.files.on) return;
    await this.files.check(this.sides());
    const look = (): void => { this.run().catch((error: unknown) => this.log.error({ error }, 'files that are nobody\'s could not be removed')); };
    look();
    this.timer = setInterval(look, SWEEP_EVERY_MS).unref();
  }

  onApplicationShutdown(): void { if (this.timer) clearInterval(this.timer); }

  /** @param now epoch milliseconds by this machine, as the files' own instants are. @returns how many were removed */
  async run(now = Date.now()): Promise<number> {
    let removed = 0;
    for (const side of this.sides()) {
      for await (const lying of this.files.lyingBefore(now - STRAY_AFTER_MS, side)) {
        const whole = lying.flatMap(({ name, id }) => (id === null ? [] : [{ side, name, id }]));
        const strays = [...lying.filter(({ id }) => id === null), ...await this.objects.without(whole)];
        for (const stray of strays) await this.files.sweep(stray);
        removed += strays.length;
      }
    }
    if (removed > 0) this.log.warn({ files: removed }, 'removed files that were nobody\'s');
    return removed;
  }

  private sides(): string[] { return [...new Set(this.networks.all().flatMap((n) => Object.keys(n.sides)))].sort(); }
}
