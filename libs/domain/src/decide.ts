import type { AlertDraft } from './alerts.js';
import type { Listed } from './applications.js';
import { may, outOfPlace, wrongSide } from './authorization.js';
import { type Case, otherSides } from './case.js';
import { isConsultationCommand } from './consultation-commands.js';
import { isForKeys, isKeyCommand } from './key-scopes.js';
import { type Actor, type Command, type CompanyCommand, type Facts, type DeskActor, type OfficerCommand, type OpeningCommand, type Refusal, isAtDesk } from './commands.js';
import type { Entry } from './events.js';
import { waiting } from './crossing.js';
import { decideLicences, recordLicences } from './decisions/applications.js';
import { giveVerdict, recordOutcome, recordingProbes } from './decisions/outcomes.js';
import { recordShipments } from './decisions/shipments.js';
import { allowPaper, attach, attachmentProbes, handIn, releaseAttachment } from './decisions/attachments.js';
import { nameAuthority, namingProbes } from './decisions/authority.js';
import { elapse } from './decisions/elapse.js';
import { recompute } from './decisions/recompute.js';
import { consult, consultationProbes } from './decisions/consulting.js';
import { changeConsent, release } from './decisions/crossing.js';
import { addFacts, askCompany, fileReport, settle, validate } from './decisions/report.js';
import { acceptReferral, refer, refuseReferral } from './decisions/referring.js';
import { accept, acknowledge, close, refuse, reopen, setSeverity } from './decisions/standing.js';
import { anyCase, joinInto } from './decisions/join-into.js';
import { climb, confirmClimb, declineClimb, stepDown } from './decisions/climbing.js';
import { approveTranslation, message, note, translate } from './decisions/messages.js';
import { decideLicence, fileLicence, pause, recheck, resume, watch } from './decisions/time.js';
import { ANY_MEASURE, measureProbes, nameMeasure, unnameMeasure } from './decisions/measures.js';
import { bringIn, join, nameLead } from './decisions/sides.js';
import { Draft } from './draft.js';
import { dateAt } from './limits.js';
import { LANGUAGES, type SideId } from './network.js';
import { outside } from './sides-of-case.js';
import { actsWithProof, isFresh } from './step-up.js';

const DAY_MS = 86_400_000;

export type Decision =
  | { readonly ok: true; readonly kase: Case; readonly entries: readonly Entry[]; readonly alerts: readonly AlertDraft[]; readonly listed?: Listed }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * What happens when a command meets a case: entries to append, or a refusal. Pure: no clock, no randomness, no I/O.
 * @param at epoch milliseconds, from the time source of the transaction
 */
export function decide(kase: Case | null, command: Command, facts: Facts, at: number): Decision {
  const draft = new Draft(kase, command.actor, facts, at);
  const refusal = dispatch(draft, command) ?? unproven(draft, command.actor);
  if (refusal || !draft.kase) return { ok: false, refusal: refusal ?? { code: 'not-possible-now', state: 'none' } };
  return { ok: true, kase: draft.kase, entries: draft.entries, alerts: draft.alerts, ...(draft.listed ? { listed: draft.listed } : {}) };
}

function dispatch(draft: Draft, { actor, do: act }: Command): Refusal | undefined {
  if (isCompanys(act)) return companyCommand(draft, actor, act);
  if (!draft.kase) return { code: 'not-possible-now', state: 'none' };
  if (act.type === 'elapse') return elapse(draft, act);
  if (act.type === 'recompute') return recompute(draft);
  return isAtDesk(actor) ? officerCommand(draft, actor, act) : { code: 'not-your-role' };
}

/** Asked last, by what the command came to: nobody proves who they are for something that is refused anyway. What a machine may do was proven for when it got its key. */
function unproven({ entries, open, at }: Draft, actor: Actor): Refusal | undefined {
  if (actor.type !== 'officer' || isFresh(actor.proven_at, at)) return undefined;
  return entries.some((entry) => actsWithProof(entry, open)) ? { code: 'step-up-needed' } : undefined;
}

