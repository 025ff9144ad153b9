import { CarryOut } from '#alerting';
import { CODE_MS, LOST_LINK_MS } from '#persistence';
import { newReference } from '#platform';
import { randomUUID } from 'node:crypto';
import type { ReportBody, ReportReceipt, Told } from '#contracts';
import { LANGUAGES, type Language } from '#domain';
import { urea, withCanaries } from '../factories/report.js';
import { type Desk, Visitor } from '../harness/desk.js';
import { CompanyPost, codeIn, linkIn, pageOf } from '../harness/company-post.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { StoryMail } from '../harness/mail-server.js';
import { CALM } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const QUESTION = 'canary-question: 어느 항구입니까?';
const ANSWER = 'canary-answer: 할당관세 대상입니다';
const SUBJECTS: Readonly<Record<Language, readonly [string, string, string]>> = {
  'ko': ['[핫라인] 신고 접수 {}', '[핫라인] 질문 안내 {}', '[핫라인] 결과 안내 {}'],
  'zh-Hans': ['【热线】已收到诉求：{}', '【热线】诉求{}有新问题', '【热线】诉求{}有结果'],
  'en': ['[Hotline] Report {} received', '[Hotline] A question about report {}', '[Hotline] An outcome of report {}'],
};

let server: StoryServer;
let mail: StoryMail;
let hotline: Hotline;
let post: CompanyPost;
let korea: Desk;
let china: Desk;
let filed = 0;
beforeAll(async () => {
  server = await startPostgres();
  mail = await StoryMail.open();
  hotline = await Hotline.open({ server, config: mail.config });
  post = new CompanyPost(hotline, mail);
  [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
});
afterAll(async () => { await hotline?.close(); await mail?.close(); await server?.stop(); });

/** A company with an address of its own. */
function company(contact: Partial<ReportBody['contact']> = {}, changes: Partial<ReportBody> = {}): ReportBody {
  filed += 1;
  const plain = urea(changes);
  return { ...plain, contact: { ...plain.contact, email: `company-${filed}@works.example`, ...contact } };
}
describe.each(LANGUAGES)('a company that wants to be written to in %s', (language) => {
  it('has its receipt, hears of a question and of the outcome once each, and no word of its report is in any byte of it', async () => {
    // A calm case is settled at home; the other side is told of a grave one, which is closed.
    const calm = language === 'ko';
    const { report, canaries } = withCanaries(company({ language }, calm ? CALM : {}));
    const email = `canary-${filed}@works.example`;
    const receipt = await hotline.file({ ...report, contact: { ...report.contact, email } });
    const reference = await hotline.caseOf(receipt);
    const code = codeIn(await post.letter(email, 1));
    expect(await post.confirm(receipt, code)).toContain('?sent=confirm');
    await korea.do(reference, 'ask-company', { text: QUESTION });
    await post.letter(email, 2);
    if (calm) await korea.do(reference, 'settle', { as: 'answered_at_home', text: ANSWER });
    else await korea.do(reference, 'close', { outcomes: ['clarified'], text: ANSWER });
    await post.letter(email, 3);
    const letters = mail.to(email);
    expect(letters.map((m) => m.subject)).toEqual(SUBJECTS[language].map((subject) => subject.replace('{}', receipt.reference)));
    const private_words = [...canaries.map(({ word }) => word), QUESTION, ANSWER, 'canary-question', 'canary-answer', receipt.token, reference, '중국', '中国', 'China'];
    for (const one of letters) {
      const said = [one.raw.replaceAll(email, ''), one.text, one.html, one.subject].join();
      expect(private_words.filter((word) => word !== report.contact.email && said.includes(word))).toEqual([]);
      expect([one.headers.get('auto-submitted'), one.headers.get('content-language'), /<img|<script|src=/i.test(said)]).toEqual(['auto-generated', { 'ko': 'ko-KR', 'zh-Hans': 'zh-Hans-CN', 'en': 'en' }[language], false]);
    }
    expect(letters.slice(1).every((m) => m.text?.includes(`http://hotline.example/lost-link?reference=${receipt.reference}`))).toBe(true);
    expect(await post.states(receipt)).toEqual(['company-received delivered 1', 'company-asked delivered 1', 'company-outcome delivered 1']);
    const told = await korea.ask<Told>('GET', `/api/v1/cases/${reference}/told`);
    expect(told.body.company.map(({ about, way }) => [about, way.path, way.delivered_at !== null])).toEqual(['company-outcome', 'company-asked', 'company-received'].map((about) => [about, 'mail', true]));
  });
});

describe('an address', () => {
  it('gets nothing beyond the receipt before its code was entered on the page of the report, and nothing after mail was stopped', async () => {
    const report = company();
    const receipt = await hotline.file(report);
    const reference = await hotline.caseOf(receipt);
    const { email } = report.contact;
    const code = codeIn(await post.letter(email, 1));
    await korea.do(reference, 'ask-company', { text: QUESTION });
    await post.out();
    expect([mail.to(email).length, await post.states(receipt)]).toEqual([1, ['company-received delivered 1', 'company-asked silenced 1']]);
    const wrong = await post.confirm(receipt, '0000 0000');
    expect([wrong, await post.shown(wrong)]).toEqual([`${pageOf(receipt)}?mail=code#mail`, expect.stringContaining('이메일로 받은 8자리 코드를 입력하세요')]);
    expect(await post.shown(await post.confirm(receipt, code.replace(' ', '-')))).toContain('주소를 확인했습니다');
    hotline.time.advance(MINUTE_MS);
    await korea.do(reference, 'ask-company', { text: 'again' });
    await post.letter(email, 2);
    await post.form(`${pageOf(receipt)}/mail`, { do: 'stop' });
    await korea.do(reference, 'ask-company', { text: 'and again' });
    await post.out();
    expect(mail.to(email)).toHaveLength(2);
  });

  it('is nobody\'s who holds the code of another report; asked for again, another code comes, which alone works, and for a week; ten tries an hour', async () => {
    const [mine, other] = [company(), company()];
    const [receipt, others] = [await hotline.file(mine), await hotline.file(other)];
    const code = codeIn(await post.letter(other.contact.email, 1));
    expect(await post.confirm(receipt, code)).toContain('?mail=code');
    await post.out();
    expect((await post.form(`${pageOf(receipt)}/mail`, { do: 'send-code' })).headers.get('location')).toContain('?sent=send-code');
    const [first, second] = [codeIn(await post.letter(mine.contact.email, 1)), codeIn(await post.letter(mine.contact.email, 2))];
    expect([second === first, await post.confirm(receipt, first)]).toEqual([false, expect.stringContaining('?mail=code')]);
    expect((await post.form(`/track/${receipt.reference}/${others.token}/mail`, { do: 'send-code' })).status).toBe(404);
    const tries = [];
    for (let i = 0; i < 8; i += 1) tries.push((await post.form(`${pageOf(receipt)}/mail`, { code: String(i) })).status);
    expect(tries).toEqual([...Array<number>(7).fill(303), 429]);
    const late = codeIn(await post.letter(other.contact.email, 1));
    hotline.time.advance(CODE_MS - 1);
    expect(await post.confirm(others, late)).toContain('?sent=confirm');
    hotline.time.advance(1);
    expect(await post.confirm(others, late)).toContain('?mail=code');
    [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
  });

  it('of a company that wants no mail gets none at all', async () => {
    const report = company({ mail: false });
    const receipt = await hotline.file(report);
    await korea.do(await hotline.caseOf(receipt), 'ask-company', { text: QUESTION });
    await post.out();
    expect([mail.to(report.contact.email), await post.states(receipt)]).toEqual([[], []]);
  });
});

describe('a link that was lost', () => {
  const ask = (reference: string, email: string) => post.form('/lost-link', { reference, email });
  /** A report whose address is confirmed, filed for this test alone. */
  async function confirmed(): Promise<{ report: ReportBody; receipt: ReportReceipt; email: string }> {
    const report = company();
    const receipt = await hotline.file(report, KEY);
    await post.confirm(receipt, codeIn(await post.letter(report.contact.email, 1)));
    return { report, receipt, email: report.contact.email };
  }
  let KEY: string;
  beforeEach(() => { KEY = randomUUID(); });

  it('comes again by mail, works once, and ends every link from before; until then the old one goes on', async () => {
    const { report, receipt, email } = await confirmed();
    expect((await ask(receipt.reference.toLowerCase(), email.toUpperCase())).status).toBe(200);
    const got = await post.letter(email, 2);
    const link = linkIn(got);
    expect([got.subject, got.raw.includes(receipt.token)]).toEqual([`[핫라인] 새 링크 ${receipt.reference}`, false]);
    expect([await post.status(link), await post.status(link), await post.status(pageOf(receipt))]).toEqual([200, 200, 200]);
    const opened = await post.form(link, {});
    const fresh = opened.headers.get('location') ?? '';
    expect([opened.status, fresh.startsWith(`/track/${receipt.reference}/`), fresh === pageOf(receipt)]).toEqual([303, true, false]);
    expect(pageOf(await hotline.file(report, KEY))).toBe(pageOf(receipt));
    expect([await post.status(fresh), await post.status(pageOf(receipt)), (await hotline.company.look(receipt)).status]).toEqual([200, 404, 404]);
    expect([(await post.form(link, {})).status, await post.status(link), await post.status(`${link}x`), await post.status('/lost-link/x/y')]).toEqual([404, 404, 404, 404]);
  });

  it('is too old after a day, and ends with the confirmation of its address', async () => {
    const { receipt, email } = await confirmed();
    await ask(receipt.reference, email);
    const link = linkIn(await post.letter(email, 2));
    hotline.time.advance(LOST_LINK_MS);
    expect([await post.status(link), (await post.form(link, {})).status, await post.status(pageOf(receipt))]).toEqual([404, 404, 200]);
    [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
    await ask(receipt.reference, email);
    const second = linkIn(await post.letter(email, 3));
    await post.form(`${pageOf(receipt)}/mail`, { do: 'stop' });
    expect([await post.status(second), (await post.form(second, {})).status]).toEqual([404, 404]);
  });

  it('is answered alike, and not sooner, whether there is a report, an address, or a confirmation; and mailed to nobody else', async () => {
    const [{ receipt, email }, unconfirmed] = [await confirmed(), company()];
    const other = await hotline.file(unconfirmed);
    await post.out();
    const before = mail.received.length;
    const answers = [];
    for (const [reference, address] of [[receipt.reference, 'stranger@works.example'], [newReference('KR'), email], [other.reference, unconfirmed.contact.email]] as const) {
      const from = performance.now();
      const { status: answered, text } = await ask(reference, address);
      answers.push([answered, text, performance.now() - from >= 240]);
    }
    await post.out();
    expect(mail.received).toHaveLength(before);
    const right = await ask(receipt.reference, email);
    expect(new Set(answers.map((a) => JSON.stringify(a)))).toEqual(new Set([JSON.stringify([right.status, right.text, true])]));
    await post.letter(email, 2);
  });

  it('is asked for three times an hour for one mailbox, there or not, and twenty times by one sender', async () => {
    const { receipt } = await confirmed();
    const statuses = async (address: string, times: number): Promise<number[]> => Promise.all(Array.from({ length: times }, async () => (await ask(receipt.reference, address)).status));
    expect((await statuses('nobody@works.example', 4)).filter((s) => s === 429)).toHaveLength(1);
    const many = await Promise.all(Array.from({ length: 20 }, async (_, i) => (await ask(receipt.reference, `nobody-${i}@works.example`)).status));
    expect(many).toContain(429);
  });

  it('wants a whole reference and an address, in three languages, without JavaScript', async () => {
    for (const [language, words] of [['ko', '새 링크 보내기'], ['zh-Hans', '发送新链接'], ['en', 'Send a new link']] as const) expect(await post.shown(`/lost-link?language=${language}&reference=KR-7F3K-9QXM`)).toMatch(new RegExp(`value="KR-7F3K-9QXM"[^]*${words}`));
    const wrong = await ask('KR-7F3K', 'nobody');
    expect([wrong.status, wrong.text.includes('href="#reference"'), wrong.text.includes('href="#email"')]).toEqual([422, true, true]);
    expect(await post.shown('/report')).toContain('href="/lost-link"');
  });
});

describe('the other side', () => {
  it('receives the same bytes whether a company of the side across is written to or not', async () => {
    const bytes = async (wants: boolean): Promise<unknown> => {
      const receipt = await hotline.file(company({ mail: wants }));
      const reference = await hotline.caseOf(receipt);
      await korea.do(reference, 'ask-company', { text: QUESTION });
      await post.out();
      const told = await china.ask<Told>('GET', `/api/v1/cases/${reference}/told`);
      expect(told.body.company).toEqual([]);
      const view = await china.view(reference);
      return JSON.parse(JSON.stringify([told.body, view]).replaceAll(reference, 'R').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, 'id')) as unknown;
    };
    expect(await bytes(true)).toEqual(await bytes(false));
  });
});

describe('a service without a mail server', () => {
  it('queues nothing for a company, and its pages promise nothing', async () => {
    const beside = await hotline.beside({ mail: null });
    try {
      const before = await hotline.sql('SELECT count(*) AS n FROM hotline.deliveries WHERE report_id IS NOT NULL');
      const there = new Visitor(beside.url);
      const { body: receipt } = await there.ask<ReportReceipt>('POST', '/api/v1/reports', company(), { 'idempotency-key': '7f4df8a2-6b8d-4b6e-9d0c-0b5c3a1f2e4d' });
      await beside.app.get(CarryOut).run();
      expect(await hotline.sql('SELECT count(*) AS n FROM hotline.deliveries WHERE report_id IS NOT NULL')).toEqual(before);
      const { text } = await there.ask('GET', pageOf(receipt));
      expect(text).toContain('이 서비스에서는 이메일을 보내지 않습니다');
      expect(text).not.toContain('name="code"');
      const lost = (await there.ask('GET', '/lost-link?language=en')).text;
      expect([lost.includes('No email goes out from this service'), lost.includes('<form method="post"')]).toEqual([true, false]);
      expect((await there.send('POST', `${pageOf(receipt)}/mail`, 'do=send-code', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(404);
    } finally {
      await beside.close();
    }
  });
});
