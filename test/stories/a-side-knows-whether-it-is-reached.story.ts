import { EndOfSessions, RingTestCalls } from '#alerting';
import type { GapView, Missed, Readiness, ReadyPerson, TestCall, TestCalls } from '#contracts';
import { LINE_OPEN_WITHIN_MS, STEP_UP_FRESH_MS, TEST_CALL_ANSWER_MS, TEST_CALL_REST_MS } from '#domain';
import { Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline, MINUTE_MS } from '../harness/hotline.js';
import type { LiveLine } from '../harness/live-line.js';
import { StoryMail } from '../harness/mail-server.js';
import { Mailing, confirmAddress } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

const [DESK, MAILBOX] = ['kr-trade-cooperation-desk', 'desk@kr.example'];
const HELD = { stock: { value: 3_200, unit: 'TNE' as const }, share: 'under_50' as const, impact: ['deliveries' as const] };

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
});
afterAll(async () => { await hotline?.close(); await mail?.close(); await server?.stop(); });

const ready = async (who: string): Promise<Readiness> => (await (await hotline.signIn(who)).ask<Readiness>('GET', '/api/v1/readiness')).body;
const gap = (view: Readiness, code: GapView['code']): GapView['about'] => view.gaps.find((g) => g.code === code)?.about ?? [];
const desk = async (who = 'kr-supervisor'): Promise<ReadyPerson | undefined> => (await ready(who)).offices.find((o) => o.office === DESK)?.people[0];
/** As a browser does that found the pages where their links lead. */
const listen = (): Promise<LiveLine> => new Desk(hotline.url, korea.cookie, 'kr-desk', 'http://hotline.example').listen();
/** A gateway looks at its lines, as it does every 15 seconds. */
const look = (at: Pick<Hotline['door'], 'app'> = hotline.door): Promise<void> => at.app.get(EndOfSessions).heard();