/** A company deals with its home side alone, so a report or facts in another side's name are nobody's. */
function companyCommand(draft: Draft, actor: Actor, command: CompanyCommand | OpeningCommand): Refusal | undefined {
  const home = command.type === 'file' ? command.report.side : draft.kase?.home;
  if (actor.type !== 'company') return { code: 'not-your-role' };
  if (home !== undefined && home !== actor.side) return { code: 'not-your-side', side: home };
  if (command.type === 'file') return fileReport(draft, command);
  if (!draft.kase) return { code: 'not-possible-now', state: 'none' };
  switch (command.type) {
    case 'add-facts': return addFacts(draft, command);
    case 'change-consent': return changeConsent(draft, command);
    case 'hand-in': return handIn(draft, command);
    case 'allow-paper': return allowPaper(draft, command);
    case 'give-verdict': return giveVerdict(draft, command);
  }
}

const isCompanys = (act: Command['do']): act is CompanyCommand | OpeningCommand => ['file', 'add-facts', 'change-consent', 'hand-in', 'allow-paper', 'give-verdict'].includes(act.type);

function officerCommand(draft: Draft, actor: DeskActor, command: OfficerCommand): Refusal | undefined {
  if (!may(actor.role, 'work-cases') || (actor.type === 'key' && !isKeyCommand(command.type))) return { code: 'not-your-role' };
  const told = draft.open.sides[actor.side]?.told_at;
  if (told === null || told === undefined) return { code: 'not-your-side', side: draft.open.home };
  if (actor.type === 'key' && !isForKeys(command)) return { code: 'not-for-keys' };
  const away = outOfPlace(draft.open, actor, command.type);
  if (away) return away;
  const done = alreadyDone(draft.open, actor, command);
  if (done) return done;
  const stale = staleVersion(draft, command);
  return stale ?? wrongSide(draft.open, actor.side, command.type) ?? perform(draft, actor, command);
}

/** Whether something came that the officer did not see and has to. That a case was received is true whatever came since. */
function staleVersion({ open, facts }: Draft, command: OfficerCommand): Refusal | undefined {
  const version = facts.version ?? open.version;
  if (!('version' in command) || command.type === 'acknowledge' || command.version === version) return undefined;
  if (command.version > version) return { code: 'stale-version', current: version };
  const news = facts.news ?? version;
  return news > command.version ? { code: 'stale-version', current: news } : undefined;
}

/** Said before "stale": whoever comes second learns who was first, not only that something changed. */
function alreadyDone(kase: Case, actor: DeskActor, command: OfficerCommand): Refusal | undefined {
  const side = kase.sides[actor.side];
  if (command.type === 'acknowledge' && side?.acknowledged) return { code: 'already-done', ...side.acknowledged };
  if (command.type === 'close' && kase.closed) return { code: 'already-done', office: null, at: kase.closed.at };
  return undefined;
}

function perform(draft: Draft, actor: DeskActor, command: OfficerCommand): Refusal | undefined {
  if (isConsultationCommand(command)) return consult(draft, actor, command);
  switch (command.type) {
    case 'validate': return validate(draft, actor);
    case 'release': return release(draft, actor, command);
    case 'ask-company': return askCompany(draft, actor, command);
    case 'settle': return settle(draft, actor, command);
    case 'acknowledge': return acknowledge(draft, actor);
    case 'accept': return accept(draft, actor);
    case 'refuse': return refuse(draft, actor, command);
    case 'message': return message(draft, actor, command);
    case 'translate': return translate(draft, actor, command);
    case 'approve-translation': return approveTranslation(draft, actor, command);
    case 'note': return note(draft, actor, command);
    case 'climb': return climb(draft, actor, command);
    case 'confirm-climb': return confirmClimb(draft, actor, command);
    case 'decline-climb': return declineClimb(draft, actor, command);
    case 'severity': return setSeverity(draft, actor, command);
    case 'close': return close(draft, actor, command);
    case 'reopen': return reopen(draft, actor, command);
    case 'join-into': return joinInto(draft, actor);
    case 'step-down': return stepDown(draft, actor, command);
    case 'refer': return refer(draft, actor, command);
    case 'bring-in': return bringIn(draft, actor, command);
    case 'join': return join(draft, actor);
    case 'name-lead': return nameLead(draft, actor, command);
    case 'accept-referral': return acceptReferral(draft, actor);
    case 'refuse-referral': return refuseReferral(draft, actor, command);
    case 'name-authority': return nameAuthority(draft, actor, command);
    case 'name-measure': return nameMeasure(draft, actor, command);
    case 'unname-measure': return unnameMeasure(draft, actor, command);
    case 'pause': return pause(draft, actor, command);
    case 'resume': return resume(draft, actor);
    case 'watch': return watch(draft, actor, command);
    case 'recheck': return recheck(draft, actor, command);
    case 'file-licence': return fileLicence(draft, actor, command);
    case 'decide-licence': return decideLicence(draft, actor, command);
    case 'record-licences': return recordLicences(draft, actor, command);
    case 'decide-licences': return decideLicences(draft, actor, command);
    case 'attach': return attach(draft, actor, command);
    case 'release-attachment': return releaseAttachment(draft, actor, command);
    case 'record-outcome': return recordOutcome(draft, actor, command);
    case 'record-shipments': return recordShipments(draft, actor, command);
  }
}

