import '../harness/quiet.js';
import type { Problem, ReportReceipt } from '#contracts';
import { BODY_LIMIT_BYTES, RATE_LIMITS } from '#edge';
import { randomUUID } from 'node:crypto';
import { urea } from '../factories/report.js';
import type { Answer } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { changesNothing, rulesOf } from '../harness/unchanged.js';

let server: StoryServer;
beforeAll(async () => { server = await startPostgres(); });
afterAll(async () => { await server?.stop(); });

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
    ['an HS code that does not exist', { hs: '310299' }, '/hs unknown_hs_code', '310299 is not in HS 2022'],
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

  it.each([['ko', '입력 내용을 확인해 주세요', '필수 항목입니다', 'HS 2022에 없는 코드입니다: 310299'], ['zh-CN,zh;q=0.9', '请检查以下内容', '此项必填', 'HS 2022中没有该编码：310299'], ['fr', 'Check the fields listed', 'This is required', '310299 is not in HS 2022']])(
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
    // Nobody has asked yet who it is, and all the same officers are told in their language.
    const told = await (await hotline.signIn('kr-desk')).send('POST', '/api/v1/cases/KR-0000-0000/note', 'x', { 'content-type': 'text/plain' });
    expect([told.status, told.headers.get('content-language')]).toEqual([415, 'ko']);
  });

  it.each([
    ['without a key', {}], ['with a short key', { 'idempotency-key': 'short' }], ['with a key of blanks', { 'idempotency-key': 'a key with blanks' }], ['with an endless key', { 'idempotency-key': 'x'.repeat(101) }], ['with two keys', { 'idempotency-key': `${randomUUID()}, ${randomUUID()}` }],
    ['with a number, which others could guess', { 'idempotency-key': '2026-000001' }], ['with the key of nothing', { 'idempotency-key': '00000000-0000-0000-0000-000000000000' }], ['with a key of a machine and its time', { 'idempotency-key': 'c232ab00-9414-11ec-b3c8-9f6bdeced846' }],
  ])(
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

describe('facts that are added wrongly', () => {
  let hotline: Hotline;
  let receipt: ReportReceipt;
  beforeAll(async () => { hotline = await Hotline.open({ server }); receipt = await hotline.file(urea()); });
  afterAll(async () => { await hotline?.close(); });

  it.each<[string, object, string[]]>([
    ['nothing', {}, ['/text required', '/answers required']],
    ['blanks', { text: ' \n', answers: null }, ['/text required']],
    ['too much', { text: 'x'.repeat(10_001), answers: null }, ['/text too_long']],
    ['what cannot be stored', { text: 'a\u0000', answers: null }, ['/text not_storable']],
    ['an answer to a number', { text: 'a', answers: 1 }, ['/answers wrong_type']],
    ['somebody else\'s field', { text: 'a', answers: null, side: 'CN' }, ['/side unknown_field']],
  ])('because they are %s', async (_, body, rules) => {
    const answer = await changesNothing(hotline, () => hotline.company.ask('POST', `/api/v1/reports/${receipt.reference}/facts`, body, { authorization: `Bearer ${receipt.token}` }));
    expect([answer.status, rulesOf(answer)]).toEqual([422, rules]);
  });

  it('because they answer what nobody asked', async () => {
    for (const answers of ['', randomUUID(), '__proto__']) {
      expect(await changesNothing(hotline, () => hotline.company.add(receipt, 'a', answers))).toMatchObject({ status: 409, body: { code: 'unknown-subject' } });
    }
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

  it('of what one officer says in cases ends for a minute, in their language, and holds up no colleague', async () => {
    const hotline = await Hotline.open({ server, config: { acts_per_minute: 3 } });
    const { reference } = await hotline.fileCase(urea());
    const [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
    const message = { kind: 'followup', body: { text: '확인 중', language: 'ko' }, about: null };
    for (const [command, body] of [['note', { text: 'a' }], ['message', message], ['message', message]] as const) expect((await korea.try(reference, command, body)).status).toBe(200);
    await changesNothing(hotline, async () => {
      const late = await korea.try<Problem & { retry_after_seconds: number }>(reference, 'message', message);
      expect([late.status, late.body.code, late.headers.get('retry-after'), late.body.detail]).toEqual([429, 'too-many-requests', String(late.body.retry_after_seconds), expect.stringContaining(`${late.body.retry_after_seconds}초`)]);
    });
    expect([(await korea.try(reference, 'acknowledge', { version: (await korea.view(reference)).line.version })).status, (await china.try(reference, 'note', { text: 'b' })).status]).toEqual([200, 200]);
    await hotline.close();
  });

  it('of additions to one report ends for an hour, whichever way they come, and leaves other reports alone', async () => {
    const hotline = await Hotline.open({ server });
    const { company } = hotline;
    const [flooded, other] = [await company.file(urea()), await company.file(urea())];
    for (let n = 1; n <= RATE_LIMITS.addition.points; n += 1) expect((await company.add(flooded, `사실 ${n}`)).status).toBe(200);
    // The same words again are no addition.
    expect((await company.add(flooded, `사실 ${RATE_LIMITS.addition.points}`)).status).toBe(200);
    await changesNothing(hotline, async () => {
      const late = await company.add(flooded, '하나 더') as unknown as Answer<Problem & { retry_after_seconds: number }>;
      expect([late.status, late.body.code, late.headers.get('retry-after')]).toEqual([429, 'too-many-requests', String(late.body.retry_after_seconds)]);
      expect(late.body.retry_after_seconds).toBeGreaterThan(RATE_LIMITS.addition.seconds - 600);
      expect(late.body.retry_after_seconds).toBeLessThanOrEqual(RATE_LIMITS.addition.seconds);
      const page = await company.send('POST', `/track/${flooded.reference}/${flooded.token}`, 'send=facts&text-facts=x', { 'content-type': 'application/x-www-form-urlencoded' });
      expect([page.status, page.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    });
    expect((await company.add(other, '다른 신고')).status).toBe(200);
    expect((await company.look(flooded)).status).toBe(200);
    await hotline.close();
  });
});
