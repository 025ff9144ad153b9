import { Shutdown } from './shutdown.js';

describe('shutdown', () => {
  it('closes what was opened last first, once', async () => {
    const closed: string[] = [];
    const shutdown = new Shutdown();
    for (const name of ['database', 'queue', 'server']) shutdown.add(name, async () => { await Promise.resolve(); closed.push(name); });
    expect(await Promise.all([shutdown.close(), shutdown.close()])).toEqual([true, true]);
    expect(closed).toEqual(['server', 'queue', 'database']);
  });

  it('goes on past a part that fails or hangs, and says that it was not clean', async () => {
    const closed: string[] = [];
    const shutdown = new Shutdown(20);
    shutdown.add('database', async () => { closed.push('database'); });
    shutdown.add('hangs', () => new Promise<void>(() => undefined));
    shutdown.add('fails', () => Promise.reject(new Error('no')));
    expect(await shutdown.close()).toBe(false);
    expect(closed).toEqual(['database']);
  });
});
