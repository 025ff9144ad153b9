import { Readiness } from '#edge';
import { DueClocks } from '#persistence';
import { Rounds, failpoint, logger } from '#platform';
import { Bells, bellId } from '#queue';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/** A clock has its bell from this long before its end (ADR 47). Most are stopped long before, and each bell is work for the queue. */
export const AHEAD_MS = 10_000;
/** So often that a clock of a few seconds has its bell too; what is shorter is the sweep's. */
const EVERY_MS = 1_000;
/** Bells that the queue is given at once. */
const BATCH = 500;
/** Longest that the queue may take over them before it counts as away: short beside the time ahead, so that several rounds come by. */
const ANSWER_LIMIT_MS = 2_000;
const AWAY = 'the queue takes no bells; limits that pass are answered by the sweep, up to three seconds late';

/**
 * Arms the bells of clocks that are about to end. The rows say which, so that nothing waits to be armed: after an outage of
 * the queue, or of this process, a round arms what ends next, and what ended meanwhile is the sweep's.
 */
@Injectable()
export class ArmBells implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('bells');
  private readonly rounds = new Rounds(() => this.round());
  /** Bells of the last round that the queue has from here. Another process that gives it the same gives it nothing new. */
  private armed: ReadonlySet<string> = new Set();
  /** Whether it took none when it was last asked. */
  private away = false;
  constructor(private readonly clocks: DueClocks, private readonly bells: Bells, readiness: Readiness) {
    readiness.warn('bells', () => Promise.resolve(this.away ? AWAY : null));
  }

  onApplicationBootstrap(): void { this.rounds.begin(0); }

  private async round(): Promise<number> {
    try {
      await this.run();
    } catch (error) {
      this.log.warn({ error }, 'bells could not be armed; the next round tries again');
    }
    return EVERY_MS;
  }

  /**
   * One round.
   * @returns how many bells were armed
   * @throws when the database or the queue is away: the next round arms what this one did not
   */
  async run(): Promise<number> {
    const coming = await this.clocks.coming(AHEAD_MS);
    const fresh = coming.filter((clock) => !this.armed.has(bellId(clock)));
    if (fresh.length > 0) await failpoint('bells.found');
    if (this.away && fresh.length === 0) await this.ask(() => this.bells.count());
    for (let from = 0; from < fresh.length; from += BATCH) await this.ask(() => this.bells.arm(fresh.slice(from, from + BATCH)));
    if (fresh.length > 0) await failpoint('bells.armed');
    this.armed = new Set(coming.map(bellId));
    return fresh.length;
  }

  /** A client that waits for its server would keep every later bell from being armed. */
  private async ask(work: () => Promise<unknown>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the queue took no bells within ${ANSWER_LIMIT_MS} ms`)), ANSWER_LIMIT_MS);
    });
    try {
      await Promise.race([work(), late]);
      this.away = false;
    } catch (error) {
      this.away = true;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  onApplicationShutdown(): Promise<void> { return this.rounds.end(); }
}
