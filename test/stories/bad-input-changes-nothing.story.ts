import '../harness/quiet.js';
import type { CaseView, Problem, TrackedReport } from '#contracts';
import { BODY_LIMIT_BYTES, RATE_LIMITS } from '#edge';
import { randomUUID } from 'node:crypto';
import { urea } from '../factories/report.js';
import { type Answer, type Desk, Visitor } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres, wholeDatabase } from '../harness/postgres.js';

let server: StoryServer;
beforeAll(async () => { server = await startPostgres(); });
afterAll(async () => { await server?.stop(); });

const rulesOf = ({ body }: Answer<unknown>): string[] => ((body as Problem).errors ?? []).map((e) => `${e.pointer} ${e.rule}`);

/** Runs what must change nothing, and compares everything that the service keeps before and after. */
async function changesNothing<T>(hotline: Hotline, act: () => Promise<T>): Promise<T> {
  await hotline.still();
  const before = await wholeDatabase(hotline.database_url);
  const result = await act();
  expect(await wholeDatabase(hotline.database_url)).toEqual(before);
  return result;
}

describe('a report with mistakes', () => {
  let hotline: Hotline;
  // The address of all stories is one, and has sixty reports a minute: half of them here.
  beforeAll(async () => { hotline = await Hotline.open({ server }); });
  afterAll(async () => { await hotline?.close(); });
  const put = (report: unknown, language = 'en') => changesNothing(hotline, () => hotline.company.put(report, randomUUID(), { 'accept-language': language }));

  it('is told of every field that is missing', async () => {
    const answer = await put({});
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation', type: 'urn:hotline:problem:validation', status: 422 } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(rulesOf(answer).toSorted()).toEqual(Object.keys(urea()).map((field) => `/${field} required`).toSorted());
  });

  it('is told of every field that is wrong, with its rule, all at once', async () => {
    const { company, contact } = urea();
    const answer = await put({
      ...urea(), network: 'kr-xx', kind: 'war', part: '', goods: '   ', hs: '31.02', from: 'cn', since: '2026-02-30', stage: null, port: 'Qingdao', quantity: { value: 0, unit: 'BAG' },
      contract: { number: 'x'.repeat(301), date: null }, stock: { value: -1, unit: 'TNE' }, daily_use: { value: '40', unit: 'TNE' }, next_delivery: 'soon', share: 70, impact: [], help: ['release', 'release'],
      company: { ...company, registration_number: '' }, contact: { ...contact, phone: '02 0100 4001', email: 'desk', fax: '1' }, consent: 'company', extra: 1,
    });
    expect(answer.status).toBe(422);
    expect(rulesOf(answer).toSorted()).toEqual([
      '/network unknown_code', '/kind unknown_value', '/part unknown_value', '/goods required', '/hs hs_format', '/from country_format', '/since not_a_date', '/stage unknown_value',
      '/port port_format', '/quantity/value not_positive', '/quantity/unit unknown_value', '/contract/number too_long', '/stock/value too_small', '/daily_use/value wrong_type',
      '/next_delivery not_a_date', '/share unknown_value', '/impact required', '/help not_unique', '/company/registration_number required', '/contact/phone phone_format',
      '/contact/email email_format', '/contact/fax unknown_field', '/consent wrong_type', '/extra unknown_field',
    ].toSorted());
  });

  it.each<[string, object, string, string?]>([
    ['an HS code that does not exist', { hs: '310299' }, '/hs unknown_code', '310299'],
    ['a port that the network does not name', { port: 'NLRTM' }, '/port unknown_code', 'NLRTM'],
    ['a country that the network does not name', { from: 'XX' }, '/from unknown_code', 'XX'],
    ['a side that does not exist', { side: 'JP' }, '/side unknown_code', 'JP'],
    ['a unit that nobody weighs in', { quantity: { value: 1, unit: 'BAG' } }, '/quantity/unit unknown_value', 'TNE'],
    ['the same place at both ends', { to: 'CN' }, '/to same_place'],
    ['stock and use in two units', { daily_use: { value: 1, unit: 'KGM' } }, '/daily_use/unit one_unit'],
    ['nothing yet, and something', { impact: ['nothing_yet', 'food'] }, '/impact none_and'],
    ['a beginning that is yet to come', { since: '2026-03-13' }, '/since in_future'],
    ['a delivery that is past', { next_delivery: '2026-03-11' }, '/next_delivery in_past'],
    ['an application where none was made', { licence_application: { number: '1', filed_on: null, office: null } }, '/licence_application not_allowed'],
    ['a nameless application', { licence: 'yes', licence_application: { number: null, filed_on: null, office: '상무국' } }, '/licence_application licence_named'],
    ['a number with a wrong check digit', { company: { name: 'x', registration_number: '1234567890' } }, '/company/registration_number wrong_check_digit'],
    ['a quantity beyond all trade', { quantity: { value: 1e13, unit: 'TNE' } }, '/quantity/value too_large'],
    ['a text of 10,001 characters', { tried: '가'.repeat(10_001) }, '/tried too_long'],
    ['a character that cannot be stored', { goods: 'urea\u0000' }, '/goods not_storable'],
    ['a day of another calendar', { since: '115-03-01' }, '/since not_a_date'],
  ])('such as %s', async (_, changes, rule, named = '') => {
    const answer = await put({ ...urea(), ...changes });
    expect([answer.status, rulesOf(answer)]).toEqual([422, [rule]]);
    expect((answer.body as unknown as Problem).errors?.[0]?.message).toContain(named);
  });

  it.each([['ko', '입력 내용을 확인해 주세요', '필수 항목입니다', '목록에 없는 코드입니다: 310299'], ['zh-CN,zh;q=0.9', '请检查以下内容', '此项必填', '列表中没有该代码：310299'], ['fr', 'Check the fields listed', 'This is required', '310299 is not in the list']])(
    'in the language of %s', async (language, title, required, unknown) => {
      const { body } = await put({ ...urea(), goods: undefined, hs: '310299' }, language) as unknown as Answer<Problem>;
      expect(body.title).toBe(title);
      expect(body.errors?.map((e) => e.message)).toEqual([required, unknown]);
    });

  it('is refused with half a character, which no text holds', async () => {
    const body = JSON.stringify(urea()).replace('차량용 요소', '\\ud83d urea');
    const answer = await changesNothing(hotline, () => hotline.company.send('POST', '/api/v1/reports', body, { 'content-type': 'application/json', 'idempotency-key': randomUUID() }));
    expect([answer.status, rulesOf(answer)]).toEqual([422, ['/goods not_storable']]);
  });
});

