import type { CaseView, ClockLine, HistoryEntry } from '#contracts';
import type { Rank } from '#domain';
import { MOVES_A_SIDE } from '../history/moment.js';
import { numberOf, textOf, textsOf } from '../history/payload.js';
import { type Said, said } from '../history/said.js';
import { awaited } from './turn.js';

/** One side's office at one level of the ladder. */
export interface LadderCell {
  readonly side: string;
  readonly office: string | null;
  /** `skipped`: the case went past this level without stopping. `untold`: the side would begin here, once told. */
  readonly state: 'past' | 'now' | 'next' | 'later' | 'skipped' | 'untold';
  /** What happened here: told or moved to, receipt confirmed, moved on. */
  readonly lines: readonly Said[];
}

export interface LadderRow {
  readonly rank: Rank;
  /** False above the level that a case reaches by itself: a person of the home side decides. */
  readonly alone: boolean;
  readonly cells: readonly LadderCell[];
}

/** What comes next for a side: a proposal that waits, or the level that follows when its limit passes. */
export type NextStep =
  | { readonly side: string; readonly proposed: Rank }
  | { readonly side: string; readonly clock: ClockLine; readonly move: NonNullable<ClockLine['then']>['moves'][number] };

type Came = 'opened' | 'told' | 'moved' | 'stepped_down' | 'referred';
interface Stay { readonly rung: number; readonly at: string; readonly came: Came; left: string | null; confirmed: { readonly at: string; readonly office: string | null } | null }

/** Both sides' offices level by level, with what each level has seen. */
export function ladderRows({ ladder, line, entries }: CaseView, order: readonly string[]): LadderRow[] {
  const stays = new Map(order.map((side) => [side, staysOf(side, entries, line)]));
  return ladder.map((step, rung) => ({
    rank: step.rank,
    alone: step.alone,
    cells: order.map((side): LadderCell => {
      const seen = stays.get(side) ?? [];
      const here = seen.findLast((s) => s.rung === rung);
      const current = line.sides.find((s) => s.side === side);
      return { side, office: step.offices[side] ?? null, state: stateOf(rung, current, seen), lines: here ? linesOf(here, step.offices[side] ?? null) : [] };
    }),
  }));
}

function stateOf(rung: number, current: CaseView['line']['sides'][number] | undefined, seen: readonly Stay[]): LadderCell['state'] {
  if (!current || current.told_at === null) return rung === 0 ? 'untold' : 'later';
  if (rung === current.rung) return 'now';
  // Only between two levels that this reader has in the record is a level without one known to be skipped.
  if (rung < current.rung) return seen.some((s) => s.rung < rung) && !seen.some((s) => s.rung === rung) && seen.some((s) => s.rung > rung) ? 'skipped' : 'past';
  return rung === (current.proposal?.to ?? current.rung + 1) ? 'next' : 'later';
}

/**
 * The levels a side has stood at, in order, with when it came, confirmed receipt and went on. The home side's begin with the
 * opening, which others do not have in their record.
 */
function staysOf(side: string, entries: readonly HistoryEntry[], line: CaseView['line']): Stay[] {
  const stays: Stay[] = side === line.home ? [stay(0, { at: line.opened_at }, 'opened')] : [];
  for (const [i, entry] of entries.entries()) {
    const last = stays.at(-1);
    if (tells(entry, side)) stays.push(stay(last?.rung ?? 0, entry, 'told'));
    if (entry.type === 'CaseAcknowledged' && entry.side === side && last) last.confirmed = { at: entry.at, office: entry.office };
    // Another channel's levels are other offices: what the ones before saw is in the record, not on this ladder.
    if (entry.type === 'CaseReferred' && last) stays.splice(0, stays.length, stay(rungFrom(side, entries.slice(i + 1), line), entry, 'referred'));
    if (!MOVES_A_SIDE.has(entry.type) || textOf(entry.shared, 'side') !== side) continue;
    const down = entry.type === 'CaseSteppedDown';
    if (last) last.left = down ? 'down' : textOf(entry.shared, 'cause') ?? 'limit';
    stays.push(stay(numberOf(entry.shared, 'to') ?? 0, entry, down ? 'stepped_down' : 'moved'));
  }
  return stays;
}

/** Whether the side knows of the case by this entry. */
const tells = ({ type, shared }: HistoryEntry, side: string): boolean =>
  (type === 'CaseTold' && textsOf(shared, 'to').includes(side)) || (type === 'SideBroughtIn' && textOf(shared, 'side') === side);

/** Where a side stood before it moved again; where it stands now if it did not. */
const rungFrom = (side: string, later: readonly HistoryEntry[], line: CaseView['line']): number =>
  numberOf(later.find((e) => MOVES_A_SIDE.has(e.type) && textOf(e.shared, 'side') === side)?.shared ?? null, 'from') ?? line.sides.find((s) => s.side === side)?.rung ?? 0;

const stay = (rung: number, { at }: Pick<HistoryEntry, 'at'>, came: Came): Stay => ({ rung, at, came, left: null, confirmed: null });

/** Says only what the record proves: that a side was told or a level reached, and that receipt was confirmed; whether anybody's device showed it is not in it. @param office of the level: another one that confirmed for its side is named */
function linesOf({ at, came, left, confirmed }: Stay, office: string | null): Said[] {
  const reached = said(`desk.ladder.${came}`, { time: { time: at } });
  const receipt = confirmed === null ? [] : [receiptOf(confirmed, office)];
  const gone = left === null ? [] : [said(left === 'limit' || left === 'empty' || left === 'down' ? `desk.ladder.left.${left}` : 'desk.ladder.left.person')];
  return [reached, ...receipt, ...gone];
}

const receiptOf = ({ at, office: by }: NonNullable<Stay['confirmed']>, office: string | null): Said =>
  (by === null || by === office ? said('desk.receipt.confirmed', { time: { time: at } }) : said('desk.receipt.by_office', { time: { time: at }, office: { office: by } }));

/** What comes next on the ladder, the side's own first; nothing for a closed case. */
export function nextSteps({ line }: CaseView, order: readonly string[]): NextStep[] {
  if (line.state === 'closed') return [];
  return order.flatMap((side): NextStep[] => {
    const proposal = line.sides.find((s) => s.side === side)?.proposal;
    if (proposal) return [{ side, proposed: proposal.rank }];
    const clock = awaited(line.clocks, side);
    const move = clock?.then?.moves.find((m) => m.side === side);
    return clock && move ? [{ side, clock, move }] : [];
  });
}
