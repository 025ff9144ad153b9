import { type StoryServer, startPostgres } from '../harness/postgres.js';
import fc from 'fast-check';
import { Service } from './service.js';
import { historyOf, play, shortest } from './simulate.js';
import { histories } from './steps.js';
import { replay } from './suite.js';

const REPLAY = process.env.HOTLINE_SIMULATION_REPLAY;

describe('a history is its seed', () => {
  let server: StoryServer;
  let service: Service;
  beforeAll(async () => { server = await startPostgres(); service = await Service.open(server); }, 60_000);
  afterAll(async () => { await service?.close(); await server?.stop(); });

  it('and happens again line by line', async () => {
    for (const seed of [3, 14, 159]) {
      const first = await play(service, historyOf(seed), seed);
      const again = await play(service, historyOf(seed), seed);
      expect(again.lines).toEqual(first.lines);
      expect(first.lines.length).toBeGreaterThan(5);
    }
  }, 120_000);

  it('drawn the same when a failing one is made shorter, down to the steps that matter', async () => {
    let drawn: unknown;
    fc.check(fc.property(fc.noBias(histories), (history) => { drawn ??= history; }), { seed: 26, numRuns: 1 });
    expect(drawn).toEqual(historyOf(26));
    const sabotage = { tamper: (s: Service): Promise<unknown> => s.sql('DELETE FROM hotline.alerts') };
    const whole = await play(service, historyOf(26), 26, sabotage);
    const found = await shortest(service, 26, sabotage, 30_000);
    expect(found.finding).toMatch(/^alerts of /);
    expect(found.lines.length).toBeLessThan(whole.lines.length);
  }, 240_000);
});

if (REPLAY !== undefined) {
  describe('asked for', () => {
    it(`history ${REPLAY}`, async () => { await expect(replay(Number(REPLAY))).resolves.toBeUndefined(); }, 600_000);
  });
}
