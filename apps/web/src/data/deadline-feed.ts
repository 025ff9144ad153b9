import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type MadeDeadlineFeed, deadlineFeedSchema, madeDeadlineFeedSchema } from '#contracts';
import { NOTHING, useApi } from './api.js';

const FEED_KEY = ['deadline-feed'] as const;

/** Whether the reader has an address for their calendar program, and when it was used. */
export function useDeadlineFeed() {
  const api = useApi();
  return useQuery({ queryKey: FEED_KEY, queryFn: () => api.read('deadline-feed', deadlineFeedSchema) });
}

/** Makes an address, in the place of the one before; the answer shows it, once. */
export function useMakeFeed() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: () => api.send('POST', 'deadline-feed', undefined, madeDeadlineFeedSchema),
    onSuccess: ({ feed }: MadeDeadlineFeed) => { client.setQueryData(FEED_KEY, feed); },
  });
}

export function useRevokeFeed() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({ mutationFn: () => api.send('DELETE', 'deadline-feed', undefined, NOTHING), onSuccess: () => client.invalidateQueries({ queryKey: FEED_KEY }) });
}
