import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ONE_TIME_LINKS, type Session, type changePasswordSchema, sessionSchema, type signInSchema, type setupSchema } from '#contracts';
import type { Right } from '#domain';
import { createContext, useContext } from 'react';
import { rememberSignedIn } from '../shell/signed-in-here.js';
import { NOTHING, useApi } from './api.js';
import { problemOf } from './problem.js';
import { signOutAddress } from './providers.js';

type Parsed<S extends { parse(value: unknown): unknown }> = ReturnType<S['parse']>;
export type SignIn = Parsed<typeof signInSchema>;
export type ChangePassword = Parsed<typeof changePasswordSchema>;
export type Setup = Parsed<typeof setupSchema>;
export const SESSION_KEY = ['session'] as const;

/** Who is signed in, asked once; null when nobody is. */
export function useSessionQuery() {
  const api = useApi();
  return useQuery({
    queryKey: SESSION_KEY,
    staleTime: Infinity,
    queryFn: async (): Promise<Session | null> => {
      try {
        const session = await api.read('session', sessionSchema);
        rememberSignedIn(true);
        return session;
      } catch (error) {
        if (problemOf(error)?.status !== 401) throw error;
        rememberSignedIn(false);
        return null;
      }
    },
  });
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The session of the signed-in reader. Only inside the frame, which shows nothing before it is known. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside the signed-in pages');
  return session;
}

/** Asks what the signed-in reader may do, to leave out what would be refused. The service decides, whatever a page shows. */
export function useMay(): (right: Right) => boolean {
  const { rights } = useSession();
  return (right) => rights.includes(right);
}

export function useSignIn() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    // A wrong password is refused with 401 too, and says nothing about a session.
    meta: { signsIn: true },
    mutationFn: (body: SignIn) => api.send('POST', 'session', body, sessionSchema),
    onSuccess: (session) => { client.setQueryData(SESSION_KEY, session); },
  });
}

export function useSignOut() {
  const api = useApi();
  return useMutation({
    mutationFn: async () => {
      // Asked while it is known who signs out; here one is signed out whatever comes of it.
      const at_house = await signOutAddress(api);
      await api.send('DELETE', 'session', undefined, NOTHING);
      return at_house;
    },
    // Nothing of one officer's side may stay behind for the next person at this computer, not in memory either.
    onSuccess: (at_house) => {
      sessionStorage.clear();
      location.assign(at_house ?? '/desk/sign-in');
    },
  });
}

/** Another password of one's own; where one was signed in elsewhere is read again. */
export function useChangePassword() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: (body: ChangePassword) => api.send('PUT', 'password', body, NOTHING),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions', 'own'] }),
  });
}

/** Whether a one-time link still works, asked once as its page opens; a part of one is asked about too, since that is no link either. */
export function useLinkLook(token: string, is_for: (typeof ONE_TIME_LINKS)[number]) {
  const api = useApi();
  return useQuery({
    queryKey: ['one-time-link', is_for, token], enabled: token !== '', staleTime: Infinity,
    // What is known of it is nothing to keep, and an answer without a body is none to a query.
    gcTime: 0, queryFn: async () => { await api.send('POST', 'one-time-links', { token, is_for }, NOTHING); return true; },
  });
}

export function useSetup() {
  const api = useApi();
  return useMutation({ mutationFn: (body: Setup) => api.send('POST', 'setup', body, NOTHING) });
}