/** Which commands would be taken from this officer now, once they have proved that it is them where that is asked for; the page offers only these, the ledger decides anyway. */
export function possibleCommands(kase: Case, actor: DeskActor, facts: Facts, at: number): OfficerCommand['type'][] {
  const proven = actor.type === 'officer' ? { ...actor, proven_at: at } : actor;
  const known = { ...facts, joining: anyCase(kase), measure: ANY_MEASURE };
  return [...probes(kase, actor.side, facts, at), ...namingProbes(kase, facts, at), ...measureProbes(kase)].filter((probe) => decide(kase, { actor: proven, do: probe }, known, at).ok).map((p) => p.type);
}

function probes(kase: Case, side: SideId, facts: Facts, at: number): OfficerCommand[] {
  const version = kase.version;
  const proposed = kase.policy.sides.find((s) => kase.sides[s]?.proposal) ?? kase.home;
  return [
    { type: 'validate', version }, { type: 'release', fields: kase.report ? waiting(kase).map((d) => d.field) : [], version }, { type: 'ask-company', question_id: 'probe', text: '-' }, { type: 'settle', as: 'answered_at_home', text: '-', version },
    { type: 'acknowledge', version }, { type: 'accept', version }, { type: 'refuse', reason: 'facts', text: null, version },
    { type: 'message', id: 'probe', kind: 'followup', body: { text: '-', language: 'en' }, about: null }, ...translating(facts), { type: 'note', text: '-' },
    { type: 'climb', reason: '-', version }, { type: 'confirm-climb', side: proposed, reason: '-', version },
    { type: 'decline-climb', side: proposed, reason: '-', version },
    { type: 'severity', severity: kase.severity === 4 ? 3 : 4, reason: '-', version },
    { type: 'close', outcomes: ['clarified'], text: null, version }, { type: 'reopen', reason: '-', version }, { type: 'join-into', into: '', version },
    { type: 'accept-referral', version }, { type: 'refuse-referral', reason: 'facts', text: null, version },
    { type: 'step-down', reason: '-', version }, { type: 'refer', channel: Object.keys(kase.policy.channels).find((c) => c !== kase.channel) ?? '', reason: '-', version },
    { type: 'pause', reason: 'waiting_for_company', until: at + 1, version }, { type: 'resume', version },
    ...consultationProbes(kase, side, at),
    { type: 'watch', reason: '-', version }, { type: 'recheck', text: '-', version },
    { type: 'file-licence', id: 'probe', number: null, filed_on: dateAt(at - DAY_MS, 'UTC') },
    ...kase.licences.filter((l) => l.result === null).slice(0, 1).map((l) => ({ type: 'decide-licence' as const, id: l.id, result: 'granted' as const, decided_on: l.filed_on })),
    { type: 'record-licences', rows: [] }, { type: 'record-shipments', rows: [] }, ...recordingProbes(kase, at), ...attachmentProbes(kase, side),
    { type: 'bring-in', side: outside(kase)[0] ?? '', watching: true, reason: '-', version }, { type: 'join', version },
    { type: 'name-lead', side: otherSides(kase).find((s) => s !== kase.lead) ?? null, reason: '-', version },
  ];
}

/** The first message that could have a translation, and the first translation that waits for somebody to approve it. */
function translating({ messages = [] }: Facts): OfficerCommand[] {
  const typed = messages.find((m) => m.language !== null);
  const waits = messages.flatMap((m) => m.drafts).find((d) => d.approved === null);
  return [
    ...(typed ? [{ type: 'translate' as const, id: 'probe', message: typed.id, language: LANGUAGES.find((l) => l !== typed.language) ?? 'en', text: '-', by: 'person' as const }] : []),
    ...(waits ? [{ type: 'approve-translation' as const, translation: waits.id }] : []),
  ];
}
