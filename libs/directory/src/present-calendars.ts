import type { CalendarsView, OfficeHoursView } from '#contracts';
import { hoursText } from '#networks';
import type { ReadCalendars, UnpublishedYear } from '#persistence';

export interface Beholder { readonly side: string; readonly keeps: boolean; readonly offices: readonly string[] }

/** The calendars as one officer sees them: everybody's days, and the right to save those of their own side. */
export function presentCalendars({ sides, years, offices }: ReadCalendars, warnings: readonly UnpublishedYear[], beholder: Beholder, as_of: number): CalendarsView {
  const names = [...new Set(sides.map((s) => s.calendar))].sort();
  const users = (calendar: string): string[] => [...new Set(sides.filter((s) => s.calendar === calendar).map((s) => s.side))].sort();
  return {
    as_of: new Date(as_of).toISOString(),
    calendars: names.map((calendar) => ({
      calendar, sides: users(calendar), may_save: beholder.keeps && users(calendar).includes(beholder.side),
      years: years.filter((y) => y.calendar === calendar).map((y) => ({
        year: y.year, version: y.version, published: y.published, source: y.source, holidays: sorted(y.holidays), make_up_days: sorted(y.make_up_days),
        edited: y.edited, updated_at: y.updated_at.toISOString(),
      })),
    })),
    sides: sides.map(({ side, calendar, zone, revision, ...s }) => ({ side, calendar, zone, revision, ...hoursText(s) })),
    offices: officesOf(offices, beholder),
    warnings: warnings.map(({ calendar, year, sides: of }) => ({ calendar, year, sides: [...of] })),
  };
}

function officesOf(offices: ReadCalendars['offices'], { side, keeps, offices: own }: Beholder): OfficeHoursView[] {
  const saved = offices.map(({ office, side: of, version, opens_minute, closes_minute, closed_days, open_days }) => ({
    office, side: of, version, may_save: keeps && of === side, closed_days: [...closed_days], open_days: [...open_days],
    hours: opens_minute === null || closes_minute === null ? null : hoursText({ opens_minute, closes_minute }),
  }));
  const plain = own.filter((office) => !saved.some((o) => o.office === office))
    .map((office) => ({ office, side, version: 0, may_save: keeps, hours: null, closed_days: [], open_days: [] }));
  return [...saved, ...plain].sort((a, b) => (a.office < b.office ? -1 : 1));
}

const sorted = (days: Readonly<Record<string, string>>): { date: string; name: string }[] =>
  Object.entries(days).map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
