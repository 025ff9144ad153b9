import { reportOf, toldBeyondHome } from '../case.js';
import type { CompanyCommand, DeskActor, OfficerCommand, Refusal } from '../commands.js';
import { consentAt, consentsThatCount, saidNow } from '../consent.js';
import { consentDates, standings, toldOthers, waiting } from '../crossing.js';
import { isIdentifying } from '../identifying.js';
import { type Disclosure, disclose } from '../disclosure.js';
import type { Draft } from '../draft.js';
import type { CrossingField } from '../network.js';
import { firstTold, watchingFirst } from '../sides-of-case.js';
import { goOnIfAnswered } from './go-on-if-answered.js';
import { acknowledgeBy } from './standing.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;

/**
 * Tells the other sides at filing, without the company's consent: by rule only exact, band and word fields cross, the
 * rest waits for an officer (DOMAIN §4.4), and so do words that say whose report it is.
 */
export function tellByRule(draft: Draft): void {
  const { policy, severity } = draft.open;
  const to = firstTold(draft.open);
  const report = { ...reportOf(draft.open).body, consent: [] };
  const disclosures = disclose(report, severity, policy, to).filter((d) => !isIdentifying(d, report));
  draft.emit({ type: 'CaseTold', shared: { ...told(draft, to), disclosures, approved_by: { rule: 'network', version: policy.version } }, own: {} }, 'rule');
}

/** Tells the other sides, unless they know already, with what the network and the company's consent let cross now; what says whose report it is, is chosen by itself. */
export function tellOthers(draft: Draft, { office }: DeskActor): void {
  const [kase, to] = [draft.open, toldBeyondHome(draft.open) ? [] : firstTold(draft.open)];
  if (to.length === 0) return;
  const report = saidNow(reportOf(kase));
  const disclosures = disclose(report, kase.severity, kase.policy, to).filter((d) => !isIdentifying(d, report));
  draft.emit({ type: 'CaseTold', shared: { ...told(draft, to), disclosures, approved_by: { office } }, own: ownOf(draft, disclosures) });
}

/** What waited when an officer checked the report crosses with that check: the page showed it beside the button. What says whose report it is, is chosen by itself. */
export function releaseRest(draft: Draft, actor: DeskActor): void {
  const report = saidNow(reportOf(draft.open));
  const disclosures = waiting(draft.open).filter((d) => !isIdentifying(d, report));
  if (disclosures.length > 0) released(draft, actor, disclosures);
}

/**
 * An officer lets cross what waits, field by field. What may not cross is refused as a whole, with the first field that
 * may not: whoever approved a list approved exactly that list.
 */
export function release(draft: Draft, actor: DeskActor, { fields }: Of<'release'>): Refusal | undefined {
  const kase = draft.open;
  if (kase.state === 'closed' || toldOthers(kase).length === 0 || fields.length === 0) return { code: 'not-possible-now', state: kase.state };
  const chosen: Disclosure[] = [];
  for (const field of new Set(fields)) {
    const { next, refusal } = mayCross(draft, field);
    if (refusal) return refusal;
    chosen.push(next);
  }
  if (chosen.some(goesWithLicence) && !fields.includes('licence') && !kase.disclosures.some((d) => d.field === 'licence')) return { code: 'may-not-cross', field: 'quantity', why: 'not_alone', since: null };
  acknowledgeBy(draft, actor);
  released(draft, actor, chosen);
  return undefined;
}

/** A figure, and not its band: the company gave it for a licence that the other side can find (DOMAIN §4.7). */
const goesWithLicence = ({ field, ground }: Disclosure): boolean => field === 'quantity' && ground === 'company_consent';

function mayCross(draft: Draft, field: CrossingField): { next: Disclosure; refusal?: never } | { next?: never; refusal: Refusal } {
  const found = standings(draft.open).find((s) => s.field === field);
  if (found?.next) return { next: found.next };
  const why = found?.withheld ?? 'crossed';
  return { refusal: { code: 'may-not-cross', field, why, since: why === 'withdrawn' ? (found?.consent?.at ?? null) : null } };
}

/** The company's own word, for what crosses from now on; what it agrees to answers whoever asked for it. */
export function changeConsent(draft: Draft, { consent, given, answers = [] }: Extract<CompanyCommand, { type: 'change-consent' }>): Refusal | undefined {
  const kase = draft.open;
  const report = reportOf(kase);
  const now = consentAt(report, kase.opened_at, consent);
  if ((now?.given ?? false) === given) return { code: 'already-done', office: null, at: now?.at ?? kase.opened_at };
  // Taking back is always possible, also what could never have crossed.
  if (given && !consentsThatCount(report.body, kase.policy).includes(consent)) return { code: 'unknown-subject', subject: consent };
  const answered = given ? report.open_questions.filter((question) => answers.includes(question)) : [];
  draft.emit({ type: 'ConsentChanged', shared: null, own: { [kase.home]: { consent, given, ...(answered.length > 0 && { answers: answered }) } } });
  if (answered.length > 0) goOnIfAnswered(draft);
  return undefined;
}

/** Who is told, and which of them only watch. */
function told({ open }: Draft, to: readonly string[]): { to: readonly string[]; watching?: readonly string[] } {
  const watching = watchingFirst(open);
  return { to, ...(watching.length > 0 ? { watching } : {}) };
}

function released(draft: Draft, { office }: DeskActor, disclosures: readonly Disclosure[]): void {
  draft.emit({ type: 'FactsReleased', shared: { to: toldOthers(draft.open), disclosures, approved_by: { office } }, own: ownOf(draft, disclosures) });
}

/** When the company agreed is between it and its home side; that it agreed is the ground, which every reader of the fact reads. */
function ownOf({ open }: Draft, disclosures: readonly Disclosure[]): Record<string, { consented_at?: Partial<Record<CrossingField, number>> }> {
  const consented_at = consentDates(open, disclosures);
  return Object.keys(consented_at).length === 0 ? {} : { [open.home]: { consented_at } };
}
