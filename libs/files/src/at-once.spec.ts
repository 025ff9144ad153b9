import { holding } from './at-once.js';

const sender = (n: number) => ({ draft: `draft ${n}`, address: `198.51.100.${Math.floor(n / 2)}` });

describe('files that are held at once', () => {
  let end = (): void => { /* set below */ };
  let slow: Promise<void>;
  beforeEach(() => { slow = new Promise<void>((resolve) => { end = resolve; }); });

  it('from whoever may send take none of the places of those who are known', async () => {
    const held = Array.from({ length: 4 }, (_, n) => holding(() => slow, sender(n)));
    await expect(holding(() => slow, sender(8))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await holding(() => Promise.resolve('kept'))).toBe('kept');
    end();
    await Promise.all(held);
    expect(await holding(() => Promise.resolve('again'), sender(8))).toBe('again');
  });

  it('are one of a draft and two from an address, and what was refused takes no place', async () => {
    const held = [holding(() => slow, sender(0)), holding(() => slow, sender(1))];
    await expect(holding(() => slow, { ...sender(0), address: '192.0.2.1' })).rejects.toMatchObject({ code: 'unavailable' });
    await expect(holding(() => slow, { ...sender(0), draft: 'another' })).rejects.toMatchObject({ code: 'unavailable' });
    expect(await holding(() => Promise.resolve('theirs'), { draft: 'another', address: '192.0.2.1' })).toBe('theirs');
    end();
    await Promise.all(held);
    expect(await holding(() => Promise.resolve('again'), sender(0))).toBe('again');
  });
});
