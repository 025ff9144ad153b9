import { Readiness } from '#edge';
import { COMING_BATCH, type DueClock, DueClocks } from '#persistence';
import { Cycles, failpoint, logger } from '#platform';
import { Bells, bellId } from '#queue';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { showAllArmed, showWithoutBell } from './climbing-figures.js';

/** A clock has its bell from this long before its end (ADR 47). Most are stopped long before, and each bell is work for the queue. */
export const AHEAD_MS = 10_000;
/** So often that a clock of a second has its bell too; what is shorter may be the sweep's. */
const EVERY_MS = 500;
/** After a cycle that failed, so that what is broken is not hammered. */
const AGAIN_MS = 1_000;
/** Bells that the queue is given at once. */
const BATCH = 500;
/** Bells after which a cycle ends with what it has in hand. The next one begins at once, with what ends next by then. */
const ARMED_MAX = 10_000;
/** Batches of clocks that one cycle looks through. Those behind them come in sight as those before them end. */
const LOOKS_MAX = 20;
/**
 * Longest that the queue may take over one batch before it counts as away: short beside the time ahead, so that of a few clocks
 * several cycles come by. Over many batches a slow queue may keep a cycle for longer than that: what ends meanwhile is the sweep's.
 */
const ANSWER_LIMIT_MS = 2_000;
const AWAY = 'the queue takes no bells; limits that pass are answered by the sweep, up to three seconds late';

/**
 * Arms the bells of clocks that are about to end. The rows say which, so that nothing waits to be armed: after an outage of
 * the queue, or of this process, a cycle arms what ends next, and what ended meanwhile is the sweep's.
 */
@Injectable()
export class ArmBells implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('bells');
  private readonly cycles = new Cycles(() => this.cycle());
  /** Bells that the queue has from here, with the ends of their clocks. Another process that gives it the same gives it nothing new. */
  private armed: ReadonlyMap<string, number> = new Map();
  /** Whether it took none when it was last asked. */
  private away = false;
  /** Whether it still owes an answer to what a cycle waited for no longer. */
  private owing = false;
  constructor(private readonly clocks: DueClocks, private readonly bells: Bells, readiness: Readiness) {
    readiness.warn('bells', () => Promise.resolve(this.away ? AWAY : null));
  }

  onApplicationBootstrap(): void { this.cycles.begin(0); }

  private async cycle(): Promise<number> {
    try {
      return (await this.run()) < ARMED_MAX ? EVERY_MS : 0;
    } catch (error) {
      this.log.warn({ error }, 'bells could not be armed; the next cycle tries again');
      return AGAIN_MS;
    }
  }

  /**
   * One cycle: the bells of what ends next are armed first.
   * @returns how many were armed
   * @throws when the database or the queue is away: the next cycle arms what this one did not
   */
  async run(): Promise<number> {
    const known = this.armed;
    // Until a cycle has come to its end nothing is remembered: a queue that broke may have lost what it had.
    this.armed = new Map();
    const there = new Map<string, number>();
    let [armed, whole, last]: [number, boolean, DueClock | null] = [0, false, null];
    for (let looks = 0; looks < LOOKS_MAX && !whole; looks += 1) {
      const coming: DueClock[] = await this.clocks.coming(AHEAD_MS, last);
      const fresh = coming.filter((clock) => !known.has(bellId(clock)));
      if (armed >= ARMED_MAX && fresh.length > 0) { showWithoutBell(fresh.length); break; }
      armed += await this.arm(fresh);
      for (const clock of coming) there.set(bellId(clock), clock.due_at);
      last = coming.at(-1) ?? last;
      whole = coming.length < COMING_BATCH;
    }
    if (this.away) await this.ask(() => this.bells.count());
    if (whole) showAllArmed();
    this.armed = whole ? there : new Map([...there, ...behind(known, last)]);
    return armed;
  }

  private async arm(fresh: readonly DueClock[]): Promise<number> {
    showWithoutBell(fresh.length);
    if (fresh.length === 0) return 0;
    await failpoint('bells.found');
    for (let from = 0; from < fresh.length; from += BATCH) {
      await this.ask(() => this.bells.arm(fresh.slice(from, from + BATCH)));
      showWithoutBell(Math.max(0, fresh.length - from - BATCH));
    }
    await failpoint('bells.armed');
    return fresh.length;
  }

  /**
   * Asks the queue, and no longer than a little while: a client that waits for its server would keep every later bell from being
   * armed. What it is still asked then may be done after all, which does no harm: a bell that is there already is not there twice,
   * and one that has rung, or whose clock was stopped or moved, finds nothing to do. Until it is, nothing more is asked, so that
   * no calls pile up before a queue that is away.
   */
  private async ask(work: () => Promise<unknown>): Promise<void> {
    if (this.owing) throw new Error('the queue still owes an answer');
    this.owing = true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the queue took no bells within ${ANSWER_LIMIT_MS} ms`)), ANSWER_LIMIT_MS);
    });
    try {
      await Promise.race([work().finally(() => { this.owing = false; }), late]);
      this.away = false;
    } catch (error) {
      this.away = true;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  onApplicationShutdown(): Promise<void> { return this.cycles.end(); }
}

/** Bells of clocks that a cycle which ended early did not look at: the queue has them all the same. */
const behind = (known: ReadonlyMap<string, number>, last: DueClock | null): [string, number][] => [...known].filter(([, due_at]) => last === null || due_at >= last.due_at);
