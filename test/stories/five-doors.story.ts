import type { CaseHistory } from '#contracts';
import { CHECK_NAMES } from '#persistence';
import { ENVIRONMENT } from '#platform';
import { Redis } from 'ioredis';
import { urea } from '../factories/report.js';
import { type Entrance, invite, settle } from '../harness/accounts.js';
import { Company } from '../harness/company.js';
import { type ComposedService, composedServices, proxiedTo } from '../harness/compose.js';
import type { Desk } from '../harness/desk.js';
import type { LiveLine } from '../harness/live-line.js';
import { type ConfigFolder, networkVariant } from '../harness/network-variant.js';
import { type StoryDatabase, type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';
import { DoorProcess } from '../harness/process.js';
import { type StoryRedis, startRedis } from '../harness/redis.js';
import { until } from '../harness/until.js';

const NAMES = ['intake', 'liaison', 'escalation', 'history', 'auditor'] as const;
type Name = (typeof NAMES)[number];
const START_MS = 90_000;
/** The sweep leaves a clock alone until it is a second late: what was answered sooner was answered by its bell. */
const BELL_MS = 1_000;
/** Receipt of a serious case within sixteen seconds: the rungs' parts are four, four and eight. */
const SHORT_RECEIPT = [['clocks', 'acknowledge', 4], '16s'] as const;
const SERIOUS = 12;
/** The auditor looks every fifteen seconds. */
const AUDIT_MS = 30_000;

let server: StoryServer;
let database: StoryDatabase;
let redis: StoryRedis;
let network: ConfigFolder;
let entrance: Entrance;
let company: Company;
const services = composedServices({ POSTGRES_PASSWORD: 'secret' });
const doors = new Map<Name, DoorProcess>();
const door = (name: Name): DoorProcess => doors.get(name) ?? fail(`${name} is not open`);
const fail = (why: string): never => { throw new Error(why); };
const sql = (text: string) => inDatabase(database.url, (run) => run(text));
const count = async (rows: string): Promise<number> => Number((await sql(`SELECT count(*) AS n FROM ${rows}`))[0]?.n);

/** A role's environment with the story's PostgreSQL and Redis where compose names its own, on a free port of this machine. */
const here = ({ environment = {} }: ComposedService): Record<string, string> => ({
  ...environment, DATABASE_URL: database.url, REDIS_URL: redis.url, HOST: '127.0.0.1', PORT: '0', HOTLINE_CONFIG_DIR: network.folder,
});
const open = (name: Name): Promise<DoorProcess> => DoorProcess.open(services[name]?.command ?? [], here(services[name] ?? {}));

beforeAll(async () => {
  [server, redis, network] = await Promise.all([startPostgres(), startRedis(), networkVariant(SHORT_RECEIPT)]);
  database = await server.database();
  await Promise.all(NAMES.map(async (name) => { doors.set(name, await open(name)); }));
  const place = (path: string): string => door(proxiedTo(path) as Name).url;
  entrance = { place, origin: services.liaison?.environment?.HOTLINE_PUBLIC_URL ?? '' };
  company = new Company(place);
  process.stdout.write(`five doors opened at once in ${Math.max(...NAMES.map((name) => door(name).age_ms))} ms\n`);
}, START_MS);
afterAll(async () => {
  await DoorProcess.endAll();
  await database?.drop();
  await Promise.all([server?.stop(), redis?.stop(), network?.remove()]);
}, START_MS);

describe('the compose file', () => {
  it.each(NAMES)('starts %s with variables that the service knows, on the PostgreSQL and the Redis that it starts', (name) => {
    const { environment = {} } = services[name] ?? {};
    expect(Object.keys(environment).filter((variable) => !ENVIRONMENT.some((known) => known.name === variable))).toEqual([]);
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = services.postgres?.environment ?? {};
    expect(environment.DATABASE_URL).toBe(`postgresql://${POSTGRES_USER}:${POSTGRES_PASSWORD}@postgres:5432/${POSTGRES_DB}`);
    expect(environment.REDIS_URL).toBe('redis://redis:6379');
    expect(Object.keys(services)).toEqual(expect.arrayContaining(['postgres', 'redis']));
  });

  it('does not start without a password for the database', () => {
    expect(() => composedServices({})).toThrow('POSTGRES_PASSWORD: set a password');
  });
});

describe('five doors, each a process of its own', () => {
  it.each(NAMES)('%s answers for its health, its figures and its routes', async (name) => {
    const ask = async (path: string): Promise<Response> => fetch(door(name).url + path);
    expect((await ask('/health/live')).status).toBe(200);
    expect(await (await ask('/health/ready')).json()).toEqual({
      status: 'ok', parts: { database: 'up', ...(name === 'auditor' ? { engine: 'up' } : {}) }, warnings: { calendars: expect.stringContaining('CN 2027') as string },
    });
    expect(await (await ask('/metrics')).text()).toMatch(/^hotline_http_request_seconds_count\{.*route="\/health\/live",status="200"\} 1$/m);
    expect(await (await ask('/api/openapi.json')).json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./) as string, paths: { '/api/v1/reports': {} } });
    // On a database of one's own nothing is a demonstration.
    if (name === 'intake') expect(await (await ask('/report?language=en')).text()).not.toContain('Demonstration.');
    if (name === 'liaison') expect(await (await ask('/api/v1/providers')).json()).toMatchObject({ demonstration: false });
  });

  let korea: Desk;
  let supervisor: Desk;
  let china: Desk;
  let division: Desk;
  let lines: { readonly korea: LiveLine; readonly china: LiveLine; readonly division: LiveLine };

  it('let each side’s administrator in by a link that liaison prints, who invites the others', async () => {
    const links = door('liaison').setupLinks();
    expect([...links.keys()]).toEqual(['Korea', 'China']);
    expect([...links.values()].map((link) => link.origin)).toEqual([entrance.origin, entrance.origin]);
    for (const name of ['intake', 'escalation', 'history', 'auditor'] as const) expect(door(name).setupLinks().size).toBe(0);
    const settled = async (side: string, name: string, language: string): Promise<Desk> => settle(entrance, links.get(side) ?? fail(side), name, language);
    const [kr, cn] = await Promise.all([settled('Korea', 'kr.admin', 'ko'), settled('China', 'cn.admin', 'zh-Hans')]);
    [korea, china, division] = await Promise.all([
      invite(entrance, kr, { office: 'kr-trade-cooperation-desk', role: 'officer', sign_in: 'kr.desk' }, 'ko'),
      invite(entrance, cn, { office: 'cn-asia-desk', role: 'officer', sign_in: 'cn.desk' }, 'zh-Hans'),
      invite(entrance, cn, { office: 'cn-asia-division', role: 'officer', sign_in: 'cn.division' }, 'zh-Hans'),
      // Somebody must sit above the Korean desk, or its silence has nowhere to climb.
      invite(entrance, kr, { office: 'kr-trade-cooperation-division', role: 'officer', sign_in: 'kr.division' }, 'ko'),
    ]);
    // From then on nobody is invited by one person alone.
    supervisor = await invite(entrance, kr, { office: 'kr-trade-cooperation-dg', role: 'supervisor', sign_in: 'kr.supervisor' }, 'ko');
    const [a, b, c] = await Promise.all([korea.listen(), china.listen(), division.listen()]);
    lines = { korea: a, china: b, division: c };
  }, START_MS);

  it('carry a report from the company through both sides, over a silent desk, to the supervisor’s export and back', async () => {
    const sent = performance.now();
    const receipt = await company.file(urea());
    const filed = performance.now();
    const { line } = await lines.korea.alert('a case is open', (a) => a.about === 'CaseOpened');
    await lines.china.alert('China is told', (a) => a.about === 'CaseTold' && a.line.reference === line.reference);
    const alerted = performance.now();
    await korea.do(line.reference, 'validate');
    await lines.china.alert('Korea took note', (a) => a.about === 'CaseAcknowledged');
    expect(line).toMatchObject({ goods: '차량용 요소', company: '한길요소 (가상)' });
    expect(lines.china.frames.join()).not.toContain('한길요소');

    await lines.division.alert('the next office', (a) => a.about === 'CaseClimbed' && a.stream === 'CN.cn-asia-division');
    const climbed = await lines.korea.alert('Korea is told of the climb', (a) => a.about === 'CaseClimbed');
    expect(climbed.line.sides.map((s) => [s.side, s.rung])).toEqual(expect.arrayContaining([['KR', 0], ['CN', 1]]));
    process.stdout.write(`report taken in ${Math.round(filed - sent)} ms, both sides alerted after ${Math.round(alerted - sent)} ms\n`);

    await division.do(line.reference, 'accept');
    await korea.do(line.reference, 'message', { kind: 'question', body: { text: '언제 풀리나요?', language: 'ko' }, about: null });
    const { id: about } = (await lines.division.poke('the question', (p) => p.line.turn === 'CN') && (await division.view(line.reference)).messages[0]) ?? fail('no question');
    await division.do(line.reference, 'message', { kind: 'answer', body: { text: '今天放行', language: 'zh-Hans' }, about });
    await lines.korea.alert('the answer', (a) => a.about === 'MessageSent' && a.side === 'CN');
    await korea.do(line.reference, 'close', { outcomes: ['contracted_volume_released'], text: null });
    await lines.division.alert('it is closed', (a) => a.about === 'CaseClosed');
    await reviewed(line.reference);
    await followed(receipt);
  }, START_MS);

  /** The supervisor's cookie is liaison's; the history is another process. */
  async function reviewed(reference: string): Promise<void> {
    const { entries, check } = await supervisor.history(reference);
    expect([check.ok, check.entries + check.private.entries, check.broken_at]).toEqual([true, entries.length, null]);
    expect(entries.filter((e) => ['ClockMissed', 'CaseClimbed'].includes(e.type)).map((e) => [e.type, e.shared?.side])).toEqual([['ClockMissed', 'CN'], ['CaseClimbed', 'CN']]);
    const missed = entries.find((e) => e.type === 'ClockMissed') ?? fail('no limit was missed');
    const late_ms = Date.parse(missed.at) - Number(missed.shared?.due_at);
    process.stdout.write(`the bell rang ${late_ms} ms late\n`);
    expect(late_ms).toBeGreaterThanOrEqual(0);
    expect(late_ms).toBeLessThan(BELL_MS);
    const [csv, json] = await Promise.all(['csv', 'json'].map((format) => supervisor.ask<CaseHistory>('GET', `/api/v1/history/cases/${reference}?format=${format}`)));
    expect(csv?.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename=${reference}\\.[A-Z]{2}\\.\\d{4}-\\d{2}-\\d{2}\\.TLP-AMBER\\.csv$`));
    expect(csv?.text.trimEnd().split('\r\n')).toHaveLength(entries.length + 1);
    expect(json?.body.entries).toEqual(entries);
  }

  async function followed(receipt: Awaited<ReturnType<Company['file']>>): Promise<void> {
    expect(await company.follow(receipt)).toMatchObject({ state: 'closed', outcomes: ['contracted_volume_released'] });
    const { origin, pathname } = new URL(receipt.tracking_url);
    expect(origin).toBe(entrance.origin);
    const page = await company.ask('GET', pathname, undefined, { 'accept-language': 'ko' });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain(receipt.reference);
  }

  it('ring nothing twice where two processes hear the bells', async () => {
    const second = await open('escalation');
    const queue = new Redis(redis.url);
    await until('both hear the bells', async () => String(await queue.client('LIST')).match(/name=bull:\S*/g)?.length === 2);
    queue.disconnect();
    await Promise.all(Array.from({ length: SERIOUS }, () => company.file(urea())));
    await until('both sides of every case have climbed', async () => (await count(`hotline.case_sides WHERE rung > 0`)) === 2 * SERIOUS + 1);
    expect(await sql(`SELECT case_id FROM hotline.history WHERE type = 'ClockMissed' GROUP BY case_id, shared->>'side', shared->>'kind', shared->>'round' HAVING count(*) > 1`)).toEqual([]);
    expect(await sql(`SELECT case_id FROM hotline.history WHERE type = 'CaseClimbed' GROUP BY case_id, shared->>'side', shared->>'to' HAVING count(*) > 1`)).toEqual([]);
    expect(await sql(`SELECT (SELECT sum(rung) FROM hotline.case_sides) - (SELECT count(*) FROM hotline.history WHERE type = 'CaseClimbed') AS unexplained`)).toEqual([{ unexplained: '0' }]);
    await until('every alert is numbered', async () => (await count('hotline.alerts WHERE number IS NULL')) === 0);
    for (const [line, stream] of [[lines.korea, 'KR.kr-trade-cooperation-desk'], [lines.china, 'CN.cn-asia-desk'], [lines.division, 'CN.cn-asia-division']] as const) {
      const all = Array.from({ length: await count(`hotline.alerts WHERE audience = '${stream}'`) }, (_, i) => i + 1);
      const heard = (): number[] => line.alerts.filter((a) => a.stream === stream).map((a) => a.number);
      await until(`the last alert of ${stream}`, () => heard().includes(all.length));
      expect(heard()).toEqual(all);
    }
    expect(await second.stop()).toEqual({ code: 0, signal: null });
  }, START_MS);

  it('find nothing wrong with each other', async () => {
    const audited = async (): Promise<string> => {
      const figures = await (await fetch(`${door('auditor').url}/metrics`)).text();
      return /^hotline_audit_last_run_timestamp_seconds (\S+)$/m.exec(figures)?.[1] ?? '';
    };
    const before = await audited();
    await until('the next audit', async () => (await audited()) !== before, AUDIT_MS);
    const figures = await (await fetch(`${door('auditor').url}/metrics`)).text();
    const findings = [...figures.matchAll(/^hotline_audit_findings\{check="([\w-]+)"\} (\d+)$/gm)].map(([, check = '', count = '']) => [check, count]);
    expect(findings).toEqual(CHECK_NAMES.map((check) => [check, '0']));
    expect(await door('auditor').isReady()).toBe(true);
  }, START_MS);

  it.each(NAMES)('%s ends on SIGTERM in order', async (name) => {
    if (name === 'liaison') for (const line of Object.values(lines)) line.close();
    const asked = performance.now();
    expect(await door(name).stop('SIGTERM')).toEqual({ code: 0, signal: null });
    process.stdout.write(`${name} ended in ${Math.round(performance.now() - asked)} ms\n`);
    expect(door(name).stderr).toBe('');
  }, START_MS);
});
