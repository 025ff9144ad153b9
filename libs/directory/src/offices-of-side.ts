import { type Network, type OfficeId, type SideId, officesOnDuty } from '#domain';
import type { NetworkStore } from '#persistence';

/** A side's offices that have a roster, by the network in whose ladders they stand; one that stands in two is its first one's. */
export function dutyNetworks(store: NetworkStore, side: SideId): { network: Network; offices: readonly OfficeId[] }[] {
  const seen = new Set<OfficeId>();
  return store.all().filter((network) => network.sides[side]).map((network) => {
    const offices = officesOnDuty(network, side).filter((office) => !seen.has(office));
    offices.forEach((office) => seen.add(office));
    return { network, offices };
  });
}

/** The network in which an office of this side keeps its roster; null for an office of others, or of nobody. */
export const officeOfSide = (store: NetworkStore, side: SideId, office: OfficeId): Network | null =>
  dutyNetworks(store, side).find(({ offices }) => offices.includes(office))?.network ?? null;