describe('a request that is no report', () => {
  let hotline: Hotline;
  beforeAll(async () => { hotline = await Hotline.open({ server }); });
  afterAll(async () => { await hotline?.close(); });
  const json = { 'content-type': 'application/json' };
  const put = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
    changesNothing(hotline, () => hotline.company.send<Problem>('POST', '/api/v1/reports', body, { 'idempotency-key': randomUUID(), ...headers }));

  it.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['half of an object', '{"network":'], ['no JSON at all', 'network=kr-cn'], ['a bare word', 'null'], ['nothing', ''], ['letters of another encoding', Uint8Array.from([0x7b, 0x22, 0xbf, 0xe4, 0x22, 0x3a, 0x31, 0x7d])],
  ])('because it is %s', async (_, body) => {
    const answer = await put(body);
    expect([400, 422]).toContain(answer.status);
    if (answer.status === 400) expect(answer.body.code).toBe('malformed-json');
    else expect(rulesOf(answer).length).toBeGreaterThan(0);
  });

  it('because it is a list', async () => { expect(rulesOf(await put('[]'))).toEqual(['/ wrong_type']); });

  it('because it is too large, and says what is not', async () => {
    const answer = await put(JSON.stringify({ ...urea(), tried: 'x'.repeat(BODY_LIMIT_BYTES) }));
    expect(answer).toMatchObject({ status: 413, body: { code: 'too-large', limit_bytes: BODY_LIMIT_BYTES } });
    expect(answer.body.detail).toContain('256 kB');
  });

  it('because it is of another kind', async () => {
    expect(await put('network=kr-cn', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    expect(await put(JSON.stringify(urea()), { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
  });

  it.each([['without a key', {}], ['with a short key', { 'idempotency-key': 'short' }], ['with a key of blanks', { 'idempotency-key': 'a key with blanks' }], ['with an endless key', { 'idempotency-key': 'x'.repeat(101) }]])(
    'because it comes %s', async (_, headers) => {
      const answer = await changesNothing(hotline, () => hotline.company.send<Problem>('POST', '/api/v1/reports', JSON.stringify(urea()), { ...json, ...headers }));
      expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-missing' } });
    });

  it('because no such thing is asked there', async () => {
    expect(await hotline.company.ask('PUT', '/api/v1/reports', urea())).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(await hotline.company.ask('GET', '/api/v1/nothing')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await hotline.company.ask('GET', '/api/v1/reports/%E0%A4%A')).toMatchObject({ status: 400, body: { code: 'malformed-request' } });
  });
});

describe('a report sent twice', () => {
  let hotline: Hotline;
  beforeAll(async () => { hotline = await Hotline.open({ server }); });
  afterAll(async () => { await hotline?.close(); });

  it('gets the first answer again, in whatever order its fields come', async () => {
    const key = randomUUID();
    const first = await hotline.company.put(urea(), key);
    hotline.time.advance(60_000);
    await changesNothing(hotline, async () => {
      const again = await hotline.company.put(urea(), key);
      expect([again.status, again.text]).toEqual([201, first.text]);
      const turned = await hotline.company.put(Object.fromEntries(Object.entries(urea()).reverse()), key);
      expect([turned.status, turned.text]).toEqual([201, first.text]);
    });
  });

  it('is one case, also when both come at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => hotline.company.put(urea({ goods: '동시' }), key)));
    expect(new Set(answers.map((a) => `${a.status} ${a.text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    const [row] = await hotline.sql(`SELECT count(*) AS n FROM hotline.case_lines WHERE goods = '동시' AND side = 'KR'`);
    expect(row?.n).toBe('1');
  });

  it('is refused when it is another report under the same key', async () => {
    const key = randomUUID();
    await hotline.company.file(urea(), key);
    const answer = await changesNothing(hotline, () => hotline.company.put(urea({ goods: '다른 것' }), key));
    expect(answer).toMatchObject({ status: 409, body: { code: 'idempotency-conflict' } });
  });
});

describe('a flood', () => {
  it('of reports is told when to come again, and takes nobody else along', async () => {
    const hotline = await Hotline.open({ server });
    const answers = await Promise.all(Array.from({ length: RATE_LIMITS.report.points + 5 }, () => hotline.company.put({})));
    const late = answers.filter((a) => a.status === 429) as unknown as Answer<Problem & { retry_after_seconds: number }>[];
    expect([late.length, answers.filter((a) => a.status === 422).length]).toEqual([5, RATE_LIMITS.report.points]);
    for (const { headers, body } of late) {
      expect(body.code).toBe('too-many-requests');
      expect(Number(headers.get('retry-after'))).toBe(body.retry_after_seconds);
      expect(body.retry_after_seconds).toBeGreaterThan(0);
      expect(body.retry_after_seconds).toBeLessThanOrEqual(RATE_LIMITS.report.seconds);
    }
    expect((await hotline.signIn('kr-desk')).sign_in).toBe('kr-desk');
    await hotline.close();
  });
});

describe('a text in any script, with any sign', () => {
  const HOSTILE: Record<string, string> = {
    'right-to-left marks': 'اليوريا \u202Eaeru\u202C \u200Fيوريا\u2066 요소\u2069', 'emoji of many parts': '🧑🏽‍🏭🏳️‍🌈👨‍👩‍👧‍👦🇰🇷🇨🇳', 'zero-width signs': 'u\u200Br\u200Ce\u200Da\uFEFF', 'marks without a letter': '\u0301\u0308e\u0301\u0302',
    'two forms of one word': '요소 요소', 'a script': '<script>alert(1)</script><img src=x onerror=alert(1)>', 'a query': `'; DROP TABLE hotline.cases; --`, 'a template': '${7*7} {{7*7}} {count, plural, one {#}} %s %n',
    'ends of lines': 'a\r\nb\u2028c\u2029d\te', 'rare characters': '𠀀𪛖 ﷽ ꧅ \u{10FFFF} \uFFFF', '10,000 characters': '요'.repeat(9_999) + '소', 'a path': '../../../../etc/passwd', 'a backslash at its end': '요소\\',
  };
  let hotline: Hotline;
  let korea: Desk;
  let china: Desk;
  beforeAll(async () => { hotline = await Hotline.open({ server }); [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]); });
  afterAll(async () => { await hotline?.close(); });

  it.each(Object.entries(HOSTILE))('is kept and given back as it is: %s', async (_, text) => {
    const live = await china.listen();
    const receipt = await hotline.file(urea({ goods: text, tried: text, partner: text, consent: ['partner'], company: { name: text, registration_number: '1234567891' } }));
    const reference = await hotline.caseOf(receipt);
    const alert = await live.alert('China is told', (a) => a.line.reference === reference);
    live.close();
    expect(alert.line.goods).toBe(text);
    const tracked: TrackedReport = await hotline.company.follow(receipt);
    expect(tracked.report).toMatchObject({ goods: text, tried: text, company: { name: text } });
    expect((await hotline.company.add(receipt, text)).body.additions).toMatchObject([{ text }]);
    await korea.do(reference, 'note', { text });
    await korea.do(reference, 'message', { kind: 'followup', body: { text, language: 'ko' }, about: null });
    const [kr, cn]: CaseView[] = await Promise.all([korea.view(reference), china.view(reference)]);
    expect([kr?.own?.report.goods, kr?.own?.report.tried, kr?.notes[0]?.text, kr?.own?.additions[0]?.text]).toEqual([text, text, text, text]);
    expect(cn?.messages[0]?.body).toEqual({ text, language: 'ko' });
    expect(cn?.facts.filter((f) => f.field === 'goods' || f.field === 'partner').map((f) => f.value)).toEqual([text, text]);
    expect((await korea.history(reference)).check.ok).toBe(true);
    expect((await korea.board(`?item=${encodeURIComponent([...text].slice(0, 20).join(''))}`)).cases.map((c) => c.reference)).toContain(reference);
  });
});

describe('a command that is refused', () => {
  let hotline: Hotline;
  let reference: string;
  let version: number;
  const desks: Record<string, Desk> = {};
  beforeAll(async () => {
    hotline = await Hotline.open({ server });
    for (const name of ['kr-desk', 'cn-desk', 'kr-supervisor', 'kr-admin']) desks[name] = await hotline.signIn(name);
    reference = await hotline.caseOf(await hotline.file(urea()));
    await desks['kr-desk']?.do(reference, 'validate');
    version = (await desks['kr-desk']?.view(reference))?.line.version ?? 0;
  });
  afterAll(async () => { await hotline?.close(); });

  const put = (who: string, command: string, body: unknown, at = reference, headers: Record<string, string> = {}) => changesNothing(hotline,
    () => (desks[who] ?? new Visitor(hotline.url)).ask<Problem & Record<string, unknown>>('POST', `/api/v1/cases/${at}/${command}`, body, headers));

  it('because somebody was faster tells the present version, and changes nothing', async () => {
    const answer = await put('cn-desk', 'accept', { version: version - 1 });
    expect(answer).toMatchObject({ status: 409, body: { code: 'stale-version', current: version } });
    expect(answer.body.detail).toContain(String(version));
  });

  it.each<[string, string, string, (v: number) => object, number, object]>([
    ['it was done already', 'kr-desk', 'acknowledge', (v) => ({ version: v }), 409, { code: 'already-done', office: 'kr-trade-cooperation-desk' }],
    ['it is the other side\'s', 'kr-desk', 'accept', (v) => ({ version: v }), 403, { code: 'not-your-side', side: 'CN' }],
    ['it is the home side\'s', 'cn-desk', 'severity', (v) => ({ version: v, severity: 1, reason: '…' }), 403, { code: 'not-your-side', side: 'KR' }],
    ['supervisors only read', 'kr-supervisor', 'acknowledge', (v) => ({ version: v }), 403, { code: 'not-your-role' }],
    ['administrators see no cases', 'kr-admin', 'acknowledge', (v) => ({ version: v }), 403, { code: 'not-allowed' }],
    ['nobody is signed in', 'nobody', 'acknowledge', (v) => ({ version: v }), 401, { code: 'unauthenticated' }],
    ['nothing is proposed', 'kr-desk', 'confirm-climb', (v) => ({ version: v, side: 'CN', reason: '…' }), 409, { code: 'not-possible-now' }],
    ['there is no such side', 'kr-desk', 'confirm-climb', (v) => ({ version: v, side: '__proto__', reason: '…' }), 409, { code: 'not-possible-now' }],
    ['it is not closed', 'kr-desk', 'reopen', (v) => ({ version: v, reason: '…' }), 409, { code: 'not-possible-now' }],
    ['nothing would change', 'kr-desk', 'severity', (v) => ({ version: v, severity: 4, reason: '…' }), 409, { code: 'not-possible-now' }],
    ['no such question was put', 'kr-desk', 'message', () => ({ kind: 'answer', body: { text: '…', language: 'ko' }, about: randomUUID() }), 409, { code: 'unknown-subject' }],
    ['there is no such command', 'kr-desk', 'delete', () => ({}), 404, { code: 'not-found' }],
    ['there is no such command, though every object has it', 'kr-desk', 'constructor', () => ({}), 404, { code: 'not-found' }],
  ])('because %s', async (_, who, command, body, status, problem) => {
    expect(await put(who, command, body(version))).toMatchObject({ status, body: problem });
  });

  it.each<[string, string, unknown, string[]]>([
    ['a command of nothing', 'close', {}, ['/outcomes required', '/text required', '/version required']],
    ['no outcome', 'close', { version: 1, outcomes: [], text: null }, ['/outcomes required']],
    ['an outcome that is none', 'close', { version: 1, outcomes: ['won'], text: null }, ['/outcomes/0 unknown_value']],
    ['a severity of five', 'severity', { version: 1, severity: 5, reason: '…' }, ['/severity wrong_type']],
    ['a version that is no number', 'acknowledge', { version: '1' }, ['/version wrong_type']],
    ['a version of half', 'acknowledge', { version: 1.5 }, ['/version wrong_type']],
    ['an empty reason', 'climb', { version: 1, reason: ' ' }, ['/reason required']],
    ['an endless reason', 'climb', { version: 1, reason: 'x'.repeat(10_001) }, ['/reason too_long']],
    ['a message of no kind', 'message', { kind: 'order', body: { text: '…', language: 'ko' }, about: null }, ['/kind unknown_value']],
    ['a message about nothing known', 'message', { kind: 'answer', body: { text: '…', language: 'ko' }, about: 'x' }, ['/about wrong_format']],
    ['somebody else\'s field', 'acknowledge', { version: 1, side: 'CN' }, ['/side unknown_field']],
  ])('because of %s', async (_, command, body, rules) => {
    const answer = await put('kr-desk', command, body);
    expect([answer.status, rulesOf(answer).toSorted()]).toEqual([422, rules]);
    expect(answer.body.title).toBe('입력 내용을 확인해 주세요');
  });

  it('because the case is not known, the very answer of a case that is not one\'s own', async () => {
    for (const at of ['KR-0000-0000', 'x', '%F0%9F%90%A6', 'KR-0000-0000%00', '%00', 'x'.repeat(1_000)]) expect(await put('kr-desk', 'acknowledge', { version: 1 }, at)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('because another site\'s page sent it', async () => {
    for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect(await put('kr-desk', 'note', { text: '…' }, reference, headers as unknown as Record<string, string>)).toMatchObject({ status: 403, body: { code: 'wrong-origin' } });
    }
  });
});
