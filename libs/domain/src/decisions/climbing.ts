import { type Case, channelOf, officeAt, sideOf } from '../case.js';
import type { DeskActor, OfficerCommand, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';
import type { How } from '../events.js';
import type { SideId } from '../network.js';
import { tellsSomebody } from '../reach.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;

/** Whether anybody sits at a side's rung, so that it is worth climbing to. */
export type Seated = (side: SideId, rung: number) => boolean;
export const seatedBy = (draft: Draft): Seated => (side, rung) => tellsSomebody(draft.facts.reach(officeAt(draft.open, side, rung), draft.at));

/** Where a step up leads: alone as far as it may, and by proposal for the rest; null where that way is shut. */
export interface Step { readonly alone: number | null; readonly proposed: number | null }

/**
 * What moving a side above rung `beyond` would mean now. An empty rung is passed over, since waiting there is waiting for
 * nobody; above the network's rung only a person of the home side decides (DOMAIN §4.4).
 */
export function stepUp(kase: Case, side: SideId, seated: Seated, beyond = sideOf(kase, side).rung): Step {
  const { ladder, climbs_alone_to } = channelOf(kase);
  const { rung, proposal } = sideOf(kase, side);
  const wanted = beyond + 1;
  const within = range(Math.min(wanted, climbs_alone_to), climbs_alone_to).find((r) => r > rung && seated(side, r))
    ?? range(rung + 1, Math.min(wanted, climbs_alone_to)).reverse().find((r) => seated(side, r)) ?? null;
  const above = Math.min(within === null ? Math.max(wanted, climbs_alone_to + 1) : wanted, ladder.length - 1);
  const further = above > climbs_alone_to && above > rung && !proposal;
  return { alone: within, proposed: further ? above : null };
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** Climbs, or proposes to, or neither where nothing is above. What climbs after a higher side goes alone as far as it may, and the rest of the way is proposed. */
export function climbOrPropose(draft: Draft, side: SideId, cause: 'limit' | 'person', reason: string | null, beyond = sideOf(draft.open, side).rung): void {
  const from = sideOf(draft.open, side).rung;
  const how: How | undefined = cause === 'limit' ? 'limit' : undefined;
  const { alone, proposed } = stepUp(draft.open, side, seatedBy(draft), beyond);
  if (alone !== null) draft.emit({ type: 'CaseClimbed', shared: { side, from, to: alone, cause, reason, ...skippedBetween(from, alone) }, own: {} }, how);
  if (proposed !== null) draft.emit({ type: 'ClimbProposed', shared: { side, to: proposed, cause, reason }, own: {} }, how);
}

/** Rungs of a climb by one that were passed over; a side that follows a higher one passes over none. */
export function skippedBetween(from: number, to: number): { skipped?: readonly number[] } {
  const skipped = range(from + 1, to - 1);
  return skipped.length > 0 ? { skipped } : {};
}

/** An officer takes the case up their own side's ladder by hand. */
export function climb(draft: Draft, actor: DeskActor, command: Of<'climb'>): Refusal | undefined {
  const { alone, proposed } = stepUp(draft.open, actor.side, seatedBy(draft));
  if (draft.open.state === 'closed' || (alone === null && proposed === null)) return { code: 'not-possible-now', state: draft.open.state };
  climbOrPropose(draft, actor.side, 'person', command.reason);
  return undefined;
}

/** An officer takes the case one rung down their own side's ladder: a higher office has done its part. */
export function stepDown(draft: Draft, actor: DeskActor, command: Of<'step-down'>): Refusal | undefined {
  const { side } = actor;
  const from = sideOf(draft.open, side).rung;
  if (draft.open.state === 'closed' || from === 0) return { code: 'not-possible-now', state: draft.open.state };
  draft.emit({ type: 'CaseSteppedDown', shared: { side, from, to: from - 1, reason: command.reason }, own: {} });
  return undefined;
}

function pending(draft: Draft, side: SideId): { to: number } | Refusal {
  const { state } = draft.open;
  const proposal = draft.open.sides[side]?.proposal;
  return proposal && state !== 'closed' ? proposal : { code: 'not-possible-now', state };
}

export function confirmClimb(draft: Draft, _actor: DeskActor, command: Of<'confirm-climb'>): Refusal | undefined {
  const proposal = pending(draft, command.side);
  if ('code' in proposal) return proposal;
  const from = sideOf(draft.open, command.side).rung;
  draft.emit({ type: 'CaseClimbed', shared: { side: command.side, from, to: proposal.to, cause: 'confirmed', reason: command.reason }, own: {} });
  return undefined;
}

export function declineClimb(draft: Draft, _actor: DeskActor, command: Of<'decline-climb'>): Refusal | undefined {
  const proposal = pending(draft, command.side);
  if ('code' in proposal) return proposal;
  draft.emit({ type: 'ClimbDeclined', shared: { side: command.side, to: proposal.to, reason: command.reason }, own: {} });
  return undefined;
}
