import { join } from 'node:path';
import { calendarFileSchema } from '#contracts';
import type { CalendarFile } from '#contracts';
import { type CalendarYear, type OfficeHours, type WorkCalendar, gapFaults } from '#domain';
import { checkShape } from './check-shape.js';
import { listOf, mapOf } from './loose.js';
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
  const mistakes = yaml.place([...checkShape(calendarFileSchema, yaml.value), ...checkDays(mapOf(yaml.value)), ...checkYears(mapOf(yaml.value))]);
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

/** A year that is left out would be counted as if nobody were ever on holiday in it; a day outside the declared years is a slip of the pen. */
function checkYears(file: Readonly<Record<string, unknown>>): Finding[] {
  const published = listOf(file.published_years).filter((year): year is number => typeof year === 'number' && Number.isInteger(year));
  const declared = new Set([...published.map(String), ...Object.keys(mapOf(file.unpublished_years))]);
  const holidays = Object.keys(mapOf(file.holidays));
  const days = (['holidays', 'make_up_days'] as const).flatMap((list) => Object.keys(mapOf(file[list])).map((day) => ({ list, day })));
  return [
    ...gapFaults(published).map(({ values }): Finding => ({ path: ['published_years'], expected: `every year between the first and the last, found no ${String(values.year)}` })),
    ...published.flatMap((year, index): Finding[] => (holidays.some((day) => day.startsWith(`${String(year)}-`)) ? []
      : [{ path: ['published_years', index], expected: `a year with holidays in the list, found none in ${String(year)}` }])),
    ...days.filter(({ day }) => /^\d{4}-/.test(day) && !declared.has(day.slice(0, 4)))
      .map(({ list, day }): Finding => ({ path: [list, day], at: 'key', expected: `a day of a year that is among published_years or unpublished_years, found ${day}` })),
  ];
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
