import type { Own, OwnPart } from './clock-events.js';
import type { GivenQuantities, RecordedOutcome, Verdict } from './outcomes.js';
import type { Amount } from './report.js';
import type { GivenStage, Shipment } from './shipments.js';

/** What the home side alone keeps where quantities cross otherwise than they are, or by its company's consent. */
export type QuantityPart = OwnPart & { readonly quantities?: Readonly<Record<string, Amount>>; readonly consented_at?: number };

interface Recorded { readonly outcome: RecordedOutcome | null; readonly corrects: string | null; readonly reason: string | null }

/** Facts about what came of a case, and about the goods on their way. */
export type OutcomeEvent =
  /** `corrects`: it takes the place of an earlier one; `outcome` is null where nothing does. Sealed, with the same in `kept`, where other sides never read the earlier one. */
  | { readonly type: 'OutcomeRecorded'; readonly shared: Recorded & { given?: GivenQuantities } | null; readonly own: Own<QuantityPart & { readonly kept?: Recorded }> }
  // Sealed: what a company thinks of the help it got is between it and its home side.
  | { readonly type: 'CompanyVerdictGiven'; readonly shared: null; readonly own: Own<{ verdict: Verdict; text: string | null }> }
  /** The goods at each stage as they cross; null where nothing of it does, or nothing new. The rows are the home side's. */
  | { readonly type: 'ShipmentsRecorded'; readonly shared: { stages: readonly GivenStage[]; given: GivenQuantities } | null; readonly own: Own<OwnPart & { rows?: readonly Shipment[]; added?: number; consented_at?: number }> };
