import { memoryStore, parsed, webStore } from './number-store.js';
import { type Numbered, StreamOrder } from './stream-order.js';

const DESK = 'KR.desk';
const alert = (number: number, stream = DESK): Numbered => ({ stream, number });
const numbers = (alerts: readonly Numbered[]): number[] => alerts.map((a) => a.number);
const from = (last: number): StreamOrder<Numbered> => new StreamOrder({ [DESK]: last });

describe('alerts of one line', () => {
  it('are handed out in order, each once, however they come', () => {
    const order = from(40);
    const heard = [50, 41, 41, 43, 42, 44, 45, 40, 46, 47, 48, 49, 50, 51].flatMap((n) => numbers(order.take(alert(n))));
    expect(heard).toEqual([41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51]);
    expect(order.numbers()).toEqual({ [DESK]: 51 });
  });

  it('stay below a gap while the missed ones come: a line that breaks then asks for those again', () => {
    const order = from(40);
    expect(numbers(order.take(alert(42)))).toEqual([]);
    expect([order.gap, order.numbers()]).toEqual([false, { [DESK]: 40 }]);
  });

  it('go over a gap that the service itself has, once it has sent all it has', () => {
    const order = from(40);
    order.take(alert(42));
    expect(numbers(order.begin({ [DESK]: 42 }))).toEqual([42]);
    expect([order.gap, order.numbers()]).toEqual([false, { [DESK]: 42 }]);
  });

  it('that were lost on an open line are known by the gap, also where more came than are held', () => {
    const order = from(40);
    order.begin({ [DESK]: 40 });
    expect([numbers(order.take(alert(42))), order.gap]).toEqual([[], true]);
    const flooded = from(0);
    for (let n = 2; n <= 2_002; n += 1) flooded.take(alert(n));
    expect(numbers(flooded.begin({ [DESK]: 2_001 })).at(-1)).toBe(2_001);
    expect(flooded.gap).toBe(true);
  });

  it('are asked for again where the service stopped before its end', () => {
    const order = from(0);
    order.take(alert(9));
    for (const n of [1, 2, 3]) order.take(alert(n));
    expect(numbers(order.begin({ [DESK]: 3 }))).toEqual([]);
    expect([order.gap, order.numbers()]).toEqual([true, { [DESK]: 3 }]);
  });

  it('of a stream that is new begin where the service stands, and what came meanwhile is heard', () => {
    const order = new StreamOrder<Numbered>({});
    expect(numbers(order.take(alert(8)))).toEqual([]);
    expect(numbers(order.begin({ [DESK]: 7, 'KR.supervisors': 3 }))).toEqual([8]);
    expect(order.numbers()).toEqual({ [DESK]: 8, 'KR.supervisors': 3 });
    expect(numbers(order.take(alert(1, 'KR.division')))).toEqual([1]);
  });

  it('never go back to what came before `ready`', () => {
    const order = from(40);
    for (const n of [41, 42, 43]) order.take(alert(n));
    order.begin({ [DESK]: 42 });
    expect(order.numbers()).toEqual({ [DESK]: 43 });
  });

  it('follow a service that counts from the beginning again', () => {
    const order = from(40);
    order.begin({ [DESK]: 2 });
    expect(numbers(order.take(alert(3)))).toEqual([3]);
  });
});

describe('last numbers', () => {
  it('outlive a line, in memory or in a browser\'s storage', async () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (k: string) => kept.get(k) ?? null, setItem: (k: string, v: string) => { kept.set(k, v); } };
    for (const store of [memoryStore(), webStore(storage)]) {
      await store.save({ [DESK]: 9 });
      expect(await store.load()).toEqual({ [DESK]: 9 });
    }
    expect(await webStore(storage).load()).toEqual({ [DESK]: 9 });
  });

  it('that are foreign or broken count as none', () => {
    for (const text of ['{"KR.desk":"x"}', '{', 'null', '[1.5]', '{"KR.desk":1e300}']) expect([text, parsed(text)]).toEqual([text, {}]);
  });
});
