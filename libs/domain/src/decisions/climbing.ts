import { type Case, channelOf, sideOf } from '../case.js';
import type { OfficerActor, OfficerCommand, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';
import type { Consequence, How } from '../events.js';
import type { SideId } from '../network.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;

/** The rung above `beyond`, or the top of the ladder, and how much of the way a case goes without a person. */
export function rungsAbove(kase: Case, beyond: number): { to: number; alone: number } {
  const { ladder, climbs_alone_to } = channelOf(kase);
  const to = Math.min(beyond + 1, ladder.length - 1);
  return { to, alone: Math.min(to, climbs_alone_to) };
}

/** What moving a side to the rung above `beyond` would mean now: it climbs, it is proposed, or nothing is above. */
export function stepUp(kase: Case, side: SideId, beyond = sideOf(kase, side).rung): Exclude<Consequence, 'red'> {
  const { rung, proposal } = sideOf(kase, side);
  const { to, alone } = rungsAbove(kase, beyond);
  if (alone > rung) return 'climb';
  return to > rung && !proposal ? 'propose' : 'ring';
}

/**
 * Climbs one rung, or proposes to: above the network's rung only a person of the home side decides (DOMAIN §4.4). What
 * climbs after a higher side goes alone as far as it may, and the rest of the way is proposed.
 */
export function climbOrPropose(draft: Draft, side: SideId, cause: 'limit' | 'person', reason: string | null, beyond = sideOf(draft.open, side).rung): void {
  const from = sideOf(draft.open, side).rung;
  const how: How | undefined = cause === 'limit' ? 'limit' : undefined;
  const { to, alone } = rungsAbove(draft.open, beyond);
  if (stepUp(draft.open, side, beyond) === 'climb') draft.emit({ type: 'CaseClimbed', shared: { side, from, to: alone, cause, reason }, own: {} }, how);
  if (stepUp(draft.open, side, beyond) === 'propose') draft.emit({ type: 'ClimbProposed', shared: { side, to, cause, reason }, own: {} }, how);
}

/** An officer takes the case up their own side's ladder by hand. */
export function climb(draft: Draft, actor: OfficerActor, command: Of<'climb'>): Refusal | undefined {
  if (draft.open.state === 'closed' || stepUp(draft.open, actor.side) === 'ring') return { code: 'not-possible-now', state: draft.open.state };
  climbOrPropose(draft, actor.side, 'person', command.reason);
  return undefined;
}

function pending(draft: Draft, actor: OfficerActor, side: SideId): { to: number } | Refusal {
  const { home, state } = draft.open;
  if (actor.side !== home) return { code: 'not-your-side', side: home };
  const proposal = draft.open.sides[side]?.proposal;
  return proposal && state !== 'closed' ? proposal : { code: 'not-possible-now', state };
}

export function confirmClimb(draft: Draft, actor: OfficerActor, command: Of<'confirm-climb'>): Refusal | undefined {
  const proposal = pending(draft, actor, command.side);
  if ('code' in proposal) return proposal;
  const from = sideOf(draft.open, command.side).rung;
  draft.emit({ type: 'CaseClimbed', shared: { side: command.side, from, to: proposal.to, cause: 'confirmed', reason: command.reason }, own: {} });
  return undefined;
}

export function declineClimb(draft: Draft, actor: OfficerActor, command: Of<'decline-climb'>): Refusal | undefined {
  const proposal = pending(draft, actor, command.side);
  if ('code' in proposal) return proposal;
  draft.emit({ type: 'ClimbDeclined', shared: { side: command.side, to: proposal.to, reason: command.reason }, own: {} });
  return undefined;
}
