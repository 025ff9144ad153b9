import type { DeliveryFailure, TakenDelivery } from '#persistence';

/** What came of one try by any path. */
export type DeliveryOutcome =
  | { readonly ok: true }
  /** `final`: no later try will fare better. `rest_ms`: how long the receiver asks to be left alone, at least. */
  | { readonly ok: false; readonly failure: DeliveryFailure; readonly final: boolean; readonly rest_ms?: number };

/**
 * One way by which deliveries leave. When a delivery is tried, how often, and who stands in where it is given up is the same
 * for all of them; a path only says whether this service can send by it, and what came of one try.
 */
export interface DeliveryPath {
  readonly name: TakenDelivery['path'];
  readonly available: boolean;
  /** Origins to which nothing may go at this instant, where a path has such: what is meant for them waits, and takes nobody's place. */
  shut?(at: number): readonly string[];
  /** @param address as it stands now @throws when the message could not be written; it is tried again then */
  send(delivery: TakenDelivery, address: string): Promise<DeliveryOutcome>;
}
