import { ReadTogether } from './read-together.js';

describe('what many ask for at once', () => {
  let kept = 0;
  /** Ends the reading under way, as it began: with what was kept by then, or in vain. */
  const ends: ((how?: 'in vain') => void)[] = [];
  const readings = new ReadTogether<string, number>(() => {
    const found = kept;
    return new Promise((resolve, reject) => { ends.push((how) => (how === undefined ? resolve(found) : reject(new Error(how)))); });
  });
  const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
  beforeEach(() => { kept = 0; ends.length = 0; });

  it('is read once for the first, and once more for all who ask meanwhile, who find what they did before they asked', async () => {
    const first = readings.of('KR');
    kept = 1;
    const meanwhile = [readings.of('KR'), readings.of('KR')];
    expect(ends).toHaveLength(1);
    ends[0]?.();
    expect(await first).toBe(0);
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    expect(await Promise.all(meanwhile)).toEqual([1, 1]);
    kept = 2;
    const later = readings.of('KR');
    ends[2]?.();
    expect(await later).toBe(2);
  });

  it('is read for each side by itself, and anew where a reading was in vain', async () => {
    const [korea, china, meanwhile] = [readings.of('KR'), readings.of('CN'), readings.of('KR')];
    expect(ends).toHaveLength(2);
    ends[1]?.();
    expect(await china).toBe(0);
    ends[0]?.('in vain');
    await expect(korea).rejects.toThrow('in vain');
    await settled();
    ends[2]?.();
    expect(await meanwhile).toBe(0);
  });
});
