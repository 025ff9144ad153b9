import { type Case, channelOf, sideOf, toldSides } from '../case.js';
import type { ElapseCommand, Refusal } from '../commands.js';
import type { Clock } from '../clocks.js';
import type { Draft } from '../draft.js';
import type { Consequence } from '../events.js';
import type { Rank, SideId } from '../network.js';
import { climbOrPropose, rungsAbove, stepUp } from './climbing.js';

/** A bell rang: the row decides. Early, late, doubled or stale bells change nothing. */
export function elapse(draft: Draft, { clock: key }: ElapseCommand): Refusal | undefined {
  const clock = draft.open.clocks.find((c) => c.side === key.side && c.kind === key.kind && c.subject === key.subject && c.round === key.round);
  if (!clock || clock.state !== 'running') return { code: 'not-running' };
  if (clock.due_at > draft.at) return { code: 'not-due', due_at: clock.due_at };
  const climbers = climbingSides(draft.open, clock);
  const beyond = highestRung(draft.open, climbers);
  const { side, kind, subject, round, due_at } = clock;
  draft.emit({ type: 'ClockMissed', shared: { side, kind, subject, round, due_at, then: consequenceOf(draft.open, clock).step }, own: {} }, 'limit');
  for (const climber of climbers) climbOrPropose(draft, climber, 'limit', null, beyond);
  return undefined;
}

/** Who climbs when this clock is missed (DOMAIN §4.4, column "when missed"). A standstill brings both to the higher rung and one up. */
function climbingSides(kase: Case, clock: Clock): SideId[] {
  if (clock.kind === 'target' || clock.kind === 'proposal') return [];
  return clock.kind === 'standstill' ? toldSides(kase) : [clock.side];
}

const highestRung = (kase: Case, sides: readonly SideId[]): number => Math.max(0, ...sides.map((s) => sideOf(kase, s).rung));

/** What would follow if this clock were missed now, with the rank it would lead to. */
export function consequenceOf(kase: Case, clock: Clock): { step: Consequence; rank: Rank | null } {
  if (clock.kind === 'target') return { step: 'red', rank: null };
  const climbers = climbingSides(kase, clock);
  const beyond = highestRung(kase, climbers);
  const steps = climbers.map((side) => stepUp(kase, side, beyond));
  const step = steps.find((s) => s === 'climb') ?? steps.find((s) => s === 'propose') ?? 'ring';
  const { to, alone } = rungsAbove(kase, beyond);
  return { step, rank: step === 'ring' ? null : (channelOf(kase).ladder[step === 'climb' ? alone : to]?.rank ?? null) };
}
