import type { OfficeDays, SideId, WorkCalendar } from '#domain';
import type { Sql } from '../together.js';

/** Names of days by ISO date. */
export type DayNames = Readonly<Record<string, string>>;
export interface CalendarYearRow {
  readonly calendar: string; readonly year: number; readonly holidays: DayNames; readonly make_up_days: DayNames;
  readonly published: boolean; readonly source: string; readonly version: number; readonly updated_at: Date; readonly edited: boolean;
}
export interface OfficeCalendarRow {
  readonly network: string; readonly office: string; readonly side: string; readonly opens_minute: number | null; readonly closes_minute: number | null;
  readonly closed_days: readonly string[]; readonly open_days: readonly string[]; readonly version: number; readonly updated_at: Date;
}
export interface SideCalendarRow {
  readonly network: string; readonly side: string; readonly calendar: string; readonly zone: string;
  readonly opens_minute: number; readonly closes_minute: number; readonly revision: number;
}

/** Columns by name: a connection would refuse a kept `*` once a newer version has added one. */
export const CALENDAR_YEAR = 'calendar, year, holidays, make_up_days, published, source, version, updated_at, edited';
export const OFFICE_CALENDAR = 'network, office, side, opens_minute, closes_minute, closed_days, open_days, version, updated_at';
export const SIDE_CALENDAR = 'network, side, calendar, zone, opens_minute, closes_minute, revision';

/** The calendars by which the sides of a network count, as they are in the transaction of `sql`. */
export async function loadCalendars(sql: Sql, network: string): Promise<Readonly<Record<SideId, WorkCalendar>>> {
  const sides = await sql<SideCalendarRow>(`SELECT ${SIDE_CALENDAR} FROM hotline.side_calendars WHERE network = $1`, [network]);
  const years = await sql<CalendarYearRow>(`SELECT ${CALENDAR_YEAR} FROM hotline.calendars WHERE calendar = ANY($1::text[]) ORDER BY year`, [sides.map((s) => s.calendar)]);
  const offices = await sql<OfficeCalendarRow>(`SELECT ${OFFICE_CALENDAR} FROM hotline.office_calendars WHERE network = $1`, [network]);
  return Object.fromEntries(sides.map((side) => [side.side, {
    name: side.calendar, revision: side.revision, zone: side.zone, hours: { opens_minute: side.opens_minute, closes_minute: side.closes_minute },
    ...daysOf(years.filter((y) => y.calendar === side.calendar)),
    offices: Object.fromEntries(offices.filter((o) => o.side === side.side).map((o) => [o.office, officeDays(o)])),
  }]));
}

function daysOf(years: readonly CalendarYearRow[]): Pick<WorkCalendar, 'holidays' | 'make_up_days' | 'years'> {
  return {
    holidays: new Map(years.flatMap((y) => Object.entries(y.holidays))),
    make_up_days: new Map(years.flatMap((y) => Object.entries(y.make_up_days))),
    years: new Map(years.map(({ year, source, published }) => [year, { source, published }])),
  };
}

function officeDays({ opens_minute, closes_minute, closed_days, open_days }: OfficeCalendarRow): OfficeDays {
  const hours = opens_minute === null || closes_minute === null ? null : { opens_minute, closes_minute };
  return { hours, closed_days: new Set(closed_days), open_days: new Set(open_days) };
}
