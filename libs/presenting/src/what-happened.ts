import type { ClockLine } from '#contracts';
import { type Case, type CaseEvent, type Clock, RANKS, type Rank, type SideId, channelOf } from '#domain';
import type { ReadStep } from '#persistence';

/** What a case's entries say of its limits and levels, as far as the reader has them: what happened, and not what would happen now. */
export interface Happened {
  /** What a missed limit led to; null for one of which the reader has no entry. */
  after(clock: Clock): ClockLine['then'];
  /** The highest rank at which a side ever stood; stepping down or a change of channel takes nothing from it. */
  highest(side: SideId, now: Rank): Rank;
}

type Shared<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['shared'];
type Key = Pick<Clock, 'side' | 'kind' | 'subject' | 'round'>;
const keyOf = ({ side, kind, subject, round }: Key): string => [side, kind, subject, round].join('\n');
const higher = (a: Rank | null, b: Rank | null): Rank | null => (a === null || (b !== null && RANKS.indexOf(b) > RANKS.indexOf(a)) ? b : a);

/**
 * Reads the steps of a case in their order. What a limit led to follows its entry, caused by it; a rank is the one that a
 * rung had in the channel of that time.
 */
export function happenedTo(kase: Case, steps: readonly ReadStep[]): Happened {
  const missed = new Map<string, NonNullable<ClockLine['then']>>();
  const highest = new Map<SideId, Rank | null>();
  const referred = steps.find((s) => s.type === 'CaseReferred');
  let channel = referred ? (referred.shared as Shared<'CaseReferred'>).from : kase.channel;
  let last: string | null = null;
  for (const step of steps) {
    if (step.type === 'CaseReferred') channel = (step.shared as Shared<'CaseReferred'>).to;
    if (step.type === 'ClockMissed') {
      const shared = step.shared as Shared<'ClockMissed'>;
      last = keyOf(shared);
      missed.set(last, { step: shared.then, moves: [] });
    }
    if (step.type !== 'CaseClimbed' && step.type !== 'ClimbProposed') continue;
    const { side, to, cause } = step.shared as Shared<'CaseClimbed'> | Shared<'ClimbProposed'>;
    const rank = channelOf({ ...kase, channel }).ladder[to]?.rank ?? null;
    if (step.type === 'CaseClimbed') highest.set(side, higher(highest.get(side) ?? null, rank));
    const led = last === null || cause !== 'limit' ? undefined : missed.get(last);
    if (rank !== null) led?.moves.push({ side, step: step.type === 'CaseClimbed' ? 'climb' : 'propose', rank });
  }
  return {
    after: (clock) => missed.get(keyOf(clock)) ?? null,
    highest: (side, now) => higher(now, highest.get(side) ?? null) ?? now,
  };
}
