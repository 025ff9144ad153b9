import { openDoor } from '#boot';
import { RecomputeStaleClocks } from '#climbing';
import type { CalendarsView, CaseView, ClockAccount } from '#contracts';
import { NetworkStore, SeedCalendars } from '#persistence';
import { readConfig } from '#platform';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { ALL_ROOMS, HOUR_MS, Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/** Signs of trouble and cover for months: severity 1, whose limits count working days. */
const MILD = urea({ stock: { value: 4_000, unit: 'TNE' }, daily_use: { value: 40, unit: 'TNE' }, share: 'from_50', impact: ['nothing_yet'], since: '2026-12-20' });
/** What the notice for 2027 may say; made up, as no real one was out when this was written. */
const LIST = {
  version: 1, published: true, source: 'a notice made up for this story',
  holidays: [{ date: '2027-01-01', name: '元旦' }, { date: '2027-01-04', name: '元旦' }, { date: '2027-02-05', name: '春节' }, { date: '2027-10-01', name: '国庆节' }], make_up_days: [],
};

describe('the list of a year appears while limits run into it', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let [korea, china, administrator]: Desk[] = [];
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(async () => { await server.stop(); });
  beforeEach(async () => {
    hotline = await Hotline.open({ server, begins: Date.parse('2026-12-30T01:00:00Z') });
    [korea, china, administrator] = await Promise.all(['kr-desk', 'cn-desk', 'cn-admin'].map((name) => hotline.signIn(name)));
  });
  afterEach(async () => { await hotline.close(); });

  const who = (desk: Desk | undefined): Desk => {
    if (!desk) throw new Error('nobody is signed in');
    return desk;
  };
  const replyClock = (view: CaseView): ClockAccount | undefined => view.clocks.find((c) => c.kind === 'reply');
  const warnings = async (): Promise<string | undefined> => ((await (await fetch(`${hotline.url}/health/ready`)).json()) as { warnings?: { calendars?: string } }).warnings?.calendars;
  const publish = async (list: object = LIST): Promise<number> => (await who(administrator).ask<CalendarsView>('PUT', '/api/v1/calendars/CN/2027', list)).status;
  const recount = (): Promise<number> => hotline.door.app.get(RecomputeStaleClocks).run();
  const behind = async (): Promise<unknown> => (await hotline.sql("SELECT count(*)::int AS n FROM hotline.clocks WHERE state = 'running' AND side = 'CN' AND calendar_revision < (SELECT revision FROM hotline.side_calendars WHERE side = 'CN')"))[0]?.n;

  /** A case that China was told of and asked about: five of its working days from 30 December. */
  async function asked(): Promise<string> {
    const reference = await hotline.caseOf(await hotline.file(MILD));
    await who(korea).do(reference, 'validate');
    await who(korea).do(reference, 'message', { kind: 'question', body: { text: '검사는 언제 끝나나요?', language: 'ko' }, about: null });
    return reference;
  }

  it('marks limits provisional on both boards, counts them again when the list is saved, and says why', async () => {
    const reference = await asked();
    for (const desk of [korea, china]) {
      const [board, view] = await Promise.all([who(desk).board(), who(desk).view(reference)]);
      expect(board.calendar_warnings).toEqual([{ calendar: 'CN', year: 2027, sides: ['CN'] }]);
      // 31 December, 4, 5, 6 and 7 January, closing at half past five in Beijing.
      expect(replyClock(view)).toMatchObject({ provisional: true, due_at: '2027-01-07T09:30:00.000Z', why: {
        days: 5, from: '2026-12-30', to: '2027-01-07', holidays: [{ date: '2027-01-01', name: '元旦' }], weekend_days: 2, calendar: 'CN',
        years: [{ year: 2026, published: true }, { year: 2027, published: false }],
      } });
      expect(board.cases.find((c) => c.reference === reference)?.clocks.find((c) => c.kind === 'reply')).not.toHaveProperty('why');
    }
    expect(await warnings()).toBe('not published yet: CN 2027; limits that reach these years are provisional');
    expect((await fetch(`${hotline.url}/health/ready`)).status).toBe(200);

    expect(await publish()).toBe(200);
    await recount();
    for (const desk of [korea, china]) {
      const [board, view] = await Promise.all([who(desk).board(), who(desk).view(reference)]);
      expect(board.calendar_warnings).toEqual([]);
      expect(replyClock(view)).toMatchObject({ provisional: false, due_at: '2027-01-08T09:30:00.000Z', why: { holidays: [{ date: '2027-01-01' }, { date: '2027-01-04', name: '元旦' }] } });
      const told = view.entries.filter((e) => e.type === 'ClocksRecomputed');
      expect(told).toHaveLength(1);
      expect(told[0]).toMatchObject({ how: 'rule', shared: { cause: 'calendar' } });
      expect(JSON.stringify(told[0]?.shared)).toContain(`"to":${String(Date.parse('2027-01-08T09:30:00Z'))}`);
    }
    expect(await warnings()).toBeUndefined();
  });

  it('counts nothing twice: not in the next cycle, not in two processes at once, not after a start', async () => {
    const reference = await asked();
    await publish();
    await Promise.all([recount(), recount(), recount()]);
    expect(await recount()).toBe(0);
    const entries = async (): Promise<number> => (await who(korea).view(reference)).entries.filter((e) => e.type === 'ClocksRecomputed').length;
    expect(await entries()).toBe(1);
    for (const network of hotline.door.app.get(NetworkStore).all()) await hotline.door.app.get(SeedCalendars).seed(network);
    expect([await recount(), await entries()]).toEqual([0, 1]);
  });

  it('says nothing where no limit moves: the case stays as it is, and is counted by the new days all the same', async () => {
    const reference = await asked();
    await publish();
    await recount();
    const before = await who(korea).view(reference);
    expect(await publish({ ...LIST, version: 2, holidays: [...LIST.holidays, { date: '2027-12-31', name: '元旦' }] })).toBe(200);
    expect(await behind()).toBeGreaterThan(0);
    await recount();
    expect(await behind()).toBe(0);
    const after = await who(korea).view(reference);
    expect([after.line.version, after.line.updated_at, after.entries.length]).toEqual([before.line.version, before.line.updated_at, before.entries.length]);
  });

  it('a bell that was set for the old end changes nothing when it rings, and the new end is kept', async () => {
    const reference = await asked();
    await publish();
    await recount();
    await hotline.moveTime(Date.parse('2027-01-07T09:30:00Z') - hotline.time.now);
    korea = await hotline.signIn('kr-desk');
    expect(replyClock(await korea.view(reference))).toMatchObject({ state: 'running', round: 1 });
    await hotline.moveTime(24 * HOUR_MS);
    korea = await hotline.signIn('kr-desk');
    expect((await korea.view(reference)).entries.filter((e) => e.type === 'ClockMissed' && JSON.stringify(e.shared).includes('"reply"'))).toHaveLength(1);
  });

  it('loses nothing when the process ends between the saving and the counting', async () => {
    const reference = await asked();
    await hotline.door.close();
    // Saved as the process would have saved it, had it died in the moment after its commit.
    await hotline.sql("UPDATE hotline.calendars SET published = true, holidays = holidays || '{\"2027-01-04\": \"元旦\"}', version = version + 1 WHERE calendar = 'CN' AND year = 2027");
    expect(await behind()).toBeGreaterThan(0);
    const again = await openDoor(ALL_ROOMS, { ...readConfig({}), port: 0, database_url: hotline.database_url }, hotline.time);
    try {
      await again.app.get(RecomputeStaleClocks).run();
      expect(await behind()).toBe(0);
    } finally {
      await again.close();
    }
    const [row] = await hotline.sql("SELECT due_at, provisional FROM hotline.clocks c JOIN hotline.cases k ON k.id = c.case_id WHERE k.reference = $1 AND c.kind = 'reply'", [reference]);
    expect(row).toEqual({ due_at: new Date('2027-01-08T09:30:00Z'), provisional: false });
  });
});
