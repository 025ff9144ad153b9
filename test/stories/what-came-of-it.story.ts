import type { ListImport, Problem, ReportReceipt, TrackedReport } from '#contracts';
import { translatorFor } from '#wording';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/** Urea of November 2021: 18,700 t under contract, of which 300 t are cleared, 6,800 t under inspection and 11,600 t not applied for. */
const SHIPMENTS = [['HX-1', 317, 'released'], ['HX-2', 6_811, 'inspecting'], ['HX-3', 11_572, 'not_applied']] as const;
const ship = (contract: string, value: number, stage: string, of: string | null = null) => ({ of, contract, quantity: { value, unit: 'TNE' }, port: 'CNTAO', stage, stage_on: '2026-03-10' });
const released = (value: number, on: string) => ({ outcome: 'contracted_volume_released', on, quantity: { value, unit: 'TNE' }, moved_by: { who: 'authority', code: 'cn-customs' }, text: null });
/** What nobody but the home side and its company may read: contract numbers and figures that only cross as a band. */
const KEPT = ['HX-1', 'HX-2', 'HX-3', '6811', '11572', '18700', '317'];

describe('what came of a report', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let korea: Desk;
  let china: Desk;
  let receipt: ReportReceipt;
  let reference: string;
  beforeAll(async () => {
    server = await startPostgres();
    hotline = await Hotline.open({ server });
    [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
    receipt = await hotline.file(urea({ quantity: { value: 18_700, unit: 'TNE' } }));
    reference = await hotline.caseOf(receipt);
    await korea.do(reference, 'validate');
  });
  afterAll(async () => { await hotline?.close(); await server?.stop(); });

  const judge = (verdict: string, text: string | null = null) =>
    hotline.company.ask<TrackedReport & Problem>('POST', `/api/v1/reports/${receipt.reference}/verdict`, { verdict, text }, { authorization: `Bearer ${receipt.token}` });

  it('is a list of shipments at home, and a band at each stage for the other side', async () => {
    await korea.do(reference, 'record-shipments', { rows: SHIPMENTS.map(([contract, value, stage]) => ship(contract, value, stage)) });
    const [home, other] = [await korea.view(reference), await china.view(reference)];
    expect(home.goods.progress).toEqual([{ unit: 'TNE', total: 18_700, held: 18_383, free: 317 }]);
    expect(home.line.progress).toEqual(home.goods.progress);
    expect(home.goods.shipments.map((s) => [s.contract, s.stage])).toEqual(SHIPMENTS.map(([contract, , stage]) => [contract, stage]));
    expect(other.goods).toEqual({ progress: [], shipments: [], stages: [['not_applied', 10_000, 20_000], ['inspecting', 5_000, 10_000], ['released', 200, 500]].map(([stage, from, to]) => ({ stage, quantity: { from, to, unit: 'TNE' } })) });
    expect((await hotline.company.follow(receipt)).given_besides).toMatchObject([{ what: 'quantities', form: 'band', ground: 'network_rule' }]);
    expect((await hotline.company.follow(receipt)).goods).toMatchObject({ progress: home.goods.progress, shipments: [{ contract: 'HX-1' }, { contract: 'HX-2' }, { contract: 'HX-3' }] });
  });

  it('changes by contract number or id, and leaves no trace across where nothing new crosses', async () => {
    const before = (await china.view(reference)).line;
    await korea.do(reference, 'record-shipments', { rows: [ship('hx-1', 318, 'released')] });
    expect((await china.view(reference)).line).toEqual(before);
    const [first] = (await korea.view(reference)).goods.shipments;
    await korea.do(reference, 'record-shipments', { rows: [ship('HX-1', 317, 'loaded', first?.id)] });
    expect((await korea.view(reference)).goods.shipments).toHaveLength(3);
    const refused = async (rows: object[]): Promise<string> => (await korea.try<Problem>(reference, 'record-shipments', { rows })).body.code;
    expect(await refused([ship('HX-2', 1, 'held', first?.id)])).toBe('unknown-subject');
    expect(await refused([{ ...ship('HX-9', 1, 'held'), stage_on: '2099-01-01' }])).toBe('impossible-date');
    expect(await refused([{ ...ship('HX-9', 1, 'held'), port: 'Qingdao' }])).toBe('validation');
    expect((await china.try<Problem>(reference, 'record-shipments', { rows: [ship('HX-9', 1, 'held')] })).body.code).toBe('not-your-side');
  });

  it('comes as a spreadsheet too: what is right lands, each wrong row is named and given back, and a second time doubles nothing', async () => {
    const kase = await hotline.caseOf(await hotline.file(urea({ quantity: { value: 18_700, unit: 'TNE' } })));
    const row = ([contract, value, stage]: readonly [string, number | string, string], on = '2026-03-10'): string => [contract, value, 'TNE', 'CNTAO', stage, on].join(',');
    const bring = <T = ListImport>(desk: Desk, rows: readonly string[], reference = kase, query = '') =>
      desk.send<T>('POST', `/api/v1/cases/${reference}/shipments${query}`, new Uint8Array(Buffer.from(['contract,quantity,unit,port,stage,stage_on', ...rows].join('\n'))), { 'content-type': 'application/octet-stream', 'accept-language': 'ko' });
    const right = SHIPMENTS.map((one) => row(one));
    const untouched = (await korea.view(kase)).line.version;
    const checked = await bring(korea, right, kase, '?preview=yes');
    expect(checked.body).toMatchObject({ preview: true, added: 3, refused: 0, crosses: { to: ['CN'], named: 0, stages: [{ stage: 'not_applied' }, { stage: 'inspecting', quantity: { from: 5_000, to: 10_000, unit: 'TNE' } }, { stage: 'released' }] } });
    expect([(await korea.view(kase)).line.version, (await korea.view(kase)).goods.shipments, (await bring<Problem>(china, right, kase, '?preview=yes')).body.code]).toEqual([untouched, [], 'not-your-side']);
    const first = await bring(korea, [...right, row(['HX-4', '', 'held']), row(['hx-1 ', 5, 'held']), row(['HX-5', 5, 'held'], '2099-01-01'), row(['HX-6', 5, 'lost'])]);
    expect(first).toMatchObject({ status: 200, body: { rows: 7, added: 3, changed: 0, unchanged: 0, refused: 4, errors: [{ row: 5, column: 'quantity' }, { row: 6, column: 'contract', rule: 'same_contract' }, { row: 7, column: 'stage_on', rule: 'in_future' }, { row: 8, column: 'stage', rule: 'unknown_value' }] } });
    expect(Buffer.from(first.body.marked?.csv ?? '', 'base64').toString()).toContain(translatorFor('ko').text('rule.same_contract'));
    expect((await korea.view(kase)).goods.shipments.map((s) => s.contract)).toEqual(['HX-1', 'HX-2', 'HX-3']);
    const before = (await korea.view(kase)).line.version;
    expect((await bring(korea, right)).body).toMatchObject({ version: before, added: 0, changed: 0, unchanged: 3, refused: 0, marked: null });
    expect((await korea.view(kase)).line.version).toBe(before);
    expect((await bring(korea, [...right.slice(0, 2), row(['HX-3', 11_572, 'held']), row(['HX-4', 1, 'held'])])).body).toMatchObject({ added: 1, changed: 1, unchanged: 2 });
    const both = (await Promise.all([korea, await hotline.signIn('kr-division')].map(async (desk) => (await bring(desk, [row(['HX-4', 1, 'released']), row(['HX-7', 7, 'held'])])).body))).map(({ added, changed, unchanged }) => ({ added, changed, unchanged }));
    expect(both.sort((a, b) => a.added - b.added)).toEqual([{ added: 0, changed: 0, unchanged: 2 }, { added: 1, changed: 1, unchanged: 0 }]);
    const refused = [await bring<Problem>(china, right), await bring<Problem>(korea, [], kase), await bring<Problem>(korea, right, 'KR-2222-2222')].map((a) => [a.status, a.body.code]);
    expect(refused).toEqual([[403, 'not-your-side'], [200, undefined], [404, 'not-found']]);
    expect(china.received.join()).not.toContain('HX-4');
  });

  it('is written down while the case runs, and corrected by a further entry', async () => {
    await korea.do(reference, 'record-outcome', { outcome: released(371, '2026-03-10'), corrects: null, reason: null });
    const wrong = (await korea.view(reference)).results[0];
    await korea.do(reference, 'record-outcome', { outcome: released(317, '2026-03-10'), corrects: wrong?.id, reason: '숫자를 잘못 적음' });
    const [home, other] = [await korea.view(reference), await china.view(reference)];
    expect(home.results).toMatchObject([{ outcome: 'contracted_volume_released', end: 'solved', quantity: { value: 317, unit: 'TNE' }, moved_by: { who: 'authority', code: 'cn-customs' } }]);
    expect(other.results).toMatchObject([{ quantity: { from: 200, to: 500, unit: 'TNE' }, moved_by: { who: 'authority', code: 'cn-customs' } }]);
    expect(home.entries.filter((e) => e.type === 'OutcomeRecorded')).toHaveLength(2);
    // Neither to come, nor before the day since when its company has the trouble.
    for (const day of ['2099-01-01', '2026-03-09']) expect((await korea.try<Problem>(reference, 'record-outcome', { outcome: released(1, day), corrects: null, reason: null })).body).toMatchObject({ code: 'impossible-date', field: 'on' });
    expect((await hotline.company.follow(receipt)).results).toEqual([{ outcome: 'contracted_volume_released', end: 'solved', on: '2026-03-10', quantity: { value: 317, unit: 'TNE' } }]);
    expect((await judge('no')).body).toMatchObject({ status: 409, code: 'not-possible-now' });
  });

  it('ends with all of it, told apart from what is solved', async () => {
    await korea.do(reference, 'close', { outcomes: ['contracted_volume_released', 'lapsed'], recorded: [{ outcome: 'lapsed', on: '2026-03-11', quantity: null, moved_by: { who: 'nobody', code: null }, text: '나머지는 계약 기간이 끝남' }], text: null });
    for (const desk of [korea, china]) {
      expect((await desk.view(reference)).line).toMatchObject({ state: 'closed', outcomes: ['contracted_volume_released', 'lapsed'], end: 'partly' });
    }
    expect(await hotline.company.follow(receipt)).toMatchObject({ state: 'closed', end: 'partly', verdict: { given: null }, results: [{}, { outcome: 'lapsed', quantity: null }] });
  });

  it('is judged by its company on a page without scripts, for the home side alone', async () => {
    const page = `/track/${receipt.reference}/${receipt.token}`;
    const send = (fields: Record<string, string>) => hotline.company.send<never>('POST', page, new URLSearchParams({ send: 'verdict', ...fields }).toString(), { 'content-type': 'application/x-www-form-urlencoded' });
    const shown = await hotline.company.ask('GET', page);
    for (const word of ['name="verdict"', '317톤', '일부 해결', 'HX-3']) expect(shown.text).toContain(word);
    expect((await send({})).status).toBe(422);
    const before = await china.view(reference);
    expect((await send({ 'verdict': 'partly', 'verdict-text': '삼분의 일만 왔습니다' })).status).toBe(303);
    expect((await korea.view(reference)).own?.verdict).toMatchObject({ verdict: 'partly', text: '삼분의 일만 왔습니다' });
    expect(await china.view(reference)).toEqual(before);
    expect((await judge('no', '더 오지 않았습니다')).body.verdict?.given).toMatchObject({ verdict: 'no' });
    expect((await korea.view(reference)).line.company_news_at).not.toBeNull();
  });

  it('never reached the other side in figures, numbers or words of the company', () => {
    // Without hashes, ids and instants, in which any three digits stand by chance.
    const [theirs, ours] = [china, korea].map(({ received }) => received.join('\n').replaceAll(/[0-9a-f-]{20,}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, ''));
    for (const secret of [...KEPT, '371', '삼분의', 'CompanyVerdictGiven']) expect(theirs?.includes(secret) ? secret : null).toBeNull();
    // The search finds what is there: the home side read every one of them.
    for (const secret of KEPT) expect(ours).toContain(secret);
  });

  it('is accounted for as given, and taken along with a chain that verifies', async () => {
    const supervisor = await hotline.signIn('kr-supervisor');
    const history = await supervisor.history(reference);
    expect([history.check.ok, history.check.broken_at]).toEqual([true, null]);
    expect(history.entries.map((e) => e.type)).toEqual(expect.arrayContaining(['ShipmentsRecorded', 'OutcomeRecorded', 'CompanyVerdictGiven', 'CaseClosed']));
    const account = (await supervisor.ask<{ disclosures: { field: string; form: string; seq: number }[] }>('GET', '/api/v1/history/disclosures?period=2026-H1')).body.disclosures;
    expect(account.filter((d) => d.field === 'quantity' && d.form === 'band').length).toBeGreaterThanOrEqual(4);
  });

  it('is judged no more once thirty days are over', async () => {
    hotline.time.advance(31 * 86_400_000);
    expect((await judge('satisfied')).body.code).toBe('not-possible-now');
    expect((await hotline.company.follow(receipt)).verdict?.given).toMatchObject({ verdict: 'no' });
  });
});
