import { Injectable } from '@nestjs/common';
import { ClientSecretBasic, ClientSecretPost, type ClientAuth, type Configuration, allowInsecureRequests, clockTolerance, customFetch, discovery, enableNonRepudiationChecks } from 'openid-client';
import { boundedFetch, refuseForeignHost } from './bounded-fetch.js';
import { providerProblem } from './provider-problem.js';
import type { Provider } from './providers.js';

/** Longest that a provider may take for one answer. */
const ANSWER_LIMIT_S = 5;
/** How long a provider's document is believed. Its keys are asked for anew when a token is signed with another. */
const KEPT_MS = 10 * 60_000;
/** By how much a provider's clock may differ from the one here. */
export const CLOCK_TOLERANCE_S = 30;

interface Kept { readonly found: Promise<Configuration>; readonly until_ms: number }

/** What each provider says of itself (OpenID Connect Discovery 1.0), asked once and kept for a while. */
@Injectable()
export class Discovery {
  private readonly kept = new Map<string, Kept>();

  /**
   * Everything that a provider says is checked by it: issuer, audience, times, and the token's signature, which would not have
   * to be where the token comes by TLS.
   * @throws ProblemError `provider-unavailable` (503), or `provider-not-believed` (502) for a document of another issuer
   */
  async of(provider: Provider): Promise<Configuration> {
    const known = this.kept.get(provider.id);
    // Of this process alone, so that its own clock will do.
    if (known && performance.now() < known.until_ms) return known.found;
    const found = discover(provider).catch((error: unknown) => {
      // The next sign-in asks again.
      this.kept.delete(provider.id);
      throw providerProblem(error, provider);
    });
    this.kept.set(provider.id, { found, until_ms: performance.now() + KEPT_MS });
    return found;
  }
}

/** Addresses of a document that the service asks, or sends browsers to. */
const PLACES = ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'userinfo_endpoint', 'end_session_endpoint'] as const;

async function discover(provider: Provider): Promise<Configuration> {
  const execute = [enableNonRepudiationChecks, ...(provider.issuer.startsWith('http:') ? [allowInsecureRequests] : [])];
  const found = await discovery(new URL(provider.issuer), provider.client_id, { [clockTolerance]: CLOCK_TOLERANCE_S }, secretAs(provider.client_secret), { execute, timeout: ANSWER_LIMIT_S, [customFetch]: boundedFetch(provider) });
  const document = found.serverMetadata();
  for (const place of PLACES) if (document[place] !== undefined) refuseForeignHost(new URL(document[place]), provider);
  return found;
}

/** The secret in the way that the provider takes it; a document that says nothing means the header (OpenID Connect Discovery 1.0 §3). */
const secretAs = (secret: string): ClientAuth => (server, ...request) => {
  const basic = server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true;
  return (basic ? ClientSecretBasic(secret) : ClientSecretPost(secret))(server, ...request);
};
