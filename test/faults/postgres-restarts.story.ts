import { randomUUID } from 'node:crypto';
import type { Alert, Problem, ReportReceipt } from '#contracts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#persistence';
import { urea } from '../factories/report.js';
import { type Entrance, invite, settle } from '../harness/accounts.js';
import { Company } from '../harness/company.js';
import type { Desk } from '../harness/desk.js';
import type { LiveLine } from '../harness/live-line.js';
import { type ConfigFolder, networkVariant } from '../harness/network-variant.js';
import { inDatabase } from '../harness/postgres.js';
import { type DataFolder, DoorProcess, dataFolder, doorCommand } from '../harness/process.js';
import { type SteadyAddress, steadyAddress } from '../harness/steady-address.js';
import { until } from '../harness/until.js';

const STORY_MS = 120_000;
/** Longest from the database's return to a service that does everything again. */
const RECOVERED_MS = 10_000;
const BELL_MS = 1_000;
/** Receipt of a serious case within sixteen seconds: the first rung's part is four. */
const SHORT_RECEIPT = [['clocks', 'acknowledge', 4], '16s'] as const;

/** An officer's page: when its line is closed it comes back and says the last number it has, and drops what it has twice. */
class Browser {
  private readonly lines: LiveLine[] = [];
  constructor(private readonly desk: Desk, private readonly stream: string) {}

  async open(): Promise<void> {
    this.lines.push(await this.desk.listen({ [this.stream]: this.numbers().at(-1) ?? 0 }));
  }

  alert(what: string, is: (alert: Alert) => boolean): Promise<Alert> {
    return until(what, async () => {
      if (!this.lines.at(-1)?.socket.connected) await this.open().catch(() => undefined);
      return this.alerts().find(is);
    }, RECOVERED_MS);
  }

  numbers(): number[] { return [...new Set(this.alerts().map((alert) => alert.number))].sort((a, b) => a - b); }
  close(): void { for (const line of this.lines) line.close(); }
  private alerts(): Alert[] { return this.lines.flatMap((line) => line.alerts).filter((alert) => alert.stream === this.stream); }
}

