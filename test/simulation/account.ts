import type { Case, Entry, SideId } from '#domain';

/** Whether a side reads an entry: what is shared once the other sides know, and of the rest what is its own. */
export const reads = (entry: Entry, side: SideId, { home }: Case): boolean => !entry.sealed || (entry.side ?? home) === side;

/** How many of a case's entries a side reads, up to one: the number of that entry, and the version of the case, as the side sees them. */
export const numberFor = (entries: readonly Entry[], side: SideId, kase: Case, upto = Number.POSITIVE_INFINITY): number =>
  entries.filter((e) => e.seq <= upto && reads(e, side, kase)).length;
