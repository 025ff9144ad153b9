import { type Case, channelOf, officeAt, otherSides, sideOf, toldSides } from './case.js';
import { SHARED_CLOCKS } from './clock-rules.js';
import type { Entry, EventType } from './events.js';
import type { OfficeId, SideId } from './network.js';
import type { Reach } from './reach.js';

/** Who is told: the officers of one office, or the supervisors of one side. */
export type Audience = { readonly side: SideId; readonly office: OfficeId } | { readonly side: SideId; readonly supervisors: true };

/** The name of an audience's numbered stream, such as `KR.kr-trade-cooperation-desk`. */
export const audienceName = (a: Audience): string => `${a.side}.${'office' in a ? a.office : 'supervisors'}`;

/** One message about a case to one audience; its text is presented from the entry when it is sent, never stored. */
export interface AlertDraft {
  readonly audience: Audience;
  readonly about: EventType;
  readonly seq: number;
  /** Whom it reaches, and which office was meant; absent for supervisors, who have no duty roster. */
  readonly reach?: Pick<Reach, 'by' | 'officers'> & { readonly asked: OfficeId };
}
type ReachOf = (office: OfficeId) => Reach;

/** Whom an entry alerts (DOMAIN §4.4 "when missed"), in the offices where somebody is. Pure; sides that are not told hear nothing. */
export function alertsFor(kase: Case, entry: Entry, reachOf: ReachOf): AlertDraft[] {
  const drafts = audiencesOf(kase, entry).map((audience): AlertDraft => {
    if (!('office' in audience)) return { audience, about: entry.type, seq: entry.seq };
    const { by, office, officers } = reachOf(audience.office);
    // Who reaches nobody is kept where it was meant to go: whoever comes to that desk later finds it.
    return { audience: { side: audience.side, office: by === 'nobody' ? audience.office : office }, about: entry.type, seq: entry.seq, reach: { by, officers, asked: audience.office } };
  });
  // A deputy who stands in for two offices is alerted once.
  return drafts.filter((d, i) => drafts.findIndex((other) => audienceName(other.audience) === audienceName(d.audience)) === i);
}

function audiencesOf(kase: Case, entry: Entry): Audience[] {
  const desk = (side: SideId): Audience => ({ side, office: officeAt(kase, side, sideOf(kase, side).rung) });
  const told = toldSides(kase);
  const rest = told.filter((s) => s !== entry.side).map(desk);
  switch (entry.type) {
    case 'CaseOpened': return [desk(kase.home)];
    case 'SideBroughtIn': return told.filter((s) => s !== kase.home).map(desk);
    case 'CaseTold': case 'FactsReleased': case 'AttachmentReleased': return entry.shared.to.map(desk);
    case 'CaseClimbed': case 'CaseSteppedDown': return told.map(desk);
    case 'ClimbProposed': return confirming(kase);
    case 'ClimbDeclined': return otherSides(kase).filter((s) => told.includes(s)).map(desk);
    case 'ClockMissed': return missed(kase, entry, desk);
    case 'LadderEnded': return [...told.map(desk), ...told.map((side) => ({ side, supervisors: true as const }))];
    case 'NobodyReached': return [{ side: entry.shared.side, supervisors: true }];
    case 'FactsAdded': case 'ConsentChanged': case 'AttachmentConsentChanged': return [desk(kase.home)];
    // What came with the report is no news beside it.
    case 'AttachmentAdded': return entry.how === 'company' && entry.own[kase.home]?.with_report !== true ? [desk(kase.home)] : [];
    case 'SeverityAssessed': return entry.how === 'person' ? rest : [];
    // Whose case it is now: the new channel's offices of every side, that of the side which referred it among them.
    case 'CaseReferred': case 'CaseResumed': return told.map(desk);
    // What comes back with its measure rings by the measure, once for all its cases.
    case 'CaseWatched': return entry.how === 'person' ? rest : entry.shared.measure === undefined ? told.map(desk) : [];
    // Of hundreds that go on in one case nobody is rung about each; the board says it.
    case 'CaseClosed': return entry.shared.outcomes.includes('joined') ? [] : rest;
    case 'CaseAcknowledged': case 'CaseAccepted': case 'CaseRefused': case 'MessageSent': case 'CaseReopened': case 'ReferralAccepted': case 'AuthorityNamed':
    case 'CasePaused': case 'SideJoined': case 'LeadNamed': case 'ConsultationRequested': case 'ConsultationProposed': case 'ConsultationConfirmed': case 'ConsultationCalledOff': case 'ConsultationHeld': case 'MinutesPutForward': case 'MinutesApproved': case 'ActionCompleted': case 'CaseRechecked': case 'LicenceFiled': case 'LicenceDecided': case 'LicencesRecorded':
      return rest;
    case 'OutcomeRecorded': return entry.shared === null ? [] : rest;
    // So that they can open it again; whoever was helped asks for nothing.
    case 'CompanyVerdictGiven': return entry.own[kase.home]?.verdict === 'no' ? [desk(kase.home)] : [];
    // Tens of shipments that move every day are read, and ring nobody.
    case 'ShipmentsRecorded':
    case 'ReportFiled': case 'ReportValidated': case 'FactsRequested': case 'ReportSettledAtHome': case 'NoteAdded': case 'MinutesDrafted': case 'ClocksRecomputed': case 'SideReached': case 'ReferralRefused': case 'TranslationAdded': case 'TranslationApproved':
    // Of hundreds that come from one measure nobody is rung about each.
    case 'MeasureNamed': case 'MeasureUnnamed':
      return [];
  }
}

type Desk = (side: SideId) => Audience;

/** A climb or proposal alerts by its own entry; what only rings again rings where it is silent, for a shared clock on every side. */
function missed(kase: Case, entry: Entry & { type: 'ClockMissed' }, desk: Desk): Audience[] {
  const { kind, side, then } = entry.shared;
  if (kind === 'proposal') return confirming(kase);
  if (kind === 'reach') return [desk(side), { side, supervisors: true }];
  if (then !== 'ring' && then !== 'red') return [];
  if (SHARED_CLOCKS.includes(kind)) return toldSides(kase).map(desk);
  // A limit of the law concerns both: whose office is late, and who waits for it.
  if (kind === 'licence') return toldSides(kase).map(desk);
  return kind === 'acknowledge' ? wholeLadder(kase, side) : [desk(side)];
}

/** A side that is silent at the top of its way is rung on every rung up to there: one more round of its ladder. */
function wholeLadder(kase: Case, side: SideId): Audience[] {
  const offices = Array.from({ length: sideOf(kase, side).rung + 1 }, (_, rung) => officeAt(kase, side, rung));
  return [...new Set(offices)].reverse().map((office) => ({ side, office }));
}

/** The highest office that climbing alone reaches, whose officers confirm what only a person may, and the supervisors. */
const confirming = (kase: Case): Audience[] => [
  { side: kase.home, office: officeAt(kase, kase.home, channelOf(kase).climbs_alone_to) }, { side: kase.home, supervisors: true },
];
