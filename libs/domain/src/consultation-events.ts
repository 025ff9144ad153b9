import type { Own, OwnPart } from './clock-events.js';
import type { Venue, PromisedAction, Texts } from './consultation.js';
import type { ChannelId, Language, OfficeId, Rank } from './network.js';

type Shared<T extends string, S> = { readonly type: T; readonly shared: S; readonly own: Own };

/** A case that an item of an agenda is about, by its reference; `item` counts from 0. */
export interface AgendaCase { readonly item: number; readonly reference: string }

/** What is written in minutes. `statement` is what may be said in public once they count. */
export interface MinutesText { readonly number: number; readonly texts: Texts; readonly statement: Texts | null; readonly actions: readonly PromisedAction[] }

/** Facts about consultations: asked for, given a date, held, written down, and what was promised in them. */
export type ConsultationEvent =
  | Shared<'ConsultationRequested', { reason: string }>
  /** A date, or another one. `moved`: it takes the place of one that was agreed. */
  | {
      readonly type: 'ConsultationProposed';
      readonly shared: {
        number: number; sequence: number; channel: ChannelId; rank: Rank; starts_at: number; length_minutes: number; place: Venue; interpreting: readonly Language[];
        agenda: readonly string[]; reason: string | null; moved?: true;
      };
      /** In the part of each side that knew of them: a side that is told later knows this case, and maybe not those. */
      readonly own: Own<OwnPart & { cases?: readonly AgendaCase[] }>;
    }
  | Shared<'ConsultationConfirmed', { number: number; sequence: number; agreed: boolean }>
  | Shared<'ConsultationCalledOff', { number: number; sequence: number; reason: string }>
  // Entries of before say neither which one nor when it was, which was then.
  | Shared<'ConsultationHeld', { text: string | null; number?: number; held_at?: number; attended?: readonly OfficeId[] }>
  /** One side's alone until it puts them forward. */
  | { readonly type: 'MinutesDrafted'; readonly shared: null; readonly own: Own<OwnPart & MinutesText> }
  | Shared<'MinutesPutForward', MinutesText & { edition: number }>
  | Shared<'MinutesApproved', { number: number; edition: number; agreed: boolean }>
  | Shared<'ActionCompleted', { id: string; text: string | null }>;

const TYPES: ReadonlySet<string> = new Set<ConsultationEvent['type']>([
  'ConsultationRequested', 'ConsultationProposed', 'ConsultationConfirmed', 'ConsultationCalledOff', 'ConsultationHeld', 'MinutesDrafted', 'MinutesPutForward', 'MinutesApproved', 'ActionCompleted',
]);

/** Whether an entry is about a consultation, and no other of its kinds. */
export const isOfConsultation = <E extends { readonly type: string }>(entry: E): entry is Extract<E, { type: ConsultationEvent['type'] }> => TYPES.has(entry.type);
