import type { recoverySchema } from '#contracts';
import { notFound } from '#edge';
import { RenewedAccounts } from '#persistence';
import { hashToken, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { refuseGuessable } from './guessable.js';
import { Passwords } from './passwords.js';

const log = logger('identity');

/** The use of a one-time link that opens an account anew. */
@Injectable()
export class RecoverAccount {
  constructor(private readonly accounts: RenewedAccounts, private readonly passwords: Passwords) {}

  /**
   * Nothing that opened the account before opens it any more.
   * @throws ProblemError `not-found` (404) for a link that is unknown, used or too old, of an account that was put out of use
   * since, or that makes one; `validation` (422) for a password that is easily guessed: the link still works then
   */
  async use({ token, password }: z.output<typeof recoverySchema>): Promise<void> {
    const token_hash = hashToken(token);
    const owner = await this.accounts.owner(token_hash);
    if (!owner) throw notFound();
    refuseGuessable(password, [owner.sign_in, owner.name]);
    if (!(await this.accounts.renew(owner.side, token_hash, await this.passwords.hash(password)))) throw notFound();
    log.info({ officer: owner.id }, 'an account was opened anew with a one-time link');
  }
}
