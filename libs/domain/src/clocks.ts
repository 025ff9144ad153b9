import type { Case } from './case.js';
import type { Calendars, Clock } from './clock.js';
import { isOfConsultation } from './consultation-events.js';
import { actionsOwed, consultationClocks } from './consultation-clocks.js';
import type { OfConsultation } from './evolve-consultations.js';
import { ClockBoard } from './clock-board.js';
import type { Entry } from './events.js';
import type { SideId } from './network.js';
import { otherSides, sideOf, sidesAtWork } from './case.js';
import { licenceFiled, licencesMoved, licencesOwed, licencesRecorded, licensingSide } from './licence-clocks.js';
import { dayStart } from './limits.js';
import { MOVES_CASE } from './moves.js';
import { type SideEvent, isAboutSides } from './side-events.js';

type AboutSides = Extract<Entry, { type: SideEvent['type'] }>;

/** Acts of a side after which its confirmed receipt was followed by something. */
const STEPS: ReadonlySet<Entry['type']> = new Set([
  'ReportValidated', 'ReportSettledAtHome', 'FactsRequested', 'CaseAccepted', 'CaseRefused', 'MessageSent', 'CaseReferred', 'ReferralAccepted', 'ConsultationRequested', 'ConsultationProposed', 'ConsultationHeld',
]);
const DAY_MS = 86_400_000;
/** For policies frozen before they said so (DOMAIN §4.6). */
const WATCH_DAYS = 60;

/** The clocks of a case after an entry. `kase` already holds everything else the entry changed. Pure. */
export function clocksAfter(kase: Case, entry: Entry, calendars: Calendars): readonly Clock[] {
  const board = new ClockBoard(kase, entry.at, calendars);
  if (isAboutSides(entry)) sided(board, kase, entry, calendars);
  else if (isOfConsultation(entry)) consultationClocks(board, kase, entry, calendars);
  else turn(board, kase, entry, calendars);
  if (STEPS.has(entry.type)) board.stop(entry.side, 'next_step', 'met');
  if (entry.how === 'person') board.stop(entry.side, 'reach', 'met');
  // A watched case stands still on purpose: it is looked at again by its own clock.
  const moves = kase.state !== 'closed' && kase.state !== 'monitoring' && otherSides(kase).some((s) => sideOf(kase, s).told_at !== null);
  if (MOVES_CASE.has(entry.type) && moves) board.restart(kase.home, 'standstill');
  return board.clocks;
}

function turn(board: ClockBoard, kase: Case, entry: Exclude<Entry, AboutSides | OfConsultation>, calendars: Calendars): void {
  switch (entry.type) {
    case 'SeverityAssessed': return board.recompute(() => true);
    case 'ClocksRecomputed': return entry.shared.cause === 'calendar' ? board.recompute((c) => c.limit.unit === 'working-days') : undefined;
    case 'CaseOpened':
      board.start(kase.home, 'triage');
      board.start(kase.home, 'acknowledge');
      return board.start(kase.home, 'target');
    case 'ReportValidated': case 'ReportSettledAtHome': return board.stop(kase.home, 'triage', 'met');
    case 'CaseTold':
      board.stopKind('recheck', 'stopped');
      return entry.shared.to.forEach((side) => tell(board, kase, side));
    case 'CaseAcknowledged':
      board.stop(entry.side, 'acknowledge', 'met');
      return owesStep(kase, entry.side) ? board.start(entry.side, 'next_step') : undefined;
    case 'CaseAccepted':
      board.stop(entry.side, 'accept', 'met');
      return entry.side && kase.answered_at === null ? board.start(entry.side, 'answer') : undefined;
    case 'CaseRefused':
      board.stop(entry.side, 'accept', 'met');
      return board.stop(entry.side, 'answer', 'stopped');
    case 'MessageSent': return messageSent(board, kase, entry);
    case 'ClockMissed': return missed(board, entry);
    case 'CaseClimbed': case 'CaseSteppedDown': return moved(board, kase, entry);
    case 'ClimbProposed': return board.start(kase.home, 'proposal', entry.shared.side);
    case 'ClimbDeclined': return board.stop(kase.home, 'proposal', 'met', entry.shared.side);
    case 'NobodyReached': return board.start(entry.shared.side, 'reach');
    case 'SideReached': return board.stop(entry.shared.side, 'reach', 'met');
    case 'CaseClosed': return closed(board, kase, calendars);
    case 'CaseReopened': return reopened(board, kase, entry.at, calendars);
    case 'CaseReferred': case 'ReferralAccepted': return rerouted(board, kase, entry);
    case 'CasePaused':
      board.pause();
      return board.startUntil(kase.home, 'pause', entry.shared.until);
    case 'CaseResumed':
      board.stop(kase.home, 'pause', 'met');
      return board.resume();
    case 'CaseWatched': return watched(board, kase, entry, calendars);
    case 'CaseRechecked':
      board.stop(kase.home, 'recheck', 'met');
      return board.start(kase.home, 'recheck');
    case 'LicenceFiled': return licenceFiled(board, kase, entry.shared, calendars);
    case 'LicencesRecorded': return licencesRecorded(board, kase, entry.shared.changes, calendars);
    case 'LicenceDecided': return board.stop(licensingSide(kase), 'licence', 'met', entry.shared.id);
    case 'ReportFiled': case 'FactsRequested': case 'FactsAdded': case 'ConsentChanged': case 'NoteAdded': case 'FactsReleased': case 'LadderEnded': case 'TranslationAdded': case 'TranslationApproved':
    case 'OutcomeRecorded': case 'CompanyVerdictGiven': case 'ShipmentsRecorded': case 'ReferralRefused': case 'AuthorityNamed': case 'MeasureNamed': case 'MeasureUnnamed': case 'AttachmentAdded': case 'AttachmentReleased': case 'AttachmentConsentChanged': return undefined;
  }
}

