import type { AgainstEnd } from './against-end.js';
import type { FileFacts } from './attachments.js';
import type { Disclosure } from './disclosure.js';
import type { MessageBody, MessageKind, TranslatedBy } from './message.js';
import type { ChannelId, CrossingField, Ground, Kind, Language, OfficeId, Severity, SideId } from './network.js';
import type { ClockEvent, Own, OwnPart } from './clock-events.js';
import type { OutcomeEvent, QuantityPart } from './outcome-events.js';
import type { GivenQuantities, Outcome, RecordedOutcome } from './outcomes.js';
import type { CalledOff } from './consultation.js';
import type { ConsultationEvent } from './consultation-events.js';
import type { Assessment, Consent, Report } from './report.js';
import type { MeasureEvent } from './measure-events.js';
import type { SideEvent } from './side-events.js';
import type { Tlp } from './tlp.js';

/** Why a lead side does not take a case up (DOMAIN §4.5). */
export const REFUSAL_REASONS = ['out_of_scope', 'wrong_authority', 'commercial', 'sub_judice', 'security', 'duplicate', 'facts'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** What the home side alone keeps of a crossing: when the company agreed to what rests on its consent, in epoch milliseconds. */
type CrossingPart = OwnPart & { readonly consented_at?: Readonly<Partial<Record<CrossingField, number>>> };

/** Facts of the past. `shared` is what every side of the case reads once told; `own` is each side's private payload. */
export type CaseEvent =
  // Sealed: the other sides see only that the home side's record has an entry here.
  | { readonly type: 'ReportFiled'; readonly shared: null; readonly own: Own<{ case_id: string; report_id: string; report_reference: string; report: Report }> }
  | { readonly type: 'ReportValidated'; readonly shared: null; readonly own: Own }
  | { readonly type: 'FactsRequested'; readonly shared: null; readonly own: Own<OwnPart & { question_id: string; text: string; /** The consent that it asks for; absent where it asks for none. */ consent?: Consent }> }
  | { readonly type: 'FactsAdded'; readonly shared: null; readonly own: Own<{ text: string; answers: string | null }> }
  | { readonly type: 'ConsentChanged'; readonly shared: null; readonly own: Own<{ consent: Consent; given: boolean; /** Questions that it answers; absent where it answers none. */ answers?: readonly string[] }> }
  | { readonly type: 'ReportSettledAtHome'; readonly shared: null; readonly own: Own<OwnPart & { as: 'answered_at_home' | 'rejected'; text: string }> }
  | { readonly type: 'NoteAdded'; readonly shared: null; readonly own: Own<OwnPart & { text: string }> }
  | { readonly type: 'AttachmentAdded'; readonly shared: null; readonly own: Own<OwnPart & FileFacts & { id: string; redacts: string | null; /** A paper that its company sent along with the report; absent for all others. */ with_report?: true; /** The list of applications that belongs to the report, also where it came late; absent for all others. */ list?: true }> }
  | { readonly type: 'AttachmentConsentChanged'; readonly shared: null; readonly own: Own<{ id: string; given: boolean }> }
  // Shared.
  | { readonly type: 'AttachmentReleased'; readonly shared: FileFacts & { id: string; to: readonly SideId[]; redacted: boolean; ground: Ground; approved_by: { office: OfficeId } }; readonly own: Own<OwnPart & { of: string; consented_at?: number }> }
  | { readonly type: 'CaseOpened'; readonly shared: { reference: string; network: string; policy_version: number; home: SideId; lead: SideId | null; kind: Kind; channel: ChannelId; /** Suggested, where the network's route has one; entries older than suggestions have none. */ authority?: OfficeId; /** Where the home side's own authority decides on applications for licences. */ licensed_at_home?: true }; readonly own: Own }
  | { readonly type: 'SeverityAssessed'; readonly shared: { severity: Severity }; readonly own: Own<OwnPart & { assessment?: Assessment }> }
  // `watching`: those of `to` that only watch; absent where none does.
  | { readonly type: 'CaseTold'; readonly shared: { to: readonly SideId[]; watching?: readonly SideId[]; disclosures: readonly Disclosure[]; approved_by: { rule: 'network'; version: number } | { office: OfficeId } }; readonly own: Own<CrossingPart> }
  | { readonly type: 'FactsReleased'; readonly shared: { to: readonly SideId[]; disclosures: readonly Disclosure[]; approved_by: { office: OfficeId } }; readonly own: Own<CrossingPart> }
  | { readonly type: 'CaseAcknowledged'; readonly shared: Record<string, never>; readonly own: Own }
  | { readonly type: 'CaseAccepted'; readonly shared: Record<string, never>; readonly own: Own }
  | { readonly type: 'CaseRefused'; readonly shared: { reason: RefusalReason; text: string | null; authority?: OfficeId }; readonly own: Own }
  // Words labelled TLP:RED stand in the own part of each side that they were sent to or came from. Entries older than labels have none.
  | { readonly type: 'MessageSent'; readonly shared: { id: string; kind: MessageKind; to: readonly SideId[]; about: string | null; tlp?: Tlp; body?: MessageBody }; readonly own: Own<OwnPart & { body?: MessageBody }> }
  | { readonly type: 'TranslationAdded'; readonly shared: { id: string; message: string; language: Language; by: TranslatedBy; tlp: Tlp; text?: string }; readonly own: Own<OwnPart & { text?: string }> }
  | { readonly type: 'TranslationApproved'; readonly shared: { message: string; translation: string }; readonly own: Own }
  // `recorded`: those of the outcomes that were written down with their days and quantities at the end; `called_off`: the consultation that was still to be held; `despite_applications`: those that its outcomes contradicted, and whoever closed said so. Entries older than these have none.
  | { readonly type: 'CaseClosed'; readonly shared: { outcomes: readonly Outcome[]; text: string | null; suspended_until?: string | null; recorded?: readonly RecordedOutcome[]; given?: GivenQuantities; called_off?: CalledOff; despite_applications?: AgainstEnd }; readonly own: Own<QuantityPart & { joined_into?: string }> }
  | { readonly type: 'CaseReopened'; readonly shared: { reason: string }; readonly own: Own }
  // `receiver` has to accept it; entries older than that name none, and so do referrals that nobody is asked about. `back`: it was refused.
  | { readonly type: 'CaseReferred'; readonly shared: { from: ChannelId; to: ChannelId; reason: string; receiver?: SideId | null; back?: true }; readonly own: Own }
  | { readonly type: 'ReferralAccepted'; readonly shared: Record<string, never>; readonly own: Own }
  | { readonly type: 'ReferralRefused'; readonly shared: { reason: RefusalReason; text: string | null; authority?: OfficeId }; readonly own: Own }
  | { readonly type: 'AuthorityNamed'; readonly shared: { authority: OfficeId; suggested: OfficeId | null; reason: string | null }; readonly own: Own }
  | OutcomeEvent
  | SideEvent
  | MeasureEvent
  | ConsultationEvent
  | ClockEvent;

export type EventType = CaseEvent['type'];

/**
 * Entries on which no decision rests: what a side notes for itself, what a company adds, files, words in another language, and limits that
 * moved with something else, or which public measure is behind it. Whoever acts at that moment is not held up by them, or one side's notes would keep the other from acting while its
 * limits run.
 */
export const QUIET_ENTRIES: readonly EventType[] = ['NoteAdded', 'FactsAdded', 'TranslationAdded', 'TranslationApproved', 'ClocksRecomputed', 'AttachmentAdded', 'MeasureNamed', 'MeasureUnnamed', 'CompanyVerdictGiven', 'ShipmentsRecorded', 'MinutesDrafted'];

/** What caused an entry: a person of a side, a company, a limit that passed, the network's rule by itself, or a side's machine, which reaches nobody by acting. */
export const HOWS = ['person', 'company', 'limit', 'rule', 'key'] as const;
export type How = (typeof HOWS)[number];

/** An event with its place in the case's history. `seq` counts from 1 without gaps and is the case's version. */
export type Entry = CaseEvent & {
  readonly seq: number;
  /** Epoch milliseconds, by the database's clock in production. */
  readonly at: number;
  readonly side: SideId | null;
  readonly office: OfficeId | null;
  readonly how: How;
  /** Whether the entry is the home side's alone: its content is, or no other side knew of the case when it was written. */
  readonly sealed: boolean;
};
