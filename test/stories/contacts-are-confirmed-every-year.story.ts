import { RemindContacts } from '#alerting';
import type { AccountNotices, Contacts, officersSchema } from '#contracts';
import type * as z from 'zod/mini';
import type { Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { StoryMail } from '../harness/mail-server.js';
import { Mailing, confirmAddress } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const DAY_MS = 24 * HOUR_MS;
const [KOREAN, CHINESE, LATER] = ['desk@kr.example', 'desk@cn.example', 'later@kr.example'];
const WORDS: Readonly<Record<string, string>> = { [KOREAN]: '핫라인 연락처 확인 요청', [CHINESE]: '请确认您的热线联系信息' };

let server: StoryServer;
let mail: StoryMail;
let hotline: Hotline;
let mailing: Mailing;
let korea: Desk;
beforeAll(async () => {
  server = await startPostgres();
  mail = await StoryMail.open();
  hotline = await Hotline.open({ server, config: mail.config });
  mailing = new Mailing(hotline);
  korea = await hotline.signIn('kr-desk');
  await confirmAddress(mail, korea, KOREAN);
  await confirmAddress(mail, await hotline.signIn('cn-desk'), CHINESE);
});
afterAll(async () => { await hotline?.close(); await mail?.close(); await server?.stop(); });

type Account = z.output<typeof officersSchema>['officers'][number];
const stands = async (desk = korea): Promise<Contacts['confirmation']> => (await desk.ask<Contacts>('GET', '/api/v1/contacts')).body.confirmation;
const notice = async (desk = korea): Promise<AccountNotices['contacts']> => (await desk.ask<AccountNotices>('GET', '/api/v1/account-notices')).body.contacts;
/** Whose contact data is listed as not confirmed. */
const unconfirmed = async (admin: string): Promise<Account[]> =>
  (await (await hotline.signIn(admin)).ask<{ officers: Account[] }>('GET', '/api/v1/officers')).body.officers.filter((o) => o.contacts_unconfirmed_since !== null);
const names = async (admin: string): Promise<string[]> => (await unconfirmed(admin)).map((o) => o.sign_in);
const reminders = (): number[] => [KOREAN, CHINESE].map((address) => mail.to(address).filter((m) => m.subject === WORDS[address]).length);
/** Days pass, whoever is due is reminded, and everything goes out; sessions do not outlast it. */
async function pass(days: number): Promise<number> {
  hotline.time.advance(days * DAY_MS);
  const reminded = await hotline.reminders.run();
  await mailing.later(0);
  korea = await hotline.signIn('kr-desk');
  return reminded;
}

describe('what somebody confirmed of how they are reached', () => {
  it('is fine until a month before its year is over, and nobody is told', async () => {
    expect(await pass(334)).toBe(0);
    expect([(await stands()).state, await notice(), reminders()]).toEqual(['fine', null, [0, 0]]);
  });

  it('is due soon then: each is reminded once, in their language, whoever of two processes comes first', async () => {
    hotline.time.advance(DAY_MS);
    const beside = await hotline.beside();
    const [here, there] = await Promise.all([hotline.reminders.run(), beside.app.get(RemindContacts).run()]);
    const [{ n } = { n: 0 }] = await hotline.sql("SELECT count(*)::int AS n FROM hotline.officers WHERE role <> 'administrator'");
    expect(here + there).toBe(n);
    expect(await beside.app.get(RemindContacts).run()).toBe(0);
    await beside.close();
    expect(await pass(0)).toBe(0);
    expect(reminders()).toEqual([1, 1]);
    expect(mail.to(KOREAN).at(-1)?.text).toContain('http://hotline.example/desk/contacts\n');
    const { state, due_at } = await stands();
    expect([state, await notice()]).toEqual(['due-soon', { state: 'due-soon', due_at }]);
    expect([await names('kr-admin'), await names('cn-admin')]).toEqual([[], []]);
  });

  it('would be reminded of twice if it were not kept when they are reminded next', async () => {
    await hotline.sql("UPDATE hotline.officers SET contacts_remind_at = contacts_confirmed_at WHERE sign_in = 'kr-desk'");
    expect(await pass(0)).toBe(1);
    expect(reminders()).toEqual([2, 1]);
  });

  it('is overdue from its day on, which its own side\'s administrator sees, and reminded of that day and every 30 days', async () => {
    await pass(30);
    const { state, due_at } = await stands();
    expect([state, await notice(), reminders()]).toEqual(['overdue', { state: 'overdue', due_at }, [3, 2]]);
    const listed = await unconfirmed('kr-admin');
    expect(listed.find((o) => o.sign_in === 'kr-desk')?.contacts_unconfirmed_since).toBe(due_at);
    expect(listed.filter((o) => o.role === 'administrator' || !o.office.startsWith('kr-'))).toEqual([]);
    expect((await names('cn-admin')).some((name) => name.startsWith('kr-'))).toBe(false);
    expect([await pass(29), await pass(1) > 0, reminders()]).toEqual([0, true, [4, 3]]);
    await pass(95);
    expect([await pass(0), reminders()]).toEqual([0, [5, 4]]);
  });

  it('is fine again by one act of their own, which changes nothing of anybody else\'s', async () => {
    const { status, body } = await korea.ask<Contacts>('POST', '/api/v1/contacts/confirmation');
    expect([status, body.confirmation.state, body.confirmation.confirmed_at]).toEqual([200, 'fine', new Date(hotline.time.now).toISOString()]);
    expect([await notice(), (await stands(await hotline.signIn('cn-desk'))).state]).toEqual([null, 'overdue']);
    const still = await names('kr-admin');
    expect([still.includes('kr-desk'), still.includes('kr-division')]).toEqual([false, true]);
    await pass(30);
    expect(reminders()).toEqual([5, 5]);
  });

  it('is fine with an address that is confirmed, and not with one that is only saved', async () => {
    const division = await hotline.signIn('kr-division');
    await division.ask('PUT', '/api/v1/contacts/mail', { address: 'typed-wrong@kr.example' });
    expect((await stands(division)).state).toBe('overdue');
    await confirmAddress(mail, division, LATER);
    expect((await stands(division)).state).toBe('fine');
  });

  it('makes a reminder needless that has not gone out', async () => {
    mail.mood = 'later';
    await pass(335);
    await korea.ask('POST', '/api/v1/contacts/confirmation');
    mail.mood = 'takes';
    await mailing.later(2 * HOUR_MS);
    expect(reminders()).toEqual([5, 6]);
    expect(await hotline.sql("SELECT d.state, count(*)::int AS n FROM hotline.deliveries d JOIN hotline.officers o ON o.id = d.officer_id WHERE o.sign_in = 'kr-desk' AND d.kind = 'confirm-contacts' GROUP BY 1 ORDER BY 1"))
      .toEqual([{ state: 'delivered', n: 5 }, { state: 'silenced', n: 1 }]);
  });

  it('is asked of nobody whose account is out of use', async () => {
    await hotline.sql("UPDATE hotline.officers SET active = false WHERE sign_in = 'cn-desk'");
    await pass(60);
    expect(reminders()[1]).toBe(6);
    expect(await names('cn-admin')).not.toContain('cn-desk');
  });
});
