import { ProblemError } from '#edge';
import type { Config } from '#platform';
import type { Request } from 'express';
import { isIP } from 'node:net';

/** What a passkey is bound to: the service's name, and the origin of its pages. It answers to no other. */
export interface RelyingParty { readonly id: string; readonly origin: string }

/**
 * The service as the browser knows it that asked. Without a public address that is the name it came by, which is one of the
 * service's own (edge, `isOwnHost`).
 * @throws ProblemError `passkeys-off` (409) where that is an address in numbers: WebAuthn takes names alone
 */
export function relyingPartyOf({ headers: { host } }: Pick<Request, 'headers'>, { public_url }: Pick<Config, 'public_url'>): RelyingParty {
  const { hostname, origin } = new URL(public_url ?? `http://${host}`);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) throw new ProblemError('passkeys-off');
  return { id: hostname, origin };
}
