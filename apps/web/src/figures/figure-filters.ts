import type { HistoryFilters } from '../data/history.js';
import { filtersFrom } from '../history/filters.js';

/** Figures are of one network; without it of the first that the reader's side is in. */
export type FigureFilters = HistoryFilters & { readonly network?: string };
const ID = /^[a-z][a-z0-9_-]{0,59}$/;

/** What the address of the page may say: a network, and the filters of the list of cases without the state, which figures count by themselves. */
export function figureFilters(search: Readonly<Record<string, unknown>>): FigureFilters {
  const { state: _, ...filters } = filtersFrom(search);
  return typeof search.network === 'string' && ID.test(search.network) ? { ...filters, network: search.network } : filters;
}

/** The same question about another network, which has channels of its own. */
export function ofNetwork({ channel: _, ...filters }: FigureFilters, network: string): FigureFilters {
  return { ...filters, network };
}
