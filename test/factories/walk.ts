import type { Actor, ApplicationFacts, BroughtShipment, Case, Clock, ClockKey, Command, CompanyCommand, CrossingField, Decision, Entry, Facts, FileFacts, MessageKind, Network, OfficerCommand, OutcomeRow, Report, SentMessage, SideId } from '#domain';
import { CHOSEN_OUTCOMES, CONSENTS, CONSULTATION_COMMANDS, CROSSING_FIELDS, LICENCE_RESULTS, MESSAGE_KINDS, OFFICER_COMMANDS, SHIPMENT_STAGES, TLP_LABELS, VERDICTS, decide, isPaper, messagesIn, ownAttachments, receivers, waiting } from '#domain';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { BEGINS, DAY, HOUR, MINUTE, filing, officer } from './case.js';
import { consulting, isConsultation } from './consulting.js';
import { A_MEASURE, NO_MEASURE, authorityOf, factsOf, officeOf, threeSides, twoSides } from './network.js';
import { type Canary, ofSeverity, report, withCanaries } from './report.js';

/*
 * Random walks through the life of a case: whatever officers, supervisors, companies and bells of any side may do, in any
 * order, at any time. A step says only roughly what happens; which question, clock or proposal it is about is looked up
 * in the case as it stands, so that most steps mean something and many still do not.
 */

/** What is drawn for one step; numbers choose among what there is. */
export interface Step {
  readonly wait: number;
  readonly who: 'officer' | 'supervisor' | 'company' | 'bell' | 'next-bell';
  readonly side: number;
  readonly command: OfficerCommand['type'];
  readonly message: MessageKind;
  readonly pick: number;
  readonly stale: boolean;
}

/** Time passes in jumps: none, minutes, hours, days. */
export const wait = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 90 * MINUTE }) },
  { weight: 2, arbitrary: fc.integer({ min: HOUR, max: 2 * DAY }) }, { weight: 1, arbitrary: fc.integer({ min: 2 * DAY, max: 80 * DAY }) });

