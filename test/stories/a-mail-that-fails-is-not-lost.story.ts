import { CarryOut } from '#alerting';
import { Deliveries, LEASE_MS } from '#persistence';
import { invite } from '../harness/accounts.js';
import { type Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline, MINUTE_MS } from '../harness/hotline.js';
import { StoryMail } from '../harness/mail-server.js';
import { Mailing, confirmAddress } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const OFFICE = 'kr-trade-cooperation-desk';
const [ON_DUTY, BESIDE] = ['on-duty@kr.example', 'beside@kr.example'];
const WHO = { who: 'kr-desk' };

let server: StoryServer;
let mail: StoryMail;
let hotline: Hotline;
let mailing: Mailing;
beforeAll(async () => {
  server = await startPostgres();
  mail = await StoryMail.open();
  hotline = await Hotline.open({ server, config: mail.config });
  mailing = new Mailing(hotline);
  const [korea, administrator] = [await hotline.signIn('kr-desk'), await hotline.signIn('kr-admin')];
  const beside = await invite({ place: hotline.url }, administrator, { office: OFFICE, role: 'officer', sign_in: 'kr.beside' }, 'en', await hotline.signIn('kr-supervisor'));
  await alone(administrator, await idOf(korea));
  for (const [desk, address] of [[korea, ON_DUTY], [beside, BESIDE]] as const) {
    await confirmAddress(mail, desk, address);
    await desk.ask('PUT', '/api/v1/contacts/rules', { after_minutes: { push: 1, mail: 0 }, quiet: null });
  }
});
afterAll(async () => { await hotline?.close(); await mail?.close(); await server?.stop(); });
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
    const taken = await hotline.door.app.get(Deliveries).take();
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
