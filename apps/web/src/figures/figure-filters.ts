import type { HistoryFilters } from '../data/history.js';
import { filtersFrom } from '../history/filters.js';

/** What the address of the page may say: the filters of the list of cases, without the state, which figures count by themselves. */
export function figureFilters(search: Readonly<Record<string, unknown>>): HistoryFilters {
  const { state: _, ...filters } = filtersFrom(search);
  return filters;
}
