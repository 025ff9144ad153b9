import { type Consent, PRIVATE_CLOCKS } from '#domain';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type Canary, urea, withCanaries } from '../factories/report.js';
import type { Desk, Visitor } from '../harness/desk.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import type { LiveLine } from '../harness/live-line.js';
import { type StoryServer, startPostgres, wholeDatabase } from '../harness/postgres.js';
import { readableColumns } from '../harness/raw-reader.js';
import { type StoryRedis, startRedis } from '../harness/redis.js';
import { until } from '../harness/until.js';

const words = (canaries: readonly Canary[], may: readonly Canary['field'][]): string[] => canaries.filter((c) => !may.includes(c.field)).map((c) => c.word);
const found = (bytes: string, wanted: readonly string[]): string[] => wanted.filter((word) => bytes.includes(word));
/** What Korea's officers and its company write for themselves while they work the case. */
const SAID_AT_HOME = { note: 'canary-note', question: 'canary-question', answer: 'canary-answer', fact: 'canary-fact', severity: 'canary-severity' };
/** Words of the report's closed lists, and of what is computed from its numbers, which are Korea's alone. */
const COMPUTED = ['from_90', 'too_late', 'cover_days', 'daily_use', 'next_delivery', '"stock"'];

let server: StoryServer;
let redis: StoryRedis;
beforeAll(async () => { [server, redis] = await Promise.all([startPostgres(), startRedis()]); });
afterAll(async () => { await Promise.all([server?.stop(), redis?.stop()]); });

/** Within the ten seconds before its end in which a clock has its bell. */
const SHORTLY_MS = 5_000;
/** Made up, and nobody else's. */
const FILING_KEY = 'ca4a5000-0000-4000-8000-0000000000ee';

interface Walk { readonly hotline: Hotline; readonly china: string; readonly korea: string; readonly secrets: readonly string[] }
interface Person { readonly desk: Desk; readonly line: LiveLine }

async function enter(hotline: Hotline, name: string, last?: Record<string, number>): Promise<Person> {
  const desk = await hotline.signIn(name);
  return { desk, line: await desk.listen(last) };
}
const bytesOf = (people: readonly Person[], others: readonly Visitor[] = []): string =>
  [...people.map((p) => p.desk), ...others].flatMap((d) => d.received).join('\n') + people.flatMap((p) => p.line.frames).join('\n');

/** Everything that may happen to a case, with officers of both sides looking at everything they can. */
async function walk(redis_url: string | null): Promise<Walk> {
  const hotline = await Hotline.open({ server, redis_url });
  const [korea, china, supervisor] = [await enter(hotline, 'kr-desk'), await enter(hotline, 'cn-desk'), await enter(hotline, 'cn-supervisor')];
  const { report, canaries } = withCanaries(urea());
  const receipt = await hotline.file(report, FILING_KEY);
  const { line: { reference } } = await china.line.alert('China is told', (a) => a.about === 'CaseTold');

  await work(hotline, korea.desk, china.desk, { reference, receipt });
  await ask(china.desk, { reference, report_reference: receipt.reference, canaries });
  await ask(supervisor.desk, { reference, report_reference: receipt.reference, canaries });
  await korea.desk.view(reference);
  await korea.desk.ask('GET', `/api/v1/history/cases/${reference}?format=csv`);
  for (const hours of [1, 1]) await hotline.moveTime(hours * HOUR_MS);
  const [later, dg] = [await enter(hotline, 'cn-desk', { 'CN.cn-asia-desk': 0 }), await enter(hotline, 'cn-dg', { 'CN.cn-asia-dg': 0, 'KR.kr-trade-cooperation-desk': 0 })];
  const home = await enter(hotline, 'kr-desk', { 'KR.kr-trade-cooperation-desk': 0 });
  await ask(dg.desk, { reference, report_reference: receipt.reference, canaries });

  const { body: { officer } } = await home.desk.ask<{ officer: { id: string } }>('GET', '/api/v1/session');
  const people = { china: [china, supervisor, later, dg], korea: [korea, home] };
  for (const { line } of [...people.china, ...people.korea]) line.close();
  return {
    hotline, china: bytesOf(people.china), korea: bytesOf(people.korea, [hotline.company]),
    secrets: [...words(canaries, ['goods']), ...Object.values(SAID_AT_HOME), ...COMPUTED, receipt.reference, receipt.token, officer.id],
  };
}

