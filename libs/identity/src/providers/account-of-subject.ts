import { line } from '#contracts';
import type { Language } from '#domain';
import { type Officer, type PendingSignIn, ProviderAccounts, type Subject, contactsConfirmed } from '#persistence';
import { hashToken, logger, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import * as z from 'zod/mini';
import { CurrentTime } from '../current-time.js';
import { type GivenSession, SessionAuthenticator } from '../session-authenticator.js';
import { CLOCK_TOLERANCE_S } from './discovery.js';
import { type Claims, officeOfClaims } from './office-of-claims.js';
import { refusedBy } from './provider-problem.js';
import type { Provider } from './providers.js';

const log = logger('identity');

/** Who signed in at a provider, by all that it says of them. */
export interface Recognised { readonly subject: string; readonly claims: Claims; /** By which the provider knows the session that begins or goes on by it. */ readonly id_token: string }
/** Characters of an account's name behind that of its provider. */
const NAME_LENGTH = 16;

/** The account of whoever signed in at a provider: made at their first sign-in, and following what is said of them at each. */
@Injectable()
export class AccountOfSubject {
  constructor(private readonly accounts: ProviderAccounts, private readonly sessions: SessionAuthenticator, private readonly time: CurrentTime) {}

  /**
   * @param language of the page, for an account that is new
   * @throws ProblemError `provider-other-side`, `provider-account-inactive` or `provider-no-office` (403)
   */
  async of(provider: Provider, { subject, claims }: Recognised, language: Language): Promise<Officer> {
    const who = { issuer: provider.issuer, subject };
    const known = await this.accounts.find(who);
    if (known && known.side !== provider.side) throw refusedBy(provider, 'provider-other-side');
    if (known && !known.active) throw refusedBy(provider, 'provider-account-inactive');
    const place = officeOfClaims(claims, provider.rules);
    if (!place) throw refusedBy(provider, 'provider-no-office');
    const now = { office: place.office, role: place.role, name: nameOf(claims, subject) };
    if (known) return this.follow(known, now);
    const created_at = await this.time.now();
    const made: Officer = {
      id: newId(), side: provider.side, ...now, sign_in: accountName(provider, subject), password_hash: null, password_changed_at: null, language, active: true, created_at, ...contactsConfirmed(created_at),
    };
    if (!(await this.accounts.make(made, who))) return this.other(who);
    log.info({ officer: made.id, side: made.side, office: made.office, role: made.role }, 'an account was made at the first sign-in by a provider');
    return made;
  }

  /**
   * Proves an open session afresh, once its own officer was asked at their provider who they are, and follows what is said of them now.
   * @throws ProblemError `provider-did-not-ask` (502), or `provider-someone-else` (403) for another person and for a session that is over; and what `of` throws
   */
  async prove(provider: Provider, recognised: Recognised, { created_at, session_id, language }: PendingSignIn): Promise<GivenSession> {
    const proven_at = provenAt(recognised.claims);
    if (proven_at === null || proven_at < created_at - CLOCK_TOLERANCE_S * 1000) throw refusedBy(provider, 'provider-did-not-ask');
    const known = await this.accounts.find({ issuer: provider.issuer, subject: recognised.subject });
    if (known) await this.of(provider, recognised, language);
    const given = known && session_id !== null ? await this.sessions.renewAt({ officer_id: known.id, session_id, proven_at, id_token: recognised.id_token }) : null;
    if (!given) throw refusedBy(provider, 'provider-someone-else');
    log.info({ officer: known?.id, kind: 'provider' }, 'proved afresh');
    return given;
  }

  /** The account that another sign-in of the same person made a moment before. */
  private async other(who: Subject): Promise<Officer> {
    const made = await this.accounts.find(who);
    if (!made) throw new Error('an account was made and is not there');
    return made;
  }

  private async follow(known: Officer, now: Pick<Officer, 'office' | 'role' | 'name'>): Promise<Officer> {
    const { id, office, role, name } = known;
    if (office === now.office && role === now.role && name === now.name) return known;
    await this.accounts.follow(known, now);
    log.info({ officer: id, office: now.office, role: now.role }, 'an account follows what its provider says');
    return { ...known, ...now };
  }
}

/** When they proved there who they are, in epoch milliseconds; null where the provider does not say: it may have been yesterday. */
export const provenAt = ({ auth_time }: Claims): number | null => (typeof auth_time === 'number' ? auth_time * 1000 : null);

/** With a colon, which no name that somebody chooses has: nobody can take it first, and no password opens it. */
const accountName = ({ id, issuer }: Provider, subject: string): string => `${id}:${hashToken(JSON.stringify([issuer, subject])).slice(0, NAME_LENGTH)}`;

/** What colleagues know somebody by; a provider that says none that can be kept leaves the subject. */
function nameOf({ name, preferred_username }: Claims, subject: string): string {
  return [name, preferred_username].map((said) => z.safeParse(line(), said)).find((read) => read.success)?.data ?? subject;
}
