import { ProblemError } from '#edge';
import { FIGURES_WAITING_MAX, OneAtATime } from './one-at-a-time.js';

it('answers one question after another whatever came of the one before, and none for which too many wait', async () => {
  const turns = new OneAtATime();
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const ask = (n: number): Promise<number> => turns.run(async () => {
    begun.push(n);
    await new Promise<void>((resolve) => { ends.push(resolve); });
    if (n === 1) throw new Error('failed');
    return n;
  });
  const asked = Array.from({ length: FIGURES_WAITING_MAX + 3 }, (_, n) => ask(n));
  const answered = Promise.allSettled(asked);
  const refused = (await Promise.allSettled(asked.slice(-2))).map((one) => (one.status === 'rejected' ? one.reason as unknown : null));
  expect(refused).toEqual([expect.any(ProblemError), expect.any(ProblemError)]);
  expect(refused[0]).toMatchObject({ status: 503, parts: { headers: { 'Retry-After': '10' } } });
  for (let n = 0; n <= FIGURES_WAITING_MAX; n += 1) {
    while (ends.length <= n) await new Promise(setImmediate);
    expect(begun).toHaveLength(n + 1);
    ends[n]?.();
  }
  expect((await answered).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', ...Array.from({ length: FIGURES_WAITING_MAX - 1 }, () => 'fulfilled'), 'rejected', 'rejected']);
  const later = ask(9);
  while (ends.length <= FIGURES_WAITING_MAX + 1) await new Promise(setImmediate);
  ends.at(-1)?.();
  expect(await later).toBe(9);
});
