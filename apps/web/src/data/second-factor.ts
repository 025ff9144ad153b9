import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { recoveryCodesSchema, secondFactorBegunSchema, secondFactorSchema } from '#contracts';
import { NOTHING, useApi } from './api.js';

const KEY = ['second-factor'] as const;

/** Whether one-time codes of an app are asked for at one's own sign-in. */
export function useSecondFactor() {
  const api = useApi();
  return useQuery({ queryKey: KEY, queryFn: () => api.read('second-factor', secondFactorSchema) });
}

/** Asks for the secret of an app that is not in use before it is confirmed. */
export function useBeginSecondFactor() {
  const api = useApi();
  return useMutation({ mutationFn: () => api.send('POST', 'second-factor', undefined, secondFactorBegunSchema) });
}

/** Confirms the app by its first code. The state is read again by whoever has shown the recovery codes, which come only now. */
export function useConfirmSecondFactor() {
  const api = useApi();
  return useMutation({ mutationFn: (code: string) => api.send('PUT', 'second-factor', { code }, recoveryCodesSchema) });
}

export function useRemoveSecondFactor() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: () => api.send('POST', 'second-factor/removal', undefined, NOTHING),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useReadSecondFactorAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: KEY });
}
