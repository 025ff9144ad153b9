import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keyListSchema, madeKeySchema, type makeKeySchema } from '#contracts';
import { NOTHING, useApi } from './api.js';

const KEYS_KEY = ['keys'] as const;
export type NewKey = ReturnType<(typeof makeKeySchema)['parse']>;

/** Keys of machines of the administrator's own side. */
export function useKeys() {
  const api = useApi();
  return useQuery({ queryKey: KEYS_KEY, queryFn: () => api.read('keys', keyListSchema) });
}

/** The answer has the key itself; the server keeps only its digest, so it can be shown only now. */
export function useMakeKey() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({ mutationFn: (body: NewKey) => api.send('POST', 'keys', body, madeKeySchema), onSuccess: () => client.invalidateQueries({ queryKey: KEYS_KEY }) });
}

export function useRevokeKey() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({ mutationFn: (id: string) => api.send('DELETE', `keys/${id}`, undefined, NOTHING), onSettled: () => client.invalidateQueries({ queryKey: KEYS_KEY }) });
}
