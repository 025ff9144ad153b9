import '../harness/quiet.js';
import type { CaseList, Problem } from '#contracts';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { io } from 'socket.io-client';
import { answersOf } from '../browser/harness/company-form.js';
import { urea } from '../factories/report.js';
import { type Answer, type Desk, Visitor } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';
import { changesNothing, rulesOf } from '../harness/unchanged.js';

let server: StoryServer;
let hotline: Hotline;
let korea: Desk;
let china: Desk;
let reference: string;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
  reference = await hotline.caseOf(await hotline.file(urea()));
  await korea.do(reference, 'validate');
});
afterAll(async () => {
  await hotline?.close();
  await server?.stop();
});

describe('what nobody means to send', () => {
  const id = '01941f29-7c00-7000-8000-000000000000';

  it.each([
    ['channel=%00'], ['item=%00'], ['state=%00'], ['kind=%00'], ['from=%00'], ['after=%00'], ['limit=%00'], ['channel=a&channel=b'], ['channel[a]=b'], [`after=9999999999999999_${id}`], [`after=1_${'-'.repeat(36)}`],
  ])('in a question about cases is named: %s', async (query) => {
    for (const path of ['/api/v1/cases', '/api/v1/history/cases']) {
      const answer = await korea.ask<Problem>('GET', `${path}?${query}`);
      expect([answer.status, answer.body.code]).toEqual([422, 'validation']);
    }
  });

  it('as a reference is no case, and as people type one it is theirs', async () => {
    for (const path of ['/api/v1/cases/%00', '/api/v1/history/cases/%00', '/api/v1/cases/KR-%00', `/api/v1/cases/${reference}%00`]) expect((await korea.ask('GET', path)).status).toBe(404);
    expect((await korea.ask('POST', '/api/v1/cases/%00/note', { text: '…' })).status).toBe(404);
    const typed = encodeURIComponent(` ${reference.toLowerCase().replaceAll('-', ' ')} `);
    for (const path of ['/api/v1/cases/', '/api/v1/history/cases/']) expect((await korea.ask('GET', path + typed)).text).toContain(reference);
    expect((await korea.ask('POST', `/api/v1/cases/${typed}/note`, { text: '…' })).status).toBe(200);
  });

  it.each<[string, (r: ReturnType<typeof urea>) => object, string]>([
    ['NUL in an address', (r) => ({ contact: { ...r.contact, email: 'a\u0000@b.cd' } }), '/contact/email email_format'],
    ['half a character in an address', (r) => ({ contact: { ...r.contact, email: 'a\ud800@b.cd' } }), '/contact/email email_format'],
    ['NUL in a number', (r) => ({ contact: { ...r.contact, phone: '+82 2 0100\u00004001' } }), '/contact/phone phone_format'],
    ['a use too small to divide by', () => ({ stock: { value: 1e12, unit: 'TNE' }, daily_use: { value: 1e-300, unit: 'TNE' } }), '/daily_use/value too_small'],
  ])('in a report is named: %s', async (_, changes, rule) => {
    const answer = await changesNothing(hotline, () => hotline.company.put({ ...urea(), ...changes(urea()) }));
    expect([answer.status, rulesOf(answer)]).toEqual([422, [rule]]);
  });

  it('leaves the largest stock over the smallest use a case like any other', async () => {
    const receipt = await hotline.file(urea({ stock: { value: 1e12, unit: 'TNE' }, daily_use: { value: 1e-6, unit: 'TNE' } }));
    expect((await korea.view(await hotline.caseOf(receipt))).own?.cover_days).toBe(36_500);
  });

  it.each<[string, string, Record<string, string>, string[]]>([
    ['of no such name', 'no.such', {}, ['/body/phrase unknown_phrase']],
    ['without its blank', 'ask.contract', {}, ['/body/values/authority required']],
    ['with another\'s blank', 'ask.contract', { authority: 'cn-customs', cause: 'x' }, ['/body/values/cause unknown_field']],
    ['with a blank of no name at all', 'ask.contract', { authority: 'cn-customs', '\u0000': 'x' }, ['/body wrong_type']],
  ])('is no fixed phrase: one %s', async (_, phrase, values, rules) => {
    const answer = await changesNothing(hotline, () => korea.ask<Problem>('POST', `/api/v1/cases/${reference}/message`, { kind: 'followup', about: null, body: { phrase, values } }));
    expect([answer.status, rulesOf(answer)]).toEqual([422, rules]);
  });
});

describe('a key for sending again', () => {
  it('is each company\'s own: another\'s same key is another report, one\'s own under another report is refused', async () => {
    const key = randomUUID();
    const other = urea();
    const [first, second] = [await hotline.company.put(urea(), key), await hotline.company.put({ ...other, company: { ...other.company, registration_number: '1208147521' } }, key)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.reference).not.toBe(first.body.reference);
    const again = await hotline.company.put(urea(), key);
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(await changesNothing(hotline, () => hotline.company.put(urea({ goods: '…' }), key))).toMatchObject({ status: 409, body: { code: 'idempotency-conflict' } });
  });
});

