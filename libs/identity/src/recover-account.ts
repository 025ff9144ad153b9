import type { recoverySchema } from '#contracts';
import { notFound } from '#edge';
import { OneTimeUses } from '#persistence';
import { logger } from '#platform';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { refuseGuessable } from './guessable.js';
import { heldOf, wrongLinkCode } from './link-codes.js';
import { Passwords } from './passwords.js';

const log = logger('identity');

/** The use of a one-time link that opens an account anew. */
@Injectable()
export class RecoverAccount {
  constructor(private readonly uses: OneTimeUses, private readonly passwords: Passwords) {}

  /**
   * Nothing that opened the account before opens it any more.
   * @throws ProblemError `not-found` (404) for a link that is unknown, used, too old or taken back, of an account that was put out
   * of use since, or that makes one; `validation` (422) for a wrong code or a password that is easily guessed: the link still works then
   */
  async use({ token, code, password }: z.output<typeof recoverySchema>): Promise<void> {
    const held = heldOf(token, code);
    const link = await this.uses.look(held, true);
    if (link === 'wrong-code') throw wrongLinkCode();
    const owner = link === 'unknown' || link.officer_id === null ? null : await this.uses.owner(link.officer_id);
    if (!owner) throw notFound();
    refuseGuessable(password, [owner.sign_in, owner.name]);
    if (!(await this.uses.renew(held, await this.passwords.hash(password)))) throw notFound();
    log.info({ officer: owner.id }, 'an account was opened anew with a one-time link');
  }
}
