import type { CalendarsView, CalendarYearView, SaveCalendarYear, SaveOfficeHours } from '#contracts';

export interface NamedDay { readonly date: string; readonly name: string }
export interface MonthOfDays { readonly month: string; readonly days: readonly NamedDay[] }

/** Days by month (`YYYY-MM`), both in order. */
export function byMonth(days: readonly NamedDay[]): MonthOfDays[] {
  const months = new Map<string, NamedDay[]>();
  for (const day of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months].map(([month, of]) => ({ month, days: of }));
}

export type CalendarOf = CalendarsView['calendars'][number];

/** Calendars with those that the reader's side counts by first. */
export const ownFirst = (calendars: readonly CalendarOf[], side: string): CalendarOf[] => [...calendars].sort((a, b) => Number(b.sides.includes(side)) - Number(a.sides.includes(side)));

/** The year to open with: the one that runs, else the nearest after it, else the last. */
export function yearToShow({ years }: CalendarOf, as_of: string, chosen: number | null): CalendarYearView | null {
  const now = Number(as_of.slice(0, 4));
  const found = years.find((y) => y.year === chosen) ?? years.find((y) => y.year >= now) ?? years.at(-1);
  return found ?? null;
}

/** The year that would be added next: after the last, without a hole. */
export const nextYear = ({ years }: CalendarOf): number | null => { const last = years.at(-1); return last ? last.year + 1 : null; };

/** What the form of a year begins with. A year that is not there yet begins empty and unpublished. */
export const yearDraft = (year: CalendarYearView | null): SaveCalendarYear => ({
  version: year?.version ?? 0, published: year?.published ?? false, source: year?.source ?? '',
  holidays: year?.holidays.map((d) => ({ ...d })) ?? [], make_up_days: year?.make_up_days.map((d) => ({ ...d })) ?? [],
});

type Hours = CalendarsView['offices'][number];
export const hoursDraft = ({ version, hours, closed_days, open_days }: Hours): SaveOfficeHours => ({ version, hours, closed_days: [...closed_days], open_days: [...open_days] });
