import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type BoardView, boardViewsSchema } from '#contracts';
import { NOTHING, useApi } from './api.js';

const KEY = ['board-views'] as const;
/** The board and its menu of views read one answer. */
const FRESH_MS = 10_000;

/** The reader's own views of the board. */
export function useBoardViews() {
  const api = useApi();
  return useQuery({ queryKey: KEY, staleTime: FRESH_MS, queryFn: () => api.read('board-views', boardViewsSchema) });
}

/** Keeps a view, new or in the place of the one with its id. */
export function useSaveView() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: ({ id, ...view }: BoardView) => api.send('PUT', `board-views/${id}`, view, boardViewsSchema),
    onSuccess: (views) => { client.setQueryData(KEY, views); },
  });
}

export function useRemoveView() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({ mutationFn: (id: string) => api.send('DELETE', `board-views/${id}`, undefined, NOTHING), onSettled: () => client.invalidateQueries({ queryKey: KEY }) });
}
