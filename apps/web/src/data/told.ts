import { useQuery } from '@tanstack/react-query';
import { toldSchema } from '#contracts';
import { useApi } from './api.js';

/** How often the page asks again while it is looked at: what devices say changes nothing about the case, so no poke tells of it. */
const EVERY_MS = 15_000;

/** Who of the reader's side was told of a case. @param version of the case: another one is asked for at once */
export function useTold(reference: string, version: number, wanted: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['told', reference, version], queryFn: () => api.read(`cases/${encodeURIComponent(reference)}/told`, toldSchema),
    enabled: wanted, refetchInterval: EVERY_MS, placeholderData: (before) => before,
  });
}