describe('a form in another encoding', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['bytes of EUC-KR, escaped', 'goods=%b0%a1'], ['half a character, escaped', 'goods=%ed%a0%80'], ['in a name', '%b0%a1=goods'], ['a broken escape', 'goods=%b0%'], ['bytes of EUC-KR as they are', Uint8Array.from([0x67, 0x3d, 0xb0, 0xa1])],
  ])('is refused in words rather than kept as something else: %s', async (_, body) => {
    const start = await new Visitor(hotline.url).send('POST', '/report', 'language=ko', { 'content-type': 'application/x-www-form-urlencoded' });
    const answer = await changesNothing(hotline, () => new Visitor(hotline.url).send('POST', start.headers.get('location') ?? '/report', body, { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }));
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.text).not.toContain('\ufffd');
  });
});

describe('pages of one draft that come at once', () => {
  it('are all kept: whoever goes on in two windows loses nothing that they typed', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const company = new Visitor(hotline.url, { 'accept-language': 'ko' });
    const draft = ((await company.send('POST', '/report', 'side=kr-cn%2FKR', form)).headers.get('location') ?? '').replace(/[^/]*$/, '');
    const answers = Object.entries(answersOf(urea())).map(([page, given]) => [page, new URLSearchParams(Object.entries(given).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)]))).toString()] as const);
    await Promise.all(answers.map(([page, words]) => company.send('POST', `${draft}${page}`, words, form)));
    // The list of all answers stands only where no page still wants something.
    expect((await company.ask('GET', `${draft}check`)).status).toBe(200);
    // A page that comes while it is sent is in the report, or it is not said to be kept.
    const [sent, page] = await Promise.all([company.send('POST', `${draft}check`, 'declare=1', form), company.send('POST', `${draft}goods`, (answers.find(([name]) => name === 'goods')?.[1] ?? '').replace(/goods=[^&]*/, 'goods=raced'), form)]);
    const kept = page.status === 303 && !/\/(?:sent|check)$/.test(page.headers.get('location') ?? '');
    const [report] = await hotline.sql("SELECT r.body->>'goods' AS goods FROM hotline.drafts d JOIN hotline.reports r ON r.reference = d.report_reference ORDER BY d.updated_at DESC LIMIT 1");
    expect([sent.status, report?.['goods'] === 'raced']).toEqual([303, kept]);
  });
});

describe('figures of the service', () => {
  it('are for the machine it runs on', async () => {
    expect((await new Visitor(hotline.url).ask('GET', '/metrics')).text).toContain('hotline_http_request_seconds');
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'via']) {
      const answer = await new Visitor(hotline.url).ask<Problem>('GET', '/metrics', undefined, { [header]: '203.0.113.7' });
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    }
  });

  it('are for whoever holds the token, and for nobody else behind a proxy', async () => {
    const other = await Hotline.open({ server, config: { metrics_token: 'a-token-of-the-scraper' } });
    const ask = (token: string) => new Visitor(other.url).ask('GET', '/metrics', undefined, { 'x-forwarded-for': '203.0.113.7', authorization: `Bearer ${token}` });
    expect([(await ask('a-token-of-the-scraper')).status, (await ask('a-token-of-the-scrape')).status, (await ask('')).status]).toEqual([200, 404, 404]);
    await other.close();
  });
});

describe('a case that a side was not told of', () => {
  it('is not waited for by that side: its commands are answered while the other side holds the case', async () => {
    const untold = await hotline.caseOf(await hotline.file(urea({ stock: { value: 9e5, unit: 'TNE' }, impact: ['nothing_yet'], share: 'under_50' })));
    expect((await china.ask('GET', `/api/v1/cases/${untold}`)).status).toBe(404);
    await inDatabase(hotline.database_url, async (sql) => {
      await sql('BEGIN');
      await sql('SELECT 1 FROM hotline.cases WHERE reference = $1 FOR UPDATE', [untold]);
      const answer: Answer<Problem> = await china.ask('POST', `/api/v1/cases/${untold}/note`, { text: '…' });
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
      await sql('ROLLBACK');
    });
    expect((await korea.ask<CaseList>('POST', `/api/v1/cases/${untold}/note`, { text: '…' })).status).toBe(200);
  });
});

