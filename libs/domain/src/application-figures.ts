import { Temporal } from 'temporal-polyfill';
import type { ApplicationGroup } from './applications.js';
import { LICENCE_RESULTS, type LicenceResult } from './clock-events.js';
import type { Limit, WorkCalendar } from './network.js';
import { isWorkingDay } from './working-time.js';

/** What every side of a case reads of its applications: numbers, and no names. Days are working days of the side that decides. */
export interface ApplicationFigures {
  readonly filed: number;
  readonly pending: number;
  readonly results: Readonly<Record<LicenceResult, number>>;
  /** Waiting although the limit of the law is over. */
  readonly overdue: number;
  /** Decided only after it was over. */
  readonly decided_late: number;
  /** From filing to decision on average, of those that were granted, refused or returned; null where none was. */
  readonly average_days: number | null;
  /** How long those that wait have waited on average, and the longest of them; null where none does. */
  readonly pending_average_days: number | null;
  readonly oldest_filed_on: string | null;
  /** When the next limit ends, ISO date; null where none is left that could. */
  readonly next_due_on: string | null;
  /** Whether that day may still move, since it is counted in a year whose list of holidays is not published. */
  readonly next_provisional: boolean;
  /** Whether days were counted in a year whose list of holidays is not published. */
  readonly provisional: boolean;
}

/** Working days between dates of one calendar, counted once for all. */
export class DayCount {
  private readonly days: string[] = [];
  private readonly until = new Map<string, number>();
  private readonly positions: number[] = [];
  private next: Temporal.PlainDate;
  /** @param from first day that is asked about, ISO date */
  constructor(private readonly calendar: WorkCalendar, from: string) { this.next = Temporal.PlainDate.from(from); }

  /** Working days after one date up to and including another, as `workingDaysBetween` counts them; zero when the second is not later. */
  between(from: string, to: string): number { return to <= from ? 0 : this.count(to) - this.count(from); }

  /** Whether a year from one date to another has no published list of holidays, so that days counted between them may still move. */
  isProvisional(from: string, to: string): boolean {
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
    return Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => first + i).some((year) => this.calendar.years.get(year)?.published !== true);
  }

  /** The day on which a limit in working days ends that began on a date. */
  after(from: string, limit: number): string {
    const wanted = this.count(from) + limit;
    while (this.positions.length < wanted) this.grow();
    return this.days[this.positions[wanted - 1] ?? 0] ?? from;
  }

  private count(date: string): number {
    while (!this.until.has(date)) this.grow();
    return this.until.get(date) ?? 0;
  }

  private grow(): void {
    // A year beyond all that a case may hold: the calendar has no working day, or a date before the first was asked about.
    if (this.days.length > DAYS_MAX) throw new RangeError(`no working day of ${this.calendar.zone} was found within ${String(DAYS_MAX)} days`);
    const date = this.next.toString();
    if (isWorkingDay(this.calendar, date)) this.positions.push(this.days.length);
    this.days.push(date);
    this.until.set(date, this.positions.length);
    this.next = this.next.add({ days: 1 });
  }
}
const DAYS_MAX = 5_000;

/**
 * The figures of a list, from its groups alone: both sides have these, so that both come to the same.
 * @param today where applications are decided, ISO date
 * @param limit of the law; only one in working days has figures by days
 */
export function applicationFigures(groups: readonly ApplicationGroup[], { limit, calendar, today }: { limit: Limit | undefined; calendar: WorkCalendar; today: string }): ApplicationFigures {
  const first = groups[0]?.filed_on ?? today;
  const days = new DayCount(calendar, first < today ? first : today);
  const due = (g: ApplicationGroup): string | null => (limit?.unit === 'working-days' ? days.after(g.filed_on, limit.days) : null);
  const isOver = (g: ApplicationGroup, on: string): boolean => { const end = due(g); return end !== null && on > end; };
  const [pending, decided] = [groups.filter((g) => g.result === null), groups.filter((g) => g.result !== null)];
  const judged = decided.filter((g) => g.result !== 'withdrawn' && g.decided_on !== null);
  const nextFrom = pending.find((g) => !isOver(g, today))?.filed_on;
  const ahead = pending.filter((g) => !isOver(g, today)).map((g) => due(g) ?? '').filter((d) => d !== '').sort();
  return {
    filed: sum(groups), pending: sum(pending),
    results: Object.fromEntries(LICENCE_RESULTS.map((r) => [r, sum(decided.filter((g) => g.result === r))])) as Record<LicenceResult, number>,
    overdue: sum(pending.filter((g) => isOver(g, today))), decided_late: sum(judged.filter((g) => isOver(g, g.decided_on ?? today))),
    average_days: average(judged, (g) => days.between(g.filed_on, g.decided_on ?? today)),
    pending_average_days: average(pending, (g) => days.between(g.filed_on, today)),
    oldest_filed_on: pending[0]?.filed_on ?? null, next_due_on: ahead[0] ?? null,
    provisional: days.isProvisional(first < today ? first : today, [today, ...ahead].sort().at(-1) ?? today), next_provisional: nextFrom !== undefined && days.isProvisional(nextFrom, ahead[0] ?? today),
  };
}

const sum = (groups: readonly ApplicationGroup[]): number => groups.reduce((n, g) => n + g.count, 0);

/** To a tenth of a day: nobody knows more. */
function average(groups: readonly ApplicationGroup[], days: (g: ApplicationGroup) => number): number | null {
  const all = sum(groups);
  return all === 0 ? null : Math.round(groups.reduce((n, g) => n + g.count * days(g), 0) / all * 10) / 10;
}
