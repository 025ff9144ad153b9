import { jest } from '@jest/globals';
import { Readiness } from '#edge';
import { COMING_BATCH, type DueClock, type DueClocks } from '#persistence';
import { metrics } from '#platform';
import type { Bells } from '#queue';
import { ArmBells } from './arm-bells.js';

/** Longest that a cycle waits for the queue. */
const ANSWER_LIMIT_MS = 2_000;
const clock = (n: number): DueClock => ({ case_id: `case-${n}`, side: 'KR', kind: 'acknowledge', subject: '', round: 1, due_at: 1_000 + n });

const figure = async (name: string): Promise<number> => Number((await metrics.getSingleMetricAsString(name)).split(' ').at(-1));
/** Clocks that the figures say are about to end without a bell. */
const withoutBell = (): Promise<number> => figure('hotline_clocks_without_bell');
/** When, by the figures, a cycle last left none. */
const lastArmed = (): Promise<number> => figure('hotline_bells_last_armed_timestamp_seconds');

interface Queue { away: boolean; /** What it answers with, where it keeps one waiting. */ answer: Promise<void> | null; asked: number }
interface Arming { arms: ArmBells; coming: DueClock[]; taken: string[][]; queue: Queue; warning: () => Promise<string | undefined> }

/** An arming over clocks that a test makes up, in the order of their ends, and a queue that may be away. */
function arming(): Arming {
  const [coming, taken, queue, readiness]: [DueClock[], string[][], Queue, Readiness] = [[], [], { away: false, answer: null, asked: 0 }, new Readiness()];
  const answer = async (): Promise<void> => { queue.asked += 1; await queue.answer; if (queue.away) throw new Error('away'); };
  const bells = { arm: async (clocks: readonly DueClock[]) => { await answer(); taken.push(clocks.map((c) => c.case_id)); }, count: answer } as unknown as Bells;
  const look = async (_within_ms: number, after: DueClock | null): Promise<DueClock[]> => coming.filter((c) => !after || c.due_at > after.due_at).slice(0, COMING_BATCH);
  const arms = new ArmBells({ coming: look } as unknown as DueClocks, bells, readiness);
  return { arms, coming, taken, queue, warning: async () => (await readiness.ask()).warnings?.bells };
}

