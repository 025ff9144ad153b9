import { CarryOut } from '#alerting';
import type { ReportBody, ReportReceipt } from '#contracts';
import { LANGUAGES, type Language } from '#domain';
import { urea, withCanaries } from '../factories/report.js';
import { type Desk, Visitor } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type ReceivedMail, StoryMail } from '../harness/mail-server.js';
import { CALM } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

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
let korea: Desk;
let china: Desk;
let filed = 0;
beforeAll(async () => {
  server = await startPostgres();
  mail = await StoryMail.open();
  hotline = await Hotline.open({ server, config: mail.config });
  [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
});
afterAll(async () => { await hotline?.close(); await mail?.close(); await server?.stop(); });

/** A company with an address of its own. */
function company(contact: Partial<ReportBody['contact']> = {}, changes: Partial<ReportBody> = {}): ReportBody {
  filed += 1;
  const plain = urea(changes);
  return { ...plain, contact: { ...plain.contact, email: `company-${filed}@works.example`, ...contact } };
}
const pageOf = ({ reference, token }: ReportReceipt): string => `/track/${reference}/${token}`;
const form = (path: string, fields: Record<string, string>) =>
  new Visitor(hotline.url).send('POST', path, new URLSearchParams(fields).toString(), { 'content-type': 'application/x-www-form-urlencoded' });
const shown = async (path: string): Promise<string> => (await new Visitor(hotline.url).ask('GET', path)).text;
const codeIn = ({ text }: ReceivedMail): string => /\b(\d{4} \d{4})\b/.exec(text ?? '')?.[1] ?? '';
const confirm = async (receipt: ReportReceipt, code: string): Promise<string> => (await form(`${pageOf(receipt)}/mail`, { do: 'confirm', code })).headers.get('location') ?? '';
/** Lets everything go out that is due now. */
const out = (): Promise<void> => until('nothing to companies is due', async () => {
  await hotline.deliveries.run();
  return (await hotline.sql("SELECT 1 FROM hotline.deliveries WHERE state = 'queued' AND report_id IS NOT NULL")).length === 0;
}).then(() => undefined);
/** The nth mail to an address, counted from 1. */
const letter = async (email: string, n: number): Promise<ReceivedMail> => {
  await out();
  return mail.nth(email, n);
};
const states = async ({ reference }: ReportReceipt) => (await hotline.sql('SELECT d.kind, d.state, d.tries FROM hotline.deliveries d JOIN hotline.reports r ON r.id = d.report_id WHERE r.reference = $1 ORDER BY d.id', [reference])).map((d) => [d.kind, d.state, d.tries].join(' '));

describe.each(LANGUAGES)('a company that wants to be written to in %s', (language) => {
  it('has its receipt, hears of a question and of the outcome once each, and no word of its report is in any byte of it', async () => {
    // A calm case is settled at home; the other side is told of a grave one, which is closed.
    const calm = language === 'ko';
    const { report, canaries } = withCanaries(company({ language }, calm ? CALM : {}));
    const email = `canary-${filed}@works.example`;
    const receipt = await hotline.file({ ...report, contact: { ...report.contact, email } });
    const reference = await hotline.caseOf(receipt);
    const code = codeIn(await letter(email, 1));
    expect(await confirm(receipt, code)).toContain('?sent=confirm');
    await korea.do(reference, 'ask-company', { text: QUESTION });
    await letter(email, 2);
    if (calm) await korea.do(reference, 'settle', { as: 'answered_at_home', text: ANSWER });
    else await korea.do(reference, 'close', { outcomes: ['clarified'], text: ANSWER });
    await letter(email, 3);
    const letters = mail.to(email);
    expect(letters.map((m) => m.subject)).toEqual(SUBJECTS[language].map((subject) => subject.replace('{}', receipt.reference)));
    const private_words = [...canaries.map(({ word }) => word), QUESTION, ANSWER, 'canary-question', 'canary-answer', receipt.token, reference, '중국', '中国', 'China'];
    for (const one of letters) {
      const said = [one.raw.replaceAll(email, ''), one.text, one.html, one.subject].join();
      expect(private_words.filter((word) => word !== report.contact.email && said.includes(word))).toEqual([]);
      expect([one.headers.get('auto-submitted'), one.headers.get('content-language'), /<img|<script|src=/i.test(said)]).toEqual(['auto-generated', { 'ko': 'ko-KR', 'zh-Hans': 'zh-Hans-CN', 'en': 'en' }[language], false]);
    }
    expect(letters.slice(1).every((m) => m.text?.includes(`http://hotline.example/lost-link?reference=${receipt.reference}`))).toBe(true);
    expect(await states(receipt)).toEqual(['company-received delivered 1', 'company-asked delivered 1', 'company-outcome delivered 1']);
  });
});

describe('an address', () => {
  it('gets nothing beyond the receipt before its code was entered on the page of the report, and nothing after mail was stopped', async () => {
    const report = company();
    const receipt = await hotline.file(report);
    const reference = await hotline.caseOf(receipt);
    const { email } = report.contact;
    const code = codeIn(await letter(email, 1));
    await korea.do(reference, 'ask-company', { text: QUESTION });
    await out();
    expect([mail.to(email).length, await states(receipt)]).toEqual([1, ['company-received delivered 1', 'company-asked silenced 1']]);
    const wrong = await confirm(receipt, '0000 0000');
    expect([wrong, await shown(wrong)]).toEqual([`${pageOf(receipt)}?mail=code#mail`, expect.stringContaining('이메일로 받은 8자리 코드를 입력하세요')]);
    expect(await shown(await confirm(receipt, code.replace(' ', '-')))).toContain('주소를 확인했습니다');
    hotline.time.advance(MINUTE_MS);
    await korea.do(reference, 'ask-company', { text: 'again' });
    await letter(email, 2);
    await form(`${pageOf(receipt)}/mail`, { do: 'stop' });
    await korea.do(reference, 'ask-company', { text: 'and again' });
    await out();
    expect(mail.to(email)).toHaveLength(2);
  });

  it('is nobody\'s who holds the code of another report, and the code can be had again, ten tries an hour', async () => {
    const [mine, other] = [company(), company()];
    const [receipt, others] = [await hotline.file(mine), await hotline.file(other)];
    const code = codeIn(await letter(other.contact.email, 1));
    expect(await confirm(receipt, code)).toContain('?mail=code');
    await out();
    expect((await form(`${pageOf(receipt)}/mail`, { do: 'send-code' })).headers.get('location')).toContain('?sent=send-code');
    expect(codeIn(await letter(mine.contact.email, 2))).toBe(codeIn(await letter(mine.contact.email, 1)));
    expect((await form(`/track/${receipt.reference}/${others.token}/mail`, { do: 'send-code' })).status).toBe(404);
    const tries = [];
    for (let i = 0; i < 9; i += 1) tries.push((await form(`${pageOf(receipt)}/mail`, { code: String(i) })).status);
    expect(tries).toEqual([...Array<number>(8).fill(303), 429]);
  });

  it('of a company that wants no mail gets none at all', async () => {
    const report = company({ mail: false });
    const receipt = await hotline.file(report);
    await korea.do(await hotline.caseOf(receipt), 'ask-company', { text: QUESTION });
    await out();
    expect([mail.to(report.contact.email), await states(receipt)]).toEqual([[], []]);
  });
});

describe('the other side', () => {
  it('receives the same bytes whether a company of the side across is written to or not', async () => {
    const bytes = async (wants: boolean): Promise<unknown> => {
      const receipt = await hotline.file(company({ mail: wants }));
      const reference = await hotline.caseOf(receipt);
      await korea.do(reference, 'ask-company', { text: QUESTION });
      await out();
      const told = await china.ask('GET', `/api/v1/cases/${reference}/told`);
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
      expect((await there.send('POST', `${pageOf(receipt)}/mail`, 'do=send-code', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(404);
    } finally {
      await beside.close();
    }
  });
});
