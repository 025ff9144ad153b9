import { Cycles, logger } from '#platform';
import { Ledger, STALE_BATCH, StaleClocks } from '#persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/** At most this long after a calendar was saved its clocks are counted again. */
const EVERY_MS = 3_000;
/** Batches of one cycle; what is beyond them waits for the next. */
const BATCHES_MAX = 100;

/**
 * Counts limits again when the days behind them have changed: a list that appeared, an office's new hours. The rows
 * alone say what is behind, so a crash between the saving and the counting loses nothing, and the decision refuses what
 * is counted already, so two processes count nothing twice.
 */
@Injectable()
export class RecomputeStaleClocks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('calendars');
  private readonly cycles = new Cycles(() => this.cycle());
  constructor(private readonly stale: StaleClocks, private readonly ledger: Ledger) {}

  onApplicationBootstrap(): void { this.cycles.begin(EVERY_MS); }

  private async cycle(): Promise<number> {
    await this.run(() => this.cycles.ended).catch((error: unknown) => this.log.warn({ error }, 'limits were not counted again; the next cycle tries again'));
    return EVERY_MS;
  }

  /** One cycle: counts every case again that is behind. @param enough ends it early, when the door closes @returns how many were counted */
  async run(enough = (): boolean => false): Promise<number> {
    let counted = 0;
    let last: string | undefined;
    for (let batches = 0; batches < BATCHES_MAX && !enough(); batches += 1) {
      const found = await this.stale.cases(last);
      for (const id of found) if (!enough() && await this.count(id)) counted += 1;
      last = found.at(-1);
      if (found.length < STALE_BATCH) break;
    }
    if (counted > 0) this.log.info({ cases: counted }, 'limits were counted again by days that have changed');
    return counted;
  }

  /** One case that cannot be counted keeps no other from it. */
  private async count(id: string): Promise<boolean> {
    try {
      return (await this.ledger.execute({ id }, { actor: { type: 'system' }, do: { type: 'recompute', cause: 'calendar' } })).ok;
    } catch (error) {
      this.log.error({ error, case_id: id }, 'the limits of a case could not be counted again; the next cycle tries again');
      return false;
    }
  }

  onApplicationShutdown(): Promise<void> { return this.cycles.end(); }
}
