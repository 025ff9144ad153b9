import { getHolidayPreset } from '@hyunbinseo/holidays-kr';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { CHINA, KOREA } from '../../../test/factories/calendars.js';
import { calendarFor } from './calendar-for.js';
import { dueAtShare, notBefore } from './limits.js';
import type { OfficeDays, WorkCalendar } from './network.js';
import { NAMED_DAYS_MAX, type WhyWorkingDays } from './why.js';
import { dueAt, isWorkingDay } from './working-time.js';

const at = (text: string): number => Date.parse(text);
const working = (days: number) => ({ unit: 'working-days', days }) as const;
const both = [['KR', KOREA], ['CN', CHINA]] as const;

function why(days: number, from: string, calendar: WorkCalendar): WhyWorkingDays {
  const { why: found } = dueAt(working(days), at(from), calendar);
  if (found.unit !== 'working-days') throw new Error('an account of working days was expected');
  return found;
}
const dayOf = (instant: number, { zone }: WorkCalendar): string => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/*
 * Counted by hand on paper calendars with the published lists beside them, each working day written down; the
 * comments give the count at the end of each week.
 */
describe('forty-five Chinese working days, the time that the law gives a licensing authority', () => {
  it.each<[string, string, string]>([
    // 21–24 January: 4; Sunday 26 and Monday 27: 6; closed 28 January to 4 February; 5–8 February, Saturday worked: 10;
    // 10–14: 15; 17–21: 20; 24–28: 25; 3–7 March: 30; 10–14: 35; 17–21: 40; 24–28: 45
    ['filed before Spring Festival 2025', '2025-01-20', '2025-03-28'],
    // 16–19 September: 4; 22–26: 9; Sunday 28: 10; 29, 30: 12; closed 1–8 October; 9–11, Saturday worked: 15;
    // 13–17: 20; 20–24: 25; 27–31: 30; 3–7 November: 35; 10–14: 40; 17–21: 45
    ['filed before National Day 2025', '2025-09-15', '2025-11-21'],
    // 16–19 December: 4; 22–26: 9; 29–31: 12; closed 1–3 January; Sunday 4: 13; 5–9: 18; 12–16: 23; 19–23: 28; 26–30: 33;
    // 2–6 February: 38; 9–13: 43; Saturday 14: 44; closed 15–23 February; Tuesday 24: 45
    ['filed before the year ended, over New Year and Spring Festival 2026', '2025-12-15', '2026-02-24'],
    // Sunday 19 January is worked, and is the day of filing itself. 20–23: 4; closed 24 January to 2 February;
    // 3–7 February: 9; 10–14: 14; 17–21: 19; 24–28: 24; 2–6 March: 29; 9–13: 34; 16–20: 39; 23–27: 44; Monday 30: 45
    ['filed on a worked Sunday, before the Spring Festival of 2020 that was lengthened', '2020-01-19', '2020-03-30'],
  ])('%s', (_name, filed, ends) => {
    const due = dueAt(working(45), at(`${filed}T10:00+08:00`), CHINA);
    expect(dayOf(due.due_at, CHINA)).toBe(ends);
    expect(due.due_at).toBe(at(`${ends}T17:30+08:00`));
  });
});

describe('holidays and make-up weekends, day by day', () => {
  it.each<[string, WorkCalendar, string, readonly string[]]>([
    ['Seollal 2025 with the day given before it', KOREA, '2025-01-24', ['2025-01-31', '2025-02-03']],
    ['Seollal 2024: its Sunday is made up for on Monday', KOREA, '2024-02-08', ['2024-02-13']],
    ['Chuseok 2023 with the day between it and Foundation Day', KOREA, '2023-09-27', ['2023-10-04', '2023-10-05', '2023-10-06', '2023-10-10']],
    ['Chuseok 2025, Foundation Day to Hangeul Day', KOREA, '2025-10-02', ['2025-10-10', '2025-10-13']],
    ['Children\'s Day 2024 on a Sunday', KOREA, '2024-05-03', ['2024-05-07']],
    ['Liberation Day 2026 on a Saturday', KOREA, '2026-08-14', ['2026-08-18']],
    ['National Day 2022: both days of the weekend after are worked', CHINA, '2022-09-30', ['2022-10-08', '2022-10-09', '2022-10-10']],
    ['National Day 2024: the Saturday after is worked', CHINA, '2024-09-30', ['2024-10-08', '2024-10-09', '2024-10-10', '2024-10-11', '2024-10-12', '2024-10-14']],
    ['the Sunday before National Day 2024 is worked', CHINA, '2024-09-27', ['2024-09-29', '2024-09-30', '2024-10-08']],
    ['Dragon Boat 2023: the Sunday after is worked', CHINA, '2023-06-21', ['2023-06-25', '2023-06-26']],
    ['Labour Day 2026: the Saturday after is worked', CHINA, '2026-04-30', ['2026-05-06', '2026-05-07', '2026-05-08', '2026-05-09', '2026-05-11']],
    ['National Day 2026: the Sunday eleven days before is worked', CHINA, '2026-09-18', ['2026-09-20', '2026-09-21']],
  ])('%s', (_name, calendar, from, days) => {
    const start = Temporal.PlainDate.from(from).toZonedDateTime({ timeZone: calendar.zone, plainTime: '11:00' }).epochMilliseconds;
    expect(days.map((_, i) => dayOf(dueAt(working(i + 1), start, calendar).due_at, calendar))).toEqual(days);
  });
});

