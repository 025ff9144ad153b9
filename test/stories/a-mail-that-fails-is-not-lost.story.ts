import { CarryOut } from '#alerting';
import type { Contacts, ReportReceipt } from '#contracts';
import { PUSH_ARRIVES_WITHIN_MS } from '#domain';
import { Deliveries, LEASE_MS, RECEIPTS_MAX, RECEIPTS_WITHIN_MS } from '#persistence';
import { urea } from '../factories/report.js';
import { invite } from '../harness/accounts.js';
import { CompanyPost, codeIn, pageOf } from '../harness/company-post.js';
import { type Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline, MINUTE_MS } from '../harness/hotline.js';
import { StoryMail } from '../harness/mail-server.js';
import { Mailing, confirmAddress } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type Device, PushService } from '../harness/push-service.js';

const OFFICE = 'kr-trade-cooperation-desk';
const [ON_DUTY, BESIDE] = ['on-duty@kr.example', 'beside@kr.example'];
const WHO = { who: 'kr-desk' };

let server: StoryServer;
let mail: StoryMail;
let hotline: Hotline;
let mailing: Mailing;
let service: PushService;
let post: CompanyPost;
let korea: Desk;
beforeAll(async () => {
  server = await startPostgres();
  [mail, service] = [await StoryMail.open(), await PushService.open()];
  hotline = await Hotline.open({ server, config: { ...mail.config, ...service.config } });
  [mailing, post] = [new Mailing(hotline), new CompanyPost(hotline, mail)];
  korea = await hotline.signIn('kr-desk');
  const administrator = await hotline.signIn('kr-admin');
  const beside = await invite({ place: hotline.url }, administrator, { office: OFFICE, role: 'officer', sign_in: 'kr.beside' }, 'en', await hotline.signIn('kr-supervisor'));
  await alone(administrator, await idOf(korea));
  for (const [desk, address] of [[korea, ON_DUTY], [beside, BESIDE]] as const) {
    await confirmAddress(mail, desk, address);
    await desk.ask('PUT', '/api/v1/contacts/rules', { after_minutes: { push: 1, mail: 0 }, quiet: null });
  }
});
afterAll(async () => { await hotline?.close(); service?.close(); await mail?.close(); await server?.stop(); });
beforeEach(() => { mail.mood = 'takes'; });

const idOf = async (desk: Desk): Promise<string> => (await desk.ask<{ officer: { id: string } }>('GET', '/api/v1/session')).body.officer.id;
/** A roster with one name: an alert is for that officer, and the others of the office can stand in. */
async function alone(administrator: Desk, officer: string): Promise<void> {
  const rotation = { name: '당직', officers: [officer], turn: { unit: 'day', count: 1 }, first_day: '2026-03-01', hand_over: '09:00', shifts: [] };
  await administrator.ask('PUT', `/api/v1/rosters/${OFFICE}`, { version: 0, roster: { deputy_office: null, rotations: [rotation], overrides: [] } });
}
const about = (reference: string, address = ON_DUTY) => mail.to(address).filter((m) => m.subject?.includes(reference));

describe('a mail server', () => {
  it('that asks to come again is asked again, after longer rests, until it takes the message: once', async () => {
    mail.mood = 'later';
    const reference = await mailing.file();
    await mailing.later(0);
    await mailing.later(20_000);
    expect(await mailing.of(reference)).toEqual([{ ...WHO, state: 'queued', failure: 'not-now', tries: 1 }]);
    await mailing.later(20_000);
    expect(await mailing.of(reference)).toEqual([{ ...WHO, state: 'queued', failure: 'not-now', tries: 2 }]);
    mail.mood = 'takes';
    await mailing.later(5 * MINUTE_MS);
    expect(about(reference)).toHaveLength(1);
    expect(await mailing.of(reference)).toEqual([{ ...WHO, state: 'delivered', failure: null, tries: 3 }]);
  });

  it('that refuses an address for good is not asked again: others of the office are told in its place, at once', async () => {
    mail.mood = 'refuses';
    mail.refused = ON_DUTY;
    const reference = await mailing.file();
    await mailing.later(0);
    expect(await mailing.of(reference)).toEqual([{ ...WHO, state: 'given-up', failure: 'refused', tries: 1 }, { who: 'kr.beside', state: 'delivered', failure: null, tries: 1 }]);
    expect(about(reference, BESIDE)[0]?.subject).toMatch(/^\[Hotline, caution\] urea/i);
  });

  it('whose answer was lost gets the message again under the same name, since nobody can know that it had it', async () => {
    mail.mood = 'forgets-to-answer';
    const reference = await mailing.file();
    await mailing.later(0);
    mail.mood = 'takes';
    await mailing.later(MINUTE_MS);
    const [first, second, ...more] = about(reference);
    expect([more, second?.messageId]).toEqual([[], first?.messageId]);
    expect(await mailing.of(reference)).toEqual([{ ...WHO, state: 'delivered', failure: null, tries: 2 }]);
  });

  it('that is gone for more than a day is given up, and whoever stands in is tried from then on', async () => {
    const reference = await mailing.file();
    const { port } = mail;
    await mail.close();
    await mailing.later(0);
    expect(await mailing.of(reference)).toEqual([{ ...WHO, state: 'queued', failure: 'no-answer', tries: 1 }]);
    await mailing.later(25 * HOUR_MS);
    expect(await mailing.of(reference)).toEqual([{ ...WHO, state: 'given-up', failure: 'no-answer', tries: 2 }, { who: 'kr.beside', state: 'queued', failure: 'no-answer', tries: 1 }]);
    mail = await StoryMail.open(port);
    await mailing.later(MINUTE_MS);
    expect([about(reference).length, about(reference, BESIDE).length]).toEqual([0, 1]);
  });
});

