import { type Case, otherSides, sideOf } from '../case.js';
import { consentDates, reaching, standings } from '../crossing.js';
import type { DeskActor, OfficerCommand, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';
import { releasingSide, suggestedAuthority } from '../authority.js';
import type { OfficeId, SideId } from '../network.js';
import type { ReadBeside } from '../side-events.js';
import { outside } from '../sides-of-case.js';
import { acknowledgeBy } from './standing.js';
import { licenceStays } from './time.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;
const notNow = (draft: Draft): Refusal => ({ code: 'not-possible-now', state: draft.open.state });
/** States in which sides work on a case. */
const AT_WORK: readonly string[] = ['told', 'accepted', 'refused'];

/** The home side lets a further side know what the others know: to take part, or only to watch. */
export function bringIn(draft: Draft, actor: DeskActor, { side, watching, reason }: Of<'bring-in'>): Refusal | undefined {
  const kase = draft.open;
  if (!kase.policy.sides.includes(side) || side === kase.home) return { code: 'unknown-subject', subject: side };
  if (!AT_WORK.includes(kase.state) || !outside(kase).includes(side)) return notNow(draft);
  const withdrawn = withdrawnFrom(draft, side);
  if (withdrawn) return withdrawn;
  acknowledgeBy(draft, actor);
  broughtIn(draft, actor, { side, watching, reason });
  return undefined;
}

/** A side that is brought in reads the record from its beginning, and so what crossed by a consent that the company took back since: it stays out. */
function withdrawnFrom({ open: kase }: Draft, side: string): Refusal | undefined {
  const days = kase.applications.length > 0 ? licenceStays(kase) : undefined;
  if (days) return days;
  const reaches = reaching(kase, side).map((d) => d.field);
  const kept = kase.disclosures.find((d) => !reaches.includes(d.field));
  return kept && { code: 'may-not-cross', field: kept.field, why: 'withdrawn', since: standings(kase).find((s) => s.field === kept.field)?.consent?.at ?? null };
}

function broughtIn(draft: Draft, { office }: DeskActor, { side, watching, reason }: Pick<Of<'bring-in'>, 'side' | 'watching' | 'reason'>): void {
  const disclosures = reaching(draft.open, side);
  const consented_at = consentDates(draft.open, disclosures);
  const beside = readBeside(draft.open);
  draft.emit({
    type: 'SideBroughtIn', shared: { side, watching, reason, disclosures, approved_by: { office }, ...(beside.length > 0 ? { beside } : {}) },
    own: Object.keys(consented_at).length === 0 ? {} : { [draft.open.home]: { consented_at } },
  });
}

/** What the record holds that crossed to others before and is no field of the report: the side reads it from now on, and the account says so. */
function readBeside({ outcomes, shipped, applications, policy: { crossing } }: Case): ReadBeside[] {
  const quantities = [...outcomes, ...shipped].flatMap(({ quantity }) => quantity ?? []);
  const exact = quantities.some((quantity) => 'value' in quantity);
  return [
    ...(quantities.length > 0 ? [{ field: 'quantity' as const, form: exact ? 'exact' as const : 'band' as const, ground: exact && crossing.quantity !== 'exact' ? 'company_consent' as const : 'network_rule' as const }] : []),
    ...(applications.length > 0 ? [{ field: 'licence' as const, form: 'exact' as const, ground: 'network_rule' as const }] : []),
  ];
}

/** A side that watched takes part, which confirms receipt: from now on it is asked, and climbs when it is silent. */
export function join(draft: Draft, actor: DeskActor): Refusal | undefined {
  if (draft.open.state === 'closed' || !sideOf(draft.open, actor.side).watching) return notNow(draft);
  draft.emit({ type: 'SideJoined', shared: {}, own: {} });
  acknowledgeBy(draft, actor);
  return undefined;
}

/**
 * The home side says where the obstacle is, where the ends of the trade do not say it or say it wrongly. Whoever leads from now
 * on takes the case up anew; a side that did not know of it is brought in, since nobody leads what they do not know. Where no side
 * leads the matter is everybody's: who was kept apart is brought in, and who watched takes part (`OTHER_SIDES`).
 */
export function nameLead(draft: Draft, actor: DeskActor, { side, reason }: Of<'name-lead'>): Refusal | undefined {
  const kase = draft.open;
  if (side !== null && !otherSides(kase).includes(side)) return { code: 'unknown-subject', subject: side };
  // Whether a referral is accepted is asked of the side that leads, or of the home side because that one asked it.
  if (![...AT_WORK, 'opened'].includes(kase.state) || side === kase.lead || kase.referral) return notNow(draft);
  const brings = kase.state === 'opened' ? [] : outside(kase).filter((one) => side === null || one === side);
  const withdrawn = brings.map((one) => withdrawnFrom(draft, one)).find((refusal) => refusal !== undefined);
  if (withdrawn) return withdrawn;
  acknowledgeBy(draft, actor);
  for (const one of brings) broughtIn(draft, actor, { side: one, watching: false, reason });
  draft.emit({ type: 'LeadNamed', shared: { from: kase.lead, lead: side, reason, authority: authorityUnder(draft, side) }, own: {} });
  return undefined;
}

/** The authority that the kind of trouble points to where the obstacle is now said to be: a person's word goes before the rule. */
function authorityUnder({ open: kase, facts, at }: Draft, lead: SideId | null): OfficeId | null {
  const origin = kase.report === null ? null : facts.side_of_country(kase.report.body.from);
  return suggestedAuthority(kase.policy, kase.kind, lead ?? releasingSide({ ...kase, lead }, origin), facts.authorities(at));
}
