import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SavedWebhook, savedWebhookSchema, webhookSchema } from '#contracts';
import { NOTHING, useApi } from './api.js';

const WEBHOOK_KEY = ['webhook'] as const;

/** Where the alerts of the administrator's side are posted. */
export function useWebhook() {
  const api = useApi();
  return useQuery({ queryKey: WEBHOOK_KEY, queryFn: () => api.read('webhook', webhookSchema) });
}

/** Something sent that answers with how the webhook stands then, and a new secret where there is one. */
function useKept<Body>(method: 'PUT' | 'POST', path: string) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({ mutationFn: (body: Body) => api.send(method, path, body, savedWebhookSchema), onSuccess: ({ webhook }: SavedWebhook) => { client.setQueryData(WEBHOOK_KEY, webhook); } });
}
export const useSaveWebhook = () => useKept<{ url: string }>('PUT', 'webhook');
export const useNewSecret = () => useKept<undefined>('POST', 'webhook/secret');

export function useRemoveWebhook() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({ mutationFn: () => api.send('DELETE', 'webhook', undefined, NOTHING), onSuccess: () => client.invalidateQueries({ queryKey: WEBHOOK_KEY }) });
}
export function useTestWebhook() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({ mutationFn: () => api.send('POST', 'webhook/test', undefined, NOTHING), onSuccess: () => client.invalidateQueries({ queryKey: WEBHOOK_KEY }) });
}
