import type { Language } from '#domain';
import { PendingSignIns } from '#persistence';
import { hashToken, newToken } from '#platform';
import { Injectable } from '@nestjs/common';
import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client';
import { CurrentTime } from '../current-time.js';
import { Discovery } from './discovery.js';
import { type Provider, Providers } from './providers.js';

/** How long somebody may take at their provider before the sign-in is over. */
export const PENDING_MS = 10 * 60_000;
/** Where providers send browsers back to; registered there, and never taken from a request. */
export const RETURN_PATH = '/sign-in/return';

/** For how long a house may have known somebody by now. Asked for so, it says since when, by which a sign-in can count as a proof. */
const KNOWN_FOR_S = 12 * 3_600;

export interface Begun { readonly url: string; readonly browser: string }

/** Sends an officer to their house's provider: code flow with PKCE, state and nonce. What comes back is compared with what lies here. */
@Injectable()
export class BeginSignIn {
  constructor(private readonly pending: PendingSignIns, private readonly providers: Providers, private readonly discovery: Discovery, private readonly time: CurrentTime) {}

  /**
   * @param session_id the session that is to be proven afresh: then the provider has to ask who sits there, though it may know
   * @param back page of the desk that is shown afterwards, by its schema a path below `/desk/`
   * @returns where the browser goes, and what it must keep to be known by
   * @throws ProblemError `provider-unavailable` (503) or `provider-not-believed` (502)
   */
  async begin(provider: Provider, { language, back, session_id = null }: { readonly language: Language; readonly back: string; readonly session_id?: string | null }): Promise<Begun> {
    const server = await this.discovery.of(provider);
    const [state, nonce, browser, code_verifier] = [newToken(), newToken(), newToken(), randomPKCECodeVerifier()];
    const url = buildAuthorizationUrl(server, {
      redirect_uri: this.providers.own(RETURN_PATH).href, scope: provider.scopes.join(' '), state, nonce, ui_locales: language,
      code_challenge: await calculatePKCECodeChallenge(code_verifier), code_challenge_method: 'S256', ...(session_id === null ? { max_age: String(KNOWN_FOR_S) } : { max_age: '0', prompt: 'login' }),
    });
    const created_at = await this.time.now();
    await this.pending.begin({ state_hash: hashToken(state), browser_hash: hashToken(browser), provider: provider.id, nonce, code_verifier, language, back, session_id, created_at, expires_at: created_at + PENDING_MS });
    return { url: url.href, browser };
  }
}
