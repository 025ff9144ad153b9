import type { Case, Clock, SideId } from '#domain';
import { hashToken } from '#platform';
import { clocksFor } from '#presenting';

/** What a side may see of a case, and how it stands in that side's own account. */
export interface ReadDeadlines { readonly kase: Case; readonly hs: string | null; /** Entries that the side reads, and when the last of them was written, epoch milliseconds. */ readonly version: number; readonly updated_at: number }

/** A limit that runs, as a calendar has it. */
export interface Deadline {
  /** The same as long as it is the same limit of the same round, and unlike any other. */
  readonly uid: string;
  readonly kase: ReadDeadlines;
  readonly clock: Pick<Clock, 'side' | 'kind' | 'due_at' | 'provisional'>;
}

/** Most limits of one calendar, those first that end first. */
export const DEADLINES_MAX = 1_000;

/**
 * Limits that run, of all sides as far as this one may see them. One that is over is no longer there, and neither is one that
 * stands still: when it ends is known once it runs on.
 */
export function deadlinesOf(cases: readonly ReadDeadlines[], side: SideId): Deadline[] {
  return cases.flatMap((read) => clocksFor(read.kase, { side }).filter((c) => c.state === 'running').map((clock) => ({ uid: uidOf(read.kase, clock), kase: read, clock })))
    .sort((a, b) => a.clock.due_at - b.clock.due_at || a.uid.localeCompare(b.uid)).slice(0, DEADLINES_MAX);
}

const uidOf = ({ reference }: Case, { side, kind, subject, round }: Clock): string => hashToken([reference, side, kind, subject, round].join('\n')).slice(0, 32);
