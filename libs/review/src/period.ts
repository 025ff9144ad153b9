import { Temporal } from 'temporal-polyfill';

const HALF_MONTHS = 6;

/**
 * The first instant of a calendar half-year (`2026-H1`) or month (`2026-03`) in a zone, and the first one after it, in
 * epoch milliseconds.
 */
export function boundsOf(period: string, zone: string): { readonly from: number; readonly to: number } {
  const [year = '', part = ''] = period.split('-');
  const half = part.startsWith('H') ? Number(part.slice(1)) : null;
  const first = Temporal.PlainDate.from({ year: Number(year), month: half === null ? Number(part) : (half - 1) * HALF_MONTHS + 1, day: 1 });
  const next = first.add({ months: half === null ? 1 : HALF_MONTHS });
  const start = (day: Temporal.PlainDate): number => day.toZonedDateTime(zone).epochMilliseconds;
  return { from: start(first), to: start(next) };
}
