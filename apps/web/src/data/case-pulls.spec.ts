import { jest } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { CasePulls } from './case-pulls.js';
import { caseKey } from './cases.js';

const REFERENCE = 'KR-7F3K-9QXM';

/** A page that shows the case; every fetch waits until it is answered by hand. */
function opened() {
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } });
  const answers: ((version: number) => void)[] = [];
  const stop = new QueryObserver<number>(client, { queryKey: caseKey(REFERENCE), queryFn: () => new Promise((resolve) => { answers.push(resolve); }), staleTime: Infinity }).subscribe(() => {});
  return { client, answers, stop };
}

describe('an open case that changes', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  it('is fetched again after its first answer when it changed before that', async () => {
    const { client, answers, stop } = opened();
    const pulls = new CasePulls(client);
    pulls.changed(REFERENCE);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(answers).toHaveLength(1);
    answers[0]?.(1);
    await jest.advanceTimersByTimeAsync(1_000);
    answers[1]?.(2);
    await jest.advanceTimersByTimeAsync(0);
    expect(client.getQueryData(caseKey(REFERENCE))).toBe(2);
    pulls.stop();
    stop();
  });

  it('is fetched at most once a second, and a slow answer is not thrown away for the next change', async () => {
    const { client, answers, stop } = opened();
    const pulls = new CasePulls(client);
    answers[0]?.(1);
    await jest.advanceTimersByTimeAsync(0);
    for (let n = 0; n < 30; n += 1) { pulls.changed(REFERENCE); await jest.advanceTimersByTimeAsync(100); }
    expect(answers).toHaveLength(2);
    pulls.stop();
    stop();
  });

  it('is fetched when the live line opens, and cases nobody opened are not', async () => {
    const { client, answers, stop } = opened();
    const pulls = new CasePulls(client);
    answers[0]?.(1);
    await jest.advanceTimersByTimeAsync(0);
    pulls.allChanged();
    pulls.changed('CN-28JT-97KB');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(answers).toHaveLength(2);
    expect(client.getQueryState(caseKey('CN-28JT-97KB'))).toBeUndefined();
    pulls.stop();
    stop();
  });
});
