import type { CaseHistory, Told } from '#contracts';
import { urea } from '../factories/report.js';
import { Desk } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { StoryMail } from '../harness/mail-server.js';
import { Mailing, confirmAddress } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

let server: StoryServer;
let mail: StoryMail;
let hotline: Hotline;
let korea: Desk;
let china: Desk;
beforeAll(async () => {
  server = await startPostgres();
  mail = await StoryMail.open();
  hotline = await Hotline.open({ server, config: mail.config });
  [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
  await confirmAddress(mail, korea, 'desk@kr.example');
});
afterAll(async () => { await hotline?.close(); await mail?.close(); await server?.stop(); });

const told = async (desk: Desk, reference: string): Promise<Told> => (await desk.ask<Told>('GET', `/api/v1/cases/${reference}/told`)).body;
const at = (ms: number): string => new Date(ms).toISOString();

describe('who was told of a case', () => {
  let reference: string;
  let filed_at: number;

  it('is first of all somebody for whom an alert is queued: nothing has arrived, nothing was displayed, nobody confirmed', async () => {
    filed_at = hotline.time.now;
    reference = await hotline.caseOf(await hotline.file(urea()));
    await new Mailing(hotline).later(0);
    const { alerts, acknowledged } = await told(korea, reference);
    expect(acknowledged).toEqual([]);
    const queued = { queued_at: at(filed_at), delivered_at: null, displayed_at: null, ended: null, failure: null };
    expect(alerts.find((a) => a.about === 'CaseOpened')).toMatchObject({
      office: 'kr-trade-cooperation-desk', reached: 'office',
      people: [{ stands_in: false, ways: [{ path: 'desk', due_at: null, ...queued }, { path: 'mail', due_at: at(filed_at + 3 * MINUTE_MS), ...queued }] }],
    });
  });

  it('has four facts that come one after another, each with its time, and no one of them stands for another', async () => {
    const line = await new Desk(hotline.url, korea.cookie, 'kr-desk', 'http://hotline.example').listen({ 'KR.kr-trade-cooperation-desk': 0 });
    const { id } = await line.alert('the case', (a) => a.line.reference === reference && a.about === 'CaseOpened');
    const desk = async () => (await told(korea, reference)).alerts.find((a) => a.about === 'CaseOpened')?.people[0]?.ways.find((w) => w.path === 'desk');
    hotline.time.advance(1_000);
    line.socket.emit('receipt', { alert: id, fact: 'delivered' });
    await until('it arrived', async () => (await desk())?.delivered_at === at(filed_at + 1_000));
    expect((await desk())?.displayed_at).toBeNull();
    hotline.time.advance(1_000);
    line.socket.emit('receipt', { alert: id, fact: 'displayed' });
    await until('it was displayed', async () => (await desk())?.displayed_at === at(filed_at + 2_000));
    expect((await told(korea, reference)).acknowledged).toEqual([]);
    line.close();
    hotline.time.advance(1_000);
    await korea.do(reference, 'acknowledge');
    expect((await told(korea, reference)).acknowledged).toEqual([{ at: at(filed_at + 3_000), office: 'kr-trade-cooperation-desk', by: expect.any(String) as string }]);
    await new Mailing(hotline).later(3 * MINUTE_MS);
    expect((await told(korea, reference)).alerts.at(-1)?.people[0]?.ways[1]).toMatchObject({ path: 'mail', delivered_at: null, due_at: null, ended: { as: 'silenced' } });
  });

  it('was shown what a page shows of a case, also by a browser that began after its alert, and is not written to then', async () => {
    const [seen, unseen] = [await hotline.caseOf(await hotline.file(urea({ goods: '요소 1' }))), await hotline.caseOf(await hotline.file(urea({ goods: '요소 2' })))];
    await new Mailing(hotline).later(0);
    const { line: { version } } = await korea.view(seen);
    const [line, theirs] = await Promise.all([korea, china].map((desk) => new Desk(hotline.url, desk.cookie, desk.sign_in, 'http://hotline.example').listen()));
    if (!line || !theirs) throw new Error('two desks have two lines');
    expect(line.alerts).toEqual([]);
    theirs.socket.emit('shown', { cases: [{ reference: unseen, version: 1_000 }] });
    line.socket.emit('shown', { cases: [{ reference: unseen, version: 0 }, { reference: seen, version }] });
    const desk = async (of: string) => (await told(korea, of)).alerts.find((a) => a.about === 'CaseOpened')?.people[0]?.ways.find((w) => w.path === 'desk');
    await until('it was displayed', async () => (await desk(seen))?.displayed_at !== null);
    expect([(await desk(seen))?.delivered_at, (await desk(unseen))?.displayed_at]).toEqual([(await desk(seen))?.displayed_at, null]);
    await new Mailing(hotline).later(3 * MINUTE_MS);
    expect([seen, unseen].map((reference) => mail.to('desk@kr.example').some((m) => m.subject?.includes(reference)))).toEqual([false, true]);
    for (const open of [line, theirs]) open.close();
  });

  it('is named to their own side alone: the other has offices, in this answer and in every other', async () => {
    const { body: { officer } } = await korea.ask<{ officer: { id: string; name: string } }>('GET', '/api/v1/session');
    const theirs = await told(china, reference);
    expect(theirs.acknowledged).toEqual([]);
    expect(theirs.alerts.every((a) => a.office?.startsWith('cn-') ?? true)).toBe(true);
    await china.view(reference);
    await china.ask<CaseHistory>('GET', `/api/v1/history/cases/${reference}`);
    const everything = china.received.join();
    expect([officer.id, officer.name, 'desk@kr.example'].filter((word) => everything.includes(word))).toEqual([]);
    expect(everything).toContain('kr-trade-cooperation-desk');
    expect((await china.ask('GET', '/api/v1/cases/KR-2222-2222/told')).status).toBe(404);
  });
});
