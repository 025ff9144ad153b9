import type { DueClock, DueClocks } from '#persistence';
import type { Bells, QueueBackend } from '#queue';
import { AHEAD_MS } from './arm-bells.js';
import { ClocksProcessor } from './clocks.processor.js';
import type { ElapseClock } from './elapse-clock.js';

const NOW = 1_000_000;
const CLOCK: DueClock = { case_id: 'a-case', side: 'KR', kind: 'acknowledge', subject: '', round: 1, due_at: NOW + 50 };

/** Rings the bell of a clock which ends at `due_at` by its row. @returns bells that were armed again for it */
async function rung(due_at: number): Promise<DueClock[]> {
  const again: DueClock[] = [];
  const bells = { again: async (clock: DueClock) => { again.push(clock); } } as unknown as Bells;
  const elapse = { elapse: async () => (due_at > NOW ? { ok: false, refusal: { code: 'not-due', due_at } } : { ok: true }) } as unknown as ElapseClock;
  await new ClocksProcessor({} as QueueBackend, bells, elapse, { now: async () => NOW } as unknown as DueClocks).ring(CLOCK);
  return again;
}

describe('a bell that rings before the end of its clock', () => {
  it('is armed again for that end', async () => {
    expect(await rung(CLOCK.due_at)).toEqual([CLOCK]);
    expect(await rung(NOW + AHEAD_MS)).toEqual([{ ...CLOCK, due_at: NOW + AHEAD_MS }]);
  });

  it('is not where the clock was moved far away: its bell is armed once it is about to end', async () => {
    expect(await rung(NOW + AHEAD_MS + 1)).toEqual([]);
    expect(await rung(NOW)).toEqual([]);
  });
});
