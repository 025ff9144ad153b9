import { Temporal } from 'temporal-polyfill';
import type { OfficeCalendar } from './calendar-for.js';
import type { Limit, WorkCalendar } from './network.js';
import type { Due } from './why.js';
import { dueAt, isWorkingDay, workingDaysBetween } from './working-time.js';

const MINUTE_MS = 60_000;

/**
 * The instant at which a share (0–1) of a limit has passed, a second later at the earliest: what ended where it began
 * would ring for ever. Of a limit in working days the share is taken of the working minutes between start and end, so
 * that a quarter of three working days never ends at night. It is provisional where the whole limit is, of which it is a part.
 */
export function dueAtShare(limit: Limit, started_at: number, share: number, calendar: OfficeCalendar): Due {
  const whole = dueAt(limit, started_at, calendar);
  if (share >= 1) return whole;
  if (limit.unit === 'elapsed' || whole.why.unit === 'elapsed') {
    return { ...whole, due_at: started_at + Math.max(1, Math.round((whole.due_at - started_at) / 1000 * share)) * 1000, why: { ...whole.why, share } };
  }
  const spans = openSpans(calendar, started_at, whole.due_at);
  const wanted = spans.reduce((sum, s) => sum + s.to - s.from, 0) * share;
  const why = { ...whole.why, share, open_minutes: Math.round(wanted / MINUTE_MS) };
  let left = wanted;
  for (const span of spans) {
    if (left <= span.to - span.from) return { ...whole, due_at: Math.round(span.from + left), why };
    left -= span.to - span.from;
  }
  return { ...whole, why };
}

/**
 * The end of a limit that was measured anew, when it may not lie in the past: what is over is over now, or, where the
 * limit counts working days, as soon as the side that must act is at work again. `why` keeps the end that had passed.
 */
export function notBefore(at: number, due: Due, limit: Limit, calendar: OfficeCalendar): Due {
  if (due.due_at > at) return due;
  const opens = limit.unit === 'elapsed' ? at : openSpans(calendar, at, dueAt({ unit: 'working-days', days: 1 }, at, calendar).due_at)[0]?.from ?? at;
  return { ...due, due_at: opens, why: { ...due.why, passed_at: due.due_at } };
}

/** A limit that stood still: as much longer as the pauses took, in working days where it counts those. @param pauses in epoch milliseconds */
export function withPauses(limit: Limit, pauses: readonly { since: number; until: number }[], calendar: WorkCalendar): Limit {
  if (limit.unit === 'elapsed') return { unit: 'elapsed', seconds: limit.seconds + pauses.reduce((sum, p) => sum + (p.until - p.since) / 1000, 0) };
  const days = (p: { since: number; until: number }): number => workingDaysBetween(calendar, dateAt(p.since, calendar.zone), dateAt(p.until, calendar.zone));
  return { unit: 'working-days', days: limit.days + pauses.reduce((sum, p) => sum + days(p), 0) };
}

/** The instant at which a day begins in a zone, in epoch milliseconds. @param date ISO date */
export const dayStart = (date: string, zone: string): number => Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;

/** The next day. @param date ISO date */
export const dayAfter = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/** The day of an instant in a zone, as an ISO date. */
export const dateAt = (ms: number, zone: string): string => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Office hours between two instants, as spans of epoch milliseconds. */
function openSpans(calendar: WorkCalendar, from: number, to: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  const last = Temporal.Instant.fromEpochMilliseconds(to).toZonedDateTimeISO(calendar.zone).toPlainDate();
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.zone).toPlainDate();
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (!isWorkingDay(calendar, day.toString())) continue;
    const midnight = day.toZonedDateTime(calendar.zone).epochMilliseconds;
    const opens = Math.max(from, midnight + calendar.hours.opens_minute * MINUTE_MS);
    const closes = Math.min(to, midnight + calendar.hours.closes_minute * MINUTE_MS);
    if (opens < closes) spans.push({ from: opens, to: closes });
  }
  return spans;
}
