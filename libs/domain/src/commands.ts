import type { AgainstEnd } from './against-end.js';
import type { FileFacts } from './attachments.js';
import type { BroughtRow } from './application-rows.js';
import type { Application } from './applications.js';
import type { Authorities } from './authority.js';
import type { LicenceResult, PauseReason } from './clock-events.js';
import type { RefusalReason } from './events.js';
import { CONSULTATION_COMMANDS, type ConsultationCommand } from './consultation-commands.js';
import type { NotGiven } from './crossing.js';
import type { RegisteredMeasure } from './decisions/measures.js';
import type { Joining, NotJoined } from './decisions/join-into.js';
import type { MessageBody, MessageKind, SentMessage, Translation, TranslatedBy } from './message.js';
import type { ChannelId, CrossingField, Language, OfficeId, Policy, Severity, SideId, WorkCalendar } from './network.js';
import type { Outcome, OutcomeRow, Verdict } from './outcomes.js';
import type { Reach } from './reach.js';
import type { Consent, Report } from './report.js';
import type { BroughtShipment, Shipment } from './shipments.js';
import type { Tlp } from './tlp.js';

export const ROLES = ['officer', 'supervisor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
export interface OfficerActor {
  readonly type: 'officer'; readonly id: string; readonly side: SideId; readonly office: OfficeId; readonly role: Role;
  /** When they last proved that it is them, in epoch milliseconds; null for whoever cannot. */
  readonly proven_at: number | null;
}
/** A side's own machine, by the key that its administrator gave it (ADR 26). It acts in its office's name, and for no person. */
export interface KeyActor { readonly type: 'key'; readonly id: string; readonly name: string; readonly side: SideId; readonly office: OfficeId; readonly role: 'key' }
/** Who gives the commands of a desk. */
export type DeskActor = OfficerActor | KeyActor;
export interface CompanyActor { readonly type: 'company'; readonly side: SideId }
export interface SystemActor { readonly type: 'system' }
export type Actor = DeskActor | CompanyActor | SystemActor;
export const isAtDesk = (actor: Actor): actor is DeskActor => actor.type === 'officer' || actor.type === 'key';

/** Commands that change state carry the version the person saw; appends do not. */
interface Seen { readonly version: number }

export type OfficerCommand =
  | ({ readonly type: 'validate' } & Seen)
  /** Lets fields cross that wait for an officer. */
  | ({ readonly type: 'release'; readonly fields: readonly CrossingField[] } & Seen)
  | ({ readonly type: 'ask-company'; readonly question_id: string; readonly text: string; /** The consent that it asks for, which then answers it. */ readonly consent?: Consent | undefined })
  | ({ readonly type: 'settle'; readonly as: 'answered_at_home' | 'rejected'; readonly text: string } & Seen)
  | ({ readonly type: 'acknowledge' } & Seen)
  | ({ readonly type: 'accept' } & Seen)
  | ({ readonly type: 'refuse'; readonly reason: RefusalReason; readonly text: string | null; /** The right one, with `wrong_authority`. */ readonly authority?: OfficeId | null } & Seen)
  /** @property tlp left out: the label of what the message is about, or the default */
  | { readonly type: 'message'; readonly id: string; readonly kind: MessageKind; readonly body: MessageBody; readonly about: string | null; readonly tlp?: Tlp; readonly translations?: readonly Translation[] }
  | { readonly type: 'translate'; readonly id: string; readonly message: string; readonly language: Language; readonly text: string; readonly by: TranslatedBy }
  | { readonly type: 'approve-translation'; readonly translation: string }
  | { readonly type: 'note'; readonly text: string }
  | ({ readonly type: 'climb'; readonly reason: string } & Seen)
  | ({ readonly type: 'confirm-climb'; readonly side: SideId; readonly reason: string } & Seen)
  | ({ readonly type: 'decline-climb'; readonly side: SideId; readonly reason: string } & Seen)
  | ({ readonly type: 'severity'; readonly severity: Severity; readonly reason: string } & Seen)
  /**
   * Outcomes by their bare words, and those of them that are written down with days and quantities.
   * @property despite_applications the officer closes although applications are undecided or ended otherwise than the outcomes say
   */
  | ({ readonly type: 'close'; readonly outcomes: readonly Outcome[]; readonly recorded?: readonly (OutcomeRow & { readonly id: string })[]; readonly text: string | null; readonly suspended_until?: string | null; readonly despite_applications?: boolean } & Seen)
  /** @property outcome null takes back the one that it corrects */
  | ({ readonly type: 'record-outcome'; readonly id: string; readonly outcome: OutcomeRow | null; readonly corrects: string | null; readonly reason: string | null } & Seen)
  | { readonly type: 'record-shipments'; readonly rows: readonly BroughtShipment[] }
  | ({ readonly type: 'reopen'; readonly reason: string } & Seen)
  /** @property into reference of the case that this one's report goes on in */
  | ({ readonly type: 'join-into'; readonly into: string } & Seen)
  | ({ readonly type: 'step-down'; readonly reason: string } & Seen)
  | ({ readonly type: 'bring-in'; readonly side: SideId; readonly watching: boolean; readonly reason: string } & Seen)
  | ({ readonly type: 'join' } & Seen)
  | ({ readonly type: 'name-lead'; readonly side: SideId | null; readonly reason: string } & Seen)
  | ({ readonly type: 'refer'; readonly channel: ChannelId; readonly reason: string } & Seen)
  | ({ readonly type: 'accept-referral' } & Seen)
  | ({ readonly type: 'refuse-referral'; readonly reason: RefusalReason; readonly text: string | null; readonly authority?: OfficeId | null } & Seen)
  | ({ readonly type: 'name-authority'; readonly authority: OfficeId; readonly reason: string | null } & Seen)
  | { readonly type: 'name-measure'; readonly measure: string }
  | ({ readonly type: 'unname-measure'; readonly measure: string; readonly reason: string } & Seen)
  /** @property until epoch milliseconds */
  | ({ readonly type: 'pause'; readonly reason: PauseReason; readonly until: number } & Seen)
  | ({ readonly type: 'resume' } & Seen)
  | ConsultationCommand
  | ({ readonly type: 'watch'; readonly reason: string } & Seen)
  | ({ readonly type: 'recheck'; readonly text: string } & Seen)
  | { readonly type: 'file-licence'; readonly id: string; readonly number: string | null; readonly filed_on: string }
  | { readonly type: 'decide-licence'; readonly id: string; readonly result: LicenceResult; readonly decided_on: string }
  /** Rows for the list of applications, as a spreadsheet has them. */
  | { readonly type: 'record-licences'; readonly rows: readonly BroughtRow[] }
  | { readonly type: 'decide-licences'; readonly ids: readonly string[]; readonly result: LicenceResult; readonly decided_on: string }
  /** A file that lies in the store already; `redacts` names the original of a redacted version. */
  | { readonly type: 'attach'; readonly id: string; readonly file: FileFacts; readonly redacts: string | null }
  /** Gives an attachment to the other sides; `to`: those whose copies lie in the store already, under the id `as`. */
  | ({ readonly type: 'release-attachment'; readonly id: string; readonly as: string; readonly to: readonly SideId[]; readonly redacted: boolean; readonly name: string; readonly tlp: Tlp } & Seen);

export type CompanyCommand =
  | { readonly type: 'add-facts'; readonly text: string; readonly answers: string | null }
  /** One consent, given or taken back for the future. @property answers questions that asked for it; given, it answers those that are open */
  | { readonly type: 'change-consent'; readonly consent: Consent; readonly given: boolean; readonly answers?: readonly string[] }
  /** @property with_report the report's own list of applications; left out: a paper that came later */
  | { readonly type: 'hand-in'; readonly id: string; readonly file: FileFacts; readonly with_report?: true }
  | { readonly type: 'give-verdict'; readonly verdict: Verdict; readonly text: string | null }
  /** Whether one paper may be given as it is. */
  | { readonly type: 'allow-paper'; readonly id: string; readonly given: boolean };
export type OpeningCommand = {
  readonly type: 'file'; readonly case_id: string; readonly case_reference: string; readonly report_id: string; readonly report_reference: string; readonly report: Report;
  /** Contracts that the company brought with it as a list, each with another number. */
  readonly shipments?: readonly Shipment[];
};
/** The bell's command: this clock, in this round, may have run out. */
export type ElapseCommand = { readonly type: 'elapse'; readonly clock: ClockKey };

/** A list of working days changed: what was counted by the old one is counted again. */
export type RecomputeCommand = { readonly type: 'recompute'; readonly cause: 'calendar' };

export interface ClockKey { readonly side: SideId; readonly kind: string; readonly subject: string; readonly round: number }

export type Command =
  | { readonly actor: DeskActor; readonly do: OfficerCommand }
  | { readonly actor: CompanyActor; readonly do: CompanyCommand | OpeningCommand }
  | { readonly actor: SystemActor; readonly do: ElapseCommand | RecomputeCommand };

export const OFFICER_COMMANDS = [
  'validate', 'release', 'ask-company', 'settle', 'acknowledge', 'accept', 'refuse', 'message', 'translate', 'approve-translation', 'note', 'climb', 'confirm-climb', 'decline-climb',
  'severity', 'close', 'reopen', 'join-into', 'step-down', 'refer', 'pause', 'resume', ...CONSULTATION_COMMANDS, 'watch', 'recheck',
  'file-licence', 'decide-licence', 'record-licences', 'decide-licences', 'attach', 'release-attachment', 'bring-in', 'join', 'name-lead',
  'accept-referral', 'refuse-referral', 'name-authority', 'record-outcome', 'record-shipments',
  'name-measure', 'unname-measure',
] as const satisfies readonly OfficerCommand['type'][];

/** What a decision may know beyond the case: the network as it is now, read in the same transaction. */
export interface Facts {
  readonly policy: Policy;
  readonly calendars: Readonly<Record<SideId, WorkCalendar>>;
  /** Which side answers for a country; null for places outside the network. */
  readonly side_of_country: (country: string) => SideId | null;
  /** Offices that can release goods and stand in no ladder, as they exist at an instant in epoch milliseconds. */
  readonly authorities: (at: number) => Authorities;
  /** Whom an alert to an office reaches at an instant in epoch milliseconds. */
  readonly reach: (office: OfficeId, at: number) => Reach;
  /** The language in which each side of the network works. */
  readonly languages: Readonly<Record<SideId, Language>>;
  /** A digest of what is kept beside the history, which holds the digest: one and the same for the same value. */
  readonly digest: (value: unknown) => string;
  /** Every side's copies of the case's applications; there for commands about them alone. */
  readonly applications?: readonly Application[];
  /** What the sides said to each other, in the order of the record; there for commands that name a message or a translation. */
  readonly messages?: readonly SentMessage[];
  /** How many entries the officer's side can read: the case's version as that side sees it. Absent, it sees them all. */
  readonly version?: number;
  /**
   * Number, in the account of the officer's side, of the newest entry after the version that the officer saw on which a
   * decision may rest (see `QUIET_ENTRIES`); 0 where there is none. Absent, every entry counts.
   */
  readonly news?: number;
  /** The case that another one is to be joined into; read for `join-into` alone, and null where the side knows no such case. */
  readonly joining?: Joining | null;
  /** How the case ended in which this one goes on; read for `give-verdict` alone, and null where it has not ended or this one goes on in none. */
  readonly goes_on?: { readonly at: number; readonly outcomes: readonly Outcome[] } | null;
  /** The measure that a case is to be named after; read for `name-measure` alone, and null where the network's register has none such. */
  readonly measure?: RegisteredMeasure | null;
  /** Of a case whose suspension is to be watched: the measure behind it that its sides are rung about, once for all its cases. */
  readonly rung_by_measure?: string | null;
  /** References of other cases, among those that a command names, that every side of this one was told of. */
  readonly known_to_all?: readonly string[];
}

/** Why a command changes nothing. A value, never an exception. */
export type Refusal =
  | { readonly code: 'stale-version'; readonly current: number }
  /** A pause would be longer than the network allows. `until`: the latest end, in epoch milliseconds. */
  | { readonly code: 'pause-too-long'; readonly until: number }
  /** A date lies where it cannot: a licence filed tomorrow, a suspension that is over. */
  | { readonly code: 'impossible-date'; readonly field: string }
  /** A field stays at home, crossed as it is, or may not cross alone. `since`: when the consent for it was withdrawn, in epoch milliseconds. */
  | { readonly code: 'may-not-cross'; readonly field: CrossingField | 'attachment'; readonly why: NotGiven; readonly since: number | null }
  /** A company or a side has as many files in a case as it may. */
  | { readonly code: 'too-many-files'; readonly max: number }
  /** Applications are undecided or ended otherwise than an outcome says, and whoever closes does not say that it ends despite that. */
  | ({ readonly code: 'end-contradicted'; readonly outcome: Outcome } & AgainstEnd)
  /** Two cases cannot be joined as they are. */
  | { readonly code: 'may-not-join'; readonly why: NotJoined }
  | { readonly code: 'not-your-side'; readonly side: SideId }
  | { readonly code: 'not-your-role' }
  /** What was decided differs from what the network's route suggests, and nothing says why. */
  | { readonly code: 'reason-needed' }
  /** Another authority is said to be competent, and not which. */
  | { readonly code: 'authority-needed' }
  /** Something is to be read by every side in its own language, and is not written in this one. */
  | { readonly code: 'language-needed'; readonly language: Language }
  /** A date that was agreed is moved without a word why. */
  | { readonly code: 'move-unexplained' }
  /** A command that machines give, in a form that is for people (key-scopes.ts). */
  | { readonly code: 'not-for-keys' }
  /** The command would be taken from somebody who proved lately that it is them (step-up.ts). */
  | { readonly code: 'step-up-needed' }
  | { readonly code: 'already-done'; readonly office: OfficeId | null; readonly at: number }
  | { readonly code: 'not-possible-now'; readonly state: string }
  | { readonly code: 'unknown-subject'; readonly subject: string }
  | { readonly code: 'not-due'; readonly due_at: number }
  | { readonly code: 'not-running' };

