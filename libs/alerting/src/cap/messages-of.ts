import type { HistoryEntry } from '#contracts';
import type { EventType, Outcome } from '#domain';

/**
 * Which entries make a message for programs: all that change what it says, and all that somebody is alerted of. What one side
 * keeps to itself makes none, and neither do words in another language or limits that moved with something else. A type that
 * the domain adds does not compile until it stands here.
 */
const NEWS: Readonly<Record<EventType, boolean>> = {
  CaseOpened: true, SeverityAssessed: true, CaseTold: true, FactsReleased: true, AttachmentReleased: true, CaseAcknowledged: true, CaseAccepted: true, CaseRefused: true,
  MessageSent: true, CaseClosed: true, CaseReopened: true, CaseReferred: true, ClockMissed: true, CasePaused: true, CaseResumed: true, CaseClimbed: true, CaseSteppedDown: true,
  ClimbProposed: true, ClimbDeclined: true, LadderEnded: true, NobodyReached: true, ConsultationRequested: true, ConsultationProposed: true, ConsultationConfirmed: true, ConsultationCalledOff: true, ConsultationHeld: true, MinutesPutForward: true, MinutesApproved: true, ActionCompleted: true, CaseWatched: true,
  CaseRechecked: true, LicenceFiled: true, LicenceDecided: true, LicencesRecorded: true, SideBroughtIn: true, SideJoined: true, LeadNamed: true, ReferralAccepted: true, ReferralRefused: true, AuthorityNamed: true, OutcomeRecorded: true,
  ReportFiled: false, ReportValidated: false, FactsRequested: false, FactsAdded: false, ConsentChanged: false, ReportSettledAtHome: false, NoteAdded: false, MinutesDrafted: false, AttachmentAdded: false,
  AttachmentConsentChanged: false, CompanyVerdictGiven: false, ShipmentsRecorded: false, SideReached: false, ClocksRecomputed: false, MeasureNamed: false, MeasureUnnamed: false, TranslationAdded: false, TranslationApproved: false,
};
/** Outcomes by which an alert is withdrawn: there never was a case for the other side, or there is none any more. Any other end is news. */
const WITHDRAWN: readonly string[] = ['withdrawn', 'rejected'] satisfies Outcome[];
/** Earlier messages that one names, the newest ones. */
const REFERENCES_MAX = 50;

/** One message about a case. Its name is made from the entry's hash, which says neither how many there were nor what a side kept to itself. */
export interface CapMessage {
  readonly identifier: string;
  /** ISO 8601. */
  readonly at: string;
  readonly type: 'Alert' | 'Update' | 'Cancel';
  /** Types of the entries that it is about, oldest first. */
  readonly news: readonly string[];
  /** Those before it that it takes the place of, oldest first. */
  readonly references: readonly Pick<CapMessage, 'identifier' | 'at'>[];
}

/**
 * The messages of a case, oldest first, as far as its reader has the entries. What was written at one instant is one message,
 * since it was one decision. After an alert was withdrawn another one begins.
 * @param entries all of the case that one side reads, in order
 */
export function messagesOf(reference: string, entries: readonly HistoryEntry[]): CapMessage[] {
  const messages: CapMessage[] = [];
  for (const told of atOneInstant(entries.filter((entry) => entry.shared !== null && isNews(entry.type)))) {
    const last = told.at(-1);
    const before = messages.at(-1);
    if (!last) continue;
    const references = before === undefined || before.type === 'Cancel' ? [] : [...before.references, { identifier: before.identifier, at: before.at }].slice(-REFERENCES_MAX);
    messages.push({
      identifier: `${reference}.${last.hash.slice(0, 16)}`, at: last.at, news: told.map(({ type }) => type), references,
      type: told.some(isWithdrawal) ? 'Cancel' : references.length === 0 ? 'Alert' : 'Update',
    });
  }
  return messages;
}

const isNews = (type: string): boolean => Object.hasOwn(NEWS, type) && NEWS[type as EventType];

function isWithdrawal({ type, shared }: HistoryEntry): boolean {
  const outcomes = type === 'CaseClosed' ? shared?.['outcomes'] : null;
  return Array.isArray(outcomes) && outcomes.some((outcome) => WITHDRAWN.includes(String(outcome)));
}

function atOneInstant(entries: readonly HistoryEntry[]): HistoryEntry[][] {
  const groups: HistoryEntry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group?.at(-1)?.at === entry.at) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}
