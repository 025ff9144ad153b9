import type { EventType } from './events.js';

/** A side moves and the case with it: whoever waits for something sees that it goes on. */
const BOTH: readonly EventType[] = [
  'CaseAccepted', 'CaseRefused', 'MessageSent', 'CaseReopened', 'CaseReferred', 'ReferralAccepted', 'ConsultationRequested', 'ConsultationConfirmed', 'ConsultationHeld', 'MinutesPutForward', 'MinutesApproved',
  'ActionCompleted', 'SideJoined', 'LeadNamed',
];

/**
 * Entries after which a case has moved; each gives the standstill its full limit again (DOMAIN §4.4). Notice to a side moves the case, and is
 * what the sides' own moves are counted from; an acknowledgement moves it too, although it says of nothing but itself.
 */
export const MOVES_CASE: ReadonlySet<string> = new Set<EventType>([...BOTH, 'CaseAcknowledged', 'CaseTold', 'SideBroughtIn']);

/**
 * Entries by which a side acts towards the relief of a case, of which the first is asked for. An acknowledgement is none: it is no agreement to anything, and
 * has an answer of its own. Nor is work on the record, such as bringing in a list, a file or a measure, or declining what was proposed;
 * a proposal, a decision and a close are such acts, although none of them gives anybody more time.
 */
export const MOVES_OF_SIDE: ReadonlySet<string> = new Set<EventType>([...BOTH, 'ClimbProposed', 'CaseClimbed', 'ConsultationProposed', 'LicenceDecided', 'CaseClosed']);
