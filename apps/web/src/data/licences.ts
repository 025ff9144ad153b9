import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ListImport, type LicenceQuery, listImportSchema, licenceListSchema } from '#contracts';
import type { Language } from '#wording';
import { query, useApi } from './api.js';
import { caseKey } from './cases.js';
import { fileOf } from './files.js';

export type LicenceFilters = Pick<LicenceQuery, 'state' | 'licence' | 'words'>;
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
    queryFn: ({ pageParam }) => api.read(`${listPath('licences', reference)}${query({ ...filters, after: pageParam })}`, licenceListSchema),
    getNextPageParam: (last) => last.next,
  });
}

/** Lists of a case that come as spreadsheets. */
type Lists = 'licences' | 'shipments';
const listPath = (list: Lists, reference: string): string => `cases/${encodeURIComponent(reference)}/${list}`;

/** An empty spreadsheet for a list. */
export const listTemplate = (list: Lists, reference: string, format: 'xlsx' | 'csv', language: Language): string => `/api/v1/${listPath(list, reference)}/template${query({ as: format, language })}`;

/** A file as it was sent, and what came of it. */
interface Brought { readonly bytes: Blob; readonly result: ListImport }

/**
 * Brings a spreadsheet, chosen or a paper of the case by its id: to be checked, or to be taken, after which the list and the case are fetched again.
 * What was sent is kept: whatever becomes of a file meanwhile, what is taken is what was checked.
 */
export function useImportList(list: Lists, reference: string, preview: boolean) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation<Brought, Error, Blob | { readonly id: string }>({
    mutationFn: async (what) => {
      const bytes = what instanceof Blob ? new Blob([await what.arrayBuffer()]) : await fileOf(reference, what.id);
      return { bytes, result: await api.send('POST', `${listPath(list, reference)}${query({ preview: preview ? 'yes' : null })}`, bytes, listImportSchema) };
    },
    onSuccess: async () => (preview ? undefined : Promise.all([client.invalidateQueries({ queryKey: licencesKey(reference) }), client.invalidateQueries({ queryKey: caseKey(reference) })])),
  });
}

/** After a decision was recorded: asks for the list again. */
export function useLicencesChanged(reference: string): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: licencesKey(reference) });
}
