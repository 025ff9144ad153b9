import type { DueClock } from '#persistence';
import { failpoint } from '#platform';
import { BELLS, Bells, QueueBackend } from '#queue';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ElapseClock } from './elapse-clock.js';

/** Bells answered at the same time by one process. */
const CONCURRENCY = 8;

/** Answers bells: asks the row, and arms a bell again that rang before its time. */
@Injectable()
export class ClocksProcessor implements OnApplicationBootstrap {
  constructor(private readonly backend: QueueBackend, private readonly bells: Bells, private readonly elapse: ElapseClock) {}

  onApplicationBootstrap(): void {
    this.backend.worker<DueClock>(BELLS, (clock) => this.ring(clock), CONCURRENCY);
  }

  async ring(clock: DueClock): Promise<void> {
    await failpoint('worker.bell-received');
    const result = await this.elapse.elapse(clock);
    await failpoint('worker.bell-answered');
    if (!result.ok && result.refusal.code === 'not-due') await this.bells.again({ ...clock, due_at: result.refusal.due_at });
  }
}
