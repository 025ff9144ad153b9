import { ProblemError } from '#edge';
import { type Officer, type PendingSignIn, PendingSignIns } from '#persistence';
import { hashToken } from '#platform';
import { Injectable } from '@nestjs/common';
import { type Configuration, type IDToken, authorizationCodeGrant, fetchUserInfo } from 'openid-client';
import { CurrentTime } from '../current-time.js';
import type { BegunAt, GivenSession } from '../session-authenticator.js';
import { AccountOfSubject, type Recognised, provenAt } from './account-of-subject.js';
import { PENDING_MS } from './begin-sign-in.js';
import { CLOCK_TOLERANCE_S, Discovery } from './discovery.js';
import { type Claims, hasAllClaims } from './office-of-claims.js';
import { WrongTime, providerProblem } from './provider-problem.js';
import type { Provider } from './providers.js';

/** A subject as the standard has it (OpenID Connect Core §2). */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

/** An officer who may come in, or an open session that goes on by another token. */
export type Finished = { readonly officer: Officer; readonly at: BegunAt } | { readonly given: GivenSession };

/** Takes back whom a provider sends. Nothing is kept before everything is proven. */
@Injectable()
export class FinishSignIn {
  constructor(private readonly pending: PendingSignIns, private readonly discovery: Discovery, private readonly accounts: AccountOfSubject, private readonly time: CurrentTime) {}

  /**
   * The sign-in that this browser began, which is used up by it, whatever comes of it.
   * @throws ProblemError `provider-sign-in-over` (403) for one that is unknown, used, too old, or another browser's
   */
  async take(state: string, browser: string): Promise<PendingSignIn> {
    const found = await this.pending.take(hashToken(state), hashToken(browser), await this.time.now());
    if (!found) throw new ProblemError('provider-sign-in-over', { words: { minutes: PENDING_MS / 60_000 }, back: { href: '/desk/sign-in', key: 'sign_in.title' } });
    return found;
  }

  /**
   * Who is sent back, or the session that they proved afresh.
   * @param url the address that the browser was sent to, with all that the provider added
   * @throws ProblemError `provider-…`: nothing was kept then
   */
  async finish(provider: Provider, begun: PendingSignIn, url: URL): Promise<Finished> {
    const who = await this.recognise(provider, begun, url);
    if (begun.session_id !== null) return { given: await this.accounts.prove(provider, who, begun) };
    return { officer: await this.accounts.of(provider, who, begun.language), at: { provider: provider.id, id_token: who.id_token, proven_at: provenAt(who.claims) } };
  }

  /**
   * Exchanges the code for a token, and checks both: state, issuer (RFC 9207), audience, nonce, times, signature.
   * @throws ProblemError `provider-cancelled`, `provider-not-believed`, `provider-clock` or `provider-unavailable`
   */
  private async recognise(provider: Provider, begun: PendingSignIn, url: URL): Promise<Recognised> {
    try {
      const server = await this.discovery.of(provider);
      const tokens = await authorizationCodeGrant(server, url, {
        expectedState: url.searchParams.get('state') ?? '', expectedNonce: begun.nonce, pkceCodeVerifier: begun.code_verifier, idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || tokens.id_token === undefined || !SUBJECT.test(claims.sub)) throw new Error('no token, or one of nobody');
      if (claims.azp !== undefined && claims.azp !== provider.client_id) throw new Error('a token that another client asked for');
      await this.refuseOtherTimes(begun, claims);
      return { subject: claims.sub, claims: { ...(await moreOf(provider, server, tokens.access_token, claims)), ...claims }, id_token: tokens.id_token };
    } catch (error) {
      throw providerProblem(error, provider);
    }
  }

  /** A token was made for this sign-in: after it began, and not in time to come; nor was its owner seen then. The library looks at its end alone. */
  private async refuseOtherTimes(begun: PendingSignIn, { iat, auth_time = 0 }: IDToken): Promise<void> {
    const [made_s, now_s] = [iat, (await this.time.now()) / 1000];
    if (made_s < begun.created_at / 1000 - CLOCK_TOLERANCE_S || made_s > now_s + CLOCK_TOLERANCE_S) throw new WrongTime('a token of another time');
    if (!(auth_time >= 0 && auth_time <= now_s + CLOCK_TOLERANCE_S)) throw new WrongTime('somebody who was seen at another time');
  }
}

/** What the token leaves out, where the rules need it and the provider tells it apart (OpenID Connect Core §5.3). */
async function moreOf(provider: Provider, server: Configuration, access_token: string, claims: IDToken): Promise<Claims> {
  if (hasAllClaims(claims, provider.rules) || server.serverMetadata().userinfo_endpoint === undefined) return {};
  return fetchUserInfo(server, access_token, claims.sub);
}
