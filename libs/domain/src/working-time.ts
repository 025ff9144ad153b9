import { Temporal } from 'temporal-polyfill';
import type { Limit, WorkCalendar } from './network.js';

/** The longest closure that a calendar may hold; beyond it the calendar is wrong and looking further would never end. */
const MAX_CLOSED_DAYS = 60;

/**
 * Works out when a limit ends (DOMAIN §4.4). Elapsed limits count every second. A limit in working days ends at closing
 * time of the n-th working day after the day it started, by the calendar of the side that must act: what comes in at
 * 17:59 has the same day's end as what came in at 09:00, and what comes in on a holiday starts like on any other day.
 * @param startedAt epoch milliseconds.
 * @returns `due_at` in epoch milliseconds; `provisional` when days were counted in a year whose list is not published yet.
 * @throws RangeError when the calendar is closed for longer than any real one.
 */
export function dueAt(limit: Limit, startedAt: number, calendar: WorkCalendar): { due_at: number; provisional: boolean } {
  if (limit.unit === 'elapsed') return { due_at: startedAt + limit.seconds * 1000, provisional: false };
  const start = Temporal.Instant.fromEpochMilliseconds(startedAt).toZonedDateTimeISO(calendar.zone).toPlainDate();
  let day = start;
  for (let counted = 0; counted < limit.days; counted += 1) day = nextWorkingDay(calendar, day);
  return { due_at: closing(calendar, day), provisional: touchesUnpublishedYear(calendar, start.year, day.year) };
}

/** Whether anybody works on a date: make-up days first, then holidays, then Monday to Friday. */
export function isWorkingDay(calendar: WorkCalendar, isoDate: string): boolean {
  if (calendar.make_up_days.has(isoDate)) return true;
  return !calendar.holidays.has(isoDate) && Temporal.PlainDate.from(isoDate).dayOfWeek <= 5;
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

function nextWorkingDay(calendar: WorkCalendar, after: Temporal.PlainDate): Temporal.PlainDate {
  let day = after;
  for (let closed = 0; closed <= MAX_CLOSED_DAYS; closed += 1) {
    day = day.add({ days: 1 });
    if (isWorkingDay(calendar, day.toString())) return day;
  }
  throw new RangeError(`The calendar of ${calendar.zone} has no working day in the ${String(MAX_CLOSED_DAYS)} days after ${after.toString()}.`);
}

function closing(calendar: WorkCalendar, day: Temporal.PlainDate): number {
  const { closes_minute } = calendar.hours;
  const plainTime = new Temporal.PlainTime(Math.floor(closes_minute / 60), closes_minute % 60);
  return day.toZonedDateTime({ timeZone: calendar.zone, plainTime }).epochMilliseconds;
}

function touchesUnpublishedYear({ years }: WorkCalendar, first: number, last: number): boolean {
  for (let year = first; year <= last; year += 1) if (years.get(year)?.published !== true) return true;
  return false;
}
