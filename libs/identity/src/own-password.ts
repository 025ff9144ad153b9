import { ProblemError } from '#edge';
import { Officers } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Passwords } from './passwords.js';
import { SharedLimit } from './shared-limit.js';

/** The password once more, from somebody who is signed in: what follows must not be done by whoever found the desk open. */
@Injectable()
export class OwnPassword {
  constructor(private readonly officers: Officers, private readonly passwords: Passwords, private readonly limit: SharedLimit) {}

  /**
   * @param pointer where the password stands in the body
   * @throws ProblemError `validation` (422) there, `too-many-requests` (429) after wrong ones
   */
  async prove(officer: string, password: string, pointer: string): Promise<void> {
    await this.limit.take('own_password', officer);
    const account = await this.officers.byId(officer);
    if (!(await this.passwords.fits(account?.password_hash ?? null, password))) throw new ProblemError('validation', { errors: [{ pointer, rule: 'wrong_password' }] });
    await this.limit.forget('own_password', officer);
  }
}
