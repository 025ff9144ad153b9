import type { ReadinessAnswer } from '#edge';
import { urea } from '../factories/report.js';
import { Hotline } from '../harness/hotline.js';
import { type ConfigFolder, QUICK_RECEIPT, networkVariant } from '../harness/network-variant.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type StoryRedis, startRedis } from '../harness/redis.js';
import { until } from '../harness/until.js';

const STORY_MS = 90_000;
/** "The alert appears within a second", also while the queue is away; twice that for a machine that is busy. */
const ALERTED_MS = 2_000;
/** The sweep comes every two seconds for what is a second late. */
const SWEPT_MS = 15_000;
const BELL_MS = 1_000;

describe('Redis is away', () => {
  let server: StoryServer;
  let redis: StoryRedis;
  let network: ConfigFolder;
  let hotline: Hotline;
  beforeAll(async () => {
    [server, redis, network] = await Promise.all([startPostgres(), startRedis(), networkVariant(QUICK_RECEIPT)]);
    hotline = await Hotline.open({ server, redis_url: redis.url, begins: null, config: { config_dir: network.folder } });
  }, STORY_MS);
  afterAll(async () => {
    await hotline?.close();
    await Promise.all([server?.stop(), redis?.stop(), network?.remove()]);
  }, STORY_MS);

  /** How late China's first limit was answered, in milliseconds. */
  const late = async (reference: string): Promise<number> => Number((await hotline.sql(
    `SELECT extract(epoch FROM h.at) * 1000 - (h.shared->>'due_at')::numeric AS ms FROM hotline.history h JOIN hotline.cases c ON c.id = h.case_id
     WHERE c.reference = $1 AND h.type = 'ClockMissed' AND h.shared->>'side' = 'CN' AND h.shared->>'round' = '1'`, [reference]))[0]?.ms);

  /** What the service says beside being ready. */
  const warnings = async (): Promise<ReadinessAnswer['warnings']> => (await hotline.company.ask<ReadinessAnswer>('GET', '/health/ready')).body.warnings;

  /** Clocks that were answered so far, by what had them answered. */
  const answered = async (by: 'bell' | 'sweep'): Promise<number> =>
    Number((await (await fetch(`${hotline.url}/metrics`)).text()).match(new RegExp(`^hotline_clocks_answered_total{by="${by}"} (\\d+)`, 'm'))?.[1] ?? 0);

  it('and officers are still alerted at once, limits are answered by the sweep, and bells ring again when it is back', async () => {
    const [korea, china, division] = await Promise.all(['kr-desk', 'cn-desk', 'cn-division'].map(async (name) => (await hotline.signIn(name)).listen()));
    if (!korea || !china || !division) throw new Error('not everybody is there');
    const comeBack = await redis.cut();
    const before = { bell: await answered('bell'), sweep: await answered('sweep') };
    const sent = performance.now();
    const reference = await hotline.caseOf(await hotline.file(urea()));
    await Promise.all([korea, china].map((line) => line.alert('both sides are told', (a) => a.line.reference === reference)));
    const alerted_ms = performance.now() - sent;
    expect(alerted_ms).toBeLessThan(ALERTED_MS);
    await until('the sweep lets the case climb', () => division.alerts.some((a) => a.about === 'CaseClimbed' && a.line.reference === reference), SWEPT_MS);
    expect(await late(reference)).toBeGreaterThanOrEqual(BELL_MS);
    expect(await answered('sweep')).toBeGreaterThan(before.sweep);
    expect(await answered('bell')).toBe(before.bell);
    expect(await until('the service says so', async () => (await warnings())?.bells)).toMatch(/^the queue takes no bells/);

    await comeBack();
    await until('bells are armed again', async () => (await warnings())?.bells === undefined);
    await hotline.still();
    const second = await hotline.caseOf(await hotline.file(urea()));
    await division.alert('the second case climbs', (a) => a.about === 'CaseClimbed' && a.line.reference === second);
    expect(await late(second)).toBeLessThan(BELL_MS);
    expect(await answered('bell')).toBeGreaterThan(before.bell);
    // The queue was still asked for the first case's bells when it came back, long after these limits had been answered.
    expect(await hotline.sql(`SELECT case_id FROM hotline.history WHERE type = 'ClockMissed' GROUP BY case_id, shared->>'side', shared->>'kind', shared->>'round' HAVING count(*) > 1`)).toEqual([]);
    process.stdout.write(`Redis away: both sides alerted after ${Math.round(alerted_ms)} ms\n`);
    for (const line of [korea, china, division]) line.close();
  }, STORY_MS);
});