function sided(board: ClockBoard, kase: Case, entry: AboutSides, calendars: Calendars): void {
  if (entry.type === 'LeadNamed') return leadNamed(board, kase, calendars);
  const side = entry.type === 'SideBroughtIn' ? entry.shared.side : entry.side;
  if (side !== null) tell(board, kase, side);
}

/** A side that only watches owes nothing, not even to say that it read. */
function tell(board: ClockBoard, kase: Case, side: SideId): void {
  const { watching, acknowledged } = sideOf(kase, side);
  if (watching) return;
  if (!acknowledged) board.start(side, 'acknowledge');
  if (side === kase.lead) board.start(side, 'accept');
}

/** What the side that led owed as such ends with its lead; what was asked of it by name stays. */
function leadNamed(board: ClockBoard, kase: Case, calendars: Calendars): void {
  for (const kind of ['accept', 'answer'] as const) board.stopKind(kind, 'stopped');
  for (const other of otherSides(kase)) board.stop(other, 'next_step', 'stopped');
  licencesMoved(board, kase, calendars);
  for (const side of otherSides(kase)) if ((kase.lead === null || side === kase.lead) && sideOf(kase, side).told_at !== null) tell(board, kase, side);
}

/** Who has to take the case up: the side to which it was referred, until it has answered that, or the lead side. */
const takerOf = (kase: Case): SideId | null => (kase.state === 'told' ? kase.referral?.receiver ?? kase.lead : null);

/** Whether confirming receipt leaves a side with something to do: checking the report at home, taking the case up. */
function owesStep(kase: Case, side: SideId | null): side is SideId {
  if (side === kase.home && kase.report?.state === 'filed' && !triaged(kase)) return true;
  return side !== null && side === takerOf(kase);
}

function messageSent(board: ClockBoard, kase: Case, entry: Entry & { type: 'MessageSent' }): void {
  const { id, kind, about, to } = entry.shared;
  if (kind === 'question') to.forEach((side) => board.start(side, 'reply', id));
  if (about && kind === 'answer') board.stop(entry.side, 'reply', 'met', about);
  if (about && kind === 'cancel') kase.policy.sides.forEach((side) => board.stop(side, 'reply', 'stopped', about));
  if (kind === 'answer' && entry.side === kase.lead) board.stop(entry.side, 'answer', 'met');
}

/** What was not done stays due: the next round starts, so that a silent side is never forgotten. */
function missed(board: ClockBoard, entry: Entry & { type: 'ClockMissed' }): void {
  const { side, kind, subject, then } = entry.shared;
  board.miss(entry.shared);
  const over = then === 'red' || then === 'resume' || then === 'watch';
  // A climb starts the next rung's part of the limit by an entry of its own.
  if (over || (kind === 'acknowledge' && then === 'climb')) return;
  board.start(side, kind, subject);
}

