import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import type { CaseHistory, CaseLine, Problem, ReportBody } from '#contracts';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';

const CALM: Partial<ReportBody> = { stock: { value: 3_200, unit: 'TNE' }, share: 'under_50', impact: ['deliveries'] };
/** Half an hour before midnight in Seoul: the next case belongs to the next day there, and to the same day in Beijing. */
const LATE = Date.parse('2026-03-12T14:30:00Z');
/** Texts that a spreadsheet would run. */
const FORMULAS = ['=HYPERLINK("http://x.example","y")', '+1+1', '-2+3', '@SUM(A1:A9)', '\t=1', '\r=1'];

const cellsOf = (text: string): string[][] => parse(text, { bom: true });

describe('supervisors read the history', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let supervisor: Desk;
  const cases: Record<string, string> = {};
  const named = (lines: readonly CaseLine[]): string[] => lines.map((l) => Object.entries(cases).find(([, r]) => r === l.reference)?.[0] ?? l.reference);
  const file = async (name: string, changes: Partial<ReportBody> = {}): Promise<void> => { cases[name] = await hotline.caseOf(await hotline.file(urea(changes))); };

  beforeAll(async () => {
    server = await startPostgres();
    hotline = await Hotline.open({ server, begins: LATE });
    await file('urea');
    await file('graphite', { kind: 'export_licensing', goods: 'Graphite anode (흑연 음극재)', hs: '250410', ...CALM });
    hotline.time.advance(31 * MINUTE_MS);
    await file('steel', { kind: 'trade_remedy', goods: '열연강판', hs: '720839' });
    const korea = await hotline.signIn('kr-desk');
    hotline.time.advance(MINUTE_MS);
    await korea.do(cases.urea ?? '', 'validate');
    await korea.do(cases.urea ?? '', 'note', { text: '내부 메모' });
    await korea.do(cases.urea ?? '', 'close', { outcomes: ['clarified'], text: '끝' });
    supervisor = await hotline.signIn('kr-supervisor');
  });
  afterAll(async () => { await hotline?.close(); await server?.stop(); });

  it.each<[string, string, string[]]>([
    ['nothing: newest change first', '', ['urea', 'steel', 'graphite']],
    ['state', 'state=closed', ['urea']],
    ['several states', 'state=opened,told', ['steel', 'graphite']],
    ['severity', 'severity=4', ['urea', 'steel']],
    ['several severities', 'severity=1,2,3', ['graphite']],
    ['kind', 'kind=trade_remedy', ['steel']],
    ['channel', 'channel=export_control', ['graphite']],
    ['a word of the goods in any script', `item=${encodeURIComponent('음극재')}`, ['graphite']],
    ['a word of the goods in any case', 'item=GRAPHITE', ['graphite']],
    ['its item\'s name in another language than the reporter\'s', `item=${encodeURIComponent('尿素')}`, ['urea']],
    ['its item\'s name in English', 'item=Urea', ['urea']],
    ['the beginning of a code, with its dot', 'item=3102.1', ['urea']],
    ['a country\'s own code, of which a case has six digits', 'item=3102.10-1000', ['urea']],
    ['a country\'s own code of thirteen digits, as it is grouped', `item=${encodeURIComponent('３１０２ 10 10 00 101')}`, ['urea']],
    ['words and a country\'s own code, in any order', `item=${encodeURIComponent('3102101000 요소')}`, ['urea']],
    ['a word in another language and the beginning of a code', `item=${encodeURIComponent('尿素 3102')}`, ['urea']],
    ['a word and the code of other goods', `item=${encodeURIComponent('요소 7208391000')}`, []],
    ['words that stand apart', `item=${encodeURIComponent('음극재 graphite')}`, ['graphite']],
    ['a country\'s own code of other goods', 'item=3102801000', []],
    ['a sign that means something to a database', `item=${encodeURIComponent('%')}`, []],
    ['the first day of opening, where the reader is', 'from=2026-03-13', ['steel']],
    ['the last day of opening, the whole of it', 'to=2026-03-12', ['urea', 'graphite']],
    ['a day', 'from=2026-03-12&to=2026-03-12', ['urea', 'graphite']],
    ['all at once', 'state=told&severity=4&kind=trade_remedy&channel=trade_remedy&item=7208&from=2026-03-13&to=2026-03-13', ['steel']],
    ['what nothing is', 'state=refused', []],
  ])('filtered by %s', async (_, query, expected) => {
    const list = await supervisor.histories(`?${query}`);
    expect(named(list.cases)).toEqual(expected);
    expect(list.total).toBe(expected.length);
  });

  it('finds a case by its reference, and for the side that took the report by the one that its company was given', async () => {
    const reference = cases.steel ?? '';
    const report = (await supervisor.board()).cases.find((c) => c.reference === reference)?.report_reference ?? '';
    expect(report).toMatch(/^KR-/);
    const china = await hotline.signIn('cn-supervisor');
    const desk = await hotline.signIn('kr-desk');
    for (const typed of [reference, reference.toLowerCase().replaceAll('-', ' '), report, ` ${report.toLowerCase()} `]) {
      expect(named((await supervisor.histories(`?item=${encodeURIComponent(typed)}`)).cases)).toEqual(['steel']);
      expect((await desk.view(encodeURIComponent(typed))).line.reference).toBe(reference);
      expect((await supervisor.history(encodeURIComponent(typed))).line.reference).toBe(reference);
    }
    expect(named((await china.histories(`?item=${reference}`)).cases)).toEqual(['steel']);
    expect((await china.histories(`?item=${report}`)).cases).toEqual([]);
    expect((await china.histories(`?item=${reference}`)).cases[0]?.report_reference).toBeNull();
    for (const path of ['/api/v1/cases/', '/api/v1/history/cases/']) expect((await china.ask('GET', path + report)).status).toBe(404);
  });

  it('by days where the reader is: it is a day later in Seoul', async () => {
    const china = await hotline.signIn('cn-supervisor');
    expect(named((await china.histories('?to=2026-03-12')).cases)).toEqual(['urea', 'steel']);
    expect(named((await china.histories('?from=2026-03-13')).cases)).toEqual([]);
  });

  it('page by page, without a gap or a double', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { cases: CaseLine[]; next: string | null; total: number } = await supervisor.histories(`?limit=1${next === '' ? '' : `&after=${next}`}`);
      expect(page.total).toBe(3);
      seen.push(...named(page.cases));
      next = page.next;
    }
    expect(seen).toEqual(['urea', 'steel', 'graphite']);
  });

  it.each(['state=asleep', 'severity=5', 'kind=war', 'from=2026-02-30', 'limit=0', 'limit=201', 'after=x', `after=1_${'-'.repeat(36)}`, `after=9999999999999999_${randomUUID()}`, 'channel=%00', 'format=pdf', 'item=%00', 'colour=red'])('and is told what is wrong with %s', async (query) => {
    const answer = await supervisor.ask<Problem>('GET', `/api/v1/history/cases?${query}`);
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation', errors: [{ pointer: `/${query.split('=')[0]}${query.includes('state') || query.includes('severity') ? '/0' : ''}` }] } });
  });

  it('reads one account from its first entry to its last, with the check of its chain', async () => {
    const history = await supervisor.history(cases.urea ?? '');
    expect(history.entries.map((e) => e.seq)).toEqual(history.entries.map((_, i) => i + 1));
    expect(history.entries.map((e) => e.type)).toEqual(expect.arrayContaining(['ReportFiled', 'CaseTold', 'NoteAdded', 'CaseClosed']));
    const [shared, own] = [history.entries.filter((e) => !e.sealed), history.entries.filter((e) => e.sealed)];
    for (const chain of [shared, own]) expect(chain.map((e) => e.place)).toEqual(chain.map((_, i) => i + 1));
    expect(history.check).toEqual({ ok: true, entries: shared.length, head: shared.at(-1)?.hash, private: { entries: own.length, head: own.at(-1)?.hash }, broken_at: null });
    expect(history.policy).toMatchObject({ network: 'kr-cn', version: 5, current_version: 5 });
    expect(history.policy.frozen).toEqual(history.policy.current);
    const china = await (await hotline.signIn('cn-supervisor')).history(cases.urea ?? '');
    expect([china.check.ok, china.check.entries, china.check.head]).toEqual([true, history.check.entries, history.check.head]);
    expect(china.entries.filter((e) => !e.sealed).map((e) => [e.place, e.hash])).toEqual(shared.map((e) => [e.place, e.hash]));
  });

  it('takes an account along as CSV with the times of both sides, and as JSON', async () => {
    const path = `/api/v1/history/cases/${cases.urea ?? ''}`;
    const csv = await supervisor.ask('GET', `${path}?format=csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename=${cases.urea}\\.[A-Z]{2}\\.\\d{4}-\\d{2}-\\d{2}\\.TLP-AMBER\\.csv$`));
    const [head, ...lines] = cellsOf(csv.text);
    expect(head).toEqual(['number', 'chain', 'time_utc', 'time_KR', 'time_CN', 'type', 'side', 'office', 'how', 'tlp', 'shared', 'own', 'hash', 'how_in_words', 'items_in_words', 'office_in_words']);
    expect(lines.find((cells) => cells[7] === 'kr-trade-cooperation-desk')?.at(-1)).toBe('산업통상부 통상협력국 실무급');
    expect(lines[0]?.slice(0, 7)).toEqual(['1', 'KR', '2026-03-12T14:30:00.000Z', '2026-03-12 23:30:00', '2026-03-12 22:30:00', 'ReportFiled', 'KR']);
    const json = await supervisor.ask<CaseHistory>('GET', `${path}?format=json`);
    expect(json.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename=${cases.urea}\\.[A-Z]{2}\\.\\d{4}-\\d{2}-\\d{2}\\.TLP-AMBER\\.json$`));
    expect(json.body.entries).toEqual((await supervisor.history(cases.urea ?? '')).entries);
    expect(lines).toHaveLength(json.body.entries.length);
  });

  it('takes a list along, filtered as it is on the screen', async () => {
    const json = await supervisor.ask<{ cases: CaseLine[] }>('GET', '/api/v1/history/cases?severity=4&format=json');
    expect(named(json.body.cases)).toEqual(['urea', 'steel']);
    const csv = await supervisor.ask('GET', '/api/v1/history/cases?severity=4&format=csv');
    expect(cellsOf(csv.text).slice(1).map((row) => row[0])).toEqual([cases.urea, cases.steel]);
  });

  it('gets no formula in a spreadsheet, whatever companies write', async () => {
    const references: string[] = [];
    for (const goods of FORMULAS) references.push(await hotline.caseOf(await hotline.file(urea({ goods, kind: 'plant_shutdown' }))));
    const csv = await supervisor.ask('GET', '/api/v1/history/cases?kind=plant_shutdown&format=csv');
    for (const text of FORMULAS) expect(csv.text).toContain(`'${text.replaceAll('"', '""')}`);
    expect(cellsOf(csv.text).flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect((await supervisor.histories('?kind=plant_shutdown')).cases.map((c) => c.goods)).toEqual(FORMULAS.toReversed());
    expect(references).toHaveLength(FORMULAS.length);
  });

  it('finds what somebody changed behind the service, and where', async () => {
    const check = async (name: string): Promise<CaseHistory['check']> => (await supervisor.history(cases[name] ?? '')).check;
    const idOf = (name: string): string => `(SELECT id FROM hotline.cases WHERE reference = '${cases[name] ?? ''}')`;
    await expect(hotline.sql(`UPDATE hotline.history SET at = at + interval '1 hour' WHERE case_id = ${idOf('steel')} AND seq = 1`)).rejects.toThrow('append-only');
    await expect(hotline.sql(`DELETE FROM hotline.history_own`)).rejects.toThrow('append-only');
    await expect(inDatabase(hotline.database_url, async (sql) => { await sql('SET ROLE hotline_writer'); await sql(`UPDATE hotline.history SET how = 'person'`); })).rejects.toThrow('permission denied');
    expect(await check('steel')).toMatchObject({ ok: true });

    const tamper = (...statements: string[]): Promise<void> => inDatabase(hotline.database_url, async (sql) => {
      for (const table of ['history', 'history_own']) await sql(`ALTER TABLE hotline.${table} DISABLE TRIGGER append_only`);
      for (const statement of statements) await sql(statement);
    });
    const told = (await supervisor.history(cases.steel ?? '')).entries.find((e) => !e.sealed)?.seq;
    await tamper(`UPDATE hotline.history SET at = at - interval '1 hour' WHERE case_id = ${idOf('steel')} AND chain = '' AND seq = 1`);
    expect(await check('steel')).toMatchObject({ ok: false, broken_at: told });
    await tamper(`UPDATE hotline.history_own SET payload = payload || '{"text":"다른 메모"}' WHERE type = 'NoteAdded' AND case_id = ${idOf('urea')}`);
    const note = (await supervisor.history(cases.urea ?? '')).entries.find((e) => e.type === 'NoteAdded')?.seq;
    expect(await check('urea')).toMatchObject({ ok: false, broken_at: note });
    expect((await (await hotline.signIn('cn-supervisor')).history(cases.urea ?? '')).check).toMatchObject({ ok: true });
    const last = (await supervisor.history(cases.graphite ?? '')).entries.at(-1);
    await tamper(...['history_own', 'history'].map((table) => `DELETE FROM hotline.${table} WHERE case_id = ${idOf('graphite')} AND chain = '${last?.sealed ? 'KR' : ''}' AND seq = ${last?.place}`));
    expect(await check('graphite')).toMatchObject({ ok: false, broken_at: last?.seq });
  });
});
