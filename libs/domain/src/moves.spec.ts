import type { EventType } from './events.js';
import { MOVES_CASE, MOVES_OF_SIDE } from './moves.js';

/** Every kind of entry: whether the case moves by it, a side, both of them, or neither. */
const KINDS: Readonly<Record<EventType, 'both' | 'case' | 'side' | 'neither'>> = {
  CaseAccepted: 'both', CaseRefused: 'both', MessageSent: 'both', CaseReopened: 'both', CaseReferred: 'both', ReferralAccepted: 'both', ConsultationRequested: 'both', ConsultationConfirmed: 'both',
  ConsultationHeld: 'both', MinutesPutForward: 'both', MinutesApproved: 'both', ActionCompleted: 'both', SideJoined: 'both', LeadNamed: 'both',
  CaseAcknowledged: 'case', CaseTold: 'case', SideBroughtIn: 'case',
  ClimbProposed: 'side', CaseClimbed: 'side', CaseSteppedDown: 'side', ConsultationProposed: 'side', CaseClosed: 'side', CasePaused: 'side', CaseResumed: 'side', CaseWatched: 'side',
  CaseRechecked: 'side', SeverityAssessed: 'side', AuthorityNamed: 'side', MeasureNamed: 'side', MeasureUnnamed: 'side', FactsReleased: 'side', AttachmentReleased: 'side', TranslationAdded: 'side',
  TranslationApproved: 'side', OutcomeRecorded: 'side', ShipmentsRecorded: 'side', LicenceFiled: 'side', LicenceDecided: 'side', LicencesRecorded: 'side',
  ReportFiled: 'neither', ReportValidated: 'neither', FactsRequested: 'neither', FactsAdded: 'neither', ConsentChanged: 'neither', ReportSettledAtHome: 'neither', NoteAdded: 'neither', AttachmentAdded: 'neither',
  AttachmentConsentChanged: 'neither', CaseOpened: 'neither', CompanyVerdictGiven: 'neither', ReferralRefused: 'neither', ClimbDeclined: 'neither', ConsultationCalledOff: 'neither', MinutesDrafted: 'neither', ClockMissed: 'neither',
  ClocksRecomputed: 'neither', LadderEnded: 'neither', NobodyReached: 'neither', SideReached: 'neither',
};

describe.each(Object.entries(KINDS) as [EventType, (typeof KINDS)[EventType]][])('%s', (type, kind) => {
  it(`moves ${kind}`, () => {
    expect([MOVES_CASE.has(type), MOVES_OF_SIDE.has(type)]).toEqual([kind === 'both' || kind === 'case', kind === 'both' || kind === 'side']);
  });
});