async function work(hotline: Hotline, korea: Desk, china: Desk, { reference, receipt }: { reference: string; receipt: Awaited<ReturnType<Hotline['file']>> }): Promise<void> {
  await korea.do(reference, 'validate');
  await korea.do(reference, 'note', { text: SAID_AT_HOME.note });
  await korea.do(reference, 'ask-company', { text: SAID_AT_HOME.question });
  const question = (await hotline.company.follow(receipt)).questions[0]?.id ?? '';
  expect((await hotline.company.add(receipt, SAID_AT_HOME.answer, question)).status).toBe(200);
  expect((await hotline.company.add(receipt, SAID_AT_HOME.fact)).status).toBe(200);
  await korea.do(reference, 'severity', { severity: 3, reason: SAID_AT_HOME.severity });
  await china.do(reference, 'accept');
  await china.do(reference, 'note', { text: 'canary-of-china' });
  await china.do(reference, 'message', { kind: 'question', body: { text: '请说明合同情况', language: 'zh-Hans' }, about: null });
  const asked = (await korea.view(reference)).messages.at(-1)?.id ?? '';
  await korea.do(reference, 'message', { kind: 'answer', body: { text: '설명드립니다', language: 'ko' }, about: asked });
  await korea.do(reference, 'climb', { reason: '시급합니다' });
  await korea.do(reference, 'close', { outcomes: ['clarified'], text: null });
  await korea.do(reference, 'reopen', { reason: '아직 멈춰 있습니다' });
}

/** Every way in which somebody of China could try to read more. */
async function ask(desk: Desk, { reference, report_reference, canaries }: { reference: string; report_reference: string; canaries: readonly Canary[] }): Promise<void> {
  await desk.view(reference);
  await desk.board();
  await desk.history(reference);
  await desk.histories();
  for (const format of ['csv', 'json']) {
    for (const path of ['/api/v1/history/cases', `/api/v1/history/cases/${reference}`]) expect((await desk.ask('GET', `${path}?format=${format}`)).status).toBe(200);
  }
  for (const { word } of canaries.filter((c) => c.field !== 'goods')) expect((await desk.board(`?item=${encodeURIComponent(word.slice(0, 6) === 'canary' ? word : `x${word}`)}`)).total).toBe(0);
  for (const path of [`/api/v1/reports/${report_reference}`, `/api/v1/cases/${report_reference}`, `/api/v1/history/cases/${report_reference}`]) expect((await desk.ask('GET', path)).status).toBe(404);
  for (const command of ['validate', 'ask-company', 'settle', 'severity', 'close', 'confirm-climb', 'decline-climb', 'accept', 'nonsense']) {
    for (const body of [{}, { version: 1 }, { version: 1, text: 'x', as: 'rejected', severity: 1, reason: 'x', outcomes: ['clarified'], side: 'CN' }]) {
      expect((await desk.ask('POST', `/api/v1/cases/${reference}/${command}`, body)).status).toBeGreaterThanOrEqual(400);
    }
  }
}

