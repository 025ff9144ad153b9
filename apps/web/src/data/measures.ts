import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type MeasureAlert, type MeasureBody, type MeasureView, caseListSchema, caseMeasuresSchema, commandResultSchema, measureListSchema, measureViewSchema, namedCasesSchema, notificationSchema } from '#contracts';
import type { Language } from '#wording';
import { type Api, query, useApi } from './api.js';
import { caseKey } from './cases.js';

const MEASURES_KEY = ['measures'] as const;
const measureKey = (id: string) => [...MEASURES_KEY, 'one', id] as const;
const ofCase = (reference: string) => [...MEASURES_KEY, 'case', reference] as const;
/** The last alert of a measure that comes back, until its page is opened. */
export const MEASURE_RUNG_KEY = ['measure-rung'] as const;
/** Cases that the page of a measure lists; the list of all is a click away. */
const LISTED = 100;

const path = (id: string): string => `measures/${encodeURIComponent(id)}`;

/** The register of the reader's networks. */
export function useMeasures() {
  const api = useApi();
  return useQuery({ queryKey: [...MEASURES_KEY, 'all'], queryFn: () => api.read('measures', measureListSchema) });
}

/** One measure with its revisions and suggested cases, and the newest of the cases that the reader's side knows. */
export function useMeasure(id: string) {
  const api = useApi();
  return useQuery({ queryKey: measureKey(id), queryFn: () => readMeasure(api, id) });
}

async function readMeasure(api: Api, id: string) {
  // One after the other: that there is no such measure is said by itself, and not by a search for its cases.
  const view = await api.read(path(id), measureViewSchema);
  return { view, known: await api.read(`cases${query({ measure: id, limit: LISTED })}`, caseListSchema) };
}
export type MeasureRead = Awaited<ReturnType<typeof readMeasure>>;

/** A draft of the notification of a measure as a file. */
export const notificationPdf = (id: string, language: Language): string => `/api/v1/${path(id)}/notification.pdf${query({ language })}`;

/** A draft of the notification of a measure, in one language. */
export function useNotification(id: string, language: Language) {
  const api = useApi();
  return useQuery({ queryKey: [...measureKey(id), 'notification', language], queryFn: () => api.read(`${path(id)}/notification${query({ language })}`, notificationSchema) });
}

/** Measures behind a case and those that may be. @param version of the case: a newer one is read anew */
export function useCaseMeasures(reference: string, version: number) {
  const api = useApi();
  return useQuery({ queryKey: [...ofCase(reference), version], queryFn: () => api.read(`cases/${encodeURIComponent(reference)}/measures`, caseMeasuresSchema), placeholderData: (before) => before });
}

function useChange<V, R>(send: (api: Api, value: V) => Promise<R>, reference?: string) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation<R, Error, V>({
    mutationFn: (value) => send(api, value),
    onSettled: () => Promise.all([MEASURES_KEY, ...(reference === undefined ? [] : [caseKey(reference)])].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useRecordMeasure = () => useChange<{ network: string; facts: MeasureBody }, MeasureView>((api, body) => api.send('POST', 'measures', body, measureViewSchema));
export const useReviseMeasure = (id: string) => useChange<{ revision: number; facts: MeasureBody }, MeasureView>((api, body) => api.send('PUT', path(id), body, measureViewSchema));
export const useNameCases = (id: string) => useChange((api, references: readonly string[]) => api.send('POST', `${path(id)}/cases`, { references }, namedCasesSchema));
export const useNameMeasure = (reference: string) => useChange((api, measure: string) => api.send('POST', `cases/${encodeURIComponent(reference)}/name-measure`, { measure }, commandResultSchema), reference);

/** The measure that rang last and was not opened since, by the live line alone. */
export const useMeasureRung = (): MeasureAlert | null => useQuery<MeasureAlert | null>({ queryKey: MEASURE_RUNG_KEY, queryFn: () => null, enabled: false, staleTime: Infinity }).data ?? null;
