import { attachmentsAfter } from './attachments.js';
import type { Case, CaseSide, FiledReport } from './case.js';
import { otherSides, reportOf, sideOf } from './case.js';
import { climbersOf } from './clock-rules.js';
import type { Calendars } from './clock.js';
import { clocksAfter, triaged } from './clocks.js';
import { isOfConsultation } from './consultation-events.js';
import type { Disclosure } from './disclosure.js';
import type { Entry } from './events.js';
import { cameOf, recordedAtEnd } from './evolve-outcomes.js';
import { type OfConsultation, calledOff, consulted } from './evolve-consultations.js';
import { licensed } from './evolve-licences.js';
import { messageSent } from './evolve-messages.js';
import { type MeasureEvent, isAboutMeasures, measured } from './measure-events.js';
import type { Policy } from './network.js';
import { routed } from './referral.js';
import { type SideEvent, isAboutSides } from './side-events.js';
import { spread } from './sides-of-case.js';

type AboutSides = Extract<Entry, { type: SideEvent['type'] }>;
type AboutMeasures = Extract<Entry, { type: MeasureEvent['type'] }>;

/**
 * The case after an entry: the one place where history becomes state. `policy` is the frozen one, needed to open.
 * Folding all entries of a case gives exactly the case that the decisions worked on.
 */
export function evolve(kase: Case | null, entry: Entry, policy: Policy, calendars: Calendars): Case {
  const next = kase ? (isAboutSides(entry) ? sided(kase, entry) : isAboutMeasures(entry) ? measured(kase, entry) : isOfConsultation(entry) ? consulted(kase, entry) : changed(kase, entry)) : opened(entry, policy);
  const seen: Case = { ...reachedByActing(next, entry), version: entry.seq };
  return { ...seen, clocks: clocksAfter(seen, entry, calendars) };
}

/** A filed report always has a case: the first entry carries both, and `CaseOpened` follows it in the same transaction. */
function opened(entry: Entry, policy: Policy): Case {
  if (entry.type !== 'ReportFiled' || !entry.side) throw new Error(`a case begins with ReportFiled, not ${entry.type}`);
  const own = entry.own[entry.side];
  if (!own) throw new Error('ReportFiled carries no report of its side');
  const fresh: CaseSide = { told_at: null, acknowledged: null, rung: 0, rung_since: entry.at, proposal: null, unreached_since: null, rounds: 0, ladder_ended_at: null, watching: false };
  return {
    id: own.case_id, reference: '', version: 0, home: entry.side, lead: null, licensed_at_home: false, state: 'opened', severity: 1, kind: own.report.kind, channel: '', policy,
    opened_at: entry.at, sides: Object.fromEntries(policy.sides.map((s) => [s, fresh])), disclosures: [], questions: [], answered_at: null,
    refused: null, closed: null, assessment: null, clocks: [], paused: null, pauses: [], consultation: null, consultations: [], actions: [], suspended_until: null, joined_into: null, referred_at: null, licences: [], applications: [], attachments: [],
    referral: null, suggested_authority: null, suggested_channel: '', authority: null,
    measures: [], outcomes: [], shipped: [],
    report: { id: own.report_id, reference: own.report_reference, state: 'filed', body: own.report, open_questions: [], consents: [], outcomes: [], shipments: [], verdict: null },
  };
}