describe.each(['PostgreSQL', 'Redis'])('nothing private reaches the lead side, with queues on %s', (kind) => {
  let walked: Walk;
  beforeAll(async () => { walked = await walk(kind === 'Redis' ? redis.url : null); });
  afterAll(async () => { await walked?.hotline.close(); });

  it('by HTTP or socket, in answers, refusals, exports, alerts or replays', () => {
    expect(found(walked.china, [...walked.secrets, FILING_KEY])).toEqual([]);
    expect(walked.china).toContain('canary-goods');
    expect(walked.china).toContain('canary-of-china');
  });

  it('while Korea reads every one of those words, and none of China\'s own', () => {
    expect(found(walked.korea, walked.secrets)).toEqual(walked.secrets);
    expect(walked.korea).not.toContain('canary-of-china');
  });

  it('and the queue holds names of cases, never what is in them', async () => {
    const { hotline } = walked;
    const [{ id, left } = { id: '', left: 0 }] = await hotline.sql(`SELECT case_id AS id, extract(epoch FROM due_at) * 1000 - $1 AS left FROM hotline.clocks WHERE state = 'running' ORDER BY due_at LIMIT 1`, [hotline.time.now]);
    // A clock has its bell shortly before it ends.
    hotline.time.advance(Number(left) - SHORTLY_MS);
    const queued = await until('its bell is in the queue', async () => {
      const all = kind === 'Redis' ? await wholeRedis(redis.url) : JSON.stringify(await wholeDatabase(hotline.database_url, 'bullmq'));
      return all.includes(String(id)) && all;
    });
    expect(found(queued, [...walked.secrets, 'canary'])).toEqual([]);
    expect(found(JSON.stringify(await walked.hotline.sql('SELECT * FROM hotline.outbox')), ['canary'])).toEqual([]);
  });

  it('nor through the reader\'s own connection to the database', async () => {
    const see = await reading(walked.hotline.database_url);
    const china = await see('CN');
    expect(found(JSON.stringify(china), walked.secrets)).toEqual([]);
    expect(JSON.stringify(china)).toContain('canary-of-china');
    expect(china.reports).toEqual([]);
    for (const table of ['history_own', 'case_lines', 'alerts', 'audiences'] as const) expect(new Set(china[table]?.map((r) => r.side))).toEqual(new Set(['CN']));
    expect(china.clocks?.filter((c) => c.side === 'KR').map((c) => c.kind)).not.toEqual(expect.arrayContaining(['triage']));
    const [wall] = await walked.hotline.sql(`SELECT qual FROM pg_policies WHERE schemaname = 'hotline' AND tablename = 'clocks' AND policyname = 'reads'`);
    const rule = typeof wall?.qual === 'string' ? wall.qual : '';
    expect(new Set([...rule.matchAll(/'([a-z_]+)'::text/g)].map(([, kind]) => kind))).toEqual(new Set<string>(PRIVATE_CLOCKS));
    const korea = await see('KR');
    expect(found(JSON.stringify(korea), [...Object.values(SAID_AT_HOME), 'canary-company'])).toEqual([...Object.values(SAID_AT_HOME), 'canary-company']);
    for (const nobody of ['', 'XX']) expect(Object.values(await see(nobody)).flat()).toEqual([]);
  });
});

const TABLES = ['cases', 'case_sides', 'case_lines', 'reports', 'clocks', 'history', 'history_own', 'alerts', 'audiences', 'receipts'] as const;
type Seen = Partial<Record<(typeof TABLES)[number], Record<string, unknown>[]>>;

/** What the reader's role sees of every table as one side; '' is what it sees as nobody. What it may not touch at all is checked on the way. */
async function reading(url: string): Promise<(side: string) => Promise<Seen>> {
  return async (side) => {
    const client = new pg.Client({ connectionString: url, options: '-c role=hotline_reader' });
    await client.connect();
    try {
      for (const table of ['officers', 'sessions', 'setup_tokens', 'drafts', 'service_keys', 'outbox']) {
        await expect(client.query(`SELECT * FROM hotline.${table}`)).rejects.toThrow('permission denied');
      }
      await expect(client.query(`UPDATE hotline.cases SET severity = 1`)).rejects.toThrow('permission denied');
      await client.query('BEGIN READ ONLY');
      if (side !== '') await client.query(`SELECT set_config('hotline.side', $1, true)`, [side]);
      const seen: Seen = {};
      const columns = await readableColumns(url);
      for (const table of TABLES) seen[table] = (await client.query<Record<string, unknown>>(`SELECT ${columns.filter((c) => c.table === table).map((c) => `"${c.column}"`).join(', ')} FROM hotline.${table}`)).rows;
      await client.query('COMMIT');
      return seen;
    } finally {
      await client.end();
    }
  };
}

