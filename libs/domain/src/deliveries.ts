import { Temporal } from 'temporal-polyfill';
import type { Severity } from './network.js';

/** Ways to an officer beyond the live line of their desk, the one that is used first before the others. */
export const PATHS = ['push', 'mail'] as const;
export type Path = (typeof PATHS)[number];

/** Wall times of the officer's side, `HH:MM`; an end before the beginning is the next morning's. */
export interface QuietHours { readonly from: string; readonly to: string }

/** When an officer wants to be told by which path of what they have not looked at by then. */
export interface AlertRules {
  readonly after_minutes: Readonly<Record<Path, number>>;
  readonly quiet: QuietHours | null;
}
export const DEFAULT_RULES: AlertRules = { after_minutes: { push: 1, mail: 3 }, quiet: null };
/** As they were kept: whoever saved them may not have known every path, as a process of an earlier version that still runs. */
export interface SavedRules { readonly after_minutes: Partial<AlertRules['after_minutes']>; readonly quiet: QuietHours | null }
/** Rules with every path. @param saved null where an officer never chose. Pure. */
export const rulesOf = (saved: SavedRules | null): AlertRules =>
  (saved ? { after_minutes: { ...DEFAULT_RULES.after_minutes, ...saved.after_minutes }, quiet: saved.quiet } : DEFAULT_RULES);
/** Longest that an officer may let an alert wait before a path is used, in minutes. */
export const AFTER_MINUTES_MAX = 60;
/** From here on a case keeps no quiet hours: it is about days, and about what the public needs. */
export const WAKES_FROM: Severity = 3;

/** Somebody who could be told of an alert, with the paths whose address they have confirmed. */
export interface Reachable {
  readonly officer: string;
  readonly paths: readonly Path[];
  readonly rules: AlertRules;
  readonly zone: string;
  /** Whether the alert is for them; others of their office stand in where it would reach nobody. */
  readonly meant: boolean;
}
export interface AlertToDeliver {
  /** Epoch milliseconds from which the rules count. */
  readonly at: number;
  readonly severity: Severity;
}
export interface PlannedDelivery {
  readonly officer: string; readonly path: Path;
  /** Epoch milliseconds. */
  readonly due_at: number;
  readonly stands_in: boolean;
}

/**
 * By which paths and when an alert goes out to whom, unless they look at it before: to everybody it is for who has a path,
 * by their own rules; where nobody of them has one, to the others of the office. Pure.
 */
export function planDeliveries(alert: AlertToDeliver, people: readonly Reachable[]): PlannedDelivery[] {
  const reached = people.filter((p) => p.meant && p.paths.length > 0);
  return reached.length > 0 ? reached.flatMap((p) => deliveriesTo(p, alert)) : planStandIns(alert, people);
}

/** Where those it is for were not reached: the others of the office that have a path. */
export const planStandIns = (alert: AlertToDeliver, people: readonly Reachable[]): PlannedDelivery[] =>
  people.filter((p) => !p.meant).flatMap((p) => deliveriesTo(p, alert));

/** How long a device has to say that a push arrived which its push service took; afterwards it counts as given up. */
export const PUSH_ARRIVES_WITHIN_MS = 5 * 60_000;

/** A delivery of the same alert to the same officer that has not ended badly: it waits for its time, is tried, or was taken; by push, it arrived or may still arrive in time. */
export interface OtherDelivery { readonly path: Path }

export type Fallback = 'nothing' | 'hurry' | 'stand-in';

/**
 * What follows when a delivery is given up: nothing where another device of the same path is still there; else what the
 * officer has by another path need not wait for its minutes any more; else others of the office stand in. Pure.
 */
export function afterGivingUp(path: Path, others: readonly OtherDelivery[]): Fallback {
  if (others.length === 0) return 'stand-in';
  return others.some((other) => other.path === path) ? 'nothing' : 'hurry';
}

function deliveriesTo({ officer, paths, rules, zone, meant }: Reachable, { at, severity }: AlertToDeliver): PlannedDelivery[] {
  return paths.map((path) => ({ officer, path, stands_in: !meant, due_at: outOfQuiet({ rules, zone }, { at: at + rules.after_minutes[path] * 60_000, severity }) }));
}

/** An instant, or where a case lets its officer have quiet hours, the end of those that it lies in; epoch milliseconds. Pure. */
export const outOfQuiet = ({ rules, zone }: Pick<Reachable, 'rules' | 'zone'>, { at, severity }: AlertToDeliver): number =>
  (severity >= WAKES_FROM || rules.quiet === null ? at : afterQuiet(at, rules.quiet, zone));

/** An instant, or the end of the quiet hours that it lies in. */
function afterQuiet(at: number, { from, to }: QuietHours, zone: string): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  const overnight = from > to;
  const quiet = overnight ? time >= from || time < to : time >= from && time < to;
  if (!quiet) return at;
  const day = wall.toPlainDate().add({ days: overnight && time >= from ? 1 : 0 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(to) }).epochMilliseconds;
}

/** First rest after a try that may succeed later, and the longest, in milliseconds: greylisting asks for minutes, an outage lasts hours. */
const RETRY_FIRST_MS = 30_000;
const RETRY_MAX_MS = 3_600_000;
/** How much later or earlier than its fellows a try may come, so that what failed together does not come back together. */
const JITTER = 0.2;
/** How long a delivery is tried before it is given up, counted from when it was first due. */
export const TRIED_FOR_MS = 24 * 3_600_000;

/**
 * How long to rest after a try that failed, in milliseconds.
 * @param tries so far, from 1
 * @param random from 0 to 1
 */
export function restAfterTry(tries: number, random: number): number {
  const rest = Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** Math.min(tries - 1, 20));
  return Math.round(rest * (1 + JITTER * (2 * random - 1)));
}
