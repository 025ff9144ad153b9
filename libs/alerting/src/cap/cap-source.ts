import type { CaseLine, Fact, HistoryEntry } from '#contracts';
import type { Network, SideId } from '#domain';
import type { ItemNames } from '#platform';

/** What one side may see of a case, and nothing else: what is written here is read by programs that know no wall. */
export interface CapSource {
  readonly line: Pick<CaseLine, 'reference' | 'state' | 'severity' | 'urgency' | 'kind' | 'channel' | 'home' | 'lead' | 'goods' | 'hs' | 'from' | 'to' | 'port' | 'sides' | 'outcomes' | 'suspended_until'>;
  /** Fields of the report that crossed to this side, or from it. */
  readonly facts: readonly Fact[];
  readonly entries: readonly HistoryEntry[];
}

/** In whose name it is written, and with which names for things. */
export interface CapIssuer {
  readonly network: Network;
  readonly side: SideId;
  /** Origin that links begin with; null where none is known. */
  readonly origin: string | null;
  /** Whether nothing in it is real: the demonstration, or a network for exercises. */
  readonly exercise: boolean;
  readonly items: ReadonlyMap<string, ItemNames>;
}