function changed(kase: Case, entry: Exclude<Entry, AboutSides | AboutMeasures | OfConsultation>): Case {
  switch (entry.type) {
    case 'ReportFiled': throw new Error('a case has one first report');
    case 'CaseOpened': {
      const { reference, lead, kind, channel, authority, licensed_at_home = false } = entry.shared;
      return withSide({ ...kase, reference, lead, licensed_at_home, kind, channel, suggested_authority: authority ?? null, suggested_channel: channel }, kase.home, { told_at: entry.at });
    }
    case 'SeverityAssessed': return {
      ...kase, severity: entry.shared.severity, assessment: entry.own[kase.home]?.assessment ?? kase.assessment,
    };
    case 'ReportValidated': return withReport(kase, { state: 'validated' });
    case 'FactsRequested': return withReport(kase, {
      state: 'needs_facts', open_questions: [...reportOf(kase).open_questions, entry.own[kase.home]?.question_id ?? ''],
    });
    case 'FactsAdded': return answered(kase, [entry.own[kase.home]?.answers ?? '']);
    case 'ConsentChanged': return consentChanged(kase, entry);
    case 'AttachmentAdded': case 'AttachmentReleased': case 'AttachmentConsentChanged': return { ...kase, attachments: attachmentsAfter(kase, entry) };
    case 'ReportSettledAtHome': return withReport(kase, { state: entry.own[kase.home]?.as ?? 'rejected' });
    case 'NoteAdded': case 'TranslationAdded': case 'TranslationApproved': case 'ClocksRecomputed': case 'CaseRechecked': case 'ReferralRefused': return kase;
    case 'CaseTold': return entry.shared.to.reduce<Case>((k, s) => withSide(k, s, { told_at: entry.at, rung_since: entry.at, watching: entry.shared.watching?.includes(s) ?? false }), {
      ...kase, state: 'told', disclosures: [...kase.disclosures, ...entry.shared.disclosures],
    });
    case 'FactsReleased': return { ...kase, disclosures: widened(kase.disclosures, entry.shared.disclosures) };
    case 'CaseAcknowledged': return entry.side && entry.office
      ? withSide(kase, entry.side, { acknowledged: { at: entry.at, office: entry.office }, rounds: 0, ladder_ended_at: null }) : kase;
    case 'CaseAccepted': return { ...kase, state: 'accepted', refused: null };
    case 'CaseRefused': return { ...kase, state: 'refused', refused: entry.shared };
    case 'MessageSent': return messageSent(kase, entry);
    case 'ClockMissed': return rangAgain(kase, entry);
    case 'CaseClimbed': case 'CaseSteppedDown':
      return withSide(kase, entry.shared.side, { rung: entry.shared.to, rung_since: entry.at, proposal: null, rounds: 0, ladder_ended_at: null });
    case 'ClimbProposed': return withSide(kase, entry.shared.side, { proposal: { to: entry.shared.to, at: entry.at } });
    case 'ClimbDeclined': return withSide(kase, entry.shared.side, { proposal: null });
    case 'CaseClosed': return onEverySide(
      { ...recordedAtEnd(kase, entry), state: 'closed', closed: { at: entry.at, outcomes: entry.shared.outcomes }, suspended_until: entry.shared.suspended_until ?? null, joined_into: entry.own[kase.home]?.joined_into ?? null, consultation: null, consultations: calledOff(kase, entry.at), referral: null, ...resumed(kase, entry.at) },
      { proposal: null, unreached_since: null, rounds: 0, ladder_ended_at: null });
    case 'CaseReopened': return { ...reopened(kase), suspended_until: null, joined_into: null };
    case 'CaseReferred': case 'ReferralAccepted': case 'AuthorityNamed': return routed(kase, entry);
    case 'LadderEnded': return withSide(kase, entry.shared.side, { ladder_ended_at: entry.at });
    case 'NobodyReached': return withSide(kase, entry.shared.side, { unreached_since: sideOf(kase, entry.shared.side).unreached_since ?? entry.at });
    case 'SideReached': return withSide(kase, entry.shared.side, { unreached_since: null });
    case 'CasePaused': return { ...kase, paused: { reason: entry.shared.reason, since: entry.at, until: entry.shared.until } };
    case 'CaseResumed': return { ...kase, ...resumed(kase, entry.at) };
    case 'CaseWatched': return { ...kase, state: 'monitoring', closed: null, referral: null };
    case 'LicenceFiled': case 'LicenceDecided': case 'LicencesRecorded': return licensed(kase, entry);
    case 'OutcomeRecorded': case 'CompanyVerdictGiven': case 'ShipmentsRecorded': return cameOf(kase, entry);
  }
}

/**
 * A reopened case stands where its sides stand: at home, or told and waiting for the lead side to take it up again.
 * A report that was settled at home awaits its desk again, since it could never reach the other side otherwise.
 */
