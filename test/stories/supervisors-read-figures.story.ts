import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { parse } from 'csv-parse/sync';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { FIGURE_TABLES, type Figures, type FiguresFile, type Problem } from '#contracts';
import { foreignProblem } from '#edge';
import { Reader, withinPatience } from '#persistence';
import { readSheet } from '#sheets';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline, MINUTE_MS } from '../harness/hotline.js';
import { CALM } from '../harness/mailing.js';
import { type ConfigFolder, networkBeside } from '../harness/network-variant.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

let server: StoryServer;
let config: ConfigFolder;
let hotline: Hotline;
let korea: Desk;
let china: Desk;
let supervisors: Readonly<Record<'KR' | 'CN', Desk>>;
const cases: string[] = [];
const figuresOf = async (side: 'KR' | 'CN', query = ''): Promise<Figures> => (await supervisors[side].ask<Figures>('GET', `/api/v1/figures${query}`)).body;
const step = ({ steps }: Figures, name: string): Figures['steps'][number] | undefined => steps.find((s) => s.step === name);

beforeAll(async () => {
  server = await startPostgres();
  config = await networkBeside('cn-jp-kr');
  hotline = await Hotline.open({ server, config: { config_dir: config.folder } });
  korea = await hotline.signIn('kr-desk');
  china = await hotline.signIn('cn-desk');
  // Told at once: receipt is due within four hours, an hour of it at each of the two lower levels.
  cases.push(await hotline.caseOf(await hotline.file(urea())));
  const [first = ''] = cases;
  await korea.do(first, 'validate');
  await hotline.moveTime(70 * MINUTE_MS);
  cases.push(await hotline.caseOf(await hotline.file(urea({ kind: 'export_ban', goods: 'DAP', hs: '310530', port: null }))));
  await china.do(first, 'acknowledge');
  await china.do(first, 'refuse', { reason: 'wrong_authority', authority: 'cn-customs', text: null });
  await hotline.moveTime(5 * HOUR_MS);
  korea = await hotline.signIn('kr-desk');
  supervisors = { KR: await hotline.signIn('kr-supervisor'), CN: await hotline.signIn('cn-supervisor') };
  await korea.do(cases[1] ?? '', 'acknowledge');
  await korea.do(cases[1] ?? '', 'close', { outcomes: ['stock_released', 'lapsed'], text: null });
  await korea.do(cases[1] ?? '', 'reopen', { reason: 'it is held again' });
  await korea.do(cases[1] ?? '', 'close', { outcomes: ['contracted_volume_released'], text: null });
});
afterAll(async () => { await hotline?.close(); await server?.stop(); await config?.remove(); });

it('counts what a side owed and kept, over all the levels that share a limit', async () => {
  const [home, lead] = [await figuresOf('KR'), await figuresOf('CN')];
  expect(home).toMatchObject({ side: 'KR', from: '2026-01-01', to: '2026-06-30', tlp: 'AMBER', cases: { total: 2, open: 1, closed: 1, home: 2, lead: 0 } });
  // Two levels passed before receipt was confirmed after 70 minutes of four hours: in time. What nobody confirmed within five hours was not.
  expect(step(lead, 'acknowledge')).toMatchObject({ common: false, due: 2, met: 1, percent: 50, band: 'below', few: true, median_seconds: 4_200, nine_in_ten_seconds: 4_200 });
  expect(step(home, 'acknowledge')).toMatchObject({ due: 2, met: 1, nine_in_ten_seconds: 18_000 });
  expect(step(lead, 'accept')).toMatchObject({ due: 1, met: 1, percent: 100, band: 'on_target' });
  // The other side's own limits are in nobody's figures but its own.
  expect([step(home, 'accept'), step(lead, 'triage')]).toEqual([expect.objectContaining({ due: 0, percent: null, band: null }), expect.objectContaining({ due: 0, median_seconds: null })]);
  expect(lead.limits).toEqual({ due: 3, met: 2, percent: 66, band: 'watch', few: true });
  // What binds all sides is counted once, and reads the same for each.
  expect(step(home, 'target')).toEqual(step(lead, 'target'));
  // One of them reached the directors this very moment, and has not lain there.
  expect(lead.rungs.map(({ rank, cases: n }) => [rank, n])).toEqual([['desk', 2], ['division-director', 1]]);
});

