import type { DeskActor, OfficerCommand, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';
import { receiverOf } from '../referral.js';
import { named, wrongAuthority } from './authority.js';
import { acknowledgeBy } from './standing.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;
const notNow = (draft: Draft): Refusal => ({ code: 'not-possible-now', state: draft.open.state });

/** A case goes on in another channel, whose offices take it up anew (DOMAIN §1.2: a channel owns its own ladder). One referral at a time waits to be accepted. */
export function refer(draft: Draft, actor: DeskActor, { channel, reason }: Of<'refer'>): Refusal | undefined {
  const { state, channel: from, policy, referral } = draft.open;
  if (!Object.hasOwn(policy.channels, channel)) return { code: 'unknown-subject', subject: channel };
  if (state === 'closed' || state === 'monitoring' || channel === from || referral) return notNow(draft);
  draft.emit({ type: 'CaseReferred', shared: { from, to: channel, reason, receiver: receiverOf(draft.open, actor.side) }, own: {} });
  // Whoever refers a case knows of it; the other sides' new offices confirm receipt for themselves.
  acknowledgeBy(draft, actor);
  return undefined;
}

/** The receiving side takes the case in its new channel; where it is the lead side, that is taking the case up. */
export function acceptReferral(draft: Draft, actor: DeskActor): Refusal | undefined {
  if (!draft.open.referral) return notNow(draft);
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'ReferralAccepted', shared: {}, own: {} });
  if (actor.side === draft.open.lead && draft.open.state === 'told') draft.emit({ type: 'CaseAccepted', shared: {}, own: {} });
  return undefined;
}

/** The receiving side says why the case is not for that channel (DOMAIN §4.5), and it goes back to where it came from. */
export function refuseReferral(draft: Draft, actor: DeskActor, { reason, text, authority }: Of<'refuse-referral'>): Refusal | undefined {
  const { referral, channel } = draft.open;
  if (!referral) return notNow(draft);
  const refusal = wrongAuthority(draft, reason, authority ?? null);
  if (refusal) return refusal;
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'ReferralRefused', shared: { reason, text, ...(authority ? { authority } : {}) }, own: {} });
  named(draft, authority ?? null, text);
  draft.emit({ type: 'CaseReferred', shared: { from: channel, to: referral.from, reason: text ?? '', back: true }, own: {} });
  return undefined;
}