export const step: fc.Arbitrary<Step> = fc.record({
  // Every command of every side, and more often what carries a case on: the other side takes it up, and they talk.
  wait, side: fc.constantFrom(0, 1, 1, 2), command: fc.constantFrom(...OFFICER_COMMANDS, 'accept', 'accept', 'accept-referral', 'refuse-referral', 'refuse-referral', 'bring-in', 'bring-in', 'bring-in', 'join', 'watch', 'recheck', 'ask-company', 'pause', 'resume', 'refer', 'message', 'message', 'translate', 'approve-translation', 'recheck'), message: fc.constantFrom(...MESSAGE_KINDS), pick: fc.nat(30),
  who: fc.oneof(
    { weight: 12, arbitrary: fc.constant('officer' as const) }, { weight: 1, arbitrary: fc.constant('supervisor' as const) },
    { weight: 2, arbitrary: fc.constant('company' as const) }, { weight: 2, arbitrary: fc.constant('bell' as const) },
    { weight: 7, arbitrary: fc.constant('next-bell' as const) }),
  stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
/** Of those that talk: one consultation takes more steps in their order than anybody draws by chance. */
const talking = fc.tuple(step, fc.constantFrom(...CONSULTATION_COMMANDS)).map(([drawn, command]): Step => ({ ...drawn, command: drawn.pick % 6 === 0 ? drawn.command : command }));
const steps = fc.oneof({ weight: 5, arbitrary: fc.array(step, { maxLength: 60, size: 'max' }) }, { weight: 1, arbitrary: fc.array(talking, { maxLength: 60, size: 'max' }) });

/** A walk as drawn: a report of A about trouble at B, at C or outside the network, with a canary in every field, and what follows. */
export interface Walk { readonly network: Network; readonly report: Report; readonly canaries: readonly Canary[]; readonly begins: number; readonly steps: readonly Step[] }
const two = twoSides();
const three = threeSides();
/** The third side only watches a case of the two ends, or does not know of it. */
const [watching, apart] = [threeSides({ other_sides: 'watch' }), threeSides({ other_sides: 'apart' })];
const scenes = fc.record({
  network: fc.constantFrom(two, two, three, three, watching, apart), severity: fc.constantFrom(1, 2, 3, 4), from: fc.constantFrom('XB', 'XC', 'XX'),
  kind: fc.constantFrom('export_ban', 'trade_remedy'), consent: fc.subarray([...CONSENTS]), begins: fc.nat(7 * DAY).map((ms) => BEGINS + ms),
});
export const walks: fc.Arbitrary<Walk> = fc.tuple(scenes, steps).map(([{ network, severity, begins, ...rest }, taken]) =>
  ({ network, begins, steps: taken, ...withCanaries(report({ ...ofSeverity(severity), ...rest, network: network.id })) }));

/** One decision of a walk. */
export interface Stride { readonly before: Case | null; readonly command: Command; readonly at: number; readonly decision: Decision; readonly facts: Facts }
/** A decision that was not a refusal. */
export interface Taken extends Stride { readonly decision: Extract<Decision, { ok: true }> }

/** Walks from a filed report through all steps; frozen to the core, so that a decision that changes its input throws. */
export function stridesOf({ network, report: filed, steps: drawn, begins }: Walk): Stride[] {
  const known = deepFreeze(factsOf(network));
  const strides: Stride[] = [];
  let [at, kase, messages] = [begins, null as Case | null, [] as readonly SentMessage[]];
  const entries: Entry[] = [];
  for (const next of [null, ...drawn]) {
    at += next?.wait ?? 0;
    if (kase && next?.who === 'next-bell') at = Math.max(at, ...runningOf(kase).map((c) => c.due_at).slice(0, 1));
    const facts = deepFreeze({ ...known, messages });
    const command = deepFreeze(kase && next ? commandOf(kase, messages, next, undefined, at) : filing(filed));
    const decision = deepFreeze(decide(kase, command, facts, at));
    strides.push({ before: kase, command, at, decision, facts });
    if (!decision.ok) continue;
    kase = decision.kase;
    entries.push(...decision.entries);
    messages = messagesIn(entries);
  }
  return strides;
}
export const takenOf = (walk: Walk): Taken[] => stridesOf(walk).filter((stride): stride is Taken => stride.decision.ok);

/** Running clocks, the first to end first. */
const runningOf = (kase: Case): Clock[] => kase.clocks.filter((c) => c.state === 'running').sort((a, b) => a.due_at - b.due_at);

const among = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];

/**
 * The command that a step means for the case as somebody sees it.
 * @param messages what was said in it
 * @param id names what it makes, such as a question: nothing else may have that name
 * @param at when it is given, for acts that name a later or an earlier day
 */
export function commandOf(kase: Case, messages: readonly SentMessage[], { who, side: nth, command, message, pick, stale }: Step, id = `${command}-${kase.version}`, at = kase.opened_at): Command {
  const side = among(kase.policy.sides, nth) ?? kase.home;
  if (who === 'company') return { actor: { type: 'company', side }, do: companyCommand(kase, pick, id) };
  if (who === 'bell' || who === 'next-bell') return { actor: { type: 'system' }, do: { type: 'elapse', clock: bellOf(kase, who, pick) } };
  const actor: Actor = officer(side, who === 'supervisor' ? { role: 'supervisor' } : {});
  return { actor, do: officerCommand(kase, side, { command, message, messages, pick, id, at, version: stale ? kase.version - 1 : kase.version }) };
}

/** New facts, an answer, a paper, or another word on what may cross. */
const companyCommand = (kase: Case, pick: number, id: string): CompanyCommand => (kase.closed && pick % 3 === 0 ? { type: 'give-verdict', verdict: among(VERDICTS, Math.floor(pick / 3)) ?? 'no', text: null } : pick % 7 === 6 ? paperCommand(kase, pick, id) : pick % 2 === 0
  ? { type: 'add-facts', text: 'facts of the company', answers: among([null, 'nothing', ...(kase.report?.open_questions ?? [])], pick / 2) ?? null }
  : { type: 'change-consent', consent: among(CONSENTS, pick) ?? 'company', given: pick % 4 === 1, answers: kase.report?.open_questions ?? [] });

const paperCommand = (kase: Case, pick: number, id: string): CompanyCommand => {
  const paper = among(ownAttachments(kase, kase.home).filter(isPaper), pick);
  return pick % 2 === 0 || !paper ? { type: 'hand-in', id: uuidOf(id), file: fileFacts(id, 'paper of the company') } : { type: 'allow-paper', id: paper.id, given: !paper.consent?.given };
};
/** A UUID that follows from a name: objects are called by nothing else. */
const uuidOf = (name: string): string => createHash('md5').update(name).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const fileFacts = (id: string, name: string): FileFacts => ({ name, media_type: 'application/pdf', size: 1_000, sha256: `sha256 of ${id}`, tlp: 'AMBER' });

/** Mostly what waits, all of it or a part, and at times a field that may not cross. */
const releasable = (kase: Case, pick: number): CrossingField[] => {
  const fields = kase.report ? waiting(kase).map((d) => d.field) : [];
  return pick % 4 === 0 || fields.length === 0 ? [among(CROSSING_FIELDS, pick) ?? 'share', ...fields] : fields.slice(0, 1 + (pick % 3));
};

/** The clock that falls due first, or any clock that ever was. */
function bellOf(kase: Case, who: 'bell' | 'next-bell', pick: number): ClockKey {
  const clock = who === 'next-bell' ? runningOf(kase)[0] : among(kase.clocks, pick);
  return clock ? { side: clock.side, kind: clock.kind, subject: clock.subject, round: clock.round } : { side: kase.home, kind: 'triage', subject: '', round: 99 };
}

interface Drawn { readonly command: OfficerCommand['type']; readonly message: MessageKind; readonly messages: readonly SentMessage[]; readonly pick: number; readonly id: string; readonly at: number; readonly version: number }

function officerCommand(kase: Case, side: SideId, { command, message, messages, pick, id, at, version }: Drawn): OfficerCommand {
  const proposed = kase.policy.sides.filter((s) => kase.sides[s]?.proposal);
  const own = ownAttachments(kase, side);
  const reason = 'reason of an officer';
  if (isConsultation(command)) return consulting(kase, side, { command, pick, at, version });
  switch (command) {
    case 'validate': case 'acknowledge': case 'accept': case 'accept-referral': return { type: command, version };
    case 'release': return { type: command, fields: releasable(kase, pick), version };
    case 'ask-company': return { type: command, question_id: id, text: 'question to the company' };
    case 'settle': return { type: command, as: among(['answered_at_home', 'rejected'] as const, pick) ?? 'rejected', text: 'answer to the company', version };
    case 'refuse': case 'refuse-referral': return { type: command, text: null, version, ...among([{ reason: 'wrong_authority' as const, authority: authorityNamed(kase, pick) }, { reason: 'facts' as const }, { reason: 'wrong_authority' as const }], pick) ?? { reason: 'facts' } };
    case 'name-authority': return { type: command, authority: authorityNamed(kase, pick), reason: pick % 3 === 0 ? null : reason, version };
    case 'message': return saying(kase, side, { message, messages, pick, id });
    case 'translate': case 'approve-translation': return translating(messages, { command, pick, id });
    case 'note': return { type: command, text: 'note of one side' };
    case 'climb': case 'reopen': case 'step-down': case 'watch': return { type: command, reason, version };
    case 'resume': case 'join': return { type: command, version };
    case 'bring-in': return { type: command, side: among(kase.policy.sides, pick) ?? '', watching: pick % 2 === 0, reason, version };
    case 'name-lead': return { type: command, side: among([...kase.policy.sides, null], pick) ?? null, reason, version };
    case 'join-into': return { type: command, into: 'the other case', version };
    case 'refer': return { type: command, channel: among(Object.keys(kase.policy.channels), pick) ?? '', reason, version };
    case 'name-measure': return { type: command, measure: pick % 5 === 0 ? NO_MEASURE : A_MEASURE };
    case 'unname-measure': return { type: command, measure: A_MEASURE, reason, version };
    case 'pause': return { type: command, reason: 'waiting_for_company', until: at + (pick + 1) * HOUR, version };
    case 'recheck': return { type: command, text: 'looked at again', version };
    case 'file-licence': return { type: command, id, number: 'licence of the company', filed_on: isoDay(at - (pick % 5) * DAY) };
    case 'decide-licence': return { type: command, id: among(kase.licences.map((l) => l.id), pick) ?? 'nothing', result: among(LICENCE_RESULTS, pick) ?? 'granted', decided_on: isoDay(at) };
    case 'record-licences': return { type: command, rows: [0, 1].map((n) => ({ row: n + 2, id: uuidOf(`${id}-${n}`), facts: applicationOf(id, at, pick + n) })) };
    case 'decide-licences': return { type: command, ids: [uuidOf(id)], result: 'granted', decided_on: isoDay(at) };
    case 'attach': return { type: command, id: uuidOf(id), file: fileFacts(id, 'file of one side'), redacts: among([null, ...own.filter((a) => a.redacts === null).map((a) => a.id)], pick) ?? null };
    case 'release-attachment': {
      const given = among(own, pick);
      return { type: command, id: given?.id ?? 'nothing', as: uuidOf(`${id}-crossed`), to: pick % 11 === 0 ? [] : receivers(kase, side), redacted: pick % 9 === 0 ? !given?.redacts : given?.redacts != null, name: 'name for the other side', tlp: 'AMBER', version };
    }
    case 'confirm-climb': case 'decline-climb': return { type: command, side: among(proposed, pick) ?? side, reason, version };
    case 'severity': return { type: command, severity: among([1, 2, 3, 4] as const, pick) ?? 1, reason: 'reason for the severity', version };
    case 'record-outcome': return { type: command, id: uuidOf(id), outcome: pick % 7 === 0 ? null : outcomeOf(kase, at, pick), corrects: pick % 3 === 0 ? among(kase.report?.outcomes.map((o) => o.id) ?? [], pick) ?? 'nothing' : null, reason, version };
    case 'record-shipments': return { type: command, rows: [0, 1].map((n) => shipmentOf(kase, { at, pick: pick + n, id: uuidOf(`${id}-${n}`) })) };
    case 'close': return {
      type: command, outcomes: pick % 9 === 0 ? [] : pick % 3 === 0 ? ['measure_suspended'] : ['clarified'], text: null, version, ...(pick % 2 === 0 ? { recorded: [{ ...outcomeOf(kase, at, pick), id: uuidOf(id) }] } : {}),
      ...(pick % 3 === 0 ? { suspended_until: isoDay(at + (pick + 50) * DAY) } : {}), ...(pick % 5 === 0 ? {} : { despite_applications: true }),
    };
  }
}

/** No band has it as an edge. */
const QUANTITY = 7_070_000;
const outcomeOf = ({ policy: { sides } }: Case, at: number, pick: number): OutcomeRow => ({
  outcome: among(CHOSEN_OUTCOMES, pick) ?? 'clarified', on: isoDay(at - (pick % 3) * DAY - DAY), quantity: pick % 2 === 0 ? null : { value: QUANTITY + pick, unit: 'TNE' }, text: null,
  moved_by: pick % 2 === 0 ? { who: 'side', code: among(sides, pick) ?? '' } : { who: 'unknown', code: null },
});
const shipmentOf = (kase: Case, { at, pick, id }: Pick<Drawn, 'at' | 'pick' | 'id'>): BroughtShipment => ({
  id, of: pick % 3 === 0 ? among(kase.report?.shipments.map((s) => s.id) ?? [], pick) ?? null : null, contract: pick % 4 === 0 ? null : `contract of ${id}`,
  quantity: { value: QUANTITY + pick, unit: 'KGM' }, port: null, stage: among(SHIPMENT_STAGES, pick) ?? 'held', stage_on: isoDay(at - DAY - (pick % 3) * DAY),
});
/** An application of some day lately, at times without a number, with or without its applicant's word, waiting or decided. */
const applicationOf = (id: string, at: number, pick: number): ApplicationFacts => ({
  exporter: `exporter of ${id}`, end_user: `end user of ${id}`, hs: '280530', item: 'goods of one side', quantity: { value: 1 + pick, unit: 'KGM' }, licence: 'single', green_channel: false, office: null, papers_complete: null,
  filed_on: isoDay(at - (2 + (pick % 90)) * DAY), number: pick % 3 === 0 ? null : `number of ${id} ${pick}`, consent: pick % 2 === 0, ...(pick % 5 === 0 ? { result: 'granted' as const, decided_on: isoDay(at - DAY) } : { result: null, decided_on: null }),
});

/** Of either side, the one that the route names or another, and at times an office that is no authority. */
const authorityNamed = ({ policy: { sides, routes }, kind }: Case, pick: number): string => among([...routes[kind].authorities, ...sides.map((side) => authorityOf(side, 'province')), officeOf(sides[0] ?? 'A', 'desk')], pick) ?? '';

/** Words that a label lets everybody of the sides read, or that stay with their recipients; at times with a translation. */
function saying(kase: Case, side: SideId, { message: kind, messages, pick, id }: Pick<Drawn, 'message' | 'messages' | 'pick' | 'id'>): OfficerCommand {
  const asked = kase.questions.filter((q) => q.state === 'open' && (kind === 'cancel' ? q.by : q.to) === side).map((q) => q.id);
  const about = among(kind === 'correction' ? messages.filter((m) => m.by === side).map((m) => m.id) : asked, pick) ?? null;
  const tlp = pick % 3 === 0 ? {} : { tlp: among(TLP_LABELS, pick) ?? 'AMBER' };
  const red = 'tlp' in tlp && tlp.tlp === 'RED';
  const translations = pick % 4 === 1 ? { translations: [{ id: `${id}-ko`, language: 'ko' as const, text: red ? FOR_RECIPIENTS : 'words once more' }] } : {};
  const body = { text: red ? FOR_RECIPIENTS : 'words between the sides', language: 'en' as const };
  return { type: 'message', id, kind, body, about: among([about, about, null, 'nothing'], pick) ?? null, ...tlp, ...translations };
}

/** A translation of what was typed, at times of what has none; and the approval of one that waits, or there is one to approve. */
function translating(messages: readonly SentMessage[], { command, pick, id }: Pick<Drawn, 'pick' | 'id'> & { readonly command: 'translate' | 'approve-translation' }): OfficerCommand {
  const waits = messages.flatMap((m) => m.drafts).filter((d) => pick % 5 === 0 || d.approved === null);
  const typed = messages.filter((m) => pick % 5 === 0 || m.language !== null);
  if (command === 'approve-translation' && (waits.length > 0 || typed.length === 0)) return { type: command, translation: among(waits, pick)?.id ?? 'nothing' };
  return { type: 'translate', id, message: among(typed, pick)?.id ?? 'nothing', language: pick % 7 === 0 ? 'en' : 'ko', text: 'words once more', by: pick % 4 === 0 ? 'person' : 'service' };
}

/** What no shared part may hold. */
export const FOR_RECIPIENTS = 'words for their recipients';

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}
