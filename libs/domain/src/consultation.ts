import type { Case } from './case.js';
import type { ChannelId, Language, OfficeId, Rank, SideId } from './network.js';

/** One text in the working languages of a case's sides, each of equal status, and in English where they agreed on that. */
export type Texts = Readonly<Partial<Record<Language, string>>>;

/** Where a consultation is held: in a room, by telephone, or by a line of which the address stands on the case's page alone. Number and address may be told later: null until then. */
export type Venue = { readonly kind: 'room'; readonly where: string } | { readonly kind: 'phone'; readonly where: string | null } | { readonly kind: 'video'; readonly link: string | null };

/** What a side promised in minutes. @property due_on ISO date in the zone of that side, at the end of which it is due */
export interface PromisedAction { readonly side: SideId; readonly office: OfficeId; readonly due_on: string; readonly texts: Texts }

/** A promise of minutes that count. `id` names it among all actions of a case, such as `2.1`: the first of the second consultation. */
export interface Action extends Omit<PromisedAction, 'texts'> { readonly id: string; readonly done_at: number | null }

/** What the sides wrote about a consultation. Its words stand in the history. */
export interface Minutes {
  /** Counts from 1 with each text that was put forward; approvals are of one edition and end with it. */
  readonly edition: number;
  readonly by: SideId;
  /** Languages that its text stands in; older cases do not hold them. */
  readonly languages?: readonly Language[];
  readonly approved: readonly { readonly side: SideId; readonly office: OfficeId | null; readonly at: number }[];
  /** When every side had approved this very edition; null until then, and nothing in it counts. */
  readonly agreed_at: number | null;
  readonly actions: readonly Omit<Action, 'done_at'>[];
}

/** When and at which level a consultation is to be held. Agenda, place and languages stand in the history. */
export interface Sitting {
  readonly by: SideId;
  readonly channel: ChannelId;
  readonly rank: Rank;
  /** Epoch milliseconds. */
  readonly starts_at: number;
  readonly length_minutes: number;
  /** Sides that agreed to it; whoever proposes does. */
  readonly confirmed: readonly SideId[];
  readonly agreed: boolean;
}

/** One consultation of a case, from when it was asked for. */
export interface Consultation {
  /** Counts from 1 within the case. */
  readonly number: number;
  readonly by: SideId;
  readonly requested_at: number;
  readonly state: 'asked' | 'held' | 'called_off';
  /** How often its invitation changed (RFC 5545, SEQUENCE). */
  readonly sequence: number;
  readonly changed_at: number;
  readonly sitting: Sitting | null;
  readonly held_at: number | null;
  readonly minutes: Minutes | null;
}

/** A consultation that was asked for and has no date yet. */
export const asked = (number: number, by: SideId, at: number): Consultation =>
  ({ number, by, requested_at: at, state: 'asked', sequence: 0, changed_at: at, sitting: null, held_at: null, minutes: null });

/** A consultation that ends with its case. @property sequence the number of the invitation that withdraws it; `starts_at` the date it had last, in epoch milliseconds, null where it had none */
export interface CalledOff { readonly number: number; readonly sequence: number; readonly starts_at: number | null }

/** What closing the case now would call off. */
export const offWithCase = (kase: Pick<Case, 'consultations'>): CalledOff | null => {
  const one = awaited(kase);
  return one ? { number: one.number, sequence: one.sequence + 1, starts_at: one.sitting?.starts_at ?? null } : null;
};

/** The one that waits to be held; a case has one at most. */
export const awaited = ({ consultations }: Pick<Case, 'consultations'>): Consultation | undefined => consultations.find((c) => c.state === 'asked');

/** Promises that nobody has kept yet. */
export const openActions = ({ actions }: Pick<Case, 'actions'>): readonly Action[] => actions.filter((a) => a.done_at === null);

/** Whether it was held and no minutes of it count yet, of which more than one may be so. */
export const minutesWait = ({ state, minutes }: Consultation): boolean => state === 'held' && (minutes === null || minutes.agreed_at === null);

/** Whether the minutes of something that was held still wait for a text or an approval. */
export const minutesOpen = ({ consultations }: Pick<Case, 'consultations'>): boolean => consultations.some((c) => c.state === 'held' && c.minutes !== null && c.minutes.agreed_at === null);