describe('a worker', () => {
  it('that dies with a delivery in its hands leaves it to the next one, once its lease is over', async () => {
    const workers = [hotline.door.app.get(CarryOut), hotline.plans];
    await Promise.all(workers.map((w) => w.onApplicationShutdown()));
    const reference = await mailing.file();
    await hotline.still();
    const taken = await hotline.door.app.get(Deliveries).take('mail', () => []);
    expect(taken).toMatchObject({ address: ON_DUTY, needless: false, tries: 1 });
    await mailing.later(LEASE_MS - 1_000);
    expect(about(reference)).toEqual([]);
    await mailing.later(2_000);
    expect(about(reference)).toHaveLength(1);
    // Whatever the first one says by now is about a try that is not the last.
    await hotline.door.app.get(Deliveries).givenUp(taken ?? { id: '', tries: 0 }, 'no-answer');
    expect(await mailing.of(reference)).toEqual([{ ...WHO, state: 'delivered', failure: null, tries: 2 }]);
  });
});

describe('a service without a mail server', () => {
  it('says so, takes no address, and lets nothing that waits wait for ever', async () => {
    const reference = await mailing.file();
    await hotline.still();
    const beside = await hotline.beside({ mail: null });
    try {
      await beside.app.get(CarryOut).run();
      expect((await mailing.of(reference)).map((d) => [d.state, d.failure])).toEqual([['given-up', 'switched-off'], ['given-up', 'switched-off']]);
    } finally {
      await beside.close();
    }
  });
});

describe('a push that its push service took', () => {
  let phone: Device;
  const colleague = { who: 'kr.beside', state: 'delivered', failure: null, tries: 1 };
  const told = async (reference: string) => (await mailing.of(reference)).filter((d) => d.who === colleague.who);
  const rules = (push: number, mailed: number, quiet: object | null = null): Promise<unknown> => korea.ask('PUT', '/api/v1/contacts/rules', { after_minutes: { push, mail: mailed }, quiet });
  /** A wall time in Seoul, some minutes from now. */
  const wall = (minutes: number): string => new Date(hotline.time.now + 9 * HOUR_MS + minutes * MINUTE_MS).toISOString().slice(11, 16);
  beforeAll(async () => {
    // A day went by above, and the session with it.
    korea = await hotline.signIn('kr-desk');
    await mailing.later(0);
    phone = service.device();
    service.sender = (await korea.ask<Contacts>('GET', '/api/v1/contacts')).body.push.key ?? '';
    await phone.switchOn(korea, hotline);
    await rules(0, 1);
    mail.refused = ON_DUTY;
  });

  it('and that never arrives is no reason to tell nobody where mail is refused: a colleague is told', async () => {
    mail.mood = 'refuses';
    const reference = await mailing.file();
    await mailing.later(0);
    await mailing.later(MINUTE_MS);
    expect((await mailing.of(reference)).map((d) => d.state).toSorted()).toEqual(['delivered', 'given-up']);
    await mailing.later(PUSH_ARRIVES_WITHIN_MS - MINUTE_MS - 1);
    expect(await told(reference)).toEqual([]);
    await mailing.later(1);
    expect(await told(reference)).toEqual([colleague]);
  });

  it('and that arrived keeps colleagues asleep, as does an alert that was looked at', async () => {
    mail.mood = 'refuses';
    const [arrived, seen] = [await mailing.file(), await mailing.file()];
    await mailing.later(0);
    const pushed = (reference: string) => phone.received.find((p) => p.message.url.endsWith(reference))?.message;
    const message = pushed(arrived);
    if (message) await phone.says(hotline.url, 'delivered', message);
    await hotline.sql("INSERT INTO hotline.receipts (alert_id, officer_id, side, fact, at) SELECT d.alert_id, d.officer_id, d.side, 'displayed', d.ended_at FROM hotline.deliveries d JOIN hotline.cases c ON c.id = d.case_id WHERE c.reference = $1 AND d.path = 'push'", [seen]);
    await mailing.later(PUSH_ARRIVES_WITHIN_MS);
    await mailing.later(MINUTE_MS);
    expect([pushed(seen) !== undefined, await told(arrived), await told(seen)]).toEqual([true, [], []]);
  });

  it('or did not take wakes nobody by mail in quiet hours', async () => {
    mail.mood = 'takes';
    await rules(0, 60, { from: wall(1), to: wall(90) });
    phone.status = 503;
    const reference = await mailing.file();
    await mailing.later(0);
    phone.status = 410;
    await mailing.later(2 * MINUTE_MS);
    await mailing.later(MINUTE_MS);
    expect((await mailing.of(reference)).map((d) => [d.state, d.failure])).toEqual([['given-up', 'gone'], ['queued', null]]);
    await mailing.later(88 * MINUTE_MS);
    expect(about(reference)).toHaveLength(1);
  });

  it('is followed up once, by whichever process looks, also where it is the only path', async () => {
    phone.status = 201;
    await phone.switchOn(korea, hotline);
    await rules(0, 1);
    await korea.ask('DELETE', '/api/v1/contacts/mail');
    const reference = await mailing.file();
    await mailing.later(0);
    hotline.time.advance(PUSH_ARRIVES_WITHIN_MS);
    const deliveries = hotline.door.app.get(Deliveries);
    await Promise.all([deliveries.missed(), deliveries.missed()]);
    await mailing.later(0);
    expect([await told(reference), about(reference, BESIDE).length]).toEqual([[colleague], 1]);
  });
});