describe('a side', () => {
  it('is reached by nobody before anybody sits down or confirms a path, and its page says of whom and what', async () => {
    const view = await ready('kr-supervisor');
    expect(gap(view, 'nobody-now').map((g) => g.office)).toContain(DESK);
    expect(gap(view, 'nobody-ahead').find((g) => g.office === DESK)).toMatchObject({ from: '2026-03-12T09:00:00.000Z', to: '2026-03-13T00:00:00.000Z' });
    expect(gap(view, 'empty-office').map((g) => g.office)).toContain('kr-minister');
    expect(gap(view, 'no-path').map((g) => g.officer?.name)).toHaveLength(5);
    expect(gap(view, 'no-supervisor')).toEqual([]);
    expect(view.offices.find((o) => o.office === DESK)).toMatchObject({ state: 'list', reached: DESK, people: [{ on: true, line: { open: false, seen_at: null }, paths: [{ path: 'push', state: 'none' }, { path: 'mail', state: 'none', failed_at: null }] }] });
  });

  it('hears at once who is at a line, at whichever gateway, and when one was last there', async () => {
    const beside = await hotline.beside();
    const line = await listen();
    // Before any look: whoever opens a line may ask at once.
    expect((await desk())?.line).toEqual({ open: true, seen_at: new Date(hotline.time.now).toISOString() });
    hotline.time.advance(LINE_OPEN_WITHIN_MS + 1);
    await look(beside);
    expect((await desk())?.line.open).toBe(false);
    await look();
    expect((await desk())?.line).toEqual({ open: true, seen_at: new Date(hotline.time.now).toISOString() });
    expect(gap(await ready('kr-admin'), 'nobody-now').map((g) => g.office)).not.toContain(DESK);
    line.close();
    await until('the line counts as closed', async () => {
      hotline.time.advance(LINE_OPEN_WITHIN_MS + 1);
      await look();
      return (await desk())?.line.open === false;
    });
    expect((await desk())?.line.seen_at).not.toBeNull();
    await beside.close();
  });

  it('is written at most twice a minute, however often gateways look, and counts no machine', async () => {
    const line = await listen();
    await look();
    const written = (): Promise<unknown> => hotline.sql("SELECT xmin::text, line_at FROM hotline.officers WHERE sign_in = 'kr-desk'");
    const before = await written();
    hotline.time.advance(15_000);
    await Promise.all([look(), look()]);
    expect(await written()).toEqual(before);
    hotline.time.advance(15_000);
    await look();
    expect(await written()).not.toEqual(before);
    line.close();
  });

  it('is told of an address that is not confirmed, of one that is, and of one whose mail is given up', async () => {
    await korea.ask('PUT', '/api/v1/contacts/mail', { address: MAILBOX });
    expect(gap(await ready('kr-admin'), 'path-unconfirmed')).toMatchObject([{ office: DESK, path: 'mail' }]);
    await mail.nth(MAILBOX, 1);
    await confirmAddress(mail, korea, MAILBOX);
    expect(await desk()).toMatchObject({ paths: [{ path: 'push', state: 'none' }, { path: 'mail', state: 'confirmed', failed_at: null }], contacts: 'fine' });
    expect(gap(await ready('kr-admin'), 'nobody-ahead').map((g) => g.office)).not.toContain(DESK);
    mail.mood = 'refuses';
    await mailing.file(HELD);
    await mailing.later(5 * MINUTE_MS);
    mail.mood = 'takes';
    expect(gap(await ready('kr-supervisor'), 'path-failed')).toMatchObject([{ office: DESK, path: 'mail' }]);
    expect(gap(await ready('kr-supervisor'), 'nobody-ahead').map((g) => g.office)).toContain(DESK);
    await korea.ask('POST', '/api/v1/contacts/mail/test');
    await mailing.later(0);
    expect(gap(await ready('kr-supervisor'), 'path-failed')).toEqual([]);
  });

  it('counts browsers one by one: what arrives at one is enough, and what a push service took is nothing yet', async () => {
    const at = new Date(hotline.time.now);
    const push = async () => (await desk())?.paths.find((p) => p.path === 'push');
    const browser = (n: number): Promise<unknown> => hotline.sql(`
      INSERT INTO hotline.push_devices (id, officer_id, side, endpoint, p256dh, auth, saved_at, verified_at) SELECT gen_random_uuid(), id, side, $1, '', '', $2, $2 FROM hotline.officers WHERE sign_in = 'kr-desk'`, [`https://push.example/${n}`, at]);
    const became = (n: number, state: string, minute: number, arrived = false): Promise<unknown> => hotline.sql(`
      INSERT INTO hotline.deliveries (id, side, path, kind, officer_id, device_id, created_at, due_at, give_up_at, state, ended_at, arrived_at)
      SELECT gen_random_uuid(), side, 'push', 'test', officer_id, id, $2, $2, $2, $3, $4, CASE WHEN $5 THEN $4::timestamptz END FROM hotline.push_devices WHERE endpoint = $1`,
      [`https://push.example/${n}`, at, state, new Date(at.getTime() + minute * MINUTE_MS), arrived]);
    await browser(1);
    await became(1, 'given-up', 1);
    await became(1, 'delivered', 2);
    const failed_at = new Date(at.getTime() + MINUTE_MS).toISOString();
    expect(await push()).toEqual({ path: 'push', state: 'confirmed', failed_at });
    await browser(2);
    await became(2, 'delivered', 0, true);
    expect(await push()).toEqual({ path: 'push', state: 'confirmed', failed_at: null });
    await became(2, 'given-up', 3);
    expect((await push())?.failed_at).toBe(new Date(at.getTime() + 3 * MINUTE_MS).toISOString());
    await hotline.sql('DELETE FROM hotline.push_devices');
    await browser(3);
    expect((await push())?.failed_at).toBeNull();
    await hotline.sql('DELETE FROM hotline.push_devices');
  });

  it('is reminded of what was not confirmed for a year, and of a year whose list its own calendar lacks', async () => {
    hotline.time.advance(366 * 24 * HOUR_MS);
    const [own, theirs] = [await ready('kr-supervisor'), await ready('cn-supervisor')];
    expect(gap(own, 'contacts-overdue').map((g) => g.office)).toContain(DESK);
    expect([gap(own, 'missing-year'), gap(theirs, 'missing-year').map((g) => g.year)]).toEqual([[], [2027]]);
  });

  it('shows officers their own office, the other side nothing of it, and nobody else anything', async () => {
    const [own, whole, theirs] = [await ready('kr-desk'), await ready('kr-admin'), JSON.stringify(await ready('cn-supervisor'))];
    expect([own.offices.map((o) => o.office), own.supervisors, own.webhook]).toEqual([[DESK], null, null]);
    expect(own.gaps.flatMap((g) => g.about).every((a) => a.office === DESK)).toBe(true);
    expect(whole.supervisors).toHaveLength(1);
    for (const { id, name } of [...whole.offices.flatMap((o) => o.people), ...whole.supervisors ?? []]) expect([theirs.includes(id), theirs.includes(`"${name}"`)]).toEqual([false, false]);
    expect(theirs).not.toContain('kr-');
    expect((await fetch(`${hotline.url}/api/v1/readiness`)).status).toBe(401);
  });
});

