import { FAILPOINTS, armFailpoint, failpoint, onFailpoint, parseFailpoint } from './failpoint.js';

describe('a failpoint', () => {
  afterEach(() => onFailpoint(null));

  it('does nothing and waits for nothing while no test listens', () => {
    for (const name of FAILPOINTS) expect(failpoint(name)).toBeUndefined();
  });

  it('hands its name to the test, and what the test throws to whoever passes it', async () => {
    const passed: string[] = [];
    onFailpoint((name) => {
      passed.push(name);
      if (name === 'ledger.committed') throw new Error('on purpose');
    });
    await failpoint('ledger.locked');
    expect(() => failpoint('ledger.committed')).toThrow('on purpose');
    expect(passed).toEqual(['ledger.locked', 'ledger.committed']);
    onFailpoint(null);
    await failpoint('ledger.locked');
    expect(passed).toHaveLength(2);
  });

  it('fails the armed place on the pass that was asked for, and only then', async () => {
    armFailpoint({ name: 'bells.found', action: 'error', nth: 2 });
    await failpoint('bells.found');
    await failpoint('bells.armed');
    await expect(failpoint('bells.found')).rejects.toThrow('failpoint bells.found');
    await failpoint('bells.found');
  });

  it.each([
    ['ledger.decided:kill', { name: 'ledger.decided', action: 'kill', nth: 1 }],
    ['sweep.found:stop:12', { name: 'sweep.found', action: 'stop', nth: 12 }],
  ])('reads %s', (text, expected) => { expect(parseFailpoint(text)).toEqual(expected); });

  it.each(['', 'ledger.decided', 'ledger.undecided:kill', 'ledger.decided:burn', 'ledger.decided:kill:0', 'ledger.decided:kill:1.5', 'ledger.decided:kill:1:1', 'ledger.decided:kill:', 'ledger.decided:kill:9999999'])(
    'does not read %j', (text) => { expect(parseFailpoint(text)).toBeNull(); });
});
