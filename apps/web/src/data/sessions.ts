import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { sessionListSchema } from '#contracts';
import { NOTHING, useApi } from './api.js';

/** Whose sessions: one's own, or those of an officer of one's side. */
export type SessionsOf = 'own' | { readonly officer: string };
const pathOf = (of: SessionsOf): string => (of === 'own' ? 'sessions' : `officers/${of.officer}/sessions`);

/** Where an account is signed in. */
export function useSessions(of: SessionsOf) {
  const api = useApi();
  return useQuery({ queryKey: ['sessions', of], queryFn: () => api.read(pathOf(of), sessionListSchema) });
}

/** Signs out in one place; null signs out everywhere, but for oneself here. What is left is read again, also after a refusal. */
export function useEndSession(of: SessionsOf) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: (session: string | null) => api.send('DELETE', session === null ? pathOf(of) : `${pathOf(of)}/${session}`, undefined, NOTHING),
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions', of] }),
  });
}