function closed(board: ClockBoard, kase: Case, calendars: Calendars): void {
  board.stop(kase.home, 'target', 'met');
  board.stopAll();
  const [until, zone] = [kase.suspended_until, calendars[kase.home]?.zone];
  if (until !== null && zone !== undefined) {
    board.startUntil(kase.home, 'suspension', dayStart(until, zone) - (kase.policy.suspension_watch_days ?? WATCH_DAYS) * DAY_MS);
  }
}

function reopened(board: ClockBoard, kase: Case, at: number, calendars: Calendars): void {
  board.stop(kase.home, 'suspension', 'stopped');
  owedAgain(board, kase, at, calendars);
  if (kase.lead && kase.state === 'told') board.start(kase.lead, 'accept');
}

/** What a closing stopped and nobody has done is due again, so that no side's silence is lost by closing and reopening. */
function owedAgain(board: ClockBoard, kase: Case, at: number, calendars: Calendars): void {
  board.start(kase.home, 'target');
  if (kase.report?.state === 'filed' || !triaged(kase)) board.start(kase.home, 'triage');
  for (const side of sidesAtWork(kase)) if (!sideOf(kase, side).acknowledged) board.start(side, 'acknowledge');
  for (const question of kase.questions) if (question.state === 'open') board.start(question.to, 'reply', question.id);
  licencesOwed(board, kase, calendars);
  actionsOwed(board, kase, at, calendars);
}

const rerouted = (board: ClockBoard, kase: Case, { type, side }: Entry): void => (type === 'CaseReferred' ? referred(board, kase) : referralAccepted(board, kase, side));

/** Another channel's offices have not confirmed anything yet, and nobody has taken the case up there; in the channel to which it goes back they may have. */
function referred(board: ClockBoard, kase: Case): void {
  for (const kind of ['acknowledge', 'accept', 'answer', 'next_step', 'proposal'] as const) board.stopKind(kind, 'stopped');
  for (const side of sidesAtWork(kase)) {
    if (!sideOf(kase, side).acknowledged) board.start(side, 'acknowledge');
    if (side === takerOf(kase)) board.start(side, 'accept');
    if (side === kase.lead && kase.state === 'accepted' && kase.answered_at === null) board.start(side, 'answer');
  }
  board.recompute(() => true);
}

/** What the home side was asked, it has answered; the lead side's new offices have yet to take the case up, unless it was they who were asked. */
function referralAccepted(board: ClockBoard, kase: Case, by: SideId | null): void {
  board.stop(by, 'accept', 'met');
  const taker = takerOf(kase);
  if (taker !== null && taker !== by) board.start(taker, 'accept');
}

/** A watched case waits for its next look and for nothing that was promised before; one that was closed owes what its closing stopped. */
function watched(board: ClockBoard, kase: Case, { at, shared }: Entry & { type: 'CaseWatched' }, calendars: Calendars): void {
  for (const kind of ['standstill', 'accept', 'answer', 'next_step', 'suspension'] as const) board.stopKind(kind, 'stopped');
  if (shared.cause === 'suspension') owedAgain(board, kase, at, calendars);
  board.start(kase.home, 'recheck');
}

/** Whether the home desk has checked the report: its latest triage ended by an act, and not by a limit or a closing. */
export function triaged(kase: Case): boolean {
  const rounds = kase.clocks.filter((c) => c.kind === 'triage').sort((a, b) => a.round - b.round);
  return rounds.at(-1)?.state === 'met';
}

/** A new rung gets its own part of the acknowledge limit; every other limit runs on. */
function moved(board: ClockBoard, kase: Case, entry: Entry & { type: 'CaseClimbed' | 'CaseSteppedDown' }): void {
  const { side } = entry.shared;
  // What was proposed is confirmed by this very step, or overtaken by it.
  board.stop(kase.home, 'proposal', entry.type === 'CaseClimbed' && entry.shared.cause === 'confirmed' ? 'met' : 'stopped', side);
  const { told_at, acknowledged } = sideOf(kase, side);
  if (told_at === null || acknowledged) return;
  board.stop(side, 'acknowledge', 'stopped');
  board.start(side, 'acknowledge');
}