describe('PostgreSQL breaks off and comes back', () => {
  let data: DataFolder;
  let network: ConfigFolder;
  let postgres: EmbeddedPostgres;
  let address: SteadyAddress;
  let url: string;
  let hotline: DoorProcess;
  let company: Company;
  let korea: Desk;
  let division: Desk;

  beforeAll(async () => {
    [data, network, address] = await Promise.all([dataFolder(), networkVariant(SHORT_RECEIPT), steadyAddress()]);
    await startPostgres();
    const steady = new URL(postgres.url);
    steady.port = String(address.port);
    url = steady.href;
    hotline = await DoorProcess.open(doorCommand('hotline'), { DATABASE_URL: url, PORT: '0', HOTLINE_CONFIG_DIR: network.folder });
    company = new Company(hotline.url);
    await people({ place: hotline.url });
  }, STORY_MS);
  afterAll(async () => {
    await DoorProcess.endAll();
    await postgres?.stop();
    await Promise.all([data?.remove(), network?.remove(), address?.close()]);
  }, STORY_MS);

  /** Durable, unlike other stories' servers: what was answered must be there afterwards. */
  async function startPostgres(): Promise<void> {
    postgres = await startEmbeddedPostgres({ dataDir: data.folder });
    address.lead(Number(new URL(postgres.url).port));
  }

  /** Whoever sits at China's first desk stays silent. */
  async function people(entrance: Entrance): Promise<void> {
    const links = [...hotline.setupLinks().values()];
    const [kr, cn] = await Promise.all([['kr.admin', 'ko'], ['cn.admin', 'zh-Hans']].map(async ([name = '', language = ''], i) => settle(entrance, links[i] ?? new URL('none:'), name, language)));
    if (!kr || !cn) throw new Error('a side has no administrator');
    korea = await invite(entrance, kr, { office: 'kr-trade-cooperation-desk', role: 'officer', sign_in: 'kr.desk' }, 'ko');
    await invite(entrance, cn, { office: 'cn-asia-desk', role: 'officer', sign_in: 'cn.desk' }, 'zh-Hans');
    division = await invite(entrance, cn, { office: 'cn-asia-division', role: 'officer', sign_in: 'cn.division' }, 'zh-Hans');
  }

  const missed = async (reference: string): Promise<number[]> => (await korea.history(reference)).entries
    .filter((e) => e.type === 'ClockMissed' && e.shared?.side === 'CN' && e.shared.round === 1).map((e) => Date.parse(e.at) - Number(e.shared?.due_at));

  it('and the service goes on by itself: limits, alerts, reports and bells', async () => {
    const [home, china] = [new Browser(korea, 'KR.kr-trade-cooperation-desk'), new Browser(division, 'CN.cn-asia-division')];
    await Promise.all([home.open(), china.open()]);
    const receipt = await company.file(urea());
    const { line } = await home.alert('a case is open', (a) => a.about === 'CaseOpened');
    await korea.do(line.reference, 'validate');
    const due_at = await armed();

    await whilePeopleComeAndGo(receipt, async () => {
      process.kill(await data.postgres(), 'SIGQUIT');
      await brokenOff();
    });
    await until('a limit runs out meanwhile', () => Date.now() > due_at);
    await startPostgres();
    const back = performance.now();
    const since = (): number => Math.round(performance.now() - back);

    await until('it is ready again', () => hotline.isReady(), RECOVERED_MS);
    const ready_ms = since();
    await china.alert('the next office', (a) => a.about === 'CaseClimbed' && a.line.reference === line.reference);
    const climbed_ms = since();
    await company.file(urea({ goods: '두 번째 요소' }));
    const second = await home.alert('a report after the outage', (a) => a.about === 'CaseOpened' && a.line.goods === '두 번째 요소');
    process.stdout.write(`PostgreSQL came back: ready after ${ready_ms} ms, the overdue case climbed after ${climbed_ms} ms, the next report was alerted after ${since()} ms\n`);
    expect(since()).toBeLessThan(RECOVERED_MS);
    expect(await missed(line.reference)).toHaveLength(1);

    await china.alert('the second case climbs too', (a) => a.about === 'CaseClimbed' && a.line.reference === second.line.reference);
    const [late = BELL_MS, ...more] = await missed(second.line.reference);
    expect(more).toEqual([]);
    expect(late).toBeLessThan(BELL_MS);
    for (const browser of [home, china]) expect(browser.numbers()).toEqual(browser.numbers().map((_, i) => i + 1));
    for (const browser of [home, china]) browser.close();
    expect(await hotline.stop()).toEqual({ code: 0, signal: null });
  }, STORY_MS);

  /** Connections are lent when they break, not only idle, and lines are half open. */
  async function whilePeopleComeAndGo(receipt: ReportReceipt, work: () => Promise<void>): Promise<void> {
    let going = true;
    const visits = [() => korea.ask('GET', '/api/v1/cases'), () => division.listen().then((line) => line.close()), () => company.look(receipt)];
    const people = [...visits, ...visits].map(async (visit) => {
      while (going) await visit().catch(() => null);
    });
    await work().finally(() => { going = false; });
    await Promise.all(people);
  }

  /** Until when China has time; its bell waits in the queue by then. */
  async function armed(): Promise<number> {
    return inDatabase(url, async (sql) => {
      await until('the bells are armed', async () => (await sql(`SELECT FROM bullmq.job WHERE name = 'acknowledge' LIMIT 1`)).length > 0);
      const [clock] = await sql(`SELECT extract(epoch FROM due_at) * 1000 AS ms FROM hotline.clocks WHERE side = 'CN' AND kind = 'acknowledge' AND state = 'running'`);
      return Number(clock?.ms);
    });
  }

  /** The process lives, says that it is not ready, and tells callers nothing about what broke. */
  async function brokenOff(): Promise<void> {
    await until('it is not ready', async () => !(await hotline.isReady()));
    expect((await fetch(`${hotline.url}/health/live`)).status).toBe(200);
    const answer = await company.ask<Problem>('POST', '/api/v1/reports', urea({ goods: 'lost' }), { 'idempotency-key': randomUUID() });
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.text).not.toMatch(/postgres|ECONN|127\.0\.0\.1|terminat|\bat /i);
  }
});
