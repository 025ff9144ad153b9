import { Temporal } from 'temporal-polyfill';
import { may, scopeOf } from './authorization.js';
import type { OfficeCalendar } from './calendar-for.js';
import type { Role } from './commands.js';
import { contactsStand } from './contact-confirmation.js';
import type { Path } from './deliveries.js';
import { type Duty, reachOf } from './duty.js';
import { dutySpans } from './duty-spans.js';
import type { OfficeId } from './network.js';
import { type Reach, tellsSomebody } from './reach.js';
import { type TimeSpan, dayOf } from './turns.js';
import { isWorkingDay } from './working-time.js';

/** A gateway writes down at most this often that a line of somebody is open, and looks every 15 s; within the longer time it counts as open now. */
export const LINE_WRITTEN_EVERY_MS = 30_000;
export const LINE_OPEN_WITHIN_MS = 60_000;
/** How far ahead nights and weekends are looked at: the next of each is among these days. */
export const READY_AHEAD_DAYS = 7;
/** How long ago a failure says something of today, in days. */
export const READY_BACK_DAYS = 7;

const DAY_MS = 86_400_000;

/** An address that somebody gave for a path. Instants are epoch milliseconds. */
export interface ReadyPath { readonly path: Path; readonly confirmed: boolean; /** When a message by it was given up, if none went through since. */ readonly failed_at: number | null }
/** Somebody of a side whose account is in use. */
export interface ReadyPerson {
  readonly id: string; readonly office: OfficeId; readonly role: Role;
  /** When a live line of theirs was last heard open. */
  readonly line_at: number | null;
  readonly paths: readonly ReadyPath[];
  /** When they last said that all this is right. */
  readonly confirmed_at: number;
}
export interface ReadyOffice { readonly office: OfficeId; readonly duty: Duty; readonly calendar: OfficeCalendar }

/** What one side knows of how it is reached at one instant (epoch milliseconds). */
export interface ReadinessFacts {
  readonly at: number;
  /** Those that are looked at. */
  readonly offices: readonly ReadyOffice[];
  /** Of the whole side, since an office may be answered for by another. */
  readonly people: readonly ReadyPerson[];
  /** Paths that this service uses at all. */
  readonly paths_on: readonly Path[];
  /** What is nobody's office's; null where only one office is looked at. */
  readonly side: { readonly webhook: { readonly gone_at: number | null; readonly failed_at: number | null } | null; readonly missing_years: readonly number[]; /** Whether notifications are pushed, and in the name of nobody whom a push service could write to. */ readonly push_nameless: boolean } | null;
}

/** What keeps a side from being reached, the most urgent first. */
export const GAPS = ['nobody-now', 'nobody-ahead', 'no-supervisor', 'empty-office', 'paths-off', 'path-failed', 'no-path', 'path-unconfirmed', 'contacts-overdue', 'webhook-gone', 'webhook-failed', 'push-nameless', 'missing-year'] as const;
export type GapCode = (typeof GAPS)[number];
/** Of whom or what, from when until when; what does not apply is left out. */
export interface GapSubject { readonly office?: OfficeId; readonly officer?: string; readonly path?: Path; readonly from?: number; readonly to?: number; readonly year?: number }
export interface Gap { readonly code: GapCode; readonly about: readonly GapSubject[] }

/** Whether somebody sits at a live line at an instant. */
export const hasLine = ({ line_at }: Pick<ReadyPerson, 'line_at'>, at: number): boolean => line_at !== null && at - line_at <= LINE_OPEN_WITHIN_MS;

/** Everything that would keep alerts from somebody who is there, each kind once with all that it is about. Pure. */
export function readinessGaps(facts: ReadinessFacts): Gap[] {
  const found: Readonly<Record<GapCode, readonly GapSubject[]>> = { ...ofOffices(facts), ...ofPeople(facts), ...ofSide(facts) };
  return GAPS.filter((code) => found[code].length > 0).map((code) => ({ code, about: found[code] }));
}

function ofOffices(facts: ReadinessFacts): Record<'nobody-now' | 'nobody-ahead' | 'empty-office', GapSubject[]> {
  const { at, offices, people } = facts;
  const isEmpty = ({ office }: ReadyOffice): boolean => !people.some((p) => p.office === office && may(p.role, 'take-turns'));
  // An office that nobody belongs to and nobody answers for is empty, at any hour.
  const asked = offices.filter((o) => !isEmpty(o) || reachOf(o.duty, o.office, at).by !== 'nobody');
  return {
    'nobody-now': asked.filter((o) => !reaches(facts, reachOf(o.duty, o.office, at), (p) => hasLine(p, at))).map(({ office }) => ({ office })),
    'nobody-ahead': asked.flatMap((o) => firstUnreached(facts, o)),
    'empty-office': offices.filter(isEmpty).map(({ office }) => ({ office })),
  };
}

