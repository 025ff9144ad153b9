import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { accountConfirmedSchema, accountLinkSchema, accountNoticesSchema, accountRequestedSchema, accountRequestsSchema, type handOverSchema, type invitationSchema, openDutiesSchema, type placeSchema, type recoverySchema } from '#contracts';
import { NOTHING, useApi } from './api.js';

export type Invitation = ReturnType<(typeof invitationSchema)['parse']>;
export type Place = ReturnType<(typeof placeSchema)['parse']>;
/** What is asked for about an account that is there. */
export type About = { readonly kind: 'recovery' | 'return'; readonly officer: string } | { readonly kind: 'place'; readonly officer: string; readonly place: Place };

const REQUESTS = ['account-requests'] as const;
export const NOTICES = ['account-notices'] as const;

/** What was asked for about accounts of one's side. */
export function useAccountRequests() {
  const api = useApi();
  return useQuery({ queryKey: REQUESTS, queryFn: () => api.read('account-requests', accountRequestsSchema) });
}

/** What one is told of accounts, asked with each page: a page that asked by itself would keep the session of a desk alive at which nobody sits. */
export function useAccountNotices() {
  const api = useApi();
  return useQuery({ queryKey: NOTICES, queryFn: () => api.read('account-notices', accountNoticesSchema) });
}

/** An act on accounts, after which everything that shows them is read again, also after a refusal. */
function useAccountAct<B, T>(send: (api: ReturnType<typeof useApi>, body: B) => Promise<T>) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: (body: B) => send(api, body),
    onSettled: () => Promise.all([REQUESTS, NOTICES, ['officers']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useInvite = () => useAccountAct((api, invitation: Invitation) => api.send('POST', 'officers/invitations', invitation, accountRequestedSchema));
export const useAskAbout = () => useAccountAct((api, about: About) => api.send('POST', `officers/${about.officer}/${about.kind}`, about.kind === 'place' ? about.place : undefined, accountRequestedSchema));
/** The code is told once: the server keeps only its digest. */
export const useConfirmRequest = () => useAccountAct((api, id: string) => api.send('POST', `account-requests/${id}/confirmation`, undefined, accountConfirmedSchema));
export const useEndRequest = () => useAccountAct((api, id: string) => api.send('DELETE', `account-requests/${id}`, undefined, NOTHING));
/** The link is told once: the server keeps only its digest. */
export const useTakeLink = () => useAccountAct((api, id: string) => api.send('POST', `account-requests/${id}/link`, undefined, accountLinkSchema));
export const useObject = () => useAccountAct((api, id: string) => api.send('POST', `account-notices/${id}/objection`, undefined, NOTHING));
export const useSeeNotice = () => useAccountAct((api, id: string) => api.send('DELETE', `account-notices/${id}`, undefined, NOTHING));

/** What an account's owner is on, read when somebody thinks of putting it out of use. */
export function useOpenDuties(officer: string) {
  const api = useApi();
  return useQuery({ queryKey: ['open-duties', officer], queryFn: () => api.read(`officers/${officer}/duties`, openDutiesSchema), staleTime: 0 });
}

export const usePutOut = (officer: string) => useAccountAct((api, body: ReturnType<(typeof handOverSchema)['parse']>) => api.send('POST', `officers/${officer}/deactivation`, body, NOTHING));

/** Opens one's account anew with a link; nobody is signed in. */
export function useRecovery() {
  const api = useApi();
  return useMutation({ mutationFn: (body: ReturnType<(typeof recoverySchema)['parse']>) => api.send('POST', 'recovery', body, NOTHING) });
}
