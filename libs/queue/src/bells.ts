import { type DueClock, DueClocks } from '#persistence';
import { Injectable } from '@nestjs/common';
import { type OpenQueue, QueueBackend } from './backend.js';

export const BELLS = 'bells';
/** A bell that cannot be rung now is found by the sweep; a few tries bridge a short outage of the database. */
const TRIES = 5;
const RETRY_MS = 500;

/** Delayed jobs that wake a worker when a clock may have run out. They are never the truth: the row is. */
@Injectable()
export class Bells {
  private queue: OpenQueue<DueClock> | null = null;
  constructor(private readonly backend: QueueBackend, private readonly clocks: DueClocks) {}

  /** Arms the bells of these clocks in one round trip. The same bell twice is one job; a clock moved to another time has another bell. */
  async arm(clocks: readonly DueClock[]): Promise<void> { await this.add(clocks, bellId); }

  /** Arms the bell of a clock again that rang before its time. Its own job still runs, and would swallow another one of its name. */
  async again(clock: DueClock): Promise<void> { await this.add([clock], (c, now) => `${bellId(c)}_again_${now}`); }

  /** How many bells wait. @throws while the queue is away */
  async count(): Promise<number> {
    this.queue ??= this.backend.queue<DueClock>(BELLS);
    return this.queue.count();
  }

  private async add(clocks: readonly DueClock[], idOf: (clock: DueClock, now: number) => string): Promise<void> {
    this.queue ??= this.backend.queue<DueClock>(BELLS);
    const now = await this.clocks.now();
    // What is left counts from the moment the database said how much, however long the queue takes to open or to answer.
    const timestamp = Date.now();
    await this.queue.addBulk(clocks.map((clock) => ({
      name: clock.kind, data: clock,
      opts: { jobId: idOf(clock, now), timestamp, delay: Math.max(0, clock.due_at - now), removeOnComplete: true, removeOnFail: true, attempts: TRIES, backoff: { type: 'fixed', delay: RETRY_MS } },
    })));
  }
}

/** What the bell of a clock is called: the clock and its time. Names of jobs may hold no colon. */
export const bellId = (c: DueClock): string => [c.case_id, c.side, c.kind, c.subject, c.round, c.due_at].join('_');