/** The first night, weekend or holiday ahead, or part of one, in which an office's alerts would find nobody: then nobody sits at a desk. */
function firstUnreached(facts: ReadinessFacts, { office, duty, calendar }: ReadyOffice): GapSubject[] {
  for (const closed of closedSpans(calendar, facts.at, facts.at + READY_AHEAD_DAYS * DAY_MS)) {
    const span = dutySpans(duty, office, closed.from, closed.to).find(({ reach }) => !reaches(facts, reach, () => false));
    if (span) return [{ office, from: span.from, to: span.to }];
  }
  return [];
}

function ofPeople({ at, offices, people, paths_on, side }: ReadinessFacts): Record<'paths-off' | 'path-failed' | 'no-path' | 'path-unconfirmed' | 'contacts-overdue', GapSubject[]> {
  const looked = people.filter((p) => side !== null || offices.some((o) => o.office === p.office));
  const used = (p: ReadyPerson): ReadyPath[] => p.paths.filter(({ path }) => paths_on.includes(path));
  const about = ({ id: officer, office }: ReadyPerson): GapSubject => ({ office, officer });
  return {
    'paths-off': paths_on.length === 0 ? [{}] : [],
    'path-failed': looked.flatMap((p) => used(p).flatMap(({ path, confirmed, failed_at }) => (confirmed && failed_at !== null ? [{ ...about(p), path, from: failed_at }] : []))),
    'no-path': paths_on.length === 0 ? [] : looked.filter((p) => used(p).length === 0).map(about),
    'path-unconfirmed': looked.flatMap((p) => used(p).filter(({ confirmed }) => !confirmed).map(({ path }) => ({ ...about(p), path }))),
    'contacts-overdue': looked.flatMap((p) => {
      const { state, due_at } = contactsStand(p.confirmed_at, at);
      return state === 'overdue' ? [{ ...about(p), from: due_at }] : [];
    }),
  };
}

function ofSide({ people, side }: ReadinessFacts): Record<'no-supervisor' | 'webhook-gone' | 'webhook-failed' | 'push-nameless' | 'missing-year', GapSubject[]> {
  const { gone_at = null, failed_at = null } = side?.webhook ?? {};
  return {
    'no-supervisor': side !== null && !people.some((p) => scopeOf(p.role, 'hear-alerts') === 'side') ? [{}] : [],
    'webhook-gone': gone_at === null ? [] : [{ from: gone_at }],
    'webhook-failed': gone_at !== null || failed_at === null ? [] : [{ from: failed_at }],
    'push-nameless': side?.push_nameless ? [{}] : [],
    'missing-year': (side?.missing_years ?? []).map((year) => ({ year })),
  };
}

/** Whether one of those who are on can be told: at their desk, where that counts, or by a path that is confirmed and did not fail of late. */
function reaches({ people, paths_on }: ReadinessFacts, reach: Reach, atDesk: (person: ReadyPerson) => boolean): boolean {
  const away = ({ paths }: ReadyPerson): boolean => paths.some(({ path, confirmed, failed_at }) => confirmed && failed_at === null && paths_on.includes(path));
  return tellsSomebody(reach) && people.some((p) => reach.officers.includes(p.id) && (atDesk(p) || away(p)));
}

/** When an office is closed, from one instant to another. */
export function closedSpans(calendar: OfficeCalendar, from: number, to: number): TimeSpan[] {
  const { zone, hours: { opens_minute, closes_minute } } = calendar;
  const instant = (day: Temporal.PlainDate, minute: number): number => day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(Math.floor(minute / 60), minute % 60) }).epochMilliseconds;
  const spans: TimeSpan[] = [];
  const last = dayOf(to, zone);
  let closed_since = from;
  for (let day = dayOf(from, zone); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (!isWorkingDay(calendar, day.toString())) continue;
    const opens = instant(day, opens_minute);
    if (opens > closed_since) spans.push({ from: closed_since, to: Math.min(opens, to) });
    closed_since = Math.max(closed_since, instant(day, closes_minute));
  }
  return closed_since < to ? [...spans, { from: closed_since, to }].filter((s) => s.from < s.to) : spans.filter((s) => s.from < s.to);
}
