import { useMutation, useQuery } from '@tanstack/react-query';
import { providersSchema, signInBegunSchema, signOutAddressSchema } from '#contracts';
import { type Api, useApi } from './api.js';

/** Houses at which officers sign in; configuration, which stays as it is while a page is open. */
export function useProviders() {
  const api = useApi();
  return useQuery({ queryKey: ['providers'], staleTime: Infinity, queryFn: () => api.read('providers', providersSchema) });
}

/** Leaves for a house's own page, and comes back to the page that was asked for. */
export function useBeginSignIn() {
  const api = useApi();
  return useMutation({
    mutationFn: (provider: string) => api.send('POST', `providers/${encodeURIComponent(provider)}/sign-ins`, backTo(location.pathname), signInBegunSchema),
    onSuccess: ({ url }) => location.assign(url),
  });
}

/** Pages for whoever is not signed in yet are none to come back to, and nor is what the service would not send anybody to. */
const backTo = (path: string): { back?: string } => (/^\/desk\/(?!sign-in$|setup$)[\w/-]{1,180}$/.test(path) ? { back: path } : {});

/** Where one is signed out at one's house too; null where there is no such place, or it cannot be known now. */
export const signOutAddress = async (api: Api): Promise<string | null> =>
  api.read('session/sign-out-address', signOutAddressSchema).then(({ url }) => url, () => null);
