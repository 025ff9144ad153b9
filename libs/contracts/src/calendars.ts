import * as z from 'zod/mini';
import { day, line } from './scalars.js';

/*
 * The days by which each side counts: every side's officers read all calendars, since a limit of the other side could
 * not be understood without; an administrator edits those of their own side. Days and times are those of the side's zone.
 */

/** Days that one year's list, or an office, may hold; more than any country closes. */
export const DAYS_MAX = 120;

const time = () => z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not_a_time'));
const seen = () => z.int().check(z.minimum(0));
const namedDays = () => z.array(z.strictObject({ date: day(), name: line() })).check(z.maxLength(DAYS_MAX));
const days = () => z.array(day()).check(z.maxLength(DAYS_MAX));
const hours = () => z.strictObject({ opens: time(), closes: time() }).check(z.refine((h) => h.opens < h.closes, { error: 'closes_before_it_opens', path: ['closes'] }));

/** One year of a calendar, as it is saved. `version`: the one that was seen, 0 where the year is not there yet. */
export const saveCalendarYearSchema = z.strictObject({
  version: seen(),
  /** Whether this is the official list, or only weekends and statutory days until it appears. */
  published: z.boolean(),
  /** Where the days come from, such as the number and date of the notice. */
  source: line(),
  holidays: namedDays(),
  /** Weekend days on which everybody works. */
  make_up_days: namedDays(),
});
export type SaveCalendarYear = z.output<typeof saveCalendarYearSchema>;

/** What an office does otherwise than its side; hours null: the side's. `version`: the one that was seen, 0 where nothing was saved yet. */
export const saveOfficeHoursSchema = z.strictObject({ version: seen(), hours: z.nullable(hours()), closed_days: days(), open_days: days() });
export type SaveOfficeHours = z.output<typeof saveOfficeHoursSchema>;

const namedDay = z.strictObject({ date: z.string(), name: z.string() });
export const calendarYearSchema = z.strictObject({
  year: z.number(), version: z.number(), published: z.boolean(), source: z.string(),
  /** In the order of their dates. */
  holidays: z.array(namedDay), make_up_days: z.array(namedDay),
  /** Whether somebody changed what the service was delivered with. */
  edited: z.boolean(), updated_at: z.string(),
});
export type CalendarYearView = z.output<typeof calendarYearSchema>;

export const calendarSchema = z.strictObject({
  calendar: z.string(),
  /** Sides that count by it. */
  sides: z.array(z.string()),
  /** Whether the reader may save its years. */
  may_save: z.boolean(),
  years: z.array(calendarYearSchema),
});
export const officeHoursSchema = z.strictObject({
  office: z.string(), side: z.string(), version: z.number(), may_save: z.boolean(),
  /** Null: the side's. */
  hours: z.nullable(z.strictObject({ opens: z.string(), closes: z.string() })),
  closed_days: z.array(z.string()), open_days: z.array(z.string()),
});
export type OfficeHoursView = z.output<typeof officeHoursSchema>;

/** A year that limits reach, or soon will, and whose list is not published: what ends in it is provisional. */
export const calendarWarningSchema = z.strictObject({ calendar: z.string(), year: z.number(), sides: z.array(z.string()) });

export const calendarsSchema = z.strictObject({
  as_of: z.string(),
  calendars: z.array(calendarSchema),
  /** Each side's hours, which hold for every office without its own. `revision` grows with every change that reaches a limit. */
  sides: z.array(z.strictObject({ side: z.string(), calendar: z.string(), zone: z.string(), opens: z.string(), closes: z.string(), revision: z.number() })),
  /** Every office of the reader's side, and of other sides those with hours or days of their own. */
  offices: z.array(officeHoursSchema),
  warnings: z.array(calendarWarningSchema),
});
export type CalendarsView = z.output<typeof calendarsSchema>;
