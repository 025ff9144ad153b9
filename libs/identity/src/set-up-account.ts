import type { setupSchema } from '#contracts';
import { ProblemError, notFound } from '#edge';
import { OneTimeUses } from '#persistence';
import { logger, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { refuseGuessable } from './guessable.js';
import { heldOf, wrongLinkCode } from './link-codes.js';
import { Passwords } from './passwords.js';
import { signInTaken } from './request-problem.js';

const log = logger('identity');

/** First use of a one-time link that makes an account. */
@Injectable()
export class SetUpAccount {
  constructor(private readonly uses: OneTimeUses, private readonly passwords: Passwords) {}

  /**
   * Makes the account that a link stands for, under the names of its invitation; the link works no more.
   * @throws ProblemError `not-found` (404) for a link that is unknown, used, too old, taken back, or of an account that is there;
   * `validation` (422) for a wrong code, a name that is taken or missing, or a password that is easily guessed: the link still works then
   */
  async use({ token, code, password, language, ...typed }: z.output<typeof setupSchema>): Promise<void> {
    const held = heldOf(token, code);
    const link = await this.uses.look(held, false);
    if (link === 'unknown') throw notFound();
    if (link === 'wrong-code') throw wrongLinkCode();
    const [name, sign_in] = [link.name ?? typed.name, link.sign_in ?? typed.sign_in];
    if (name === undefined || sign_in === undefined) throw new ProblemError('validation', { errors: [{ pointer: name === undefined ? '/name' : '/sign_in', rule: 'required' }] });
    refuseGuessable(password, [sign_in, name]);
    const account = { id: newId(), name, sign_in, language, password_hash: await this.passwords.hash(password), password_changed_at: null, active: true };
    const made = await this.uses.make(held, account);
    if (made === 'unknown') throw notFound();
    if (made === 'taken') throw signInTaken();
    log.info({ side: link.side, office: link.office, role: link.role }, 'an account was made with a one-time link');
  }
}
