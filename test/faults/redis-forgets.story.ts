import '../harness/quiet.js';
import { ElapseClock, Sweep } from '#climbing';
import { DueClocks } from '#persistence';
import { Redis } from 'ioredis';
import { judge } from '../chaos/judge.js';
import { urea } from '../factories/report.js';
import { Hotline } from '../harness/hotline.js';
import { type ConfigFolder, networkVariant } from '../harness/network-variant.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type StoryRedis, startRedis } from '../harness/redis.js';
import { until } from '../harness/until.js';

const STORY_MS = 90_000;
const CASES = 4;
/** Korea and China each have a limit of their own in every case. */
const LIMITS = 2 * CASES;
/** Receipt of a serious case within twenty seconds: the rungs' parts are five, five and ten, so that the second ends well after the sweep that answers the first. */
const SHORT_RECEIPT = [['clocks', 'acknowledge', 4], '20s'] as const;
const FIRST_PART_MS = 5_000;
/** The sweep comes every two seconds for what is a second late. */
const SWEPT_MS = 15_000;
const BELL_MS = 1_000;

describe('Redis forgets every bell', () => {
  let server: StoryServer;
  let redis: StoryRedis;
  let network: ConfigFolder;
  let swept: Hotline;
  let unswept: Hotline;
  beforeAll(async () => {
    [server, redis, network] = await Promise.all([startPostgres(), startRedis(), networkVariant(SHORT_RECEIPT)]);
    const open = (place: number): Promise<Hotline> => Hotline.open({ server, redis_url: `${redis.url}/${place}`, begins: null, config: { config_dir: network.folder } });
    [swept, unswept] = await Promise.all([open(0), open(1)]);
    await unswept.sweep.onApplicationShutdown();
  }, STORY_MS);
  afterAll(async () => {
    await Promise.all([swept?.close(), unswept?.close()]);
    await Promise.all([server?.stop(), redis?.stop(), network?.remove()]);
  }, STORY_MS);

  const count = async (hotline: Hotline, rows: string): Promise<number> => Number((await hotline.sql(`SELECT count(*) AS n FROM hotline.${rows}`))[0]?.n);
  const climbedTo = (hotline: Hotline, rung: number): Promise<number> => count(hotline, `case_sides WHERE rung >= ${rung}`);
  /** How late each limit of a round was answered, in milliseconds. */
  const lateness = async (hotline: Hotline, round: number): Promise<number[]> => (await hotline.sql(
    `SELECT (extract(epoch FROM at) * 1000 - (shared->>'due_at')::numeric)::int AS ms FROM hotline.history WHERE type = 'ClockMissed' AND (shared->>'round')::int = $1`, [round],
  )).map((row) => Number(row.ms));

  /** What a run of `npm run chaos` would make of each side's first limit. */
  const verdict = (hotline: Hotline) => judge({ sql: (text, values) => hotline.sql(text, values) }, { began_ms, until_ms: began_ms + FIRST_PART_MS, cases: [] });
  let began_ms = 0;

  it('and the sweep climbs each case once; without a sweep the limits stay overdue, so a loss would be seen', async () => {
    await Promise.all([swept, unswept].flatMap((hotline) => Array.from({ length: CASES }, (_, i) => hotline.file(urea({ goods: `urea ${i}` })))));
    began_ms = Date.now();
    await forget();
    expect([await count(swept, `history WHERE type = 'ClockMissed'`), await count(unswept, `history WHERE type = 'ClockMissed'`)]).toEqual([0, 0]);

    await until('every side has climbed', async () => (await climbedTo(swept, 1)) === LIMITS, SWEPT_MS);
    const late = await lateness(swept, 1);
    process.stdout.write(`bells forgotten by Redis: answered by the sweep ${Math.min(...late)} to ${Math.max(...late)} ms late\n`);
    expect(late).toHaveLength(LIMITS);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(BELL_MS);

    expect(await count(unswept, `clocks WHERE state = 'running' AND kind = 'acknowledge' AND due_at < clock_timestamp()`)).toBe(LIMITS);
    expect(await climbedTo(unswept, 1)).toBe(0);
    expect(await verdict(unswept)).toMatchObject({ due: LIMITS, missed: LIMITS, doubled: 0 });
    expect(await verdict(swept)).toMatchObject({ missed: 0, doubled: 0, broken: [] });
    const byHand = new Sweep(unswept.door.app.get(DueClocks), unswept.door.app.get(ElapseClock));
    expect(await byHand.run()).toBe(LIMITS);
    expect(await byHand.run()).toBe(0);
    for (const hotline of [swept, unswept]) await climbsByBellsAgain(hotline);
  }, STORY_MS);

  /** Everything that is armed goes, in both places at once, before anything rang. */
  async function forget(): Promise<void> {
    for (const place of [0, 1]) {
      const client = new Redis(`${redis.url}/${place}`);
      await until('the bells are armed', async () => (await client.zcard('bull:bells:delayed')) === LIMITS);
      client.disconnect();
    }
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
  }

  /** Bells that were armed afterwards ring on time, and nothing was answered twice. */
  async function climbsByBellsAgain(hotline: Hotline): Promise<void> {
    await until('every side has climbed once more', async () => (await climbedTo(hotline, 2)) === LIMITS);
    const late = await lateness(hotline, 2);
    expect(late).toHaveLength(LIMITS);
    expect(Math.max(...late)).toBeLessThan(BELL_MS);
    expect(await hotline.sql(`SELECT case_id FROM hotline.history WHERE type = 'CaseClimbed' GROUP BY case_id, shared->>'side', shared->>'to' HAVING count(*) > 1`)).toEqual([]);
  }
});
