import { SHARED_CLOCKS } from '#domain';
import type { CaseLine, ClockLine } from './cases.js';

/** Where one side of a case stands in time: the one limit that a row shows for it. */
export interface SideStanding {
  readonly clock: ClockLine | null;
  /** True when the side's act is awaited past its limit. */
  readonly overdue: boolean;
}

/** Limits that ask one side for one act; a standstill or the overall target asks for nothing in particular. */
const ACTS: ReadonlySet<ClockLine['kind']> = new Set(['triage', 'acknowledge', 'next_step', 'accept', 'answer', 'reply', 'proposal', 'recheck', 'licence']);
/** Limits that bind all sides at once; they are kept under the home side but are nobody's own. */
const BINDS_ALL: ReadonlySet<string> = new Set(SHARED_CLOCKS);
const millis = (at: string): number => Date.parse(at);
const byDue = (a: ClockLine, b: ClockLine): number => millis(a.due_at) - millis(b.due_at);
const sameDuty = (a: ClockLine, b: ClockLine): boolean => a.side === b.side && a.kind === b.kind && a.subject === b.subject;

/**
 * A missed limit whose act is still awaited: its next round runs already. The receipt limit is shared by the rungs of a
 * ladder, so a part that was missed below is over once the next rung's part runs.
 */
function stillAwaited(clock: ClockLine, clocks: readonly ClockLine[]): boolean {
  if (clock.state !== 'missed' || (clock.kind === 'acknowledge' && clock.then?.step === 'climb')) return false;
  return clocks.some((other) => other.state === 'running' && sameDuty(other, clock));
}

/** The limit to show for a side at `now`: what is past first, then the act due next, then what binds all sides alike, then what was done last. */
export function standing(line: CaseLine, side: string, now: number): SideStanding {
  const own = line.clocks.filter((c) => c.side === side);
  const acts = own.filter((c) => ACTS.has(c.kind));
  const past = acts.filter((c) => stillAwaited(c, own) || (c.state === 'running' && millis(c.due_at) <= now)).sort(byDue)[0];
  if (past) return { clock: past, overdue: true };
  const still = (c: ClockLine): boolean => c.state === 'paused';
  const shared = line.clocks.filter((c) => c.ended_at === null && BINDS_ALL.has(c.kind)).sort(byDue);
  const running = acts.filter((c) => c.state === 'running').sort(byDue)[0] ?? acts.filter(still).sort(byDue)[0] ?? shared[0];
  if (running) return { clock: running, overdue: false };
  const ended = own.filter((c) => c.ended_at !== null).sort((a, b) => millis(b.ended_at ?? '') - millis(a.ended_at ?? ''))[0];
  return { clock: ended ?? null, overdue: false };
}

/** Acts that wait for nobody else: a side owes them whoever's turn it is in the case itself. */
const OWED: ReadonlySet<ClockLine['kind']> = new Set(['triage', 'acknowledge', 'next_step', 'reply', 'proposal']);

/** Whether nobody of a side could be told. */
const unreached = (line: CaseLine, side: string): boolean => line.sides.some((s) => s.side === side && s.unreached_since !== null);

/** Whether the act of a side is awaited past its limit, or nobody could be told of the case at all: what a list shows first and a filter never hides unsaid. */
export const isLate = (line: CaseLine, side: string, now: number): boolean => line.sides.some((s) => s.unreached_since !== null) || standing(line, side, now).overdue;

/**
 * Whether a side has to act now: it is its turn, it owes an act that waits for nobody, or it is past a limit. A lead side
 * that asked a question and waits for the reply owes nothing meanwhile, although its own limit runs on; nor does anybody
 * while the case waits for its company, or is only looked at from time to time.
 */
export function mustAct(line: CaseLine, side: string, now: number): boolean {
  if (line.state === 'closed') return false;
  const owed = line.clocks.some((c) => c.side === side && c.state === 'running' && OWED.has(c.kind));
  const rests = line.paused !== null || line.state === 'monitoring';
  return (line.turn === side && !rests) || owed || unreached(line, side) || standing(line, side, now).overdue;
}

/** A serious case whose receipt the reader's side has not confirmed: it stays pinned until somebody does. */
export function mustConfirm(line: CaseLine, own: string): boolean {
  const side = line.sides.find((s) => s.side === own);
  return line.severity === 4 && line.state !== 'closed' && side !== undefined && side.told_at !== null && side.acknowledged_at === null && !side.watching;
}

/** Where a case stands in a list: past its limit, running, without a running limit; then the instant due, epoch ms. */
function place(line: CaseLine, side: string, now: number): readonly [number, number] {
  const { clock } = standing(line, side, now);
  const overdue = isLate(line, side, now);
  return clock && clock.ended_at === null ? [overdue ? 0 : 1, millis(clock.due_at)] : [overdue ? 0 : 2, clock ? millis(clock.due_at) : 0];
}

/**
 * Cases in the order of a board: past the limit first, then by the instant due, then what changed last.
 * @param side whose limits order the list; null orders by the latest change alone
 */
export function boardOrder(lines: readonly CaseLine[], side: string | null, now: number): CaseLine[] {
  // A key is worked out once per case and not once per comparison: a full board is sorted again with every change.
  const keyed = lines.map((line) => ({ line, key: side === null ? ([0, 0] as const) : place(line, side, now), changed: millis(line.updated_at) }));
  keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || b.changed - a.changed || a.line.reference.localeCompare(b.line.reference));
  return keyed.map(({ line }) => line);
}