describe('bells', () => {
  it('are armed once each, in batches, and again where a clock moved to another time', async () => {
    const { arms, coming, taken } = arming();
    coming.push(...Array.from({ length: 501 }, (_, n) => clock(n)));
    expect([await arms.run(), taken.map((batch) => batch.length), await arms.run()]).toEqual([501, [500, 1], 0]);
    coming[0] = { ...clock(0), due_at: 999 };
    expect([await arms.run(), taken.at(-1)]).toEqual([1, ['case-0']]);
  });

  it('of more clocks than one look finds are all armed, those first that end first, and the rest by the next cycles', async () => {
    const { arms, coming, taken } = arming();
    const pile = Array.from({ length: 5 * COMING_BATCH + 7 }, (_, n) => clock(n));
    coming.push(...pile);
    expect([await arms.run(), await arms.run(), await arms.run(), await arms.run()]).toEqual([2 * COMING_BATCH, 2 * COMING_BATCH, COMING_BATCH + 7, 0]);
    expect(taken.flat()).toEqual(pile.map((c) => c.case_id));
    // What is suddenly about to end comes before what is left of a pile.
    coming.push(...Array.from({ length: 3 * COMING_BATCH }, (_, n) => clock(pile.length + n)));
    coming.unshift({ ...clock(-1), due_at: 1 });
    expect([await arms.run(), taken.flat()[pile.length], await arms.run(), await arms.run()]).toEqual([3 * COMING_BATCH - 7, 'case--1', 8, 0]);
  });

  it('are given once each, also those that a cycle which ended early did not look at', async () => {
    const { arms, coming, taken } = arming();
    coming.push(...Array.from({ length: 2 * COMING_BATCH }, (_, n) => clock(n)));
    await arms.run();
    coming.unshift(...Array.from({ length: 2 * COMING_BATCH + 1 }, (_, n) => ({ ...clock(n - 3 * COMING_BATCH), due_at: n / 100 })));
    expect([await arms.run(), await arms.run(), await arms.run(), taken.flat().length]).toEqual([2 * COMING_BATCH, 1, 0, coming.length]);
    // What ended meanwhile is forgotten.
    coming.splice(0, coming.length, clock(0));
    expect([await arms.run(), coming.push(clock(1)), await arms.run()]).toEqual([0, 2, 1]);
  });

  it('of a pile are not said to be armed before all are', async () => {
    const { arms, coming } = arming();
    await arms.run();
    const before = await lastArmed();
    coming.push(...Array.from({ length: 4 * COMING_BATCH }, (_, n) => clock(n)));
    expect([await arms.run(), await withoutBell(), await lastArmed()]).toEqual([2 * COMING_BATCH, COMING_BATCH, before]);
    await arms.run();
    expect([await withoutBell(), await lastArmed()]).toEqual([0, expect.any(Number)]);
    expect(await lastArmed()).toBeGreaterThan(before);
  });

  it('that the queue did not take are armed by the next cycle, and it is said that it takes none until it answers again', async () => {
    const { arms, coming, taken, queue, warning } = arming();
    coming.push(clock(1));
    queue.away = true;
    await expect(arms.run()).rejects.toThrow('away');
    expect(await warning()).toMatch(/^the queue takes no bells/);
    expect(await withoutBell()).toBe(1);
    const [first] = coming.splice(0);
    await expect(arms.run()).rejects.toThrow('away');
    expect(await warning()).toMatch(/^the queue takes no bells/);
    queue.away = false;
    expect([await arms.run(), await warning()]).toEqual([0, undefined]);
    if (first) coming.push(first);
    expect([await arms.run(), taken, await withoutBell()]).toEqual([1, [['case-1']], 0]);
  });

  it('that the queue had before it broke are armed again, since it may have lost them', async () => {
    const { arms, coming, taken, queue } = arming();
    coming.push(clock(1));
    await arms.run();
    coming.push(clock(2));
    queue.away = true;
    await expect(arms.run()).rejects.toThrow('away');
    queue.away = false;
    expect([await arms.run(), taken]).toEqual([2, [['case-1'], ['case-1', 'case-2']]]);
  });
});

describe('a queue that keeps one waiting', () => {
  beforeEach(() => { jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }); });
  afterEach(() => { jest.useRealTimers(); });

  it('is asked once, however long it takes, and for everything again once it has answered', async () => {
    const { arms, coming, taken, queue, warning } = arming();
    const late = async (): Promise<unknown> => {
      const cycle = arms.run().catch((error: unknown) => error);
      await jest.advanceTimersByTimeAsync(ANSWER_LIMIT_MS);
      return cycle;
    };
    coming.push(clock(1));
    let answer = (): void => undefined;
    queue.answer = new Promise((answered) => { answer = answered; });
    expect(await late()).toEqual(new Error(`the queue took no bells within ${ANSWER_LIMIT_MS} ms`));
    for (let cycles = 0; cycles < 10; cycles += 1) expect(await late()).toEqual(new Error('the queue still owes an answer'));
    expect([queue.asked, taken, await warning()]).toEqual([1, [], expect.stringMatching(/^the queue takes no bells/)]);
    answer();
    queue.answer = null;
    await jest.advanceTimersByTimeAsync(0);
    // What was asked for long before was done after all, and is said once more.
    expect([await arms.run(), taken, await warning()]).toEqual([1, [['case-1'], ['case-1']], undefined]);
    expect([await arms.run(), queue.asked]).toEqual([0, 2]);
  });
});
