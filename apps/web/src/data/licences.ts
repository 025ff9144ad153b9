import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type LicenceImport, type LicenceQuery, licenceImportSchema, licenceListSchema } from '#contracts';
import type { Language } from '#wording';
import { query, useApi } from './api.js';
import { caseKey } from './cases.js';

export type LicenceFilters = Pick<LicenceQuery, 'state' | 'licence' | 'words'>;
const path = (reference: string): string => `cases/${encodeURIComponent(reference)}/licences`;
const licencesKey = (reference: string) => ['licences', reference] as const;

/**
 * The list of applications of a case, the oldest first, page by page; figures come with each page and are of all.
 * @param seen version of the case that the page knows: with another one the list is asked for again
 */
export function useLicences(reference: string, filters: LicenceFilters, seen: number | undefined) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...licencesKey(reference), seen ?? null, filters],
    initialPageParam: null as string | null,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => api.read(`${path(reference)}${query({ ...filters, after: pageParam })}`, licenceListSchema),
    getNextPageParam: (last) => last.next,
  });
}

/** An empty spreadsheet for the list. */
export const licencesTemplate = (reference: string, format: 'xlsx' | 'csv', language: Language): string => `/api/v1/${path(reference)}/template${query({ as: format, language })}`;

/** Brings a spreadsheet; the list and the case are fetched again once it was taken. */
export function useImportLicences(reference: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation<LicenceImport, Error, File>({
    mutationFn: (file) => api.send('POST', path(reference), file, licenceImportSchema),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: licencesKey(reference) }), client.invalidateQueries({ queryKey: caseKey(reference) })]),
  });
}

/** After a decision was recorded: asks for the list again. */
export function useLicencesChanged(reference: string): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: licencesKey(reference) });
}
