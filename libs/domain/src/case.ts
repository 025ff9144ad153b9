import type { ApplicationGroup } from './applications.js';
import type { Attachment } from './attachments.js';
import type { Clock } from './clock.js';
import type { ConsentChange } from './consent.js';
import type { Action, Consultation } from './consultation.js';
import type { LicenceResult, PauseReason } from './clock-events.js';
import type { Disclosure } from './disclosure.js';
import type { RefusalReason } from './events.js';
import type { ChannelId, Kind, OfficeId, Policy, Severity, SideId } from './network.js';
import type { CompanyVerdict, Outcome, RecordedOutcome } from './outcomes.js';
import type { Referral } from './referral.js';
import type { Assessment, Report, ReportState } from './report.js';
import type { GivenStage, Shipment } from './shipments.js';

/** States of DOMAIN §4.5 that this release reaches; "acknowledged" is a fact about a side, never a state. */
export const CASE_STATES = ['opened', 'told', 'accepted', 'refused', 'monitoring', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What is true of one side of a case. */
export interface CaseSide {
  readonly told_at: number | null;
  readonly acknowledged: { readonly at: number; readonly office: OfficeId } | null;
  /** Index into the channel's ladder. */
  readonly rung: number;
  readonly rung_since: number;
  /** A climb above where climbing alone ends, waiting for a person of the home side. */
  readonly proposal: { readonly to: number; readonly at: number } | null;
  /** Since when an alert to this side has found nobody; null while somebody is reached. */
  readonly unreached_since: number | null;
  /** Times that the whole ladder was rung because nothing was above; back to 0 when the side moves. */
  readonly rounds: number;
  /** When the ladder ended: rung as often as the network says, and silent. */
  readonly ladder_ended_at: number | null;
  /** Whether it knows of the case and only watches: it reads what crossed, owes nothing, and says nothing until it joins. */
  readonly watching: boolean;
}

/** An application for a licence that a case waits for (DOMAIN §1.4). */
export interface Licence {
  readonly id: string;
  /** ISO date in the zone of the side that decides. */
  readonly filed_on: string;
  readonly result: LicenceResult | null;
  /** Absent in rows written before cases kept it, and while none is decided. */
  readonly decided_on?: string;
}

export interface Question {
  readonly id: string;
  readonly by: SideId;
  readonly to: SideId;
  readonly asked_at: number;
  readonly state: 'open' | 'answered' | 'withdrawn';
}

/** The report behind a case, as the home side's private part knows it. */
export interface FiledReport {
  readonly id: string;
  readonly reference: string;
  readonly state: ReportState;
  readonly body: Report;
  readonly open_questions: readonly string[];
  /** What the company allowed or took back after filing, oldest first. */
  readonly consents: readonly ConsentChange[];
  /** What came of the case so far, with its quantities as they are. */
  readonly outcomes: readonly RecordedOutcome[];
  readonly shipments: readonly Shipment[];
  /** What the company says about it, since the case last ended. */
  readonly verdict: CompanyVerdict | null;
}

export interface Case {
  readonly id: string;
  readonly reference: string;
  /** `seq` of the last history entry. */
  readonly version: number;
  readonly home: SideId;
  /** Where the obstacle is; null when it lies outside the network. */
  readonly lead: SideId | null;
  /** Whether applications for licences are decided by the home side's own authority, whoever leads; false in cases opened before it was asked. */
  readonly licensed_at_home: boolean;
  readonly state: CaseState;
  readonly severity: Severity;
  readonly kind: Kind;
  readonly channel: ChannelId;
  readonly policy: Policy;
  readonly opened_at: number;
  readonly sides: Readonly<Record<SideId, CaseSide>>;
  /** The shared facts: what has crossed, in the form it crossed. */
  readonly disclosures: readonly Disclosure[];
  readonly questions: readonly Question[];
  readonly answered_at: number | null;
  readonly refused: { readonly reason: RefusalReason; readonly text: string | null; readonly authority?: OfficeId } | null;
  readonly closed: { readonly at: number; readonly outcomes: readonly Outcome[] } | null;
  /** While the case waits for the company: why, since when and until when at the latest. */
  readonly paused: { readonly reason: PauseReason; readonly since: number; readonly until: number } | null;
  /** Pauses that are over, in epoch milliseconds; what stood still in them ends later by as much. */
  readonly pauses: readonly { readonly since: number; readonly until: number }[];
  readonly consultation: { readonly by: SideId; readonly requested_at: number } | null;
  /** Every consultation of the case, that one among them, in the order in which they were asked for. */
  readonly consultations: readonly Consultation[];
  /** What was promised in minutes that count. */
  readonly actions: readonly Action[];
  /** ISO date on which a measure that was suspended comes back, by the home side's calendar. */
  readonly suspended_until: string | null;
  /** Reference of the case that its report goes on in, while it is joined into one. */
  readonly joined_into: string | null;
  /** When it came to its present channel from another one. */
  readonly referred_at: number | null;
  /** While the receiving side has neither accepted nor refused that. */
  readonly referral: Referral | null;
  /** The competent authority that the network's route pointed to when the case opened, and the one that people named. */
  readonly suggested_authority: OfficeId | null;
  readonly suggested_channel: ChannelId;
  readonly authority: OfficeId | null;
  /** Ids of the measures behind it, as people named them. */
  readonly measures: readonly string[];
  readonly licences: readonly Licence[];
  /** What came of the case so far, as every side reads it. */
  readonly outcomes: readonly RecordedOutcome[];
  /** The goods at each stage, as every side reads them. */
  readonly shipped: readonly GivenStage[];
  /** The list of applications that the home side keeps, as numbers by day and end; its rows are no part of a case. */
  readonly applications: readonly ApplicationGroup[];
  /** Null only in a copy read for a side that may not see it; decisions always have it. */
  readonly report: FiledReport | null;
  readonly assessment: Assessment | null;
  readonly clocks: readonly Clock[];
  /** Every side's copies of files; in a copy read for one side its own, and none where they were not asked for. */
  readonly attachments: readonly Attachment[];
}

export function sideOf(kase: Case, side: SideId): CaseSide {
  const found = kase.sides[side];
  if (!found) throw new Error(`case ${kase.id} has no side ${side}`);
  return found;
}

/** The report behind the case; decisions need it, so its absence is a bug and not a refusal. */
export function reportOf(kase: Case): FiledReport {
  if (!kase.report) throw new Error(`case ${kase.id} was read without its report`);
  return kase.report;
}

/** Sides other than the home side, in the network's order. */
export const otherSides = (kase: Case): SideId[] => kase.policy.sides.filter((s) => s !== kase.home);
/** Sides that know of the case. */
export const toldSides = (kase: Case): SideId[] => kase.policy.sides.filter((s) => kase.sides[s]?.told_at != null);

/** Sides that work on the case: those that know of it and do not only watch. */
export const sidesAtWork = (kase: Case): SideId[] => toldSides(kase).filter((s) => !sideOf(kase, s).watching);

/** Whether any side but the home side knows; before that nothing about the case is shared, whatever its form. */
export const toldBeyondHome = (kase: Case): boolean => toldSides(kase).some((s) => s !== kase.home);

export function channelOf(kase: Case): Policy['channels'][string] {
  const channel = kase.policy.channels[kase.channel];
  if (!channel) throw new Error(`policy ${kase.policy.network} v${kase.policy.version} has no channel ${kase.channel}`);
  return channel;
}

/** The office of a side at a rung of the case's ladder, as frozen when the case opened. */
export function officeAt(kase: Case, side: SideId, rung: number): OfficeId {
  const office = channelOf(kase).ladder[rung]?.offices[side];
  if (!office) throw new Error(`channel ${kase.channel} has no office of ${side} at rung ${rung}`);
  return office;
}