describe('why a limit ends when it ends', () => {
  it('names the holidays that were passed over, counts weekends, and names worked weekends', () => {
    expect(why(3, '2025-09-30T16:00+08:00', CHINA)).toEqual({
      unit: 'working-days', days: 3, share: 1, passed_at: null, open_minutes: null, from: '2025-09-30', to: '2025-10-11',
      holidays: ['国庆节', '国庆节', '国庆节', '国庆节', '国庆节', '中秋', '国庆节', '国庆节'].map((name, i) => ({ date: `2025-10-0${String(i + 1)}`, name })),
      unnamed_holidays: 0, weekend_days: 0, make_up_days: [{ date: '2025-10-11', name: '国庆节调休上班' }], unnamed_make_up_days: 0,
      zone: 'Asia/Shanghai', opens_minute: 510, closes_minute: 1050, calendar: 'CN', revision: 7, office: null,
      years: [{ year: 2025, source: expect.stringContaining('国务院') as string, published: true }],
    });
    expect(why(3, '2026-02-13T10:00+09:00', KOREA)).toMatchObject({
      holidays: [{ date: '2026-02-16', name: '설날 전날' }, { date: '2026-02-17', name: '설날' }, { date: '2026-02-18', name: '설날 다음 날' }], weekend_days: 4, make_up_days: [],
    });
  });

  it('names every year that was touched, and says which of them is not published', () => {
    expect(why(3, '2026-12-30T10:00+08:00', CHINA).years).toEqual([
      { year: 2026, source: expect.stringContaining('国务院') as string, published: true },
      { year: 2027, source: expect.stringContaining('全国年节及纪念日放假办法') as string, published: false },
    ]);
  });

  it('never guesses a year that nobody wrote down: its weekends alone are passed over, and it says so', () => {
    const due = dueAt(working(5), at('2031-10-01T10:00+08:00'), CHINA);
    expect(due).toMatchObject({ provisional: true, why: { to: '2031-10-08', holidays: [], weekend_days: 2, years: [{ year: 2031, source: null, published: false }] } });
  });

  it('says which part of which limit was counted, in office minutes', () => {
    expect(dueAtShare(working(3), at('2026-03-11T12:00+09:00'), 0.25, KOREA)).toMatchObject({
      due_at: at('2026-03-12T11:15+09:00'), calendar_revision: 7, why: { days: 3, share: 0.25, open_minutes: 495, from: '2026-03-11', to: '2026-03-16' },
    });
  });

  it('keeps the end that had passed when it was counted anew', () => {
    const [now, passed] = [at('2026-03-14T12:00+09:00'), dueAt(working(1), at('2026-03-10T10:00+09:00'), KOREA)];
    expect(notBefore(now, passed, working(1), KOREA)).toMatchObject({ due_at: at('2026-03-16T09:00+09:00'), why: { passed_at: at('2026-03-11T18:00+09:00') } });
    const elapsed = { unit: 'elapsed', seconds: 60 } as const;
    expect(notBefore(now, dueAt(elapsed, now - 3_600_000, KOREA), elapsed, KOREA)).toMatchObject({ due_at: now, why: { passed_at: now - 3_540_000 } });
    expect(notBefore(at('2026-03-11T10:00+09:00'), passed, working(1), KOREA)).toBe(passed);
  });

  it('stays short however long the limit is', () => {
    const long = why(2_000, '2019-01-02T10:00+08:00', CHINA);
    expect(long.holidays).toHaveLength(NAMED_DAYS_MAX);
    expect(long.unnamed_holidays).toBeGreaterThan(100);
    expect(long.make_up_days).toHaveLength(NAMED_DAYS_MAX);
    expect(JSON.stringify(long).length).toBeLessThan(6_000);
  });
});

