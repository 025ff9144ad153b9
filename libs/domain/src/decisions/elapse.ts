import { sideOf, toldSides } from '../case.js';
import type { ElapseCommand, Refusal } from '../commands.js';
import type { Clock } from '../clocks.js';
import type { Draft } from '../draft.js';
import type { Consequence } from '../events.js';
import type { SideId } from '../network.js';
import { climbOrPropose, stepUp } from './climbing.js';

/** A bell rang: the row decides. Early, late, doubled or stale bells change nothing (HOUSE "PostgreSQL is the truth"). */
export function elapse(draft: Draft, { clock: key }: ElapseCommand): Refusal | undefined {
  const clock = draft.open.clocks.find((c) => c.side === key.side && c.kind === key.kind && c.subject === key.subject && c.round === key.round);
  if (!clock || clock.state !== 'running') return { code: 'not-running' };
  if (clock.due_at > draft.at) return { code: 'not-due', due_at: clock.due_at };
  const climbers = climbingSides(draft, clock);
  const beyond = Math.max(...climbers.map((s) => sideOf(draft.open, s).rung), 0);
  const { side, kind, subject, round, due_at } = clock;
  draft.emit({ type: 'ClockMissed', shared: { side, kind, subject, round, due_at, then: consequenceOf(draft, clock, climbers, beyond) }, own: {} }, 'limit');
  for (const climber of climbers) climbOrPropose(draft, climber, 'limit', null, beyond);
  return undefined;
}

/** Who climbs when this clock is missed (DOMAIN §4.4, column "when missed"). A standstill brings both to the higher rung and one up. */
function climbingSides(draft: Draft, clock: Clock): SideId[] {
  if (clock.kind === 'target' || clock.kind === 'proposal') return [];
  return clock.kind === 'standstill' ? toldSides(draft.open) : [clock.side];
}

function consequenceOf(draft: Draft, clock: Clock, climbers: readonly SideId[], beyond: number): Consequence {
  if (clock.kind === 'target') return 'red';
  const steps = climbers.map((side) => stepUp(draft, side, beyond));
  return steps.find((s) => s === 'climb') ?? steps.find((s) => s === 'propose') ?? 'ring';
}