it('says what came of the cases: refusals, outcomes, what was opened again, and when goods came', async () => {
  const [home, lead] = [await figuresOf('KR'), await figuresOf('CN')];
  expect([home.refusals, lead.refusals]).toEqual([[{ reason: 'wrong_authority', own: 0, others: 1 }], [{ reason: 'wrong_authority', own: 1, others: 0 }]]);
  expect(home).toMatchObject({
    outcomes: [{ outcome: 'contracted_volume_released', cases: 1 }], kinds: [{ kind: 'export_ban', cases: 1, ends: [{ end: 'solved', cases: 1 }] }, { kind: 'export_clearance_delay', cases: 1, ends: [] }],
    reopened: { cases: 1, times: 1 }, relief: { cases: 1, median_days: 0 }, items: [{ chapter: '31', cases: 2, headings: [{ heading: '3102', cases: 1 }, { heading: '3105', cases: 1 }] }],
    places: [{ place: null, office: null, cases: 2 }],
  });
  // Thursday nine in Seoul and ten past ten, an hour earlier in Beijing; own clock first.
  expect(home.hours.map(({ side, counts }) => [side, counts[3]?.slice(8, 11)])).toEqual([['KR', [0, 1, 1]], ['CN', [1, 1, 0]]]);
  expect(lead.hours.map(({ side }) => side)).toEqual(['CN', 'KR']);
});

it('counts no limit of the law that was over before its case knew of it', async () => {
  const before = step(await figuresOf('CN'), 'licence');
  await (await hotline.signIn('cn-desk')).do(cases[0] ?? '', 'file-licence', { number: null, filed_on: '2025-09-01' });
  expect(await hotline.sql("SELECT state FROM hotline.clocks WHERE kind = 'licence'")).toEqual([{ state: 'missed' }]);
  expect(step(await figuresOf('CN'), 'licence')).toEqual(before);
});

it('counts no case that the reader was not told of, and nothing of what its home side did before it was', async () => {
  const calm = await hotline.caseOf(await hotline.file(urea(CALM)));
  await korea.do(calm, 'acknowledge');
  await korea.do(calm, 'refer', { channel: 'local_shandong', reason: 'for the province' });
  const [home, lead] = [await figuresOf('KR'), await figuresOf('CN')];
  expect([home.cases.total, lead.cases.total]).toEqual([3, 2]);
  expect(home.places).toEqual([{ place: 'CN-SD', office: 'cn-shandong-desk', cases: 1 }, { place: null, office: null, cases: 2 }]);
  expect(lead.channels.map(({ channel }) => channel)).not.toContain('local_shandong');
  // In another channel receipt is confirmed anew; both times in time.
  expect(step(home, 'acknowledge')).toMatchObject({ due: 4, met: 3 });
});

it('counts no case of one agreement among those of another, and takes each by itself with its own names', async () => {
  const there = await hotline.caseOf(await hotline.file(urea({ network: 'cn-jp-kr' })));
  await korea.do(there, 'validate');
  const [first, other] = [await figuresOf('KR'), await figuresOf('KR', '?network=cn-jp-kr')];
  expect([first, other].map(({ network, cases: { total }, channels }) => [network.id, total, channels.find(({ channel }) => channel === 'hotline')?.cases])).toEqual([['kr-cn', 3, 1], ['cn-jp-kr', 1, 1]]);
  expect([other.networks.map(({ id }) => id), other.hours.map(({ side }) => side), step(other, 'triage')]).toEqual([['kr-cn', 'cn-jp-kr'], ['KR', 'CN', 'JP'], expect.objectContaining({ due: 1, met: 1 })]);
  expect([other.network.name.ko, Object.keys(other.network.sides).toSorted(), first.network.sides.JP]).toEqual(['한중일 공급망 핫라인', ['CN', 'JP', 'KR'], undefined]);
  const { figures, proof } = (await supervisors.KR.ask<FiguresFile>('GET', '/api/v1/figures?format=json&network=cn-jp-kr')).body;
  expect([figures.network.id, proof.cases.map(({ reference }) => reference)]).toEqual(['cn-jp-kr', [there]]);
  const { headers, bytes } = await supervisors.KR.fetchFile('/api/v1/figures?format=xlsx&language=ko&network=cn-jp-kr');
  expect(headers.get('content-disposition')).toContain('figures.cn-jp-kr.KR.');
  expect(JSON.stringify(await readSheet(bytes, 'ko', { rows: 50 }))).toContain('한중일 공급망 핫라인');
  for (const network of ['rcep-sea', 'nobody']) expect((await supervisors.KR.ask('GET', `/api/v1/figures?network=${network}`)).status).toBe(404);
});

it('takes no more of the database than its time, however many statements share it, and lets the others wait or come again', async () => {
  const twice = hotline.door.app.get(Reader).as('KR', async (hasty) => {
    const sql = withinPatience(hasty, 300);
    return Promise.all([sql('SELECT pg_sleep(0.2)'), sql('SELECT pg_sleep(0.2)')]);
  });
  const late: unknown = await twice.catch((error: unknown) => error);
  expect([late, foreignProblem(late)]).toMatchObject([{ code: '57014' }, { status: 503, code: 'unavailable', parts: { headers: { 'Retry-After': '30' } } }]);
  const answers = await Promise.all(Array.from({ length: 12 }, () => supervisors.KR.ask('GET', '/api/v1/figures')));
  // One question is worked on, and two more of the same account may wait.
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(3);
  for (const { status, headers } of answers) expect([status, headers.has('retry-after')]).toEqual(status === 200 ? [200, false] : [503, true]);
});

