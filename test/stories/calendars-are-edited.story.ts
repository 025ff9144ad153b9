import type { CalendarsView, Problem, SaveCalendarYear } from '#contracts';
import type { Answer, Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres, wholeDatabase } from '../harness/postgres.js';

/** The notice for 2027 as it might read: no real one was published when this was written. */
const MADE_UP_2027: SaveCalendarYear = {
  version: 1, published: true, source: 'a notice made up for this story',
  holidays: [{ date: '2027-01-01', name: '元旦' }, { date: '2027-01-04', name: '元旦' }, { date: '2027-02-05', name: '春节' }, { date: '2027-10-01', name: '国庆节' }],
  make_up_days: [{ date: '2027-01-09', name: '元旦调休上班' }],
};

describe('administrators edit the days by which their side counts', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let [korean, chinese, officer]: Desk[] = [];
  const desk = (who: Desk | undefined): Desk => {
    if (!who) throw new Error('nobody is signed in');
    return who;
  };
  const save = (body: object, { who = chinese, calendar = 'CN', year = '2027' }: { who?: Desk | undefined; calendar?: string; year?: string } = {}): Promise<Answer<CalendarsView & Problem>> =>
    desk(who).ask<CalendarsView & Problem>('PUT', `/api/v1/calendars/${calendar}/${year}`, body);
  const yearOf = (view: CalendarsView, calendar: string, year: number) => view.calendars.find((c) => c.calendar === calendar)?.years.find((y) => y.year === year);

  beforeAll(async () => {
    server = await startPostgres();
    hotline = await Hotline.open({ server, begins: Date.parse('2026-11-25T01:00:00Z') });
    [korean, chinese, officer] = await Promise.all(['kr-admin', 'cn-admin', 'cn-desk'].map((name) => hotline.signIn(name)));
  });
  afterAll(async () => {
    await hotline.close();
    await server.stop();
  });

  it('every officer reads all calendars, with where each year comes from and which one is missing', async () => {
    const { body } = await desk(officer).ask<CalendarsView>('GET', '/api/v1/calendars');
    expect(body.calendars.map((c) => [c.calendar, c.sides, c.may_save])).toEqual([['CN', ['CN'], false], ['KR', ['KR'], false]]);
    expect(yearOf(body, 'KR', 2027)).toMatchObject({ published: true, edited: false, source: expect.stringContaining('관보') as string });
    expect(yearOf(body, 'CN', 2026)?.make_up_days).toContainEqual({ date: '2026-02-14', name: '春节调休上班' });
    expect(yearOf(body, 'CN', 2027)).toMatchObject({ published: false, source: expect.stringContaining('全国年节及纪念日放假办法') as string });
    expect(body.warnings).toEqual([{ calendar: 'CN', year: 2027, sides: ['CN'] }]);
    expect(body.sides.map(({ side, opens, closes }) => [side, opens, closes])).toEqual([['CN', '08:30', '17:30'], ['KR', '09:00', '18:00']]);
    expect(new Set(body.offices.map((o) => o.side))).toEqual(new Set(['CN']));
    expect(yearOf((await desk(korean).ask<CalendarsView>('GET', '/api/v1/calendars')).body, 'CN', 2027)).toBeDefined();
  });

  it.each<[string, Partial<SaveCalendarYear>, string, RegExp]>([
    ['a day of another year', { holidays: [...MADE_UP_2027.holidays, { date: '2028-01-01', name: '元旦' }] }, '/holidays/4/date other_year', /2028-01-01.*2027/],
    ['a make-up day in the week', { make_up_days: [{ date: '2027-01-06', name: '上班' }] }, '/make_up_days/0/date not_a_weekend', /2027-01-06/],
    ['one day as both', { holidays: [...MADE_UP_2027.holidays, { date: '2027-01-09', name: '元旦' }] }, '/make_up_days/0/date holiday_and_make_up', /2027-01-09/],
    ['one day twice', { holidays: [...MADE_UP_2027.holidays, { date: '2027-01-01', name: '元旦' }] }, '/holidays/4/date day_twice', /2027-01-01/],
    ['a published list without a holiday', { holidays: [], make_up_days: [] }, '/holidays no_holidays', /2027/],
    ['a list without its source', { source: ' ' }, '/source required', /./],
    ['a list whose source is not given at all', { source: undefined as unknown as string }, '/source required', /./],
    ['a closure that no limit could cross', { holidays: weekdays('2027-03-01', 40) }, '/holidays closed_too_long', /2027-02-27/],
  ])('refuses %s, names the place in the reader\'s language, and changes nothing', async (_name, change, expected, words) => {
    const before = await wholeDatabase(hotline.database_url);
    const answer = await save({ ...MADE_UP_2027, ...change });
    expect([answer.status, answer.body.errors?.map((e) => `${e.pointer} ${e.rule}`)]).toEqual([422, [expected]]);
    expect(answer.body.errors?.[0]?.message).toMatch(words);
    expect(answer.body.errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
    expect({ ...(await wholeDatabase(hotline.database_url)), sessions: '' }).toEqual({ ...before, sessions: '' });
  });

  it('refuses a year that leaves a gap, from both ends', async () => {
    const holidays = (year: number) => [{ date: `${String(year)}-01-01`, name: '元旦' }];
    const later = await save({ ...MADE_UP_2027, version: 0, holidays: holidays(2028), make_up_days: [] }, { year: '2028' });
    expect(later.body.errors).toEqual([{ pointer: '/published', rule: 'gap_between_years', message: expect.stringContaining('2027') as string }]);
    const between = await save({ version: 1, published: false, source: 'x', holidays: holidays(2024), make_up_days: [] }, { year: '2024' });
    expect(between.body.errors?.[0]).toMatchObject({ pointer: '/published', rule: 'gap_between_years' });
  });

  it('refuses whoever may not: officers, and administrators of a side that counts by another calendar', async () => {
    expect((await save(MADE_UP_2027, { who: officer })).status).toBe(403);
    expect((await save(MADE_UP_2027, { who: korean })).status).toBe(404);
    expect((await save(MADE_UP_2027, { calendar: 'XX' })).status).toBe(404);
    expect((await save(MADE_UP_2027, { year: '27' })).status).toBe(404);
    expect((await save(MADE_UP_2027, { year: '2101' })).status).toBe(404);
  });

  it('saves over the version that was seen, and refuses who saw an older one', async () => {
    const revision = (view: CalendarsView): number | undefined => view.sides.find((s) => s.side === 'CN')?.revision;
    const before = (await desk(chinese).ask<CalendarsView>('GET', '/api/v1/calendars')).body;
    const saved = await save(MADE_UP_2027);
    expect(saved.status).toBe(200);
    expect(yearOf(saved.body, 'CN', 2027)).toMatchObject({ version: 2, published: true, edited: true, source: MADE_UP_2027.source, holidays: MADE_UP_2027.holidays, make_up_days: MADE_UP_2027.make_up_days });
    expect(revision(saved.body)).toBe((revision(before) ?? 0) + 1);
    expect(saved.body.sides.find((s) => s.side === 'KR')?.revision).toBe(before.sides.find((s) => s.side === 'KR')?.revision);
    expect(saved.body.warnings).toEqual([]);
    const late = await save({ ...MADE_UP_2027, source: 'another' });
    expect([late.status, late.body.code]).toEqual([409, 'stale-save']);
    expect((await save({ ...MADE_UP_2027, version: 0 })).body.code).toBe('stale-save');
  });

  it('of two who save at once, one wins and the other is told', async () => {
    const answers = await Promise.all([1, 2, 3].map((n) => save({ ...MADE_UP_2027, version: 2, source: `notice ${String(n)}` })));
    expect(answers.map((a) => a.status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  it('an office may keep other hours and days, in its own side alone', async () => {
    const [office = ''] = (await desk(korean).ask<CalendarsView>('GET', '/api/v1/calendars')).body.offices.map((o) => o.office);
    const put = (who: Desk | undefined, body: object) => desk(who).ask<CalendarsView & Problem>('PUT', `/api/v1/offices/${office}/hours`, body);
    const days = { version: 0, hours: { opens: '08:00', closes: '16:00' }, closed_days: ['2026-12-31'], open_days: ['2026-12-26'] };
    expect((await put(chinese, days)).status).toBe(404);
    expect((await put(officer, days)).status).toBe(403);
    expect((await put(korean, { ...days, hours: { opens: '16:00', closes: '08:00' } })).body.errors).toMatchObject([{ pointer: '/hours/closes', rule: 'closes_before_it_opens' }]);
    expect((await put(korean, { ...days, open_days: ['2026-12-31'] })).body.errors).toMatchObject([{ pointer: '/open_days/0', rule: 'day_twice' }]);
    expect((await put(korean, { ...days, closed_days: weekdays('2026-12-01', 40).map((d) => d.date), open_days: [] })).body.errors).toMatchObject([{ pointer: '/closed_days', rule: 'closed_too_long' }]);
    const saved = await put(korean, days);
    expect(saved.body.offices.find((o) => o.office === office)).toEqual({ office, side: 'KR', version: 1, may_save: true, hours: days.hours, closed_days: days.closed_days, open_days: days.open_days });
    expect((await put(korean, days)).body.code).toBe('stale-save');
    const seen = (await desk(officer).ask<CalendarsView>('GET', '/api/v1/calendars')).body.offices.filter((o) => o.side === 'KR');
    expect(seen).toEqual([{ office, side: 'KR', version: 1, may_save: false, hours: days.hours, closed_days: days.closed_days, open_days: days.open_days }]);
  });
});

/** Weekdays from a day on. */
function weekdays(from: string, count: number): { date: string; name: string }[] {
  const found: { date: string; name: string }[] = [];
  for (let day = Date.parse(from); found.length < count; day += 86_400_000) {
    if (![0, 6].includes(new Date(day).getUTCDay())) found.push({ date: new Date(day).toISOString().slice(0, 10), name: 'closed' });
  }
  return found;
}
