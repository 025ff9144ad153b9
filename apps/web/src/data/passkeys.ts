import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { passkeyCreationSchema, passkeyListSchema, passkeyRequestSchema, passkeySchema, proofStateSchema, sessionSchema } from '#contracts';
import type { Api } from './api.js';
import { NOTHING, useApi } from './api.js';
import { SESSION_KEY } from './session.js';

const KEY = ['passkeys'] as const;
/** An address in numbers, for which no passkey can be made; the service refuses there too. */
const NUMBERS = /^[\d.]+$|^\[/;

/** Whether this browser can use passkeys on this page. It has none where the line is not encrypted, but on its own machine. */
export const hasPasskeys = (): boolean => 'PublicKeyCredential' in window && !NUMBERS.test(location.hostname);

/** What became of the browser's prompt: closed or run out, a passkey that is there already, or something that no reader can mend. */
export type PromptEnd = 'cancelled' | 'there' | 'failed';

/** The browser's prompt brought nothing. The service was not asked. */
export class PromptError extends Error {
  constructor(readonly end: PromptEnd, cause: unknown) {
    super(`the prompt for a passkey: ${end}`, { cause });
    this.name = 'PromptError';
  }
}

/** Loaded with the first prompt: no page needs it before. */
const library = () => import('@simplewebauthn/browser');

async function prompted<T>(prompt: () => Promise<T>): Promise<T> {
  try {
    return await prompt();
  } catch (cause) {
    throw new PromptError(endOf(cause), cause);
  }
}

/** By the names that WebAuthn gives its errors. */
function endOf(cause: unknown): PromptEnd {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
  return name === 'InvalidStateError' ? 'there' : 'failed';
}

/** What a passkey answers to a challenge of the service. @param path that gives the challenge */
async function answered(api: Api, path: string): Promise<unknown> {
  const optionsJSON = await api.send('POST', path, undefined, passkeyRequestSchema);
  return prompted(async () => (await library()).startAuthentication({ optionsJSON }));
}

/** Signs in with whichever passkey the browser finds. */
export function useSignInByPasskey() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    meta: { signsIn: true },
    mutationFn: async () => api.send('POST', 'session/passkey', await answered(api, 'session/passkey/options'), sessionSchema),
    onSuccess: (session) => { client.setQueryData(SESSION_KEY, session); },
  });
}

/** Proves by a passkey that it is the signed-in officer who sits there. */
export function useProveByPasskey() {
  const api = useApi();
  return useMutation({
    meta: { signsIn: true },
    mutationFn: async () => api.send('POST', 'session/proof', { by: 'passkey', passkey: await answered(api, 'session/proof/options') }, proofStateSchema),
  });
}

export function usePasskeys() {
  const api = useApi();
  return useQuery({ queryKey: KEY, queryFn: () => api.read('passkeys', passkeyListSchema) });
}

/** Lets the browser make a passkey and adds it under this name. */
export function useAddPasskey() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: async (name: string) => {
      const optionsJSON = await api.send('POST', 'passkeys/options', undefined, passkeyCreationSchema);
      const passkey = await prompted(async () => (await library()).startRegistration({ optionsJSON }));
      return api.send('POST', 'passkeys', { name, passkey }, passkeySchema);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Gives a passkey another name, or removes it where the name is null. What is left is read again, also after a refusal. */
export function useChangePasskey(id: string) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: (name: string | null) => (name === null ? api.send('DELETE', `passkeys/${id}`, undefined, NOTHING) : api.send('PUT', `passkeys/${id}`, { name }, NOTHING)),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
