import { holding } from './at-once.js';

describe('files that are held at once', () => {
  it('from whoever may send take none of the places of those who are known', async () => {
    let end = (): void => { /* set below */ };
    const slow = new Promise<void>((resolve) => { end = resolve; });
    const held = Array.from({ length: 4 }, () => holding(() => slow, 'open'));
    await expect(holding(() => slow, 'open')).rejects.toMatchObject({ code: 'unavailable' });
    expect(await holding(() => Promise.resolve('kept'))).toBe('kept');
    end();
    await Promise.all(held);
    expect(await holding(() => Promise.resolve('again'), 'open')).toBe('again');
  });
});
