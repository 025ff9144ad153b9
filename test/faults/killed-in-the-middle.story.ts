import type { ReportBody, ReportReceipt } from '#contracts';
import { randomUUID } from 'node:crypto';
import { urea } from '../factories/report.js';
import { Company } from '../harness/company.js';
import { Desk } from '../harness/desk.js';
import { freePort } from '../harness/free-port.js';
import { type ConfigFolder, networkVariant } from '../harness/network-variant.js';
import { type Row, inDatabase } from '../harness/postgres.js';
import { type DataFolder, DoorProcess, dataFolder, doorCommand, isAlive } from '../harness/process.js';
import { until } from '../harness/until.js';

const STORY_MS = 120_000;
/** As many as one address may file in a minute, so that every one can be sent again. */
const REPORTS = 60;
/** Filed first, so that bells ring while the others flow in. */
const EARLY = 6;
const AT_ONCE = 8;
/** Answers after which the process is killed, with others on their way. */
const KILLED_AFTER = 30;
/** A bell that was lost is found by a sweep every two seconds, a second after its time. */
const CAUGHT_UP_MS = 20_000;
/** Receipt of a serious case within eight seconds: the rungs' parts are two, two and four. */
const SHORT_RECEIPT = [['clocks', 'acknowledge', 4], '8s'] as const;
/** Limits of seconds, told apart from those of hours and days. */
const SHORT = `kind = 'acknowledge' AND due_at < started_at + interval '1 minute'`;

/** Every other one is serious; the rest waits for its home desk and has days. */
const REPORT: readonly { readonly key: string; readonly report: ReportBody }[] = Array.from({ length: REPORTS }, (_, i) => ({
  key: randomUUID(), report: urea({ goods: `urea ${i}`, ...(i % 2 === 0 ? {} : { stock: { value: 3_200, unit: 'TNE' }, share: 'under_50', impact: ['deliveries'] }) }),
}));

