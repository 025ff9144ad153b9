import type { Own, OwnPart } from './clock-events.js';
import type { GivenQuantities, RecordedOutcome, Verdict } from './outcomes.js';
import type { Amount } from './report.js';
import type { GivenStage, Shipment } from './shipments.js';

/** What the home side alone keeps where quantities cross otherwise than they are, or by its company's consent. */
export type QuantityPart = OwnPart & { readonly quantities?: Readonly<Record<string, Amount>>; readonly consented_at?: number };

/** Facts about what came of a case, and about the goods on their way. */
export type OutcomeEvent =
  /** `corrects`: it takes the place of an earlier one; `outcome` is null where nothing does. */
  | { readonly type: 'OutcomeRecorded'; readonly shared: { outcome: RecordedOutcome | null; corrects: string | null; reason: string | null; given?: GivenQuantities }; readonly own: Own<QuantityPart> }
  // Sealed: what a company thinks of the help it got is between it and its home side.
  | { readonly type: 'CompanyVerdictGiven'; readonly shared: null; readonly own: Own<{ verdict: Verdict; text: string | null }> }
  /** The goods at each stage as they cross; null where nothing of it does, or nothing new. The rows are the home side's. */
  | { readonly type: 'ShipmentsRecorded'; readonly shared: { stages: readonly GivenStage[]; given: GivenQuantities } | null; readonly own: Own<OwnPart & { rows?: readonly Shipment[]; added?: number; consented_at?: number }> };
