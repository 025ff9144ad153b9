import type { setupSchema } from '#contracts';
import type { Role } from '#domain';
import { ProblemError, notFound } from '#edge';
import { Officers, SetupTokens } from '#persistence';
import { hashToken, logger, newToken } from '#platform';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { CurrentTime } from './current-time.js';
import { refuseGuessable } from './guessable.js';
import { NewAccounts } from './new-accounts.js';

const log = logger('identity');

/** How long a one-time link works. */
const LINK_MS = 24 * 60 * 60_000;

/** What a link makes its holder; they choose the rest. */
export interface Invited { readonly side: string; readonly office: string; readonly role: Role }

/** One-time links with which an officer sets up their own account. Only the hash of a link's token is kept. */
@Injectable()
export class OneTimeLinks {
  constructor(private readonly tokens: SetupTokens, private readonly officers: Officers, private readonly accounts: NewAccounts, private readonly time: CurrentTime) {}

  /**
   * @param origin of the service, as browsers reach it
   * @param token of an earlier link, to let it work for another while
   * @returns the link, and until when it works in epoch milliseconds
   */
  async make(invited: Invited, origin: string, token = newToken()): Promise<{ url: string; expires_at: number }> {
    const expires_at = (await this.time.now()) + LINK_MS;
    await this.tokens.renew({ token_hash: hashToken(token), ...invited, expires_at });
    return { url: `${origin}/desk/setup?token=${token}`, expires_at };
  }

  /**
   * Makes the account that a link stands for; the link works no more.
   * @throws ProblemError `not-found` (404) for a link that is unknown, used or too old, `validation` (422) for a name that
   * is taken or a password that is easily guessed; the link still works then
   */
  async use({ token, name, sign_in, password, language }: z.output<typeof setupSchema>): Promise<void> {
    const token_hash = hashToken(token);
    const now = await this.time.now();
    if (!(await this.tokens.peek(token_hash, now))) throw notFound();
    if (await this.officers.bySignIn(sign_in)) throw taken();
    refuseGuessable(password, [sign_in, name]);
    const link = await this.tokens.take(token_hash, now);
    if (!link) throw notFound();
    const { side, office, role } = link;
    if (await this.accounts.make({ side, office, role, name, sign_in, password, language })) {
      log.info({ side, office, role }, 'an account was made with a one-time link');
      return;
    }
    await this.tokens.renew(link);
    throw taken();
  }
}

const taken = (): ProblemError => new ProblemError('validation', { errors: [{ pointer: '/sign_in', rule: 'taken' }] });
