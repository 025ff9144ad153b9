import { join } from 'node:path';
import { calendarFileSchema } from '#contracts';
import type { CalendarFile } from '#contracts';
import type { CalendarYear, OfficeHours, WorkCalendar } from '#domain';
import { checkShape } from './check-shape.js';
import { mapOf } from './loose.js';
import type { Mistake } from './network-file-error.js';
import { readYamlFile } from './yaml-file.js';
import type { Finding } from './yaml-file.js';

export type CalendarRead = { readonly file: CalendarFile; readonly mistakes?: never } | { readonly mistakes: readonly Mistake[]; readonly file?: never };

/**
 * Reads the holidays and make-up days of one calendar.
 * @param name as the network's side names it; the file is `<name>.yaml` in `calendarsDir`.
 */
export function readCalendar(name: string, calendarsDir: string): CalendarRead {
  const yaml = readYamlFile(join(calendarsDir, `${name}.yaml`));
  if (yaml.syntax.length > 0) return { mistakes: yaml.syntax };
  const mistakes = yaml.place([...checkShape(calendarFileSchema, yaml.value), ...checkDays(mapOf(yaml.value))]);
  return mistakes.length > 0 ? { mistakes } : { file: calendarFileSchema.parse(yaml.value) };
}

/** A day cannot be both; a make-up day on a weekday would be a holiday list gone wrong. */
function checkDays(file: Readonly<Record<string, unknown>>): Finding[] {
  const holidays = mapOf(file.holidays);
  return Object.keys(mapOf(file.make_up_days)).flatMap((day): Finding[] => {
    if (day in holidays) return [{ path: ['make_up_days', day], at: 'key', expected: `a day that is not a holiday too, found ${day}` }];
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday === 0 || weekday === 6 || Number.isNaN(weekday) ? []
      : [{ path: ['make_up_days', day], at: 'key', expected: `a Saturday or Sunday, found ${day}` }];
  });
}

/** The calendar that the decisions work with; opening hours and zone belong to the side, days to the calendar. */
export function buildCalendar(file: CalendarFile, zone: string, hours: OfficeHours): WorkCalendar {
  return {
    name: file.calendar,
    revision: 0,
    zone,
    hours,
    holidays: new Map(Object.entries(file.holidays)),
    make_up_days: new Map(Object.entries(file.make_up_days)),
    years: new Map<number, CalendarYear>([
      ...Object.entries(file.unpublished_years ?? {}).map(([year, source]): [number, CalendarYear] => [Number(year), { source, published: false }]),
      ...file.published_years.map((year): [number, CalendarYear] => [year, { source: file.source, published: true }]),
    ]),
    offices: {},
  };
}