describe('what crossed', () => {
  it('is read with its ground by whoever reads it, in the facts as in the history', async () => {
    const [home, lead] = [await korea.view(reference), await china.view(reference)];
    expect(lead.facts.length).toBeGreaterThan(0);
    expect(lead.facts).toEqual(home.facts);
    expect(new Set(lead.facts.map((f) => f.ground))).toEqual(new Set(['network_rule']));
    const shared = lead.entries.flatMap((e) => (e.shared?.disclosures ?? []) as { field: string; ground: string }[]);
    expect(lead.facts.every((f) => shared.some((d) => d.field === f.field && d.ground === f.ground))).toBe(true);
  });
});

describe('an address of the service', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  it.each(['/API/v1/session', '/Api/v1/session', '/api/V1/session', '/API/v1/reports', '/Metrics', '/METRICS', '/Health/live', '/HEALTH/ready', '/api/OpenAPI.json', '/Report', '/REPORT/style.css', '/Desk', '/DESK/', '/desK/assets/x.js'])(
    'is written in its own letters: %s is none', async (path) => {
      expect((await hotline.company.ask('GET', path)).status).toBe(404);
      // Below /api/ a form is refused before anybody looks whether there is such an address.
      expect((await hotline.company.send('POST', path, 'name=kr-desk&password=x', form)).status).toBe(path.startsWith('/api/') ? 415 : 404);
    });

  it('takes JSON alone, however it is written', async () => {
    for (const path of ['/api', '/API', '/Api', '//api', '/./API', '/%61pi']) {
      const answer = await changesNothing(hotline, () => korea.send('POST', `${path}/v1/cases/${reference}/note`, 'text=by+a+form', form));
      expect([path, answer.status]).toEqual([path, path === '/api' ? 415 : 404]);
    }
  });

  /** `fetch` would not let a page say by which name it came. */
  const by = (host: string, method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<{ status: number; text: string }> => new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    request(hotline.url + path, { method, headers: { host, ...(body === '' ? {} : length), ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (more: string) => { text += more; }).on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    }).on('error', reject).end(body);
  });

  it.each(['/metrics', '/api/openapi.json', '/api/v1/session', '/report', '/desk', '/nothing'])('by a stranger\'s name that leads here is not answered, in the caller\'s language: %s', async (path) => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'evil.example:3000']) {
      const { status, text } = await by(host, 'GET', path, { 'accept-language': 'ko' });
      expect([status, JSON.parse(text)]).toEqual([421, { type: 'urn:hotline:problem:wrong-host', code: 'wrong-host', status: 421, title: '이 서비스의 주소가 아닙니다', detail: '서비스 주소로 직접 접속하세요' }]);
    }
    expect((await by('evil.example', 'GET', '/health/live')).status).toBe(200);
  });

  it('stands in the links that it makes, and nobody\'s word for it', async () => {
    const admin = await hotline.signIn('kr-admin');
    const { body: { id } } = await admin.ask<{ id: string }>('POST', '/api/v1/officers/invitations', { office: 'kr-trade-cooperation-desk', role: 'officer', name: 'n', sign_in: 'nobody.yet' });
    await (await hotline.signIn('kr-supervisor')).ask('POST', `/api/v1/account-requests/${id}/confirmation`);
    const take = (host: string) => by(host, 'POST', `/api/v1/account-requests/${id}/link`, { cookie: admin.cookie });
    expect((await take('evil.example')).status).toBe(421);
    const own = await take('localhost:1');
    expect([own.status, (JSON.parse(own.text) as { setup_url: string }).setup_url]).toEqual([201, expect.stringMatching(/^http:\/\/localhost:1\/desk\/setup\?token=/)]);
  });

  it('by TLS, where there is none, is another\'s', async () => {
    const [cookie, own] = [korea.cookie, hotline.url];
    const from = (origin: string) => korea.ask<Problem>('POST', `/api/v1/cases/${reference}/note`, { text: '…' }, { cookie, origin });
    expect(await changesNothing(hotline, () => from(own.replace('http:', 'https:')))).toMatchObject({ status: 403, body: { code: 'wrong-origin' } });
    expect((await from(own)).status).toBe(200);
  });
});

describe('a live line without a session', () => {
  const refusal = (namespace: string, headers: Record<string, string>): Promise<string> => new Promise((resolve, reject) => {
    const socket = io(hotline.url + namespace, { transports: ['websocket'], extraHeaders: headers, forceNew: true, reconnection: false });
    socket.once('connect', () => { socket.close(); reject(new Error('connected')); });
    socket.once('connect_error', (error) => { socket.close(); resolve(error.message); });
  });

  it('is refused at the door, whatever it asks for', async () => {
    for (const namespace of ['/', '/liaison', '/other']) {
      expect(await refusal(namespace, {})).toBe('websocket error');
      expect(await refusal(namespace, { cookie: 'hotline_session=forged' })).toBe('websocket error');
    }
  });

  it('and with one, nothing but the officers\' line is open', async () => {
    expect(await refusal('/', { cookie: korea.cookie })).toBe('not-found');
    (await korea.listen()).close();
  });
});
