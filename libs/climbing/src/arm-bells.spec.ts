import { Readiness } from '#edge';
import type { DueClock, DueClocks } from '#persistence';
import type { Bells } from '#queue';
import { ArmBells } from './arm-bells.js';

const clock = (n: number): DueClock => ({ case_id: `case-${n}`, side: 'KR', kind: 'acknowledge', subject: '', round: 1, due_at: 1_000 + n });

/** An arming over clocks that a test makes up, and a queue that may be away. */
function arming(): { arms: ArmBells; coming: DueClock[]; taken: string[][]; queue: { away: boolean }; warning: () => Promise<string | undefined> } {
  const [coming, taken, queue, readiness]: [DueClock[], string[][], { away: boolean }, Readiness] = [[], [], { away: false }, new Readiness()];
  const answer = async (): Promise<void> => { if (queue.away) throw new Error('away'); };
  const bells = { arm: async (clocks: readonly DueClock[]) => { await answer(); taken.push(clocks.map((c) => c.case_id)); }, count: answer } as unknown as Bells;
  const arms = new ArmBells({ coming: async () => [...coming] } as unknown as DueClocks, bells, readiness);
  return { arms, coming, taken, queue, warning: async () => (await readiness.ask()).warnings?.bells };
}

describe('bells', () => {
  it('are armed once each, in batches, and again where a clock moved to another time', async () => {
    const { arms, coming, taken } = arming();
    coming.push(...Array.from({ length: 501 }, (_, n) => clock(n)));
    expect([await arms.run(), taken.map((batch) => batch.length), await arms.run()]).toEqual([501, [500, 1], 0]);
    coming[0] = { ...clock(0), due_at: 9_000 };
    expect([await arms.run(), taken.at(-1)]).toEqual([1, ['case-0']]);
  });

  it('that the queue did not take are armed by the next round, and it is said that it takes none until it answers again', async () => {
    const { arms, coming, taken, queue, warning } = arming();
    coming.push(clock(1));
    queue.away = true;
    await expect(arms.run()).rejects.toThrow('away');
    expect(await warning()).toMatch(/^the queue takes no bells/);
    const [first] = coming.splice(0);
    await expect(arms.run()).rejects.toThrow('away');
    expect(await warning()).toMatch(/^the queue takes no bells/);
    queue.away = false;
    expect([await arms.run(), await warning()]).toEqual([0, undefined]);
    if (first) coming.push(first);
    expect([await arms.run(), taken]).toEqual([1, [['case-1']]]);
  });
});