describe('an office that keeps other days or hours', () => {
  const own = (days: Partial<OfficeDays>): WorkCalendar =>
    calendarFor({ KR: { ...KOREA, offices: { customs: { hours: null, closed_days: new Set(), open_days: new Set(), ...days } } } }, 'KR', 'customs');
  it('closes at its own hour', () => {
    const due = dueAt(working(1), at('2026-03-09T10:00+09:00'), own({ hours: { opens_minute: 480, closes_minute: 960 } }));
    expect(due).toMatchObject({ due_at: at('2026-03-10T16:00+09:00'), why: { office: 'customs', opens_minute: 480, closes_minute: 960 } });
  });
  it('passes over its own closed days, a make-up day too, and counts its own open ones', () => {
    const closed = dueAt(working(1), at('2026-03-09T10:00+09:00'), own({ closed_days: new Set(['2026-03-10']) }));
    expect(closed).toMatchObject({ due_at: at('2026-03-11T18:00+09:00'), why: { holidays: [{ date: '2026-03-10', name: '' }] } });
    const open = dueAt(working(1), at('2026-02-13T10:00+09:00'), own({ open_days: new Set(['2026-02-17']) }));
    expect(open).toMatchObject({ due_at: at('2026-02-17T18:00+09:00') });
    const office = { hours: null, closed_days: new Set(['2026-02-14']), open_days: new Set<string>() };
    expect(isWorkingDay(calendarFor({ CN: { ...CHINA, offices: { office } } }, 'CN', 'office'), '2026-02-14')).toBe(false);
  });
  it('leaves every other office of its side alone', () => {
    const calendar = { ...KOREA, offices: { customs: { hours: null, closed_days: new Set(['2026-03-10']), open_days: new Set<string>() } } };
    expect(calendarFor({ KR: calendar }, 'KR', 'desk')).toBe(calendar);
    expect(calendarFor({ KR: calendar }, 'KR', null)).toBe(calendar);
    expect(() => calendarFor({ KR: calendar }, 'CN', null)).toThrow('no calendar for side CN');
  });
});

const instants = fc.integer({ min: at('2019-01-01T00:00Z'), max: at('2026-09-30T00:00Z') });
const counts = fc.integer({ min: 1, max: 60 });

describe.each(both)('on the calendar of %s, from 2019 to 2026', (side, calendar) => {
  const presets: Record<string, object> = {};
  beforeAll(async () => {
    if (side === 'KR') for (let year = 2019; year <= 2026; year += 1) Object.assign(presets, await getHolidayPreset(String(year)));
  });
  /** What the library that the days come from says, asked here for one day at a time. */
  const worked = (date: string): boolean => {
    if (side === 'CN') return chineseDays.isWorkday(date);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !(date in presets);
  };

  it('the end is the day on which a plain count by the library arrives', () => {
    fc.assert(fc.property(instants, counts, (start, n) => {
      let date = new Date(`${dayOf(start, calendar)}T00:00:00Z`);
      for (let counted = 0; counted < n;) {
        date = new Date(date.getTime() + 86_400_000);
        if (worked(date.toISOString().slice(0, 10))) counted += 1;
      }
      expect(dayOf(dueAt(working(n), start, calendar).due_at, calendar)).toBe(date.toISOString().slice(0, 10));
    }));
  });

  it('the account adds up: days counted, holidays and weekend days are all the days there were', () => {
    fc.assert(fc.property(instants, counts, (start, n) => {
      const { why: account, calendar_revision } = dueAt(working(n), start, calendar);
      if (account.unit !== 'working-days') throw new Error('an account of working days was expected');
      const { from, to, holidays, unnamed_holidays, weekend_days, make_up_days } = account;
      expect(Temporal.PlainDate.from(from).until(to).days).toBe(n + holidays.length + unnamed_holidays + weekend_days);
      expect(holidays.filter(({ date }) => worked(date))).toEqual([]);
      expect(make_up_days.filter(({ date }) => !worked(date) || new Date(date).getUTCDay() % 6 !== 0)).toEqual([]);
      expect([from, to]).toEqual([dayOf(start, calendar), dayOf(dueAt(working(n), start, calendar).due_at, calendar)]);
      expect(calendar_revision).toBe(calendar.revision);
    }));
  });

  it('only a limit that touches a year without its list is provisional', () => {
    fc.assert(fc.property(fc.integer({ min: at('2018-06-01'), max: at('2029-06-01') }), counts, (start, n) => {
      const { provisional, why: account } = dueAt(working(n), start, calendar);
      const years = account.unit === 'working-days' ? account.years : [];
      expect(provisional).toBe(years.some(({ published }) => !published));
    }));
  });

  it('an office\'s own days never let a limit end while it is closed', () => {
    const drawn = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
    fc.assert(fc.property(instants, fc.integer({ min: 1, max: 10 }), drawn, drawn, (start, n, closed, open) => {
      const dates = (days: readonly number[]): Set<string> => new Set(days.map((d) => Temporal.PlainDate.from(dayOf(start, calendar)).add({ days: d }).toString()));
      const closed_days = dates(closed);
      const open_days = dates(open.filter((d) => !closed.includes(d)));
      const office = calendarFor({ A: { ...calendar, offices: { o: { hours: null, closed_days, open_days } } } }, 'A', 'o');
      const end = dayOf(dueAt(working(n), start, office).due_at, calendar);
      expect(closed_days.has(end)).toBe(false);
      expect(isWorkingDay(office, end)).toBe(true);
      expect(open_days.has(end) || isWorkingDay(calendar, end)).toBe(true);
    }));
  });
});
