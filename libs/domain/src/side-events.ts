import type { Own, OwnPart } from './clock-events.js';
import type { Disclosure } from './disclosure.js';
import type { CrossingField, Ground, OfficeId, SideId } from './network.js';

/** What stands in the shared record and is no field of the report: quantities with outcomes and shipments, days of licence applications. */
export interface ReadBeside { readonly field: 'quantity' | 'licence'; readonly form: 'exact' | 'band'; readonly ground: Ground }

/** Facts about which sides are in a case, and which of them leads. */
export type SideEvent =
  /** The home side let a further side know what the others knew. */
  | { readonly type: 'SideBroughtIn'; readonly shared: { side: SideId; watching: boolean; reason: string; disclosures: readonly Disclosure[]; approved_by: { office: OfficeId }; /** What it reads in the record from before, beside the report's own fields; older entries do not say. */ beside?: readonly ReadBeside[] }; readonly own: Own<OwnPart & { readonly consented_at?: Readonly<Partial<Record<CrossingField, number>>> }> }
  /** A side that watched takes part from now on. */
  | { readonly type: 'SideJoined'; readonly shared: Record<string, never>; readonly own: Own }
  /** The home side said where the obstacle is: at another side, or at none of the network. */
  | { readonly type: 'LeadNamed'; readonly shared: { from: SideId | null; lead: SideId | null; reason: string; /** Suggested from now on; older entries suggest none anew. */ authority?: OfficeId | null }; readonly own: Own };

/** Whether an entry is about which sides are in a case, and no other of its kinds. */
export const isAboutSides = <E extends { readonly type: string }>(entry: E): entry is Extract<E, { type: SideEvent['type'] }> =>
  entry.type === 'SideBroughtIn' || entry.type === 'SideJoined' || entry.type === 'LeadNamed';