describe('killed in the middle', () => {
  let data: DataFolder;
  let network: ConfigFolder;
  let environment: Record<string, string>;
  let hotline: DoorProcess;
  let company: Company;
  beforeAll(async () => {
    let port: number;
    [data, network, port] = await Promise.all([dataFolder(), networkVariant(SHORT_RECEIPT), freePort()]);
    environment = { PORT: String(port), HOTLINE_DATA_DIR: data.folder, HOTLINE_CONFIG_DIR: network.folder };
    hotline = await DoorProcess.open(doorCommand('hotline'), environment);
    company = new Company(hotline.url);
  }, STORY_MS);
  afterAll(async () => {
    await DoorProcess.endAll();
    await Promise.all([data?.remove(), network?.remove()]);
  }, STORY_MS);

  const sql = async (text: string, values: readonly unknown[] = []): Promise<Row[]> => inDatabase(await data.url(), (run) => run(text, values));
  const count = async (rows: string): Promise<number> => Number((await sql(`SELECT count(*) AS n FROM ${rows}`))[0]?.n);
  const references = (answers: ReadonlyMap<string, ReportReceipt>): string[] => [...answers.values()].map((receipt) => receipt.reference);

  /** Sends reports, some at once, and keeps the answers by key. A request that nobody answers stays without. */
  async function send(from: number, to: number, answered: (answers: ReadonlyMap<string, ReportReceipt>) => void = () => undefined): Promise<ReadonlyMap<string, ReportReceipt>> {
    const answers = new Map<string, ReportReceipt>();
    const waiting = REPORT.slice(from, to);
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next !== undefined && hotline.running; next = waiting.shift()) {
        const answer = await company.put(next.report, next.key).catch(() => null);
        if (answer?.status === 201) answers.set(next.key, answer.body);
        else if (answer) throw new Error(`a report was refused: ${answer.status} ${answer.text}`);
        answered(answers);
      }
    }));
    return answers;
  }

  it('keeps what it answered, once, catches up with what fell due, and gives the same answers again', async () => {
    const early = await send(0, EARLY);
    await until('the first bells ring', async () => (await count(`hotline.history WHERE type = 'ClockMissed'`)) > 0);
    const postgres = await data.postgres();
    const late = await send(EARLY, REPORTS, (answers) => { if (answers.size === KILLED_AFTER) void hotline.kill(); });
    expect(await hotline.ended).toEqual({ code: null, signal: 'SIGKILL' });
    const answers = new Map([...early, ...late]);
    expect(answers.size).toBeLessThan(REPORTS);
    expect(isAlive(postgres)).toBe(true);

    await until('every short limit falls due with nobody there', async () => (await count(`hotline.clocks WHERE state = 'running' AND ${SHORT} AND due_at > clock_timestamp()`)) === 0);
    const due = await sql(`SELECT case_id, side, kind, subject, round FROM hotline.clocks WHERE state = 'running' AND ${SHORT}`);
    expect(due.length).toBeGreaterThan(0);
    const written = await count('hotline.reports');
    expect(await sql('SELECT count(*)::int AS n, count(DISTINCT case_id)::int AS cases FROM hotline.reports WHERE reference = ANY($1)', [references(answers)]))
      .toEqual([{ n: answers.size, cases: answers.size }]);

    hotline = await DoorProcess.open(doorCommand('hotline'), environment);
    const back_ms = hotline.age_ms;
    expect(await data.postgres()).toBe(postgres);
    await missedOnce(due);
    const caught_up_ms = hotline.age_ms;
    const again = await send(0, REPORTS);
    expect(again.size).toBe(REPORTS);
    for (const [key, answer] of answers) expect(again.get(key)).toEqual(answer);
    process.stdout.write(`killed after ${answers.size} answers with ${written - answers.size} more written and ${due.length} limits that fell due alone; ready again after ${back_ms} ms, caught up after ${caught_up_ms} ms\n`);
    await wholeAgain();
    expect(await hotline.stop()).toEqual({ code: 0, signal: null });
    expect(await data.postgres()).toBe(0);
    await until('PostgreSQL is gone too', () => !isAlive(postgres));
  }, STORY_MS);

  async function missedOnce(due: readonly Row[]): Promise<void> {
    const keys = JSON.stringify(due);
    const of = `json_to_recordset($1) AS due(case_id uuid, side text, kind text, subject text, round int)`;
    await until('everything that fell due was noticed', async () => (await sql(`SELECT FROM hotline.clocks JOIN ${of} USING (case_id, side, kind, subject, round) WHERE state = 'running'`, [keys])).length === 0, CAUGHT_UP_MS);
    const missed = await sql(`SELECT count(*)::int AS times FROM hotline.history h JOIN ${of} ON h.case_id = due.case_id AND type = 'ClockMissed' AND shared->>'side' = due.side
      AND shared->>'kind' = due.kind AND shared->>'subject' = due.subject AND (shared->>'round')::int = due.round GROUP BY due.case_id, due.side, due.kind, due.subject, due.round`, [keys]);
    expect(missed.map((m) => m.times)).toEqual(due.map(() => 1));
  }

  async function wholeAgain(): Promise<void> {
    for (const table of ['hotline.reports', 'hotline.cases']) expect(await count(table)).toBe(REPORTS);
    const supervisor = await Desk.signIn(hotline.url, 'kr-supervisor', hotline.demo().password);
    const { cases } = await supervisor.histories('?limit=200');
    expect(new Set(cases.map((line) => line.goods))).toEqual(new Set(REPORT.map(({ report }) => report.goods)));
    for (const { reference } of cases) {
      const { check, entries, clocks } = await supervisor.history(reference);
      expect([check.ok, check.entries + check.private.entries, check.broken_at]).toEqual([true, entries.length, null]);
      expect(entries.slice(0, 3).map((e) => e.type)).toEqual(['ReportFiled', 'SeverityAssessed', 'CaseOpened']);
      expect(clocks.filter((c) => c.state === 'running').map((c) => c.kind)).toEqual(expect.arrayContaining(['triage', 'acknowledge', 'target']));
    }
    expect(await sql(`SELECT case_id FROM hotline.history WHERE type = 'ClockMissed' GROUP BY case_id, shared->>'side', shared->>'kind', shared->>'subject', shared->>'round' HAVING count(*) > 1`)).toEqual([]);
    await until('nothing waits in the outbox', async () => (await count('hotline.outbox')) + (await count('hotline.alerts WHERE number IS NULL')) === 0);
    expect(await sql(`SELECT audience FROM hotline.alerts WHERE number IS NOT NULL GROUP BY audience HAVING count(*) <> max(number) OR count(*) <> count(DISTINCT number)`)).toEqual([]);
  }
});
