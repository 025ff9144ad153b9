import type { OfficeCalendar } from './calendar-for.js';
import type { OfficeId, WorkCalendar } from './network.js';

/*
 * Why a limit ends when it ends, as plain data that is kept with the clock: what was counted, what was passed over, and
 * by whose days. It can be said in any language, and it stays as it was when the calendar has moved on.
 */

/** Skipped and make-up days that are named one by one; a limit of years counts the rest. */
export const NAMED_DAYS_MAX = 40;
/** Years whose source is named. */
const NAMED_YEARS_MAX = 6;

/** A day with its name; an office's own closed or open day has the name ''. */
export interface NamedDay { readonly date: string; readonly name: string }

interface WhyEnd {
  /** The part of the limit that this clock has, above 0 up to 1. */
  readonly share: number;
  /** The end as counted, in epoch milliseconds, where it had passed when it was counted and was put off to the earliest moment that is left. */
  readonly passed_at: number | null;
  /** When the clock stood still while the case waited for the company, in epoch milliseconds; the limit above is longer by as much. */
  readonly paused?: readonly { readonly since: number; readonly until: number }[];
}

/** Every second counted. */
export interface WhyElapsed extends WhyEnd { readonly unit: 'elapsed'; readonly seconds: number }

/** Working days counted; `days + weekend_days + the skipped holidays` are the calendar days after `from` up to `to`. */
export interface WhyWorkingDays extends WhyEnd {
  readonly unit: 'working-days';
  readonly days: number;
  /** The day on which the limit started and the day of its end, ISO dates in `zone`; where the clock has a share, of the whole limit. */
  readonly from: string;
  readonly to: string;
  /** Office minutes that the share came to; null for the whole limit. */
  readonly open_minutes: number | null;
  /** Days passed over because they are holidays, at most `NAMED_DAYS_MAX`; weekends that are part of one are among them. */
  readonly holidays: readonly NamedDay[];
  readonly unnamed_holidays: number;
  /** Weekend days passed over that are no holiday. */
  readonly weekend_days: number;
  /** Weekend days that were counted, at most `NAMED_DAYS_MAX`. */
  readonly make_up_days: readonly NamedDay[];
  readonly unnamed_make_up_days: number;
  readonly zone: string;
  readonly opens_minute: number;
  readonly closes_minute: number;
  readonly calendar: string;
  readonly revision: number;
  /** The office whose own days and hours counted; null for the side's. */
  readonly office: OfficeId | null;
  /** Where the days of each year come from; a year that nobody wrote down has the source null. */
  readonly years: readonly { readonly year: number; readonly source: string | null; readonly published: boolean }[];
}

export type Why = WhyElapsed | WhyWorkingDays;

/** When a limit ends, whether that may still move, by which revision of the calendar it was counted (null: by none), and why. */
export interface Due {
  readonly due_at: number;
  /** True when a year was touched whose list of holidays is not published yet. */
  readonly provisional: boolean;
  readonly calendar_revision: number | null;
  readonly why: Why;
}

/** What was met between the start and the end of a limit. */
export interface Passed { readonly holidays: readonly NamedDay[]; readonly make_up_days: readonly NamedDay[]; readonly weekend_days: number }

/** The account of a limit in working days. @param from ISO date, like `to` */
export function whyWorkingDays(calendar: OfficeCalendar, days: number, { from, to, passed }: { from: string; to: string; passed: Passed }): WhyWorkingDays {
  return {
    unit: 'working-days', days, share: 1, passed_at: null, from, to, open_minutes: null,
    holidays: passed.holidays.slice(0, NAMED_DAYS_MAX), unnamed_holidays: Math.max(0, passed.holidays.length - NAMED_DAYS_MAX),
    weekend_days: passed.weekend_days,
    make_up_days: passed.make_up_days.slice(0, NAMED_DAYS_MAX), unnamed_make_up_days: Math.max(0, passed.make_up_days.length - NAMED_DAYS_MAX),
    zone: calendar.zone, ...calendar.hours, calendar: calendar.name, revision: calendar.revision, office: calendar.office ?? null,
    years: yearsOf(calendar, Number(from.slice(0, 4)), Number(to.slice(0, 4))),
  };
}

function yearsOf({ years }: WorkCalendar, first: number, last: number): WhyWorkingDays['years'] {
  const named = Math.min(last, first + NAMED_YEARS_MAX - 1);
  return Array.from({ length: named - first + 1 }, (_, i) => first + i)
    .map((year) => ({ year, source: years.get(year)?.source ?? null, published: years.get(year)?.published ?? false }));
}