function reopened(kase: Case): Case {
  const told = Object.entries(kase.sides).some(([id, s]) => id !== kase.home && s.told_at !== null);
  const next: Case = { ...kase, state: told ? 'told' : 'opened', closed: null, refused: null, answered_at: null };
  // A side that reads no report may ask whether it could reopen, and what was told was never settled at home.
  const settled = kase.report !== null && ['answered_at_home', 'rejected'].includes(kase.report.state);
  return settled ? withReport(next, { state: 'filed' }) : next;
}

function sided(kase: Case, entry: AboutSides): Case {
  switch (entry.type) {
    case 'SideBroughtIn': {
      const { side, watching, disclosures } = entry.shared;
      return withSide({ ...kase, disclosures: spread(kase.disclosures, disclosures) }, side, { told_at: entry.at, rung_since: entry.at, watching });
    }
    case 'SideJoined': return entry.side ? withSide(kase, entry.side, { watching: false, rung_since: entry.at }) : kase;
    case 'LeadNamed': return leadNamed(kase, entry.shared);
  }
}

/** Whoever leads from now on has not taken the case up, nor answered it; nobody leads what they only watch, and where nobody leads nobody only watches. */
function leadNamed(kase: Case, { lead, authority }: (Entry & { type: 'LeadNamed' })['shared']): Case {
  const next: Case = {
    ...kase, lead, state: kase.state === 'opened' ? 'opened' : 'told', refused: null, answered_at: null,
    suggested_authority: authority === undefined ? kase.suggested_authority : authority,
  };
  // Entries older than suggestions left those who watched watching.
  const everybodys = lead === null && authority !== undefined;
  return otherSides(next).filter((side) => (everybodys || side === lead) && sideOf(next, side).watching).reduce((k, side) => withSide(k, side, { watching: false }), next);
}

/** A field released in another form takes the place of what was released before. */
const widened = (known: readonly Disclosure[], released: readonly Disclosure[]): Disclosure[] =>
  [...known.filter((k) => !released.some((r) => r.field === k.field)), ...released];

function consentChanged(kase: Case, { at, own }: Entry & { type: 'ConsentChanged' }): Case {
  const change = own[kase.home];
  if (!change) return kase;
  const { consent, given, answers } = change;
  const next = withReport(kase, { consents: [...reportOf(kase).consents, { consent, given, at }] });
  return answers ? answered(next, answers) : next;
}

/** The report once its company answered these questions, or said something that answers none. */
function answered(kase: Case, answers: readonly string[]): Case {
  const open = reportOf(kase).open_questions.filter((q) => !answers.includes(q));
  const waited = reportOf(kase).state === 'needs_facts' && open.length === 0;
  const state = waited ? (triaged(kase) ? 'validated' : 'filed') : reportOf(kase).state;
  return withReport(kase, { open_questions: open, state });
}

/** Whoever acts has been reached. */
function reachedByActing(kase: Case, { how, side }: Entry): Case {
  return how === 'person' && side && sideOf(kase, side).unreached_since !== null ? withSide(kase, side, { unreached_since: null }) : kase;
}

/** A limit passed and nothing was above: the side's ladder was rung once more. */
function rangAgain(kase: Case, { shared }: Entry & { type: 'ClockMissed' }): Case {
  if (shared.then !== 'ring') return kase;
  return climbersOf(kase, shared.kind, shared.side).reduce((k, side) => withSide(k, side, { rounds: sideOf(k, side).rounds + 1 }), kase);
}

const resumed = (kase: Case, at: number): Pick<Case, 'paused' | 'pauses'> =>
  ({ paused: null, pauses: kase.paused ? [...kase.pauses, { since: kase.paused.since, until: at }] : kase.pauses });

const withReport = (kase: Case, part: Partial<FiledReport>): Case => ({ ...kase, report: { ...reportOf(kase), ...part } });
const withSide = (kase: Case, side: string, part: Partial<CaseSide>): Case => ({
  ...kase, sides: { ...kase.sides, [side]: { ...sideOf(kase, side), ...part } },
});
const onEverySide = (kase: Case, part: Partial<CaseSide>): Case => ({
  ...kase, sides: Object.fromEntries(Object.entries(kase.sides).map(([id, s]) => [id, { ...s, ...part }])),
});
