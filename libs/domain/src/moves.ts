import type { EventType } from './events.js';

/** A side moves and the case with it: whoever waits for something sees that it goes on. */
const BOTH: readonly EventType[] = [
  'CaseAccepted', 'CaseRefused', 'MessageSent', 'CaseReopened', 'CaseReferred', 'ReferralAccepted', 'ConsultationRequested', 'ConsultationConfirmed', 'ConsultationHeld', 'MinutesPutForward', 'MinutesApproved',
  'ActionCompleted', 'SideJoined', 'LeadNamed',
];

/**
 * Entries after which a case has moved; each gives the standstill its full limit again (DOMAIN §4.4). Notice to a side moves the case, and is
 * what the sides' own moves are counted from; a receipt moves it too, although it says of nothing but itself.
 */
export const MOVES_CASE: ReadonlySet<string> = new Set<EventType>([...BOTH, 'CaseAcknowledged', 'CaseTold', 'SideBroughtIn']);

/**
 * Entries by which a side acts on a case, of which the first is asked for: all that changes the case or that the other sides read, work on the
 * record, such as bringing in a list or giving a file, as much as a message. Apart from them stand notice, which the moves are counted from, acknowledgement,
 * which is no agreement to anything and has an answer of its own, and declining what was proposed, which leaves the case as it was.
 */
export const MOVES_OF_SIDE: ReadonlySet<string> = new Set<EventType>([
  ...BOTH, 'ClimbProposed', 'CaseClimbed', 'CaseSteppedDown', 'ConsultationProposed', 'CaseClosed', 'CasePaused', 'CaseResumed', 'CaseWatched', 'CaseRechecked', 'SeverityAssessed', 'AuthorityNamed', 'MeasureNamed',
  'MeasureUnnamed', 'FactsReleased', 'AttachmentReleased', 'TranslationAdded', 'TranslationApproved', 'OutcomeRecorded', 'ShipmentsRecorded', 'LicenceFiled', 'LicenceDecided', 'LicencesRecorded',
]);
