import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type AlertRulesBody, type Contacts, contactsSchema } from '#contracts';
import { NOTICES } from './account-requests.js';
import { NOTHING, useApi } from './api.js';

export const CONTACTS_KEY = ['contacts'] as const;

/** By which paths the reader is told beyond the live line. */
export function useContacts() {
  const api = useApi();
  return useQuery({ queryKey: CONTACTS_KEY, queryFn: () => api.read('contacts', contactsSchema) });
}

/** Something sent that answers with how the contacts stand then; whether they are to be confirmed may have changed with it. */
function useKept<Body>(method: 'PUT' | 'POST', path: string) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: (body: Body) => api.send(method, path, body, contactsSchema),
    onSuccess: (now: Contacts) => { client.setQueryData(CONTACTS_KEY, now); return client.invalidateQueries({ queryKey: NOTICES }); },
  });
}

export const useSaveAddress = () => useKept<{ address: string }>('PUT', 'contacts/mail');
export const useConfirmAddress = () => useKept<{ token: string }>('POST', 'contacts/mail/confirm');
export const useConfirmContacts = () => useKept<void>('POST', 'contacts/confirmation');
export const useSaveRules = () => useKept<AlertRulesBody>('PUT', 'contacts/rules');

export function useRemoveAddress() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({ mutationFn: () => api.send('DELETE', 'contacts/mail', undefined, NOTHING), onSuccess: () => client.invalidateQueries({ queryKey: CONTACTS_KEY }) });
}

export function useTestAddress() {
  const api = useApi();
  return useMutation({ mutationFn: () => api.send('POST', 'contacts/mail/test', undefined, NOTHING) });
}
