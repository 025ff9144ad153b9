import { type DueClock, DueClocks } from '#persistence';
import { failpoint } from '#platform';
import { BELLS, Bells, QueueBackend } from '#queue';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AHEAD_MS } from './arm-bells.js';
import { showAnswered } from './climbing-figures.js';
import { ElapseClock } from './elapse-clock.js';

/** Bells answered at the same time by one process. */
const CONCURRENCY = 8;

/** Answers bells: asks the row, and arms a bell again that rang before its time. */
@Injectable()
export class ClocksProcessor implements OnApplicationBootstrap {
  constructor(private readonly backend: QueueBackend, private readonly bells: Bells, private readonly elapse: ElapseClock, private readonly clocks: DueClocks) {}

  onApplicationBootstrap(): void {
    this.backend.worker<DueClock>(BELLS, (clock) => this.ring(clock), CONCURRENCY);
  }

  async ring(clock: DueClock): Promise<void> {
    await failpoint('worker.bell-received');
    const result = await this.elapse.elapse(clock);
    await failpoint('worker.bell-answered');
    if (result.ok) showAnswered('bell');
    else if (result.refusal.code === 'not-due') await this.armAgain({ ...clock, due_at: result.refusal.due_at });
  }

  /** A clock that was moved far away meanwhile has its bell once it is about to end, as any other. */
  private async armAgain(clock: DueClock): Promise<void> {
    if (clock.due_at - await this.clocks.now() <= AHEAD_MS) await this.bells.again(clock);
  }
}
