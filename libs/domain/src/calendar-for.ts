import type { OfficeDays, OfficeId, SideId, WorkCalendar } from './network.js';

/** A calendar as one office keeps it; `office` is there where the office keeps other days or hours than its side. */
export type OfficeCalendar = WorkCalendar & { readonly office?: OfficeId };

/**
 * The calendar by which an office counts: its side's, with the office's own hours, closed days and open days over it.
 * @param office null, or an office without days of its own, for the side's calendar as it is
 * @throws Error when the side has no calendar: a limit without one cannot be counted
 */
export function calendarFor(calendars: Readonly<Record<SideId, WorkCalendar>>, side: SideId, office: OfficeId | null): OfficeCalendar {
  const calendar = calendars[side];
  if (!calendar) throw new Error(`no calendar for side ${side}`);
  const own = office === null ? undefined : calendar.offices[office];
  return office === null || own === undefined ? calendar : { ...calendar, ...withOwn(calendar, own), office };
}

function withOwn(calendar: WorkCalendar, { hours, closed_days, open_days }: OfficeDays): Partial<WorkCalendar> {
  const dates = (days: ReadonlySet<string>): [string, string][] => [...days].map((day) => [day, '']);
  return {
    hours: hours ?? calendar.hours,
    holidays: new Map([...calendar.holidays, ...dates(closed_days)]),
    make_up_days: new Map([...[...calendar.make_up_days].filter(([day]) => !closed_days.has(day)), ...dates(open_days)]),
  };
}
