import type { EventType } from './events.js';

/** A side moves and the case with it: whoever waits for something sees that it goes on. */
const BOTH: readonly EventType[] = [
  'CaseAcknowledged', 'CaseAccepted', 'CaseRefused', 'MessageSent', 'CaseReopened', 'CaseReferred', 'ReferralAccepted', 'ConsultationRequested', 'ConsultationConfirmed', 'ConsultationHeld', 'MinutesPutForward', 'MinutesApproved',
  'ActionCompleted', 'SideJoined', 'LeadNamed',
];

/** Entries after which a case has moved; each gives the standstill its full limit again (DOMAIN §4.4). Notice to a side moves the case, and is what the sides' own moves are counted from. */
export const MOVES_CASE: ReadonlySet<string> = new Set<EventType>([...BOTH, 'CaseTold', 'SideBroughtIn']);

/**
 * Entries by which a side moves, of which the first is asked for. Work on the record, such as bringing in a list, a file or a measure, is
 * none; a proposal, a refusal of one and a close are moves, although none of them gives anybody more time.
 */
export const MOVES_OF_SIDE: ReadonlySet<string> = new Set<EventType>([...BOTH, 'ReferralRefused', 'ClimbProposed', 'ClimbDeclined', 'CaseClimbed', 'ConsultationProposed', 'ConsultationCalledOff', 'LicenceDecided', 'CaseClosed']);
