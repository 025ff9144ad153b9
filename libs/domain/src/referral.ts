import type { Case, CaseSide, CaseState } from './case.js';
import { channelOf, sideOf } from './case.js';
import type { Entry } from './events.js';
import { type ChannelId, RANKS, type SideId } from './network.js';

/** A case that came to its channel from another one, until the receiving side has taken it there or sent it back. */
export interface Referral {
  readonly by: SideId;
  /** Whose offices of the new channel accept it or refuse it. */
  readonly receiver: SideId;
  readonly from: ChannelId;
  readonly at: number;
  /** How the case stood where it came from, and stands again if it goes back. */
  readonly before: Pick<Case, 'state' | 'answered_at' | 'refused'> & { readonly sides: Readonly<Record<SideId, Pick<CaseSide, 'rung' | 'acknowledged'>>> };
}

/**
 * Whose word a referral waits for: what the home side refers, the lead side takes, and what any other side refers, the home
 * side. Null where nobody is asked: before another side was told, and where the obstacle lies outside the network, since
 * its other sides only take note.
 */
export function receiverOf(kase: Case, by: SideId): SideId | null {
  const receiver = by === kase.home ? kase.lead : kase.home;
  return receiver !== null && receiver !== by && sideOf(kase, receiver).told_at !== null ? receiver : null;
}

/** The case after an entry about where it is handled. */
export function routed(kase: Case, entry: Entry & { type: 'CaseReferred' | 'ReferralAccepted' | 'AuthorityNamed' }): Case {
  switch (entry.type) {
    case 'CaseReferred': return referred(kase, entry);
    case 'ReferralAccepted': return { ...kase, referral: null };
    case 'AuthorityNamed': return { ...kase, authority: entry.shared.authority };
  }
}

/** Entries of before referrals were accepted name no receiver, and wait for nobody. */
function referred(kase: Case, { shared, side, at }: Entry & { type: 'CaseReferred' }): Case {
  if (shared.back) return broughtBack(kase, shared.to, at);
  const receiver = shared.receiver ?? null;
  return { ...moved(kase, shared.to, at), referral: receiver === null || side === null ? null : { by: side, receiver, from: shared.from, at, before: standing(kase) } };
}

const standing = ({ state, answered_at, refused, sides }: Case): Referral['before'] =>
  ({ state, answered_at, refused, sides: Object.fromEntries(Object.entries(sides).map(([id, { rung, acknowledged }]) => [id, { rung, acknowledged }])) });

/** In another channel each side stands at the same rank, or the nearest one below; its offices have confirmed nothing yet. */
function moved(kase: Case, channel: ChannelId, at: number): Case {
  const [from, to] = [channelOf(kase), channelOf({ ...kase, channel })];
  const rungOf = (rung: number): number => Math.max(0, to.ladder.findLastIndex((r) => RANKS.indexOf(r.rank) <= RANKS.indexOf(from.ladder[rung]?.rank ?? 'desk')));
  const sides = Object.entries(kase.sides).map(([id, s]) => [id, { ...s, ...ANEW, rung: rungOf(s.rung), rung_since: at, acknowledged: null }] as const);
  const state: CaseState = kase.state === 'opened' ? 'opened' : 'told';
  return { ...kase, channel, referred_at: at, sides: Object.fromEntries(sides), state, refused: null, answered_at: null };
}

/** Sent back, it stands as it stood: whoever had confirmed receipt or taken it up there has still done so. What was answered meanwhile is answered. */
function broughtBack(kase: Case, channel: ChannelId, at: number): Case {
  const { referral } = kase;
  if (!referral) return moved(kase, channel, at);
  const { sides: before, answered_at, ...stood } = referral.before;
  const sides = Object.entries(kase.sides).map(([id, s]) => [id, { ...s, ...ANEW, ...before[id], rung_since: at }] as const);
  return { ...kase, ...stood, channel, referred_at: at, referral: null, answered_at: kase.answered_at ?? answered_at, sides: Object.fromEntries(sides) };
}

const ANEW = { proposal: null, rounds: 0, ladder_ended_at: null } as const;
