import { getHolidayPreset } from '@hyunbinseo/holidays-kr';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { CHINA as CN, KOREA as KR } from '../../../test/factories/calendars.js';
import type { WorkCalendar } from './network.js';
import { dueAt, isWorkingDay, workingDaysBetween } from './working-time.js';

const both = [['KR', KR], ['CN', CN]] as const;

const at = (text: string): number => Date.parse(text);
const due = (days: number, from: string, cal: WorkCalendar): string =>
  Temporal.Instant.fromEpochMilliseconds(dueAt({ unit: 'working-days', days }, at(from), cal).due_at).toZonedDateTimeISO(cal.zone).toPlainDateTime().toString();

describe('a limit in working days ends at closing time of the n-th working day after the day it started', () => {
  it.each<[string, WorkCalendar, number, string, string]>([
    ['an ordinary Monday', KR, 1, '2026-03-09T10:00+09:00', '2026-03-10T18:00:00'],
    ['over a weekend', KR, 1, '2026-03-13T10:00+09:00', '2026-03-16T18:00:00'],
    ['Seollal 2026 in Korea: 16 to 18 February', KR, 1, '2026-02-13T10:00+09:00', '2026-02-19T18:00:00'],
    ['Seollal 2026 in Korea, three days', KR, 3, '2026-02-13T10:00+09:00', '2026-02-23T18:00:00'],
    ['Spring Festival 2026 in China: Saturday 14 February is worked', CN, 1, '2026-02-13T10:00+08:00', '2026-02-14T17:30:00'],
    ['Spring Festival 2026 in China: closed until 23 February', CN, 2, '2026-02-13T10:00+08:00', '2026-02-24T17:30:00'],
    ['Spring Festival 2026 in China: Saturday 28 February is worked', CN, 6, '2026-02-13T10:00+08:00', '2026-02-28T17:30:00'],
    ['Chuseok 2025 in Korea: closed from 3 to 9 October', KR, 1, '2025-10-02T17:59+09:00', '2025-10-10T18:00:00'],
    ['National Day 2025 in China: closed until 8 October', CN, 1, '2025-09-30T16:00+08:00', '2025-10-09T17:30:00'],
    ['National Day 2025 in China: Saturday 11 October is worked', CN, 3, '2025-09-30T16:00+08:00', '2025-10-11T17:30:00'],
    ['a report that comes in during National Day', CN, 1, '2025-10-03T11:00+08:00', '2025-10-09T17:30:00'],
    ['a report one minute before midnight', KR, 1, '2026-03-09T23:59+09:00', '2026-03-10T18:00:00'],
    ['a report one minute after midnight', KR, 1, '2026-03-10T00:01+09:00', '2026-03-11T18:00:00'],
  ])('%s', (_name, cal, days, from, expected) => {
    expect(due(days, from, cal)).toBe(expected);
  });

  it('takes the day from the side that must act: half past midnight in Seoul is still yesterday in Beijing', () => {
    const instant = '2026-03-09T15:30Z';
    expect(due(1, instant, KR)).toBe('2026-03-11T18:00:00');
    expect(due(1, instant, CN)).toBe('2026-03-10T17:30:00');
  });
});

describe('an elapsed limit counts every second', () => {
  it.each(both)('through nights and holidays of %s, and is never provisional', (_side, cal) => {
    const start = at('2027-02-05T23:00+09:00');
    expect(dueAt({ unit: 'elapsed', seconds: 24 * 3_600 }, start, cal)).toEqual({
      due_at: start + 86_400_000, provisional: false, calendar_revision: null, why: { unit: 'elapsed', seconds: 86_400, share: 1, passed_at: null },
    });
  });
});

describe('a year whose list is not published', () => {
  const limit = { unit: 'working-days', days: 3 } as const;
  it('makes a limit provisional when the limit reaches into it', () => {
    expect(dueAt(limit, at('2026-12-30T10:00+08:00'), CN)).toMatchObject({ due_at: at('2027-01-05T17:30+08:00'), provisional: true });
    expect(dueAt(limit, at('2026-12-30T10:00+09:00'), KR)).toMatchObject({ due_at: at('2027-01-05T18:00+09:00'), provisional: false });
  });
  it('leaves a limit that ends on its eve alone', () => {
    expect(dueAt({ unit: 'working-days', days: 1 }, at('2026-12-30T10:00+08:00'), CN).provisional).toBe(false);
  });
  it('counts statutory days all the same', () => {
    expect(isWorkingDay(CN, '2027-10-01')).toBe(false);
    expect(isWorkingDay(CN, '2027-10-04')).toBe(true);
  });
  it('is said of years before the first list, too', () => {
    expect(dueAt(limit, at('2018-06-04T10:00+09:00'), KR).provisional).toBe(true);
  });
});

it('refuses a calendar that never opens instead of counting for ever', () => {
  const holidays = new Map(Array.from({ length: 400 }, (_, i) => [Temporal.PlainDate.from('2026-01-01').add({ days: i }).toString(), 'closed']));
  expect(() => dueAt({ unit: 'working-days', days: 1 }, at('2026-01-05T10:00+09:00'), { ...KR, holidays })).toThrow(/no working day in the 60 days after 2026-01-05/);
});

const instants = fc.integer({ min: at('2019-01-01T00:00Z'), max: at('2026-06-30T00:00Z') });
const counts = fc.integer({ min: 1, max: 60 });
const day = (cal: WorkCalendar, instant: number): string => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(cal.zone).toPlainDate().toString();
const working = (days: number) => ({ unit: 'working-days', days }) as const;

describe.each(both)('properties on the calendar of %s', (side, cal) => {
  it('more days end later, and a later start never ends earlier', () => {
    fc.assert(fc.property(instants, counts, fc.integer({ min: 0, max: 5 * 86_400_000 }), (start, n, later) => {
      const end = dueAt(working(n), start, cal).due_at;
      expect(end).toBeGreaterThan(start);
      expect(dueAt(working(n + 1), start, cal).due_at).toBeGreaterThan(end);
      expect(dueAt(working(n), start + later, cal).due_at).toBeGreaterThanOrEqual(end);
    }));
  });

  it('between start and end lie exactly the days asked for, and the last one is worked', () => {
    fc.assert(fc.property(instants, counts, (start, n) => {
      const end = dueAt(working(n), start, cal).due_at;
      expect(workingDaysBetween(cal, day(cal, start), day(cal, end))).toBe(n);
      expect(isWorkingDay(cal, day(cal, end))).toBe(true);
      expect(workingDaysBetween(cal, day(cal, end), day(cal, start))).toBe(0);
    }));
  });

  it('agrees with the published lists day by day from 2019 to 2026', async () => {
    const presets = side === 'KR' ? await Promise.all(Array.from({ length: 8 }, (_, i) => getHolidayPreset(String(2019 + i)))) : [];
    const isWorkday = (date: string): boolean => {
      if (side === 'CN') return chineseDays.isWorkday(date);
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      return weekday !== 0 && weekday !== 6 && !presets.some((preset) => date in preset);
    };
    const differing: string[] = [];
    let worked = 0;
    for (let t = at('2019-01-01'); t <= at('2026-12-31'); t += 86_400_000) {
      const date = new Date(t).toISOString().slice(0, 10);
      if (isWorkingDay(cal, date) !== isWorkday(date)) differing.push(date);
      if (isWorkday(date)) worked += 1;
    }
    expect(differing).toEqual([]);
    expect(workingDaysBetween(cal, '2018-12-31', '2026-12-31')).toBe(worked);
    expect(worked).toBeGreaterThan(8 * 240);
  });
});
