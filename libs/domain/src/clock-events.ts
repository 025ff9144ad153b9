import type { ApplicationGroup } from './applications.js';
import type { Disclosure } from './disclosure.js';
import type { ClockKind, OfficeId, SideId } from './network.js';

/** What a missed limit led to (DOMAIN §4.4, column "when missed"). */
export type Consequence = 'climb' | 'propose' | 'ring' | 'red' | 'resume' | 'watch';

/** What one side keeps for itself about an entry: who of its officers acted, or which of its keys, and what it wrote only for itself. */
export interface OwnPart { readonly officer?: string; readonly key?: { readonly id: string; readonly name: string }; readonly reason?: string }
export type Own<T = OwnPart> = Readonly<Record<SideId, T>>;

/** Why a case's clocks may stand still (DOMAIN §4.4: "only waiting for the company"). */
export const PAUSE_REASONS = ['waiting_for_company'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** How an application for a licence ended. */
export const LICENCE_RESULTS = ['granted', 'refused', 'returned', 'withdrawn'] as const;
export type LicenceResult = (typeof LICENCE_RESULTS)[number];

/** One clock whose end was worked out anew: from when to when, in epoch milliseconds. */
export interface MovedClock {
  readonly side: SideId;
  readonly kind: ClockKind;
  readonly subject: string;
  readonly round: number;
  readonly from: number;
  readonly to: number;
}

type Shared<T extends string, S> = { readonly type: T; readonly shared: S; readonly own: Own };

/** Facts about time and about who was reached: what runs out, what climbs, what stands still. */
export type ClockEvent =
  | Shared<'ClockMissed', { side: SideId; kind: ClockKind; subject: string; round: number; due_at: number; then: Consequence }>
  /** What moved because severity, channel, a pause or a calendar did; a clock that is one side's alone stands in its own part. */
  | { readonly type: 'ClocksRecomputed'; readonly shared: { cause: 'severity' | 'channel' | 'pause' | 'calendar'; clocks: readonly MovedClock[] }; readonly own: Own<OwnPart & { clocks?: readonly MovedClock[] }> }
  | Shared<'CasePaused', { reason: PauseReason; until: number }>
  | Shared<'CaseResumed', { cause: 'person' | 'company' | 'limit' }>
  /** `skipped`: rungs that were passed over because nobody sits there. */
  | Shared<'CaseClimbed', { side: SideId; from: number; to: number; cause: 'limit' | 'person' | 'confirmed' | 'empty'; reason: string | null; skipped?: readonly number[] }>
  | Shared<'CaseSteppedDown', { side: SideId; from: number; to: number; reason: string }>
  | Shared<'ClimbProposed', { side: SideId; to: number; cause: 'limit' | 'person'; reason: string | null }>
  | Shared<'ClimbDeclined', { side: SideId; to: number; reason: string }>
  /** Nothing is above, and the side was rung as often as the network says. It is rung on. */
  | Shared<'LadderEnded', { side: SideId; rung: number; rounds: number }>
  /** An alert found nobody: no officer of the office, none of its deputy, none of a rung above. */
  | Shared<'NobodyReached', { side: SideId; office: OfficeId }>
  | Shared<'SideReached', { side: SideId; office: OfficeId }>
  | Shared<'CaseWatched', { cause: 'person' | 'suspension'; reason: string | null; /** Behind the case, and rung about once for all its cases; this entry rings nobody then. */ measure?: string }>
  | Shared<'CaseRechecked', { text: string }>
  /** Its number is the company's; it stays with the side that wrote it down. */
  // Where the home side wrote it down, the day of filing crosses with it, of which the company agreed like of its number.
  | { readonly type: 'LicenceFiled'; readonly shared: { id: string; filed_on: string; disclosure?: Disclosure }; readonly own: Own<OwnPart & { number?: string; consented_at?: { readonly licence?: number } }> }
  | Shared<'LicenceDecided', { id: string; result: LicenceResult; decided_on: string }>
  /** The home side's list moved: how many more or fewer by day and end. `given`: where rows crossed, `named` those of them that did by name, by a digest of the copies. */
  | { readonly type: 'LicencesRecorded'; readonly shared: { changes: readonly ApplicationGroup[]; given?: { to: readonly SideId[]; added: number; named: { count: number; digest: string } | null } }; readonly own: Own<OwnPart & { digest?: string; added?: number; changed?: number; decided?: number }> };