it.each([
  ['kind=export_ban', 1], ['channel=hotline', 1], ['channel=local_shandong', 1], ['severity=4', 2], ['severity=1,2,3', 1], ['item=3105', 1], ['from=2026-03-12&to=2026-03-12', 3], ['from=2026-03-13&to=2026-03-13', 0], ['to=2025-12-31', 0], ['kind=trade_remedy', 0],
])('counts those that match %s', async (query, total) => {
  const figures = await figuresOf('KR', `?${query}`);
  expect([figures.cases.total, figures.steps.length]).toEqual([total, 10]);
});

it.each([['from=2026-03-12&to=2026-03-11', '/to', 'not_before'], ['from=2024-01-01&to=2026-01-01', '/to', 'long_period'], ['from=2026-02-30', '/from', 'not_a_date'], ['kind=war', '/kind', 'unknown_value'], ['colour=red', '/colour', 'unknown_field']])('says what is wrong with %s', async (query, pointer, rule) => {
  const { status, body } = await supervisors.KR.ask<Problem>('GET', `/api/v1/figures?${query}`);
  expect([status, body.code, body.errors?.map((e) => [e.pointer, e.rule])]).toEqual([422, 'validation', [[pointer, rule]]]);
});

describe('taken along', () => {
  const csvOf = async (query: string): Promise<string[][]> => parse((await supervisors.KR.ask('GET', `/api/v1/figures?format=csv${query}`)).text, { bom: true });

  it('is one table as CSV, codes and numbers for programs beside the words of a language', async () => {
    const { headers } = await supervisors.KR.ask('GET', '/api/v1/figures?format=csv&table=steps');
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', 'attachment; filename=figures-steps.kr-cn.KR.2026-01-01.2026-06-30.TLP-AMBER.csv']);
    const [head, ...rows] = await csvOf('&table=steps&language=en');
    expect(head).toEqual(['Code', 'Step', 'Due', 'Met', 'Share met (%)', 'Band', 'Median (minutes)', '9 in 10 within (minutes)']);
    expect(rows.find(([code]) => code === 'acknowledge')).toEqual(['acknowledge', 'Confirm receipt', '4', '3', '75', 'on target · few (under 5)', '0', '300']);
    for (const table of FIGURE_TABLES) expect((await csvOf(`&table=${table}`))[0]?.[0]).toBe('코드');
    expect((await csvOf('&table=hours&language=zh-Hans')).length).toBe(1 + 2 * 7);
  });

  it('is a workbook of all tables, in which what somebody typed stays a text', async () => {
    const typed = '=HYPERLINK("http://x.example")';
    const { headers, bytes } = await supervisors.KR.fetchFile(`/api/v1/figures?format=xlsx&item=${encodeURIComponent(typed)}`);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    const first = await readSheet(bytes, 'ko', { rows: 50 });
    expect(JSON.stringify(first)).toContain(JSON.stringify(typed).slice(1, -1));
  });

  it.each([['ko', '한국 측 통계', '수신 확인'], ['zh-Hans', '韩方统计', '签收'], ['en', 'Figures of Korea', 'Confirm receipt']])('is a paper in %s whose words a program finds again', async (language, title, word) => {
    const { bytes } = await supervisors.KR.fetchFile(`/api/v1/figures?format=pdf&language=${language}`);
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(document, { mergePages: true });
    const { info } = await getMeta(document);
    expect([info.Title, text.replaceAll(/\s/gu, '').includes(word.replaceAll(' ', ''))]).toEqual([title, true]);
  });

  it('is the figures with what they rest on: the ends of every case that was counted, as its own account has them', async () => {
    await hotline.checkpoints.gather();
    const { figures, proof } = (await supervisors.KR.ask<FiguresFile>('GET', '/api/v1/figures?format=json')).body;
    expect(figures).toEqual({ ...await figuresOf('KR'), as_of: figures.as_of });
    expect(proof.cases).toHaveLength(figures.cases.total);
    for (const { reference, entries, head, own, checkpoint } of proof.cases) {
      const { check } = await supervisors.KR.history(reference);
      expect({ entries, head, own }).toEqual({ entries: check.entries, head: check.head, own: { ...check.private, checkpoint: own.checkpoint } });
      expect([checkpoint?.entries ?? 0, own.checkpoint?.entries ?? 0]).toEqual([entries, own.entries]);
    }
    expect(proof.digest).toBe(createHash('sha256').update(canonicalize({ cases: proof.cases, figures }) ?? '').digest('hex'));
    const theirs = (await supervisors.CN.ask<FiguresFile>('GET', '/api/v1/figures?format=json')).body;
    expect(theirs.proof.cases.map((c) => c.reference)).toEqual(cases.toSorted());
    expect(theirs.proof.checkpoints.every(({ audience }) => audience.includes('CN'))).toBe(true);
  });
});
