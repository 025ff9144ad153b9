import { Temporal } from 'temporal-polyfill';
import type { OfficeCalendar } from './calendar-for.js';
import type { Limit, WorkCalendar } from './network.js';
import { type Due, type NamedDay, type Passed, whyWorkingDays } from './why.js';

/** The longest closure that a calendar may hold; beyond it the calendar is wrong and looking further would never end. */
const MAX_CLOSED_DAYS = 60;

/**
 * Works out when a limit ends and why (DOMAIN §4.4). Elapsed limits count every second. A limit in working days ends at
 * closing time of the n-th working day after the day it started, by the calendar of the side that must act: what comes
 * in at 17:59 has the same day's end as what came in at 09:00, and what comes in on a holiday starts like on any other day.
 * @param startedAt epoch milliseconds.
 * @returns `due_at` in epoch milliseconds; `provisional` when days were counted in a year whose list is not published yet.
 * @throws RangeError when the calendar is closed for longer than any real one.
 */
export function dueAt(limit: Limit, startedAt: number, calendar: OfficeCalendar): Due {
  if (limit.unit === 'elapsed') {
    const why = { unit: 'elapsed', seconds: limit.seconds, share: 1, passed_at: null } as const;
    return { due_at: startedAt + limit.seconds * 1000, provisional: false, calendar_revision: null, why };
  }
  const start = Temporal.Instant.fromEpochMilliseconds(startedAt).toZonedDateTimeISO(calendar.zone).toPlainDate();
  const { day, passed } = countDays(calendar, start, limit.days);
  const why = whyWorkingDays(calendar, limit.days, { from: start.toString(), to: day.toString(), passed });
  return { due_at: closing(calendar, day), provisional: touchesUnpublishedYear(calendar, start.year, day.year), calendar_revision: calendar.revision, why };
}

/** Whether anybody works on a date: make-up days first, then holidays, then Monday to Friday. */
export function isWorkingDay(calendar: WorkCalendar, isoDate: string): boolean {
  return isOpen(calendar, isoDate, Temporal.PlainDate.from(isoDate).dayOfWeek);
}

/**
 * Working days after one date up to and including another, both ISO dates in the side's zone; the inverse of `dueAt`.
 * Zero when the second date is not later.
 */
export function workingDaysBetween(calendar: WorkCalendar, fromDate: string, toDate: string): number {
  const end = Temporal.PlainDate.from(toDate);
  let count = 0;
  for (let day = Temporal.PlainDate.from(fromDate).add({ days: 1 }); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(calendar, day.toString())) count += 1;
  }
  return count;
}

function isOpen({ make_up_days, holidays }: WorkCalendar, date: string, dayOfWeek: number): boolean {
  return make_up_days.has(date) || (!holidays.has(date) && dayOfWeek <= 5);
}

/** The n-th working day after a day, and what was met on the way there. */
function countDays(calendar: WorkCalendar, start: Temporal.PlainDate, days: number): { day: Temporal.PlainDate; passed: Passed } {
  const [holidays, make_up_days]: [NamedDay[], NamedDay[]] = [[], []];
  let [day, counted, closed, weekend_days] = [start, 0, 0, 0];
  while (counted < days) {
    day = day.add({ days: 1 });
    const date = day.toString();
    const weekend = day.dayOfWeek > 5;
    if (isOpen(calendar, date, day.dayOfWeek)) {
      [counted, closed] = [counted + 1, 0];
      if (weekend) make_up_days.push({ date, name: calendar.make_up_days.get(date) ?? '' });
      continue;
    }
    const name = calendar.holidays.get(date);
    if (name === undefined) weekend_days += 1;
    else holidays.push({ date, name });
    closed += 1;
    if (closed > MAX_CLOSED_DAYS) throw neverOpens(calendar, day.subtract({ days: closed }));
  }
  return { day, passed: { holidays, make_up_days, weekend_days } };
}

const neverOpens = ({ zone }: WorkCalendar, after: Temporal.PlainDate): RangeError =>
  new RangeError(`The calendar of ${zone} has no working day in the ${String(MAX_CLOSED_DAYS)} days after ${after.toString()}.`);

function closing(calendar: WorkCalendar, day: Temporal.PlainDate): number {
  const { closes_minute } = calendar.hours;
  const plainTime = new Temporal.PlainTime(Math.floor(closes_minute / 60), closes_minute % 60);
  return day.toZonedDateTime({ timeZone: calendar.zone, plainTime }).epochMilliseconds;
}

function touchesUnpublishedYear({ years }: WorkCalendar, first: number, last: number): boolean {
  for (let year = first; year <= last; year += 1) if (years.get(year)?.published !== true) return true;
  return false;
}
