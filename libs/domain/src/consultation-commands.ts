import type { MinutesText } from './consultation-events.js';
import type { Venue } from './consultation.js';
import type { ChannelId, Language, OfficeId, Rank } from './network.js';

interface Seen { readonly version: number }

/** What a date comes with. @property starts_at epoch milliseconds; `case`: reference of another case that every side of this one knows */
export interface ProposedSitting {
  readonly channel: ChannelId; readonly rank: Rank; readonly starts_at: number; readonly length_minutes: number; readonly place: Venue;
  /** Languages between which somebody interprets; none where nobody does. */
  readonly interpreting: readonly Language[];
  readonly agenda: readonly { readonly text: string; readonly case: string | null }[];
}

export type ConsultationCommand =
  | ({ readonly type: 'request-consultation'; readonly reason: string } & Seen)
  /** A first date, another one against it, or another one than was agreed, which needs a reason. */
  | ({ readonly type: 'propose-consultation'; readonly reason: string | null } & ProposedSitting & Seen)
  | ({ readonly type: 'confirm-consultation' } & Seen)
  | ({ readonly type: 'call-off-consultation'; readonly reason: string } & Seen)
  /** @property held_at epoch milliseconds, left out for now; `attended`: offices, never people */
  | ({ readonly type: 'hold-consultation'; readonly text: string | null; readonly held_at?: number; readonly attended?: readonly OfficeId[] } & Seen)
  | ({ readonly type: 'draft-minutes' } & MinutesText)
  | ({ readonly type: 'put-forward-minutes' } & MinutesText & Seen)
  | ({ readonly type: 'approve-minutes'; readonly number: number; readonly edition: number } & Seen)
  | ({ readonly type: 'complete-action'; readonly id: string; readonly text: string | null } & Seen);

export const CONSULTATION_COMMANDS = [
  'request-consultation', 'propose-consultation', 'confirm-consultation', 'call-off-consultation', 'hold-consultation',
  'draft-minutes', 'put-forward-minutes', 'approve-minutes', 'complete-action',
] as const satisfies readonly ConsultationCommand['type'][];

export const isConsultationCommand = <C extends { readonly type: string }>(command: C): command is Extract<C, { type: ConsultationCommand['type'] }> => (CONSULTATION_COMMANDS as readonly string[]).includes(command.type);
