import { type Case, reportOf, toldBeyondHome } from '../case.js';
import { FILED_AT_MOST_MS } from '../applications.js';
import type { DeskActor, OfficerCommand, Refusal } from '../commands.js';
import { licensingSide } from '../licence-clocks.js';
import { listAsks, saidNow } from '../consent.js';
import { consentDates, standings, toldOthers } from '../crossing.js';
import type { Disclosure } from '../disclosure.js';
import type { Draft } from '../draft.js';
import { dateAt } from '../limits.js';
import { latestPause } from './pausing.js';
import { acknowledgeBy } from './standing.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;
const notNow = (draft: Draft): Refusal => ({ code: 'not-possible-now', state: draft.open.state });
/** States in which both sides work on a case. */
const AT_WORK: readonly string[] = ['told', 'accepted', 'refused'];

/** Clocks stand still only while the home side waits for the company, and all pauses of a case together are bounded (DOMAIN §4.4). */
export function pause(draft: Draft, _actor: DeskActor, { reason, until }: Of<'pause'>): Refusal | undefined {
  const kase = draft.open;
  if (kase.state === 'closed' || kase.paused || reportOf(kase).open_questions.length === 0) return notNow(draft);
  const latest = latestPause(kase, draft.at);
  if (latest <= draft.at) return { code: 'pause-too-long', until: draft.at };
  if (until > latest) return { code: 'pause-too-long', until: latest };
  if (until <= draft.at) return { code: 'impossible-date', field: 'until' };
  draft.emit({ type: 'CasePaused', shared: { reason, until }, own: {} });
  return undefined;
}

export function resume(draft: Draft, _actor: DeskActor): Refusal | undefined {
  if (!draft.open.paused) return notNow(draft);
  draft.emit({ type: 'CaseResumed', shared: { cause: 'person' }, own: {} });
  return undefined;
}

/** An agreed case is kept under watch: nothing is owed but the next look (DOMAIN §4.4, recheck). */
export function watch(draft: Draft, actor: DeskActor, { reason }: Of<'watch'>): Refusal | undefined {
  const { state } = draft.open;
  if (!AT_WORK.includes(state)) return notNow(draft);
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'CaseWatched', shared: { cause: 'person', reason }, own: {} });
  return undefined;
}

export function recheck(draft: Draft, _actor: DeskActor, { text }: Of<'recheck'>): Refusal | undefined {
  const { state } = draft.open;
  if (state !== 'monitoring') return notNow(draft);
  draft.emit({ type: 'CaseRechecked', shared: { text }, own: {} });
  return undefined;
}

/** Applications that one case waits for at most: more than any case had (DOMAIN §2, some 2,000 on one list). */
const LICENCES_MAX = 2_000;

/**
 * An application was filed with the licensing authority; the law's limit counts from that day (DOMAIN §1.4). Written down by
 * the home side, the day is a fact of its company and crosses: not against what the company said of its own application.
 */
export function fileLicence(draft: Draft, actor: DeskActor, { id, number, filed_on }: Of<'file-licence'>): Refusal | undefined {
  const kase = draft.open;
  if (kase.state === 'closed' || !toldBeyondHome(kase) || kase.policy.licence === undefined || kase.licences.length >= LICENCES_MAX) return notNow(draft);
  if (filed_on > today(draft) || filed_on < oldestFiling(draft)) return { code: 'impossible-date', field: 'filed_on' };
  const own = number === null ? {} : { number };
  if (actor.side !== kase.home) {
    acknowledgeBy(draft, actor);
    draft.emit({ type: 'LicenceFiled', shared: { id, filed_on }, own: { [actor.side]: own } });
    return undefined;
  }
  const refusal = licenceStays(kase);
  if (refusal) return refusal;
  const disclosure = licenceDay(kase, filed_on);
  const consented_at = consentDates(kase, [disclosure]);
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'LicenceFiled', shared: { id, filed_on, disclosure }, own: { [kase.home]: { ...own, ...(Object.keys(consented_at).length === 0 ? {} : { consented_at }) } } });
  return undefined;
}

/** Why the day of an application may not cross: what the case's company said of its own. */
export function licenceStays(kase: Case): Refusal | undefined {
  const licence = standings(kase).find((s) => s.field === 'licence');
  const why = licence?.withheld ?? null;
  if (why === null || why === 'not_said') return undefined;
  return { code: 'may-not-cross', field: 'licence', why, since: why === 'withdrawn' ? (licence?.consent?.at ?? null) : null };
}

/**
 * Why the home side may take no list of applications into a case that can have one, or could once others are told of it: the word of its
 * company, which may give it; null where it is given or not asked for. The desk and the company read the same.
 */
export function listWaits(kase: Case): { readonly why: 'no_consent' | 'withdrawn'; readonly since: number | null } | null {
  const refusal = kase.state !== 'closed' && listAsks(reportOf(kase).body, kase.policy) ? licenceStays(kase) : undefined;
  if (refusal?.code !== 'may-not-cross') return null;
  const { why, since } = refusal;
  return why === 'no_consent' || why === 'withdrawn' ? { why, since } : null;
}

/** The day alone, and not the number, as it reaches the sides that know of the case. */
const licenceDay = (kase: Case, filed_on: string): Disclosure => ({
  field: 'licence', form: 'exact', value: { number: null, date: filed_on, office: null }, to: toldOthers(kase),
  ground: saidNow(reportOf(kase)).consent.includes('licence') ? 'company_consent' : 'network_rule',
});

export function decideLicence(draft: Draft, actor: DeskActor, { id, result, decided_on }: Of<'decide-licence'>): Refusal | undefined {
  const licence = draft.open.licences.find((l) => l.id === id);
  if (!licence) return { code: 'unknown-subject', subject: id };
  if (licence.result !== null || draft.open.state === 'closed') return notNow(draft);
  if (decided_on < licence.filed_on || decided_on > today(draft)) return { code: 'impossible-date', field: 'decided_on' };
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'LicenceDecided', shared: { id, result, decided_on }, own: {} });
  return undefined;
}

/** The first day of filing that is taken. */
export const oldestFiling = (draft: Draft): string => today(draft, FILED_AT_MOST_MS);

/** The day it is where licences are decided, or was so many milliseconds ago. */
export const today = ({ open: kase, facts, at }: Draft, ago_ms = 0): string => dateAt(at - ago_ms, facts.calendars[licensingSide(kase)]?.zone ?? 'UTC');
