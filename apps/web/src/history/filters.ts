import { CASE_STATES, KINDS, SEVERITIES } from '#domain';
import type { HistoryFilters } from '../data/history.js';

/** What the address of the list may say; the address is the state of the page. */
const FIELDS = ['state', 'severity', 'kind', 'channel', 'item', 'from', 'to'] as const;
const ITEM_MAX = 300;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const one = (allowed: readonly (string | number)[], value: string): boolean => allowed.some((a) => String(a) === value);
const KNOWN: Readonly<Record<(typeof FIELDS)[number], (value: string) => boolean>> = {
  state: (v) => one(CASE_STATES, v), severity: (v) => one(SEVERITIES, v), kind: (v) => one(KINDS, v), channel: (v) => /^[a-z][a-z0-9_-]{0,63}$/.test(v),
  item: (v) => v.length <= ITEM_MAX, from: (v) => DAY.test(v), to: (v) => DAY.test(v),
};

/** Reads filters from an address; what it does not know is left out, so that an old or broken link still opens. */
export function filtersFrom(search: Readonly<Record<string, unknown>>): HistoryFilters {
  const known = FIELDS.flatMap((field) => {
    const raw = search[field];
    const value = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : '';
    return value !== '' && KNOWN[field](value) ? [[field, value] as const] : [];
  });
  return Object.fromEntries(known);
}

/** Filters as they stand in a form. */
export const filtersOf = (form: FormData): HistoryFilters => filtersFrom(Object.fromEntries(form.entries()));

export const isFiltered = (filters: HistoryFilters): boolean => Object.keys(filters).length > 0;

/** Whether the last day asked for is before the first: nothing can be between them. */
export const isReversed = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean => from !== undefined && to !== undefined && to < from;
