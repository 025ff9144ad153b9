import { type Alert, BOARD_TABS, type BoardFront, type BoardTab, type CaseView, mustConfirm, rowsOfTab, tabCounts } from '#contracts';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const CALM = { stock: { value: 9e5, unit: 'TNE' as const }, impact: ['nothing_yet' as const], share: 'under_50' as const };
const rungOf = (view: CaseView, side: string): number | undefined => view.line.sides.find((s) => s.side === side)?.rung;

describe('a silent side is climbed over', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let korea: Desk;
  let told_at: number;
  beforeAll(async () => { server = await startPostgres(); hotline = await Hotline.open({ server }); });
  afterAll(async () => { await hotline?.close(); await server?.stop(); });
  beforeEach(async () => { korea = await hotline.signIn('kr-desk'); });
  const after = (hours: number): string => new Date(told_at + hours * HOUR_MS).toISOString();

  /** A serious case that Korea has checked and China was told of and says nothing about. */
  async function silence(): Promise<string> {
    told_at = hotline.time.now;
    const reference = await hotline.caseOf(await hotline.file(urea()));
    await korea.do(reference, 'validate');
    return reference;
  }

  /** Hours pass one by one, with officers at their desks: sessions stay alive. */
  async function hours(...steps: number[]): Promise<void> {
    for (const step of steps) {
      await hotline.moveTime(step * HOUR_MS);
      korea = await hotline.signIn('kr-desk');
    }
  }

  it('climbs at the very instants of the limit, a quarter, a quarter and a half of four hours', async () => {
    const reference = await silence();
    await hotline.moveTime(HOUR_MS - 1);
    expect(rungOf(await korea.view(reference), 'CN')).toBe(0);
    await hotline.moveTime(1);
    expect(rungOf(await korea.view(reference), 'CN')).toBe(1);
    await hotline.moveTime(HOUR_MS - 1);
    expect(rungOf(await korea.view(reference), 'CN')).toBe(1);
    await hotline.moveTime(1);
    korea = await hotline.signIn('kr-desk');
    expect(rungOf(await korea.view(reference), 'CN')).toBe(2);
    await hotline.moveTime(2 * HOUR_MS - 1);
    korea = await hotline.signIn('kr-desk');
    expect((await korea.view(reference)).line.sides.find((s) => s.side === 'CN')?.proposal).toBeNull();
    await hotline.moveTime(1);
    const view = await korea.view(reference);
    expect(view.line.sides.find((s) => s.side === 'CN')).toMatchObject({ rung: 2, rank: 'director-general', proposal: { to: 3, rank: 'vice-minister', at: after(4) } });
    expect(rungOf(view, 'KR')).toBe(0);
  });

  it('alerts the next office each time, tells the other side, and writes it down', async () => {
    const [division, dg, desk] = await Promise.all([hotline.signIn('cn-division'), hotline.signIn('cn-dg'), hotline.signIn('cn-desk')]);
    const [divisionLive, dgLive, deskLive, koreaLive] = await Promise.all([division.listen(), dg.listen(), desk.listen(), korea.listen()]);
    const reference = await silence();
    const climb = (a: Alert): boolean => a.about === 'CaseClimbed' && a.line.reference === reference;
    await deskLive.alert('the desk is told', (a) => a.about === 'CaseTold' && a.line.reference === reference);

    await hotline.moveTime(HOUR_MS);
    await divisionLive.alert('the division', (a) => climb(a) && a.stream === 'CN.cn-asia-division');
    const told = await koreaLive.alert('Korea is told', climb);
    expect(told.line.sides.find((s) => s.side === 'CN')).toMatchObject({ rung: 1, office: 'cn-asia-division' });
    expect(dgLive.alerts.filter(climb)).toEqual([]);

    await hotline.moveTime(HOUR_MS);
    await dgLive.alert('the director-general', (a) => climb(a) && a.stream === 'CN.cn-asia-dg');
    expect(deskLive.alerts.filter(climb)).toEqual([]);
    expect(divisionLive.alerts.filter(climb)).toHaveLength(1);

    for (const live of [divisionLive, dgLive, deskLive, koreaLive]) live.close();
    korea = await hotline.signIn('kr-desk');
    const { entries } = await korea.history(reference);
    const climbs = entries.filter((e) => e.type === 'CaseClimbed').map(({ at, how, side, shared }) => ({ at, how, side, shared }));
    expect(climbs).toEqual([
      { at: after(1), how: 'limit', side: null, shared: { side: 'CN', from: 0, to: 1, cause: 'limit', reason: null } },
      { at: after(2), how: 'limit', side: null, shared: { side: 'CN', from: 1, to: 2, cause: 'limit', reason: null } },
    ]);
    const missed = entries.filter((e) => e.type === 'ClockMissed').map((e) => e.shared);
    expect(missed).toMatchObject([{ side: 'CN', kind: 'acknowledge', round: 1, then: 'climb' }, { side: 'CN', kind: 'acknowledge', round: 2, then: 'climb' }]);
  });

  it('says of each limit what it led to, and of each side the highest level it stood at, also when it has stepped down', async () => {
    const reference = await silence();
    await hours(1, 1, 0.5);
    const china = await hotline.signIn('cn-dg');
    await china.do(reference, 'acknowledge');
    await china.do(reference, 'step-down', { reason: '由处级继续办理' });
    const { clocks } = await korea.view(reference);
    const receipt = clocks.filter((c) => c.side === 'CN' && c.kind === 'acknowledge').sort((a, b) => a.round - b.round);
    const led = [{ state: 'missed', then: { step: 'climb', moves: [{ side: 'CN', step: 'climb', rank: 'division-director' }] } }, { state: 'missed', then: { step: 'climb', moves: [{ side: 'CN', step: 'climb', rank: 'director-general' }] } }];
    expect(receipt.map(({ state, then }) => ({ state, then })).filter((c) => c.state === 'missed')).toEqual(led);
    const account = (await korea.history(reference)).clocks.filter((c) => c.side === 'CN' && c.kind === 'acknowledge').sort((a, b) => a.round - b.round);
    expect(account.map(({ state, then }) => ({ state, then }))).toEqual([...led, { state: 'met', then: null }]);
    const line = (await korea.histories()).cases.find((c) => c.reference === reference);
    expect(line?.sides.find((s) => s.side === 'CN')).toMatchObject({ rank: 'division-director', highest: 'director-general' });
    expect(line?.clocks.filter((c) => c.side === 'CN' && c.ended_at !== null)).toHaveLength(1);
  });

  it('and remembers the levels at which the home side stood before anybody else was told, for that side alone', async () => {
    const reference = await hotline.caseOf(await hotline.file(urea(CALM)));
    await korea.do(reference, 'climb', { reason: '과장 검토가 필요합니다' });
    await (await hotline.signIn('kr-division')).do(reference, 'step-down', { reason: '검토를 마쳤습니다' });
    await korea.do(reference, 'validate');
    const kr = async (desk: Desk): Promise<unknown> => (await desk.view(reference)).line.sides.find((s) => s.side === 'KR');
    expect(await kr(korea)).toMatchObject({ rank: 'desk', highest: 'division-director' });
    expect(await kr(await hotline.signIn('cn-desk'))).toMatchObject({ rank: 'desk', highest: 'desk' });
  });

  it('only proposes above the director-general, repeats it, and lets a person of the home side confirm', async () => {
    const reference = await silence();
    await hours(1, 1);
    const [dg, supervisor] = await Promise.all([hotline.signIn('kr-dg'), hotline.signIn('kr-supervisor')]);
    const [dgLive, supervisorLive] = await Promise.all([dg.listen(), supervisor.listen()]);
    await hotline.moveTime(2 * HOUR_MS);
    for (const line of [dgLive, supervisorLive]) await line.alert('a climb is proposed', (a) => a.about === 'ClimbProposed' && a.line.reference === reference);

    await hotline.moveTime(4 * HOUR_MS);
    for (const line of [dgLive, supervisorLive]) await line.alert('it is proposed again', (a) => a.about === 'ClockMissed' && a.line.reference === reference);
    for (const line of [dgLive, supervisorLive]) line.close();
    const china = await hotline.signIn('cn-dg');
    const before = await china.view(reference);
    expect(before.line.sides.find((s) => s.side === 'CN')).toMatchObject({ rung: 2, proposal: { to: 3 } });

    const refused = await china.try(reference, 'confirm-climb', { side: 'CN', reason: '副部级' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'not-your-side', side: 'KR' } });
    const declined = await china.try(reference, 'decline-climb', { side: 'CN', reason: '不必' });
    expect(declined).toMatchObject({ status: 403, body: { code: 'not-your-side', side: 'KR' } });
    expect((await china.view(reference)).line.version).toBe(before.line.version);

    const director = await hotline.signIn('kr-dg');
    expect((await director.view(reference)).commands).toEqual(expect.arrayContaining(['confirm-climb', 'decline-climb']));
    await director.do(reference, 'confirm-climb', { side: 'CN', reason: '차량용 요소 재고가 열흘분뿐입니다' });
    const { line, entries } = await china.view(reference);
    expect(line.sides.find((s) => s.side === 'CN')).toMatchObject({ rung: 3, rank: 'vice-minister', office: 'cn-vice-minister', proposal: null });
    // Nobody has an account at that office: both boards say so instead of waiting for an answer.
    expect(entries.at(-1)).toMatchObject({ type: 'NobodyReached', shared: { side: 'CN', office: 'cn-vice-minister' } });
    expect(entries.at(-2)).toMatchObject({ type: 'CaseClimbed', side: 'KR', how: 'person', office: 'kr-trade-cooperation-dg', shared: { side: 'CN', from: 2, to: 3, cause: 'confirmed', reason: '차량용 요소 재고가 열흘분뿐입니다' } });
    const again = await director.try(reference, 'confirm-climb', { side: 'CN', reason: '다시' });
    expect(again).toMatchObject({ status: 409, body: { code: 'not-possible-now' } });
  });

  it('stays where it is when the home side declines, and is proposed again while the silence lasts', async () => {
    const reference = await silence();
    await hours(1, 1, 2);
    const director = await hotline.signIn('kr-dg');
    await director.do(reference, 'decline-climb', { side: 'CN', reason: '오늘 회의에서 다룹니다' });
    const { line, entries } = await director.view(reference);
    expect(line.sides.find((s) => s.side === 'CN')).toMatchObject({ rung: 2, proposal: null });
    expect(entries.at(-1)).toMatchObject({ type: 'ClimbDeclined', shared: { side: 'CN', to: 3, reason: '오늘 회의에서 다룹니다' } });
    expect(line.clocks.filter((c) => c.kind === 'proposal' && c.state === 'running')).toEqual([]);

    await hours(2);
    expect((await korea.view(reference)).line.sides.find((s) => s.side === 'CN')?.proposal).toMatchObject({ to: 3 });
  });

  it('stands first on the board of each side where the rules put it in the list of all its cases, and is counted so', async () => {
    const [ended, watched] = [await silence(), await silence()];
    await korea.do(ended, 'close', { outcomes: ['clarified'], text: null });
    await hotline.caseOf(await hotline.file(urea(CALM)));
    const china = await hotline.signIn('cn-desk');
    await china.do(watched, 'acknowledge');
    await china.do(watched, 'accept');
    await korea.do(watched, 'watch', { reason: '다음 통관을 확인합니다' });
    const counted = new Set<BoardTab>();
    for (const [desk, own, other] of [[korea, 'KR', 'CN'], [china, 'CN', 'KR']] as const) {
      const { cases, calendar_warnings } = await desk.board('?limit=100');
      const open = cases.filter(({ state }) => state !== 'closed');
      const pinned = open.filter((line) => mustConfirm(line, own)).sort((a, b) => b.opened_at.localeCompare(a.opened_at));
      for (const tab of BOARD_TABS) {
        const [front, again] = await Promise.all([1, 2].map(() => desk.ask<BoardFront>('GET', `/api/v1/board?tab=${tab}`)));
        const now = hotline.time.now;
        const rows = tab === 'closed' ? cases.filter(({ state }) => state === 'closed') : rowsOfTab(tab, open, [own, other], now);
        const counts = tabCounts(cases, own, now);
        expect(front?.body).toEqual({ tab, order: rows.map(({ reference }) => reference), cases: [...pinned, ...rows], counts, as_of: new Date(now).toISOString(), calendar_warnings });
        expect(again?.body).toEqual(front?.body);
        if (counts[tab] > 0) counted.add(tab);
      }
    }
    expect([...counted].sort()).toEqual([...BOARD_TABS].sort());
    expect(await korea.ask('GET', '/api/v1/board?tab=mine')).toMatchObject({ status: 422, body: { code: 'validation', errors: [{ pointer: '/tab' }] } });
  });
});
