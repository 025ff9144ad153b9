import type { setupSchema } from '#contracts';
import { ProblemError, notFound } from '#edge';
import { Officers, SetupTokens } from '#persistence';
import { hashToken, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { CurrentTime } from './current-time.js';
import { refuseGuessable } from './guessable.js';
import { NewAccounts } from './new-accounts.js';

const log = logger('identity');
const taken = (): ProblemError => new ProblemError('validation', { errors: [{ pointer: '/sign_in', rule: 'taken' }] });

/** First use of a one-time link that makes an account. */
@Injectable()
export class SetUpAccount {
  constructor(private readonly tokens: SetupTokens, private readonly officers: Officers, private readonly accounts: NewAccounts, private readonly time: CurrentTime) {}

  /**
   * Makes the account that a link stands for; the link works no more.
   * @throws ProblemError `not-found` (404) for a link that is unknown, used, too old, or of an account that is there, `validation`
   * (422) for a name that is taken or a password that is easily guessed; the link still works then
   */
  async use({ token, name, sign_in, password, language }: z.output<typeof setupSchema>): Promise<void> {
    const token_hash = hashToken(token);
    const now = await this.time.now();
    if ((await this.tokens.peek(token_hash, now))?.officer_id !== null) throw notFound();
    if (await this.officers.bySignIn(sign_in)) throw taken();
    refuseGuessable(password, [sign_in, name]);
    const link = await this.tokens.take(token_hash, now);
    if (!link) throw notFound();
    const { side, office, role } = link;
    const account = await this.accounts.make({ side, office, role, name, sign_in, password, language });
    if (account !== null) {
      await this.tokens.used(link, account);
      log.info({ side, office, role }, 'an account was made with a one-time link');
      return;
    }
    await this.tokens.renew(link);
    throw taken();
  }
}
