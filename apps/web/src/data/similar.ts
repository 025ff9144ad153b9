import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Similar, commandResultSchema, similarSchema } from '#contracts';
import { useApi } from './api.js';
import { caseKey } from './cases.js';

export type SimilarReport = Similar['similar'][number];
const similarKey = (reference: string) => ['similar', reference] as const;

/** Open reports that look like a case's. @param wanted false asks for nothing */
export function useSimilar(reference: string, wanted: boolean) {
  const api = useApi();
  return useQuery({ queryKey: similarKey(reference), queryFn: () => api.read(`cases/${encodeURIComponent(reference)}/similar`, similarSchema), enabled: wanted });
}

/** Joins reports into a case one after another. What was joined stays joined where a later one is refused; the list then shows what is left. */
export function useJoin(into: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation<void, Error, readonly SimilarReport[]>({
    mutationFn: async (reports) => {
      for (const { reference, version } of reports) await api.send('POST', `cases/${encodeURIComponent(reference)}/join-into`, { into, version }, commandResultSchema);
    },
    onSettled: () => Promise.all([similarKey(into), caseKey(into)].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
