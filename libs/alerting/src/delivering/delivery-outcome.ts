import type { DeliveryFailure } from '#persistence';

/** What came of one try by any path. */
export type DeliveryOutcome =
  | { readonly ok: true }
  /** `final`: no later try will fare better. */
  | { readonly ok: false; readonly failure: DeliveryFailure; readonly final: boolean };
