import type { Contacts } from '#contracts';
import { urea, withCanaries } from '../factories/report.js';
import { Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline, MINUTE_MS } from '../harness/hotline.js';
import { StoryMail } from '../harness/mail-server.js';
import { Mailing, confirmAddress, tokenIn } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

const [KOREAN, SECOND, CHINESE] = ['desk@kr.example', 'second@kr.example', 'desk@cn.example'];

let server: StoryServer;
let mail: StoryMail;
let hotline: Hotline;
let mailing: Mailing;
let korea: Desk;
let china: Desk;
beforeAll(async () => {
  server = await startPostgres();
  mail = await StoryMail.open();
  hotline = await Hotline.open({ server, config: mail.config });
  mailing = new Mailing(hotline);
  await signIn();
});
afterAll(async () => { await hotline?.close(); await mail?.close(); await server?.stop(); });

/** Sessions do not outlast the hours that a story passes over. */
const signIn = async (): Promise<void> => { [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')]; };
const contacts = async (desk: Desk): Promise<Contacts['mail']> => (await desk.ask<Contacts>('GET', '/api/v1/contacts')).body.mail;
const rules = async (body: object): Promise<number> => (await korea.ask('PUT', '/api/v1/contacts/rules', body)).status;
const about = (reference: string, address = KOREAN): number => mail.to(address).filter((m) => m.subject?.includes(reference)).length;

describe('an address', () => {
  it('is nobody\'s before the link that was sent there is opened by whoever saved it, once and within a day', async () => {
    expect(await contacts(korea)).toEqual({ available: true, address: null, saved_at: null, verified_at: null });
    for (const address of ['nobody', 'a@b', 'a@b.example, c@d.example', 'A <a@b.example>', 'a@b.example\r\nBcc: c@d.example']) {
      expect((await korea.ask('PUT', '/api/v1/contacts/mail', { address })).status).toBe(422);
    }
    await korea.ask('PUT', '/api/v1/contacts/mail', { address: SECOND });
    const old = tokenIn((await mail.nth(SECOND, 1)).text);
    await korea.ask('PUT', '/api/v1/contacts/mail', { address: KOREAN });
    const token = tokenIn((await mail.nth(KOREAN, 1)).text);
    const confirm = async (desk: Desk, secret: string) => (await desk.ask('POST', '/api/v1/contacts/mail/confirm', { token: secret })).status;
    expect([await confirm(korea, old), await confirm(china, token), await confirm(korea, 'x'.repeat(43))]).toEqual([404, 404, 404]);
    expect((await korea.ask('POST', '/api/v1/contacts/mail/test')).status).toBe(404);
    expect(await confirm(korea, token)).toBe(200);
    expect(await contacts(korea)).toMatchObject({ address: KOREAN, verified_at: expect.any(String) as string });
    expect(await confirm(korea, token)).toBe(200);
  });

  it('shows with a test that it works', async () => {
    expect((await korea.ask('POST', '/api/v1/contacts/mail/test')).status).toBe(204);
    expect(await mail.nth(KOREAN, 2)).toMatchObject({ subject: '핫라인 알림 시험', envelope: { from: 'hotline@mail.example', to: [KOREAN] } });
    await confirmAddress(mail, china, CHINESE);
  });

  it('cannot be had from a link that is older than a day', async () => {
    const late = async (): Promise<Desk> => hotline.signIn('kr-division');
    await (await late()).ask('PUT', '/api/v1/contacts/mail', { address: SECOND });
    const token = tokenIn((await mail.nth(SECOND, 2)).text);
    hotline.time.advance(25 * HOUR_MS);
    expect((await (await late()).ask('POST', '/api/v1/contacts/mail/confirm', { token })).status).toBe(404);
    await signIn();
  });
});

describe('an alert', () => {
  it('goes out after three minutes to whoever has not looked at it, in their language, and says item, grade, reference and link alone', async () => {
    const { report, canaries } = withCanaries(urea());
    const reference = await hotline.caseOf(await hotline.file(report));
    await mailing.later(2 * MINUTE_MS);
    expect([about(reference), about(reference, CHINESE)]).toEqual([0, 0]);
    await mailing.later(MINUTE_MS);
    const [ko, zh] = [KOREAN, CHINESE].map((address) => mail.to(address).find((m) => m.subject?.includes(reference)));
    expect([ko?.subject, zh?.subject]).toEqual([`[핫라인 심각] 요소 ${reference}`, `【热线·严重（最高级）】尿素 ${reference}`]);
    for (const got of [ko, zh]) {
      const everything = [got?.raw, got?.text, got?.html, got?.subject].join();
      expect(got?.text).toContain(`http://hotline.example/desk/cases/${reference}`);
      expect(got?.html).toContain(`<a href="http://hotline.example/desk/cases/${reference}">`);
      expect(got?.headers.get('auto-submitted')).toBe('auto-generated');
      expect(canaries.filter(({ word }) => everything.includes(word))).toEqual([]);
      expect(everything).not.toMatch(/<img|<script|<link|src=/i);
    }
    expect((await mailing.of(reference)).every(({ state, tries }) => state === 'delivered' && tries === 1)).toBe(true);
  });

  it('does not go out to whoever looked at it, nor to a side that confirmed receipt since', async () => {
    // A browser says where its page is from, which is not where this service listens.
    const line = await new Desk(hotline.url, korea.cookie, 'kr-desk', 'http://hotline.example').listen();
    const seen = await mailing.file();
    const { id } = await line.alert('the case', (a) => a.line.reference === seen);
    line.socket.emit('receipt', { alert: id, fact: 'displayed' });
    await until('the receipt is kept', async () => (await hotline.sql('SELECT 1 FROM hotline.receipts WHERE alert_id = $1', [id])).length > 0);
    line.close();
    const confirmed = await mailing.file();
    hotline.time.advance(1_000);
    await korea.do(confirmed, 'acknowledge');
    const neither = await mailing.file();
    await mailing.later(3 * MINUTE_MS);
    expect([seen, confirmed, neither].map((reference) => about(reference))).toEqual([0, 0, 1]);
    for (const reference of [seen, confirmed]) expect(await mailing.of(reference)).toEqual([{ who: 'kr-desk', state: 'silenced', failure: null, tries: 1 }]);
  });

  it('waits for the end of quiet hours, unless the case is grave', async () => {
    const hour = (from_now: number): string => `${new Date(hotline.time.now + (9 + from_now) * HOUR_MS).toISOString().slice(11, 13)}:00`;
    expect(await rules({ after_minutes: { push: 1, mail: 0 }, quiet: { from: '09:00', to: '09:00' } })).toBe(422);
    expect(await rules({ after_minutes: { push: 1, mail: 0 }, quiet: { from: hour(0), to: hour(2) } })).toBe(200);
    const [calm, grave] = [await mailing.file(), await mailing.file({})];
    await mailing.later(0);
    expect([about(calm), about(grave)]).toEqual([0, 1]);
    await mailing.later(2 * HOUR_MS);
    expect(about(calm)).toBe(1);
    await signIn();
    expect(await rules({ after_minutes: { push: 1, mail: 0 }, quiet: null })).toBe(200);
  });

  it('goes to no address that holds another one, a name or another line, however that came into its row', async () => {
    const before = mail.received.length;
    const readdress = (from: string, to: string) => hotline.sql('UPDATE hotline.contact_points SET address = $2 WHERE address = $1', [from, to]);
    for (const address of ['Desk <desk@kr.example>, other@kr.example', 'desk@kr.example>\r\nBcc: <other@kr.example', 'desk@kr.example\nX-Other: 1']) {
      await readdress(KOREAN, address);
      const reference = await mailing.file();
      await mailing.later(0);
      expect([address, (await mailing.of(reference)).map((d) => [d.state, d.failure])]).toEqual([address, [['given-up', 'refused']]]);
      await readdress(address, KOREAN);
    }
    expect(mail.received).toHaveLength(before);
    const reference = await mailing.file();
    await mailing.later(0);
    expect(about(reference)).toBe(1);
  });

  it('goes out once, whoever of several processes comes first', async () => {
    const beside = await hotline.beside();
    try {
      const references = [await mailing.file(), await mailing.file(), await mailing.file()];
      await mailing.later(0);
      expect(references.map((reference) => about(reference))).toEqual([1, 1, 1]);
    } finally {
      await beside.close();
    }
  });
});
