import type { MeasureBody, MeasureView, Missed } from '#contracts';
import { notice } from '../factories/measures.js';
import { urea } from '../factories/report.js';
import type { Answer, Desk } from '../harness/desk.js';
import { Hotline, HOUR_MS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const DAY_MS = 24 * HOUR_MS;
/** Announcement 70 of 2025 was suspended until this day; the watch begins 60 days before, in each side's zone. */
const UNTIL = '2026-11-10';
const RINGS_KR = Date.parse('2026-09-10T15:00:00Z');
const RINGS_CN = Date.parse('2026-09-10T16:00:00Z');
const CASES = 3;

let server: StoryServer;
let hotline: Hotline;
let korea: Desk;
let china: Desk;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

const record = (facts: Partial<MeasureBody>): Promise<Answer<MeasureView>> => korea.ask('POST', '/api/v1/measures', { network: 'kr-cn', facts: notice(facts) });
const revise = (desk: Desk, { id, revision, facts }: MeasureView, changes: Partial<MeasureBody>): Promise<Answer<MeasureView & { code?: string }>> => desk.ask('PUT', `/api/v1/measures/${id}`, { revision, facts: { ...facts, ...changes } });
/** Rings of one measure, by side, as their alerts say. */
const rings = async (measure: string): Promise<unknown[]> => (await hotline.sql('SELECT audience FROM hotline.alerts WHERE measure_id = $1 ORDER BY created_at, audience', [measure])).map((r) => r.audience);
/** Both sides have it in hand, so that nothing else rings when it is watched again. */
async function suspend(reference: string, suspended_until: string): Promise<void> {
  await korea.do(reference, 'validate');
  await china.do(reference, 'acknowledge');
  await korea.do(reference, 'close', { outcomes: ['measure_suspended'], text: null, suspended_until });
}
const goTo = (at: number): Promise<void> => hotline.moveTime(at - hotline.time.now);

it('keeps whatever was recorded, by whom, and overwrites nothing that somebody did not read', async () => {
  const { body: made } = await record({ number: '70/2025', suspended_until: UNTIL });
  const changed = await revise(china, made, { title: { ...made.facts.title, 'en': 'A notice (made up)' }, office: 'cn-customs' });
  expect(changed.body.revisions.map(({ revision, side, office }) => [revision, side, office])).toEqual([[2, 'CN', 'cn-asia-desk'], [1, 'KR', 'kr-trade-cooperation-desk']]);
  expect(changed.body.revisions[1]?.facts).toEqual(made.facts);
  expect((await revise(korea, made, { ends_on: '2026-12-01' })).body.code).toBe('stale-save');
  expect((await korea.ask<MeasureView>('GET', `/api/v1/measures/${made.id}`)).body).toEqual(changed.body);
  for (const text of ['UPDATE hotline.measure_revisions SET side = side', 'DELETE FROM hotline.measure_revisions']) await expect(hotline.sql(`SET ROLE hotline_writer; ${text}`)).rejects.toThrow('permission denied');
  const wrong = await record({ issuer: 'QQ', title: { 'ko': null, 'zh-Hans': null, 'en': null }, ends_on: '2020-01-01' });
  expect([wrong.status, (wrong.body as unknown as { errors: { pointer: string }[] }).errors.map((e) => e.pointer)]).toEqual([422, ['/facts/title', '/facts/issuer', '/facts/ends_on']]);
});

describe('a suspended measure that comes back', () => {
  let measure: MeasureView;
  const cases: string[] = [];
  it('rings nobody before its time, and no side that has no case of it', async () => {
    measure = (await record({ number: '70/2025', suspended_until: UNTIL })).body;
    for (let n = 0; n < CASES; n += 1) cases.push(await hotline.caseOf(await hotline.file(urea())));
    await korea.ask('POST', `/api/v1/measures/${measure.id}/cases`, { references: cases });
    const underIt = async (desk: Desk): Promise<number> => (await desk.board()).cases.filter(({ measures }) => measures.includes(measure.id)).length;
    expect([await underIt(korea), await underIt(china)]).toEqual([CASES, CASES]);
    for (const reference of cases) await suspend(reference, UNTIL);
    const other = (await record({ number: '72/2025', suspended_until: UNTIL })).body;
    await goTo(RINGS_KR - 1_000);
    expect([await hotline.measures.run(), await rings(measure.id)]).toEqual([0, []]);
    await goTo(RINGS_KR);
    expect([await hotline.measures.run(), await rings(measure.id), await rings(other.id)]).toEqual([1, ['KR.kr-trade-cooperation-desk'], []]);
  });

  it('rings each side once, however many cases it has: also after a restart, a bell that nobody heard, and by two processes at once', async () => {
    await goTo(RINGS_CN + 3 * DAY_MS);
    hotline = await hotline.again(async () => undefined);
    const beside = await hotline.beside();
    const { RingMeasures } = await import('#alerting');
    const rang = await Promise.all([hotline.measures.run(), beside.app.get(RingMeasures).run()]);
    await beside.close();
    expect([rang.reduce((a, b) => a + b), await rings(measure.id)]).toEqual([1, ['KR.kr-trade-cooperation-desk', 'CN.cn-asia-desk']]);
    await hotline.moveTime(30 * DAY_MS);
    expect([await hotline.measures.run(), (await rings(measure.id)).length]).toEqual([0, 2]);
    // Each of its cases is under watch again, and said so in its record; none of them rang for it.
    expect(await hotline.sql("SELECT count(*) AS n FROM hotline.alerts WHERE about = 'CaseWatched'")).toEqual([{ n: '0' }]);
    [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
    const watched = (await korea.view(cases[0] ?? '')).entries.filter((e) => e.type === 'CaseWatched');
    expect(watched.map((e) => e.shared)).toEqual([{ cause: 'suspension', reason: null, measure: measure.id }]);
  });

  it('says so on the live line, to whoever was away too', async () => {
    const missed: Missed['alerts'][number][] = [];
    const line = await china.listen({ 'CN.cn-asia-desk': 0 });
    line.socket.on('missed', () => undefined);
    for (const frame of line.frames) if (frame.includes('"missed"')) missed.push(...((JSON.parse(frame.slice(frame.indexOf('['))) as [string, Missed])[1].alerts));
    line.close();
    expect(missed.filter((one) => 'measure' in one)).toMatchObject([{ stream: 'CN.cn-asia-desk', measure: measure.id }]);
  });

  it('is armed anew by another end, rings a case that names no measure as before, and is not rung of what is over', async () => {
    const { body: now } = await korea.ask<MeasureView>('GET', `/api/v1/measures/${measure.id}`);
    const { body: later } = await revise(korea, now, { suspended_until: '2027-11-10' });
    expect(await hotline.measures.run()).toBe(0);
    const bare = await hotline.caseOf(await hotline.file(urea()));
    china = await hotline.signIn('cn-desk');
    await suspend(bare, '2027-11-10');
    await hotline.moveTime(366 * DAY_MS);
    expect([await hotline.measures.run(), (await rings(measure.id)).length]).toEqual([2, 4]);
    expect(await hotline.sql("SELECT DISTINCT c.reference FROM hotline.alerts a JOIN hotline.cases c ON c.id = a.case_id WHERE a.about = 'CaseWatched'")).toEqual([{ reference: bare }]);
    await revise(await hotline.signIn('cn-desk'), later, { suspended_until: '2028-11-10', ends_on: '2028-01-01' });
    await hotline.moveTime(400 * DAY_MS);
    expect([await hotline.measures.run(), (await rings(measure.id)).length]).toEqual([0, 4]);
  });
});
