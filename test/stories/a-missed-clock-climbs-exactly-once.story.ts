import type { Bell } from '#persistence';
import { urea } from '../factories/report.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { type ConfigFolder, QUICK_RECEIPT, networkVariant } from '../harness/network-variant.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type StoryRedis, startRedis } from '../harness/redis.js';
import { until } from '../harness/until.js';

describe('a missed clock climbs exactly once', () => {
  let server: StoryServer;
  let hotline: Hotline;
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(async () => { await server?.stop(); });
  beforeEach(async () => { hotline = await Hotline.open({ server }); });
  afterEach(async () => { await hotline?.close(); });

  /** A serious case that Korea has taken note of; the bell of China's receipt, as the relay arms it. */
  async function silence(): Promise<{ reference: string; bell: Bell }> {
    const korea = await hotline.signIn('kr-desk');
    const reference = await hotline.caseOf(await hotline.file(urea()));
    await korea.do(reference, 'validate');
    const [clock] = await hotline.sql(`SELECT case_id, side, kind, subject, round FROM hotline.clocks WHERE side = 'CN' AND kind = 'acknowledge' AND due_at = $1`, [new Date(hotline.time.now + HOUR_MS)]);
    return { reference, bell: { ...(clock as unknown as Omit<Bell, 'due_at'>), due_at: hotline.time.now + HOUR_MS } };
  }

  const entries = async (type: string): Promise<number> => Number((await hotline.sql('SELECT count(*) AS n FROM hotline.history WHERE type = $1', [type]))[0]?.n);
  const rung = async (): Promise<unknown> => (await hotline.sql(`SELECT rung FROM hotline.case_sides WHERE side = 'CN'`))[0]?.rung;

  it('although its bell rings three times at once', async () => {
    const { bell } = await silence();
    hotline.time.advance(HOUR_MS);
    await Promise.all([hotline.processor.ring(bell), hotline.processor.ring(bell), hotline.processor.ring(bell)]);
    expect([await entries('ClockMissed'), await entries('CaseClimbed'), await rung()]).toEqual([1, 1, 1]);
    await hotline.processor.ring(bell);
    expect(await hotline.sweep.run()).toBe(0);
    expect([await entries('ClockMissed'), await entries('CaseClimbed'), await rung()]).toEqual([1, 1, 1]);
    const [alerts] = await hotline.sql(`SELECT count(*) AS n FROM hotline.alerts WHERE about = 'CaseClimbed' AND side = 'CN'`);
    expect(Number(alerts?.n)).toBe(1);
  });

  it('although its bell rings while the sweep finds it and an officer takes note', async () => {
    const { reference, bell } = await silence();
    const china = await hotline.signIn('cn-desk');
    const { line } = await china.view(reference);
    hotline.time.advance(HOUR_MS);
    const [note] = await Promise.all([
      china.ask<{ code?: string }>('POST', `/api/v1/cases/${reference}/acknowledge`, { version: line.version }), hotline.processor.ring(bell), hotline.sweep.run(),
    ]);
    const climbed = await entries('CaseClimbed');
    // Whichever came first, the other found it done: a receipt in time means no climb, a climb means another version.
    expect([200, 409]).toContain(note.status);
    expect(climbed).toBe(note.status === 200 ? 0 : 1);
    expect([await entries('ClockMissed'), await rung()]).toEqual([climbed, climbed]);
  });

  it('although its bell never rings', async () => {
    const { bell } = await silence();
    await hotline.moveTime(HOUR_MS);
    expect([await entries('ClockMissed'), await entries('CaseClimbed'), await rung()]).toEqual([1, 1, 1]);
    await hotline.processor.ring(bell);
    expect([await entries('ClockMissed'), await entries('CaseClimbed'), await rung()]).toEqual([1, 1, 1]);
  });

  it('and not at all when its bell rings early', async () => {
    const { bell } = await silence();
    hotline.time.advance(HOUR_MS - 1);
    await hotline.processor.ring(bell);
    expect([await entries('ClockMissed'), await entries('CaseClimbed'), await rung()]).toEqual([0, 0, 0]);
  });

  it('and not at all when the side took note in time, or for a clock that does not exist', async () => {
    const { reference, bell } = await silence();
    await (await hotline.signIn('cn-desk')).do(reference, 'acknowledge');
    hotline.time.advance(HOUR_MS);
    await hotline.processor.ring(bell);
    await hotline.processor.ring({ ...bell, round: 2 });
    await hotline.processor.ring({ ...bell, kind: 'standstill', subject: 'made-up' });
    expect([await entries('ClockMissed'), await entries('CaseClimbed'), await rung()]).toEqual([0, 0, 0]);
  });
});

describe('a bell rings on time by itself', () => {
  /** The sweep leaves a clock alone until it is a second late, so what was answered sooner was answered by its bell. */
  const BELL_MS = 1_000;
  let server: StoryServer;
  let redis: StoryRedis;
  let network: ConfigFolder;
  beforeAll(async () => { [server, redis, network] = await Promise.all([startPostgres(), startRedis(), networkVariant(QUICK_RECEIPT)]); });
  afterAll(async () => { await Promise.all([server?.stop(), redis?.stop(), network?.remove()]); });

  it('through BullMQ on PostgreSQL and on Redis, and the case climbs rung by rung, each once', async () => {
    await Promise.all([climbsByBells(null), climbsByBells(redis.url)]);
  });

  async function climbsByBells(redis_url: string | null): Promise<void> {
    const hotline = await Hotline.open({ server, redis_url, begins: null, config: { config_dir: network.folder } });
    try {
      const korea = await hotline.signIn('kr-desk');
      const reference = await hotline.caseOf(await hotline.file(urea()));
      await korea.do(reference, 'validate');
      const proposed = await until('the case climbs to where climbing alone ends', async () => {
        const { line } = await korea.view(reference);
        return line.sides.some((s) => s.side === 'CN' && s.proposal) && line;
      });
      expect(proposed.sides.find((s) => s.side === 'CN')).toMatchObject({ rung: 2, proposal: { to: 3 } });
      const missed = await hotline.sql(`SELECT at, shared->>'round' AS round, (shared->>'due_at')::bigint AS due_at FROM hotline.history WHERE type = 'ClockMissed' AND shared->>'kind' = 'acknowledge' ORDER BY seq LIMIT 3`);
      expect(missed.map((m) => m.round)).toEqual(['1', '2', '3']);
      for (const { at, due_at } of missed) {
        const late_ms = (at as Date).getTime() - Number(due_at);
        expect(late_ms).toBeGreaterThanOrEqual(0);
        expect(late_ms).toBeLessThan(BELL_MS);
      }
      expect(await hotline.sql(`SELECT shared->>'to' AS rung FROM hotline.history WHERE type = 'CaseClimbed' ORDER BY seq`)).toEqual([{ rung: '1' }, { rung: '2' }]);
    } finally {
      await hotline.close();
    }
  }
});