const callsOf = async (who: Desk): Promise<readonly TestCall[]> => (await who.ask<TestCalls>('GET', '/api/v1/test-calls')).body.calls;
const answer = (who: Desk, { id }: Pick<TestCall, 'id'>): ReturnType<Desk['ask']> => who.ask('POST', `/api/v1/test-calls/${id}/answer`);
const demand = (who: Desk, network = 'kr-cn'): ReturnType<typeof who.ask<TestCalls & { code?: string }>> => who.ask('POST', '/api/v1/test-calls', { network });
const answeredAt = ({ sides }: TestCall, side: string): string | null | undefined => sides.find((s) => s.side === side)?.answered_at;
const tests = (): string[] => mail.to(MAILBOX).map((m) => m.subject ?? '').filter((subject) => subject.startsWith('[시험]'));

describe('a test call', () => {
  let china: Desk;
  let call: TestCall;

  it('rings once, whichever of two processes looks first, though none looked when it fell due', async () => {
    expect(await hotline.testCalls.run()).toBe(0);
    hotline.time.advance(Date.parse('2027-04-15T03:10:00Z') - hotline.time.now);
    const beside = await hotline.beside();
    const rang = await Promise.all([hotline.testCalls.run(), beside.app.get(RingTestCalls).run()]);
    expect(rang.toSorted()).toEqual([0, 1]);
    expect(await beside.app.get(RingTestCalls).run()).toBe(0);
    await beside.close();
    [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
    [call] = await callsOf(korea) as [TestCall];
    expect(call).toMatchObject({ network: 'kr-cn', asked_by: null, over: false, own: { waits_for_you: true, answers: [] } });
    expect(call.own.unreached).toContain('kr-minister');
  });

  it('comes by the live line under a name of its own, by mail marked as a test from its first word, and as no case', async () => {
    const total = (await korea.board()).total;
    const line = await new Desk(hotline.url, korea.cookie, 'kr-desk', 'http://hotline.example').listen({ [`KR.${DESK}`]: 0 });
    const missed = line.frames.filter((frame) => frame.includes('["missed"')).flatMap((frame) => (JSON.parse(frame.slice(frame.indexOf('['))) as [string, Missed])[1].alerts);
    expect(missed.filter((alert) => 'test_call' in alert)).toMatchObject([{ stream: `KR.${DESK}`, test_call: call.id }]);
    expect(line.alerts.some((alert) => alert.about === 'TestCall')).toBe(false);
    line.close();
    await mailing.later(4 * MINUTE_MS);
    expect(tests()).toHaveLength(1);
    expect(mail.to(MAILBOX).at(-1)?.text).toMatch(/^\[시험\] 정기 연락 점검입니다/);
    expect((await korea.board()).total).toBe(total);
  });

  it('is answered by one click, and both sides see both times, offices of the other and persons of their own', async () => {
    const first = new Date(hotline.time.now).toISOString();
    await answer(korea, call);
    hotline.time.advance(2 * MINUTE_MS);
    await answer(china, call);
    await answer(korea, call);
    const [seen = call, theirs = call] = [(await callsOf(korea))[0], (await callsOf(china))[0]];
    expect([answeredAt(seen, 'KR'), answeredAt(seen, 'CN')]).toEqual([first, new Date(hotline.time.now).toISOString()]);
    expect(theirs.sides).toEqual(seen.sides);
    expect([seen.own.answers.length, theirs.own.answers.length, seen.own.waits_for_you]).toEqual([1, 1, false]);
    expect(JSON.stringify(theirs)).not.toContain(seen.own.answers[0]?.id);
    expect(theirs.own.unreached.filter((office) => office.startsWith('kr-'))).toEqual([]);
  });

  it('stays unanswered where nobody answered in time', async () => {
    const division = await hotline.signIn('kr-division');
    hotline.time.advance(TEST_CALL_ANSWER_MS);
    expect((await answer(division, call)).status).toBe(404);
    const [seen = call] = await callsOf(division);
    expect(seen).toMatchObject({ over: true, own: { waits_for_you: false } });
    expect(seen.sides[0]?.offices.find((o) => o.office === 'kr-trade-cooperation-division')).toMatchObject({ answered_at: null });
  });

  it('is asked for by no officer, by nobody who did not prove just now who they are, of no network of others, and not within a day of another', async () => {
    const supervisor = await hotline.signIn('kr-supervisor');
    hotline.time.advance(STEP_UP_FRESH_MS);
    const unproven = await demand(new Desk(hotline.url, supervisor.cookie, 'kr-supervisor'));
    expect([unproven.status, unproven.body.code]).toEqual([403, 'step-up-needed']);
    const refused = await demand(supervisor);
    expect([(await demand(korea)).status, (await demand(supervisor, 'none')).status, refused.status, refused.body.code]).toEqual([403, 404, 409, 'test-call-too-soon']);
    expect(await callsOf(korea)).toHaveLength(1);
    hotline.time.advance(TEST_CALL_REST_MS);
    const asked = await Promise.all([demand(await hotline.signIn('kr-admin')), demand(await hotline.signIn('cn-supervisor'))]);
    expect(asked.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect([await hotline.testCalls.run(), (await callsOf(await hotline.signIn('cn-desk'))).length]).toEqual([0, 2]);
  });

  it('mails nobody who answered at their desk, and what nobody answers is shown so', async () => {
    korea = await hotline.signIn('kr-desk');
    const [second = call] = await callsOf(korea);
    expect(['KR', 'CN']).toContain(second.asked_by);
    await answer(korea, second);
    await mailing.later(4 * MINUTE_MS);
    expect(tests()).toHaveLength(1);
    hotline.time.advance(TEST_CALL_ANSWER_MS);
    const [seen = call] = await callsOf(korea);
    expect([seen.over, answeredAt(seen, 'KR') !== null, answeredAt(seen, 'CN')]).toEqual([true, true, null]);
  });

  it('keeps quiet hours, and once it is over is mailed to nobody', async () => {
    hotline.time.advance(TEST_CALL_REST_MS);
    await (await hotline.signIn('kr-desk')).ask('PUT', '/api/v1/contacts/rules', { after_minutes: { push: 1, mail: 3 }, quiet: { from: '00:00', to: '23:59' } });
    expect((await demand(await hotline.signIn('kr-supervisor'))).status).toBe(201);
    const state = () => hotline.sql('SELECT d.state FROM hotline.deliveries d JOIN hotline.alerts a ON a.id = d.alert_id JOIN hotline.test_calls t ON t.id = a.test_call_id WHERE t.called_at = (SELECT max(called_at) FROM hotline.test_calls) AND d.path = $1', ['mail']);
    await mailing.later(TEST_CALL_ANSWER_MS);
    expect([await state(), tests().length]).toEqual([[{ state: 'queued' }], 1]);
    await mailing.later(24 * HOUR_MS);
    expect([await state(), tests().length]).toEqual([[{ state: 'silenced' }], 1]);
  });
});