async function wholeRedis(url: string): Promise<string> {
  const client = new Redis(url);
  const dump = [];
  for (const key of await client.keys('*')) {
    const type = await client.type(key);
    const value = type === 'hash' ? await client.hgetall(key) : type === 'zset' ? await client.zrange(key, 0, -1) : type === 'list' ? await client.lrange(key, 0, -1)
      : type === 'stream' ? await client.xrange(key, '-', '+') : type === 'set' ? await client.smembers(key) : await client.get(key);
    dump.push(JSON.stringify([key, value]));
  }
  client.disconnect();
  return dump.join('\n');
}

describe('with the company\'s consent exactly what it named crosses, once an officer has looked', () => {
  let hotline: Hotline;
  let korea: Desk;
  beforeAll(async () => { hotline = await Hotline.open({ server }); korea = await hotline.signIn('kr-desk'); });
  afterAll(async () => { await hotline?.close(); });

  it.each<[string, readonly Consent[], readonly Canary['field'][]]>([
    ['its name', ['company'], ['company']],
    ['its partner', ['partner'], ['partner']],
    ['its contract', ['contract'], ['contract']],
    ['its licence', ['licence'], ['licence']],
    ['no exact quantity without the licence', ['quantity_exact'], []],
    ['the exact quantity with the licence', ['licence', 'quantity_exact'], ['licence', 'quantity_exact']],
    ['all it may allow', ['company', 'partner', 'contract', 'licence', 'quantity_exact'], ['company', 'partner', 'contract', 'licence', 'quantity_exact']],
  ])('%s', async (_, consent, crossing) => {
    const china = await enter(hotline, 'cn-desk');
    const { report, canaries } = withCanaries(urea({ consent: [...consent] }));
    const reference = await hotline.caseOf(await hotline.file(report));
    const crossed = (fields: readonly Canary['field'][]): string[] => canaries.filter((c) => fields.includes(c.field)).map((c) => c.word).toSorted();
    const read = async (): Promise<string[]> => {
      await china.desk.view(reference);
      await china.desk.history(reference);
      return found(bytesOf([china]), canaries.map((c) => c.word)).toSorted();
    };
    await china.line.alert('China is told at once', (a) => a.about === 'CaseTold' && a.line.reference === reference);
    expect(await read()).toEqual(crossed(['goods']));
    const named = async (): Promise<boolean> => (await korea.view(reference)).line.company_given;
    expect(await named()).toBe(false);
    await korea.do(reference, 'validate');
    if (crossing.length > 0) await china.line.alert('China is told the rest', (a) => a.about === 'FactsReleased' && a.line.reference === reference);
    expect(await read()).toEqual(crossed(['goods', ...crossing]));
    expect(await named()).toBe(crossing.includes('company'));
    const { facts } = await china.desk.view(reference);
    expect(new Set(facts.map((f) => f.field)).size).toBe(facts.length);
    china.line.close();
  });

  it('and so it does where China is told only then', async () => {
    const china = await enter(hotline, 'cn-desk');
    const calm = { stock: { value: 3_200, unit: 'TNE' as const }, share: 'under_50' as const, impact: ['deliveries' as const] };
    const { report, canaries } = withCanaries(urea({ ...calm, consent: ['company'] }));
    const reference = await hotline.caseOf(await hotline.file(report));
    await korea.do(reference, 'validate');
    await china.line.alert('China is told', (a) => a.about === 'CaseTold' && a.line.company === 'canary-company' && a.line.reference === reference);
    await china.desk.view(reference);
    china.line.close();
    expect(found(bytesOf([china]), canaries.map((c) => c.word)).toSorted()).toEqual(['canary-company', 'canary-goods']);
  });
});