describe('a mailbox', () => {
  /** A receipt each, whose address nobody confirmed. */
  const receipts = async (from: readonly ReportReceipt[]): Promise<string[]> => { await post.out(); return (await Promise.all(from.map((r) => post.states(r)))).flat(); };
  const fileTo = (...addresses: string[]): Promise<ReportReceipt[]> => Promise.all(addresses.map((email) => hotline.file({ ...urea(), contact: { ...urea().contact, email } })));
  const SENT = 'company-received delivered 1';

  it('gets so many receipts a day that nobody confirmed, however it is written and whichever process sends; each report is filed and answered alike', async () => {
    const beside = await hotline.beside(mail.config);
    const filings = await fileTo('victim@mail.example', 'Victim@Mail.Example', 'victim+2@mail.example', 'victim+three@mail.example', 'victim@mail.example', 'VICTIM+6@mail.example', 'neighbour@mail.example');
    await Promise.all([hotline.deliveries.run(), beside.app.get(CarryOut).run()]);
    await post.out();
    await beside.close();
    const states = await Promise.all(filings.map(async (receipt) => ({ receipt, is: (await post.states(receipt)).join() })));
    const [[more], neighbour] = [states.filter(({ is }) => is === 'company-received silenced 1').map(({ receipt }) => receipt), filings.at(-1)];
    expect([states.filter(({ is }) => is === SENT).length, states.at(-1)?.is]).toEqual([RECEIPTS_MAX + 1, SENT]);
    if (!more || !neighbour) throw new Error('one receipt was withheld');
    const page = async (receipt: ReportReceipt): Promise<string> => (await post.shown(pageOf(receipt))).replaceAll(receipt.reference, 'R').replaceAll(receipt.token, 'T').replaceAll(/[\w+]+@mail\.example/gi, 'A');
    expect(await page(more)).toBe(await page(neighbour));
    await post.form(`${pageOf(more)}/mail`, { do: 'send-code' });
    expect(await receipts([more])).toEqual(Array(2).fill('company-received silenced 1'));
    hotline.time.advance(RECEIPTS_WITHIN_MS);
    expect(await receipts(await fileTo('victim@mail.example'))).toEqual([SENT]);
  });

  it('whose owner confirms one of them gets all that they ask for', async () => {
    const first = await fileTo(...Array<string>(RECEIPTS_MAX).fill('busy@mail.example'));
    await post.out();
    const [receipt] = first;
    const code = mail.to('busy@mail.example').filter((m) => receipt && m.text?.includes(receipt.reference)).map(codeIn)[0] ?? '';
    expect(receipt && await post.confirm(receipt, code)).toContain('?sent=confirm');
    expect(await receipts(await fileTo('busy@mail.example'))).toEqual([SENT]);
  });
});
