import { Temporal } from 'temporal-polyfill';
import { type OfficeCalendar, calendarFor } from './calendar-for.js';
import type { OfficeId, WorkCalendar } from './network.js';
import type { NamedDay } from './why.js';
import { isWorkingDay } from './working-time.js';

/** What can be wrong with a year's list or an office's days; each has its words in the catalogues as `rule.…`. */
export const CALENDAR_FAULTS = ['other_year', 'not_a_weekend', 'holiday_and_make_up', 'day_twice', 'no_holidays', 'gap_between_years', 'closed_too_long'] as const;
export type CalendarFaultCode = (typeof CALENDAR_FAULTS)[number];

/** One year of a calendar as somebody writes it down. */
export interface YearList {
  readonly year: number;
  readonly published: boolean;
  readonly holidays: readonly NamedDay[];
  readonly make_up_days: readonly NamedDay[];
}
type Lists = 'holidays' | 'make_up_days' | 'closed_days' | 'open_days';
/** Where: a list, and the place in it where one day is wrong; and the values of the words, such as the day. */
export interface CalendarFault { readonly list: Lists | 'published'; readonly index: number | null; readonly code: CalendarFaultCode; readonly values: Readonly<Record<string, string | number>> }

/** Days without a working day between them that a list may hold; half of what counting looks through before it gives up. */
const CLOSED_DAYS_MAX = 30;

/** Everything that is wrong with one year's list by itself; empty when it can be counted by. Dates are real ISO dates. */
export function yearFaults({ year, published, holidays, make_up_days }: YearList): CalendarFault[] {
  const closed = new Set(holidays.map(({ date }) => date));
  return [
    ...holidays.flatMap(({ date }, index) => dayFaults('holidays', holidays, index, year, date)),
    ...make_up_days.flatMap(({ date }, index): CalendarFault[] => [
      ...dayFaults('make_up_days', make_up_days, index, year, date),
      ...(Temporal.PlainDate.from(date).dayOfWeek > 5 ? [] : [fault('make_up_days', index, 'not_a_weekend', { date })]),
      ...(closed.has(date) ? [fault('make_up_days', index, 'holiday_and_make_up', { date })] : []),
    ]),
    ...(published && holidays.length === 0 ? [fault('holidays', null, 'no_holidays', { year })] : []),
  ];
}

/** A year that is missing between published ones would be counted as if it had no holidays. @param published in any order */
export function gapFaults(published: readonly number[]): CalendarFault[] {
  const there = new Set(published);
  const [first, last] = [Math.min(...there), Math.max(...there)];
  for (let year = first; year < last; year += 1) if (!there.has(year)) return [fault('published', null, 'gap_between_years', { year })];
  return [];
}

/**
 * The first closure in a span of days that is longer than any real one, for a side or for one of its offices; counting
 * across it would fail for every case. @param from first day, ISO date @param to last day
 */
export function closureFaults(calendar: WorkCalendar, from: string, to: string, list: Lists = 'holidays'): CalendarFault[] {
  const offices: (OfficeId | null)[] = [null, ...Object.keys(calendar.offices)];
  const found = offices.map((office) => closedTooLong(calendarFor({ side: calendar }, 'side', office), from, to)).find((date) => date !== null);
  return found === undefined ? [] : [fault(list, null, 'closed_too_long', { date: found, days: CLOSED_DAYS_MAX })];
}

function closedTooLong(calendar: OfficeCalendar, from: string, to: string): string | null {
  const last = Temporal.PlainDate.from(to);
  let closed = 0;
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    closed = isWorkingDay(calendar, day.toString()) ? 0 : closed + 1;
    if (closed > CLOSED_DAYS_MAX) return day.subtract({ days: closed - 1 }).toString();
  }
  return null;
}

function dayFaults(list: Lists, days: readonly NamedDay[], index: number, year: number, date: string): CalendarFault[] {
  const first = days.findIndex((d) => d.date === date);
  return [
    ...(date.startsWith(`${String(year)}-`) ? [] : [fault(list, index, 'other_year', { date, year })]),
    ...(first < index ? [fault(list, index, 'day_twice', { date })] : []),
  ];
}

/** Everything that is wrong with an office's own days by themselves. */
export function officeDayFaults({ closed_days, open_days }: { readonly closed_days: readonly string[]; readonly open_days: readonly string[] }): CalendarFault[] {
  const twice = (list: 'closed_days' | 'open_days', days: readonly string[]): CalendarFault[] =>
    days.flatMap((date, index) => (days.indexOf(date) < index ? [fault(list, index, 'day_twice', { date })] : []));
  const both = open_days.flatMap((date, index) => (closed_days.includes(date) ? [fault('open_days', index, 'day_twice', { date })] : []));
  return [...twice('closed_days', closed_days), ...twice('open_days', open_days), ...both];
}

const fault = (list: CalendarFault['list'], index: number | null, code: CalendarFaultCode, values: CalendarFault['values']): CalendarFault => ({ list, index, code, values });
