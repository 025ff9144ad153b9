import { type DueClock, DueClocks } from '#persistence';
import { urea } from '../factories/report.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { type ConfigFolder, QUICK_RECEIPT, networkVariant } from '../harness/network-variant.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type StoryRedis, startRedis } from '../harness/redis.js';
import { until } from '../harness/until.js';

/** Longer than any limit of a case that was just filed. */
const MONTHS_MS = 2_000 * HOUR_MS;

describe('a missed clock climbs exactly once', () => {
  let server: StoryServer;
  let hotline: Hotline;
  beforeAll(async () => { server = await startPostgres(); hotline = await Hotline.open({ server }); });
  afterAll(async () => { await hotline?.close(); await server?.stop(); });

  /** A serious case that Korea has taken note of; the bell of China's receipt, as it is armed. */
  async function silence(): Promise<{ reference: string; bell: DueClock }> {
    const korea = await hotline.signIn('kr-desk');
    const reference = await hotline.caseOf(await hotline.file(urea()));
    await korea.do(reference, 'validate');
    const due_at = hotline.time.now + HOUR_MS;
    const [clock] = await hotline.sql(`SELECT k.case_id, k.side, k.kind, k.subject, k.round FROM hotline.clocks k JOIN hotline.cases c ON c.id = k.case_id
      WHERE c.reference = $1 AND k.side = 'CN' AND k.kind = 'acknowledge' AND k.due_at = $2`, [reference, new Date(due_at)]);
    return { reference, bell: { ...(clock as unknown as Omit<DueClock, 'due_at'>), due_at } };
  }

  /** How often China's limit was missed, how often the case climbed, and where it stands. */
  async function climbed(reference: string): Promise<readonly unknown[]> {
    const [row] = await hotline.sql(`SELECT (SELECT count(*)::int FROM hotline.history h WHERE h.case_id = c.id AND h.type = 'ClockMissed' AND h.shared->>'kind' = 'acknowledge') AS missed,
      (SELECT count(*)::int FROM hotline.history h WHERE h.case_id = c.id AND h.type = 'CaseClimbed') AS climbed, s.rung
      FROM hotline.cases c JOIN hotline.case_sides s ON s.case_id = c.id AND s.side = 'CN' WHERE c.reference = $1`, [reference]);
    return [row?.missed, row?.climbed, row?.rung];
  }

  it('although its bell rings three times at once', async () => {
    const { reference, bell } = await silence();
    hotline.time.advance(HOUR_MS);
    await Promise.all([hotline.processor.ring(bell), hotline.processor.ring(bell), hotline.processor.ring(bell)]);
    expect(await climbed(reference)).toEqual([1, 1, 1]);
    await hotline.processor.ring(bell);
    await hotline.sweep.run();
    expect(await climbed(reference)).toEqual([1, 1, 1]);
    const alerts = await hotline.sql(`SELECT id FROM hotline.alerts WHERE about = 'CaseClimbed' AND side = 'CN' AND case_id = $1`, [bell.case_id]);
    expect(alerts).toHaveLength(1);
  });

  it('although its bell rings while the sweep finds it and an officer takes note', async () => {
    const { reference, bell } = await silence();
    const china = await hotline.signIn('cn-desk');
    const { line } = await china.view(reference);
    hotline.time.advance(HOUR_MS);
    const [note] = await Promise.all([
      china.ask<{ code?: string }>('POST', `/api/v1/cases/${reference}/acknowledge`, { version: line.version }), hotline.processor.ring(bell), hotline.sweep.run(),
    ]);
    // Whichever came first: a receipt in time means no climb, and one after it is the receipt of a case that climbed once.
    expect(note.status).toBe(200);
    expect([[0, 0, 0], [1, 1, 1]]).toContainEqual(await climbed(reference));
  });

  it('and is found with all others before and after its end, by their ends, from whichever on', async () => {
    const { bell } = await silence();
    const due = hotline.door.app.get(DueClocks);
    const coming = await due.coming(MONTHS_MS);
    expect(coming.map((c) => c.due_at)).toEqual(coming.map((c) => c.due_at).toSorted((a, b) => a - b));
    expect(coming).toContainEqual(bell);
    // Both sides of all cases have limits that end at the same moment: those of one end are parted as well.
    expect(coming.length).toBeGreaterThan(new Set(coming.map((c) => c.due_at)).size);
    for (const [nth, clock] of coming.entries()) expect(await due.coming(MONTHS_MS, clock)).toEqual(coming.slice(nth + 1));
    const [first] = coming;
    if (!first) throw new Error('no clock runs');
    expect(await due.coming(first.due_at - hotline.time.now - 1)).toEqual([]);
    hotline.time.set(first.due_at);
    const overdue = await due.overdue(0);
    expect([overdue[0], [...overdue, ...await due.coming(MONTHS_MS)]]).toEqual([first, coming]);
    await hotline.sweep.run();
  });

  it('although its bell never rings', async () => {
    const { reference, bell } = await silence();
    await hotline.moveTime(HOUR_MS);
    expect(await climbed(reference)).toEqual([1, 1, 1]);
    await hotline.processor.ring(bell);
    expect(await climbed(reference)).toEqual([1, 1, 1]);
  });

  it('although another case, overdue before it, cannot be read', async () => {
    const { bell: broken } = await silence();
    const { reference } = await silence();
    await hotline.sql(`UPDATE hotline.cases SET channel = 'none' WHERE id = $1`, [broken.case_id]);
    await hotline.sql(`UPDATE hotline.clocks SET due_at = due_at - interval '1 minute' WHERE case_id = $1`, [broken.case_id]);
    await hotline.moveTime(HOUR_MS);
    expect(await climbed(reference)).toEqual([1, 1, 1]);
    await hotline.sql(`UPDATE hotline.cases SET channel = 'hotline' WHERE id = $1`, [broken.case_id]);
  });

  it('and not at all when its bell rings early', async () => {
    const { reference, bell } = await silence();
    hotline.time.advance(HOUR_MS - 1);
    await hotline.processor.ring(bell);
    expect(await climbed(reference)).toEqual([0, 0, 0]);
  });

  it('and not at all when the side took note in time, or for a clock that does not exist', async () => {
    const { reference, bell } = await silence();
    await (await hotline.signIn('cn-desk')).do(reference, 'acknowledge');
    hotline.time.advance(HOUR_MS);
    await hotline.processor.ring(bell);
    await hotline.processor.ring({ ...bell, round: 2 });
    await hotline.processor.ring({ ...bell, kind: 'standstill', subject: 'made-up' });
    expect(await climbed(reference)).toEqual([0, 0, 0]);
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
      const missed = await hotline.sql(`SELECT at, shared->>'round' AS round, (shared->>'due_at')::bigint AS due_at FROM hotline.history WHERE type = 'ClockMissed' AND shared->>'side' = 'CN' AND shared->>'kind' = 'acknowledge' ORDER BY seq LIMIT 3`);
      expect(missed.map((m) => m.round)).toEqual(['1', '2', '3']);
      for (const { at, due_at } of missed) {
        const late_ms = (at as Date).getTime() - Number(due_at);
        expect(late_ms).toBeGreaterThanOrEqual(0);
        expect(late_ms).toBeLessThan(BELL_MS);
      }
      expect(await hotline.sql(`SELECT shared->>'to' AS rung FROM hotline.history WHERE type = 'CaseClimbed' AND shared->>'side' = 'CN' ORDER BY seq`)).toEqual([{ rung: '1' }, { rung: '2' }]);
    } finally {
      await hotline.close();
    }
  }
});
