import type { EventType } from '#domain';
import type { WordingKey } from '#wording';

/** Events whose sentence needs more than their name has a shorter one here; every other event is said as in the history. */
const SHORT = [
  'CaseTold', 'FactsReleased', 'CaseClimbed', 'ClimbProposed', 'ClimbDeclined', 'CaseSteppedDown', 'CaseRefused', 'SeverityAssessed', 'MessageSent', 'CaseClosed',
  'ClockMissed', 'CaseResumed', 'CaseReferred', 'LadderEnded', 'NobodyReached', 'CaseWatched', 'LicenceFiled', 'LicenceDecided', 'LicencesRecorded', 'ClocksRecomputed', 'AttachmentReleased', 'AttachmentConsentChanged', 'SideBroughtIn', 'LeadNamed', 'ReferralRefused', 'AuthorityNamed', 'MeasureUnnamed', 'OutcomeRecorded', 'CompanyVerdictGiven',
  'ConsultationProposed', 'MinutesPutForward', 'MinutesApproved', 'ActionCompleted',
] as const satisfies readonly EventType[];
const WHOLE = ['ReportFiled', 'ReportValidated', 'FactsRequested', 'FactsAdded', 'ConsentChanged', 'AttachmentAdded', 'NoteAdded', 'CaseOpened', 'CaseAcknowledged', 'CaseAccepted', 'CaseReopened', 'CasePaused', 'SideReached', 'ConsultationRequested', 'ConsultationConfirmed', 'ConsultationCalledOff', 'ConsultationHeld', 'MinutesDrafted', 'CaseRechecked', 'SideJoined', 'ReferralAccepted', 'MeasureNamed', 'ShipmentsRecorded'] as const satisfies readonly EventType[];

/** What happened, in a word or two, where nothing but the event's name is known. */
export function lastWord(type: string): WordingKey {
  const short = SHORT.find((t) => t === type);
  if (short) return `last.${short}`;
  const whole = WHOLE.find((t) => t === type);
  return whole ? `event.${whole}` : 'last.other';
}
