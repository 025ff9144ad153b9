import { type Case, channelOf, officeAt, otherSides, sideOf, toldSides } from './case.js';
import { SHARED_CLOCKS } from './clocks.js';
import type { Entry, EventType } from './events.js';
import type { OfficeId, SideId } from './network.js';

/** Who is told: the officers of one office, or the supervisors of one side. */
export type Audience = { readonly side: SideId; readonly office: OfficeId } | { readonly side: SideId; readonly supervisors: true };

/** The name of an audience's numbered stream, such as `KR.kr-trade-cooperation-desk`. */
export const audienceName = (a: Audience): string => `${a.side}.${'office' in a ? a.office : 'supervisors'}`;

/** One message about a case to one audience; its text is presented from the entry when it is sent, never stored. */
export interface AlertDraft { readonly audience: Audience; readonly about: EventType; readonly seq: number }

/** Whom an entry alerts (DOMAIN §4.4 "when missed"). Pure; sides that are not told hear nothing. */
export function alertsFor(kase: Case, entry: Entry): AlertDraft[] {
  const to = (...audiences: Audience[]): AlertDraft[] => audiences.map((audience) => ({ audience, about: entry.type, seq: entry.seq }));
  const desk = (side: SideId): Audience => ({ side, office: officeAt(kase, side, sideOf(kase, side).rung) });
  const told = toldSides(kase);
  const rest = told.filter((s) => s !== entry.side).map(desk);
  switch (entry.type) {
    case 'CaseOpened': return to(desk(kase.home));
    case 'CaseTold': case 'FactsReleased': return to(...entry.shared.to.map(desk));
    case 'CaseClimbed': return to(...told.map(desk));
    case 'ClimbProposed': return to({ side: kase.home, office: confirmingOffice(kase) }, { side: kase.home, supervisors: true });
    case 'ClimbDeclined': return to(...otherSides(kase).filter((s) => told.includes(s)).map(desk));
    case 'ClockMissed': return missed(kase, entry, to, desk);
    case 'FactsAdded': return to(desk(kase.home));
    case 'SeverityAssessed': return entry.how === 'person' ? to(...rest) : [];
    case 'CaseAcknowledged': case 'CaseAccepted': case 'CaseRefused': case 'MessageSent': case 'CaseClosed': case 'CaseReopened':
      return to(...rest);
    case 'ReportFiled': case 'ReportValidated': case 'FactsRequested': case 'ReportSettledAtHome': case 'NoteAdded':
      return [];
  }
}

type To = (...audiences: Audience[]) => AlertDraft[];

/** A climb or proposal alerts by its own entry; what only rings again rings where it is silent, for a standstill on every side. */
function missed(kase: Case, entry: Entry & { type: 'ClockMissed' }, to: To, desk: (side: SideId) => Audience): AlertDraft[] {
  const { kind, side, then } = entry.shared;
  if (kind === 'proposal') return to({ side: kase.home, office: confirmingOffice(kase) }, { side: kase.home, supervisors: true });
  if (then !== 'ring' && then !== 'red') return [];
  return SHARED_CLOCKS.includes(kind) ? to(...toldSides(kase).map(desk)) : to(desk(side));
}

/** The highest office that climbing alone reaches: its officers confirm what only a person may. */
const confirmingOffice = (kase: Case): OfficeId => officeAt(kase, kase.home, channelOf(kase).climbs_alone_to);
