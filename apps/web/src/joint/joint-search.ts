import type { JointQuestion } from '#contracts';
import { figureFilters } from '../figures/figure-filters.js';

/** What the address of the page says of a report that may be proposed. */
export type JointSearch = Partial<Pick<JointQuestion, 'network' | 'from' | 'to' | 'channel'>> & { readonly kind?: string };

/** Only the filters that every side reads alike. */
export function jointSearch(search: Readonly<Record<string, unknown>>): JointSearch {
  const { network, from, to, kind, channel } = figureFilters(search);
  return Object.fromEntries(Object.entries({ network, from, to, kind, channel }).filter(([, value]) => value !== undefined));
}

/** What is asked for, once a network and both days are chosen. */
export function questionOf({ network, from, to, kind, channel }: JointSearch): JointQuestion | null {
  if (!network || !from || !to) return null;
  return { network, from, to, ...(kind ? { kind: kind as NonNullable<JointQuestion['kind']> } : {}), ...(channel ? { channel } : {}) };
}
