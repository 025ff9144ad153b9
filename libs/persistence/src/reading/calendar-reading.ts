import { CALENDAR_YEAR, type CalendarYearRow, OFFICE_CALENDAR, type OfficeCalendarRow, SIDE_CALENDAR, type SideCalendarRow } from '../directory/load-calendars.js';
import type { Sql } from '../together.js';

/** How long before a year begins people should see to its list: limits of weeks reach into it by then. */
const LOOK_AHEAD_DAYS = 90;

export interface ReadCalendars { readonly sides: readonly SideCalendarRow[]; readonly years: readonly CalendarYearRow[]; readonly offices: readonly OfficeCalendarRow[] }
/** A year that limits reach or soon will, and whose list is not published. */
export interface UnpublishedYear { readonly calendar: string; readonly year: number; readonly sides: readonly string[] }

/** The calendars of every side that shares a network with the reader's, and the offices that keep their own. */
export async function readCalendars(sql: Sql, side: string): Promise<ReadCalendars> {
  const sides = await sql<SideCalendarRow>(`SELECT ${SIDE_CALENDAR} FROM hotline.side_calendars WHERE network IN (SELECT network FROM hotline.side_calendars WHERE side = $1) ORDER BY network, side`, [side]);
  const years = await sql<CalendarYearRow>(`SELECT ${CALENDAR_YEAR} FROM hotline.calendars WHERE calendar = ANY($1::text[]) ORDER BY calendar, year`, [sides.map((s) => s.calendar)]);
  const offices = await sql<OfficeCalendarRow>(`SELECT ${OFFICE_CALENDAR} FROM hotline.office_calendars WHERE network = ANY($1::text[]) ORDER BY network, office`, [sides.map((s) => s.network)]);
  return { sides, years, offices };
}

/**
 * Years whose list is missing although they have begun, begin within `LOOK_AHEAD_DAYS`, or are reached by a clock that the
 * reader may see.
 * @param side whose networks are looked at; null for all
 * @param now epoch milliseconds
 */
export async function unpublishedYears(sql: Sql, side: string | null, now: number): Promise<UnpublishedYear[]> {
  return sql<UnpublishedYear>(
    `WITH counting AS (
       SELECT DISTINCT side, calendar, zone FROM hotline.side_calendars
       WHERE $1::text IS NULL OR network IN (SELECT network FROM hotline.side_calendars WHERE side = $1)
     ), reached AS (
       SELECT calendar, side, generate_series(
         extract(year FROM $2::timestamptz AT TIME ZONE zone)::int, extract(year FROM ($2::timestamptz + make_interval(days => ${LOOK_AHEAD_DAYS})) AT TIME ZONE zone)::int) AS year
       FROM counting
       UNION
       SELECT s.calendar, s.side, (y->>'year')::int FROM hotline.clocks c JOIN counting s ON s.side = c.side,
         jsonb_array_elements(CASE jsonb_typeof(c.why->'years') WHEN 'array' THEN c.why->'years' ELSE '[]' END) y
       WHERE c.state IN ('running', 'paused') AND c.provisional
     )
     SELECT calendar, year, array_agg(DISTINCT side ORDER BY side) AS sides FROM reached r
     WHERE NOT EXISTS (SELECT FROM hotline.calendars c WHERE c.calendar = r.calendar AND c.year = r.year AND c.published)
     GROUP BY calendar, year ORDER BY calendar, year`,
    [side, new Date(now)]);
}
