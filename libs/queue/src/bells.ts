import { type Bell, DueClocks } from '#persistence';
import { Injectable } from '@nestjs/common';
import { type OpenQueue, QueueBackend } from './backend.js';

export const BELLS = 'bells';
/** A bell that cannot be rung now is found by the sweep; a few tries bridge a short outage of the database. */
const TRIES = 5;
const RETRY_MS = 500;

/** Delayed jobs that wake a worker when a clock may have run out. They are never the truth: the row is. */
@Injectable()
export class Bells {
  private queue: OpenQueue<Bell> | null = null;
  constructor(private readonly backend: QueueBackend, private readonly clocks: DueClocks) {}

  /** Arms bells in one round trip. The same bell twice is one job; a clock moved to another time is another bell. */
  async arm(bells: readonly Bell[]): Promise<void> { await this.add(bells, jobId); }

  /** Arms a bell that rang before its time. Its own job still runs, and would swallow another one of its name. */
  async again(bell: Bell): Promise<void> { await this.add([bell], (b, now) => `${jobId(b)}_again_${now}`); }

  private async add(bells: readonly Bell[], idOf: (bell: Bell, now: number) => string): Promise<void> {
    this.queue ??= this.backend.queue<Bell>(BELLS);
    const now = await this.clocks.now();
    // What is left counts from the moment the database said how much, however long the queue takes to open or to answer.
    const timestamp = Date.now();
    await this.queue.addBulk(bells.map((bell) => ({
      name: bell.kind, data: bell,
      opts: { jobId: idOf(bell, now), timestamp, delay: Math.max(0, bell.due_at - now), removeOnComplete: true, removeOnFail: true, attempts: TRIES, backoff: { type: 'fixed', delay: RETRY_MS } },
    })));
  }
}

/** Job ids may hold no colon. */
const jobId = (b: Bell): string => [b.case_id, b.side, b.kind, b.subject, b.round, b.due_at].join('_');
