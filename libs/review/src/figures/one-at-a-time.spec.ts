import { ProblemError } from '#edge';
import { FIGURES_WAITING_MAX, FIGURES_WAITING_OF_ONE_MAX, OneAtATime } from './one-at-a-time.js';

it('answers one question after another whatever came of the one before, and none for which too many wait', async () => {
  const turns = new OneAtATime();
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const ask = (n: number): Promise<number> => turns.run(`account ${n}`, async () => {
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

it('lets two questions of one account wait, and others beside them', async () => {
  const turns = new OneAtATime();
  let end = (): void => { /* set below */ };
  const slow = new Promise<void>((resolve) => { end = resolve; });
  const asked = ['a', ...Array.from({ length: FIGURES_WAITING_OF_ONE_MAX }, () => 'a'), 'b'].map((who) => turns.run(who, () => slow));
  await expect(turns.run('a', () => slow)).rejects.toMatchObject({ status: 503 });
  asked.push(turns.run('c', () => slow));
  await expect(turns.run('d', () => slow)).rejects.toMatchObject({ status: 503 });
  end();
  await Promise.all(asked);
  expect(await turns.run('a', () => Promise.resolve('again'))).toBe('again');
});
