import type { AlertDraft } from '../alerts.js';
import { type Case, channelOf, officeAt, sideOf } from '../case.js';
import type { Facts } from '../commands.js';
import type { CaseEvent } from '../events.js';
import type { SideId } from '../network.js';
import { tellsSomebody } from '../reach.js';
import { skippedBetween } from './climbing.js';

/**
 * What follows from whom alerts reached: a side whose desk nobody sits at, or whose people are all on leave, goes up at once
 * to the first rung where somebody is, never waiting on an empty one; where there is none, both boards say that nobody was
 * told, until somebody is.
 */
export function reachedBy(kase: Case, alerts: readonly AlertDraft[], facts: Facts, at: number): CaseEvent[] {
  return alerts.flatMap(({ audience, reach }) => {
    if (!reach || !('office' in audience)) return [];
    const { side } = audience;
    if (sideOf(kase, side).watching) return [];
    const office = officeAt(kase, side, sideOf(kase, side).rung);
    const unreached = sideOf(kase, side).unreached_since !== null;
    if (tellsSomebody(reach)) return unreached && reach.asked === office ? [{ type: 'SideReached' as const, shared: { side, office }, own: {} }] : [];
    return reach.asked === office ? nobody(kase, side, facts, at) : [];
  });
}

function nobody(kase: Case, side: SideId, facts: Facts, at: number): CaseEvent[] {
  const { rung, unreached_since, acknowledged } = sideOf(kase, side);
  if (kase.state === 'closed') return [];
  const { climbs_alone_to } = channelOf(kase);
  const next = Array.from({ length: Math.max(0, climbs_alone_to - rung) }, (_, i) => rung + 1 + i)
    .find((r) => tellsSomebody(facts.reach(officeAt(kase, side, r), at)));
  if (next !== undefined && !acknowledged) return [{ type: 'CaseClimbed', shared: { side, from: rung, to: next, cause: 'empty', reason: null, ...skippedBetween(rung, next) }, own: {} }];
  return unreached_since === null ? [{ type: 'NobodyReached', shared: { side, office: officeAt(kase, side, rung) }, own: {} }] : [];
}
