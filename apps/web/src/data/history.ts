import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { caseHistorySchema, caseListSchema } from '#contracts';
import { query, useApi } from './api.js';
import { setServerTime } from './clock.js';

/** Filters of the list of histories; empty ones are left out. `from` and `to` are ISO dates. */
export interface HistoryFilters {
  readonly state?: string;
  readonly severity?: string;
  readonly kind?: string;
  readonly channel?: string;
  readonly item?: string;
  readonly from?: string;
  readonly to?: string;
}

const PAGE_SIZE = 50;
const historyPath = (reference: string): string => `history/cases/${encodeURIComponent(reference)}`;

/** Cases of the reader's side, newest change first, page by page. */
export function useHistoryList(filters: HistoryFilters) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['history', filters],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const list = await api.read(`history/cases${query({ ...filters, after: pageParam, limit: PAGE_SIZE })}`, caseListSchema);
      setServerTime(list.as_of);
      return list;
    },
    getNextPageParam: (last) => last.next,
  });
}

/** One case's whole history. */
export function useCaseHistory(reference: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['case-history', reference],
    queryFn: async () => {
      const history = await api.read(historyPath(reference), caseHistorySchema);
      setServerTime(history.as_of);
      return history;
    },
  });
}

/** Where a browser downloads the history from; the server names the file. A bundle is the file that can be checked without the service. */
export const historyDownload = (reference: string, format: 'csv' | 'json' | 'bundle'): string => `/api/v1/${historyPath(reference)}${format === 'bundle' ? '/bundle' : `?format=${format}`}`;

/** Where a browser downloads a side's account of what it gave: a half-year such as `2026-H1`. */
export const disclosureDownload = (period: string, format: 'csv' | 'json'): string => `/api/v1/history/disclosures?period=${period}&format=${format}`;
