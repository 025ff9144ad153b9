import { ProblemError, RateLimit } from '#edge';
import { type Officer, Officers } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Passwords } from './passwords.js';

/** Recognises an officer by account name and password. */
@Injectable()
export class SignIn {
  constructor(private readonly officers: Officers, private readonly passwords: Passwords, private readonly limit: RateLimit) {}

  /**
   * Unknown, inactive and wrong are one answer after one time, and count alike.
   * @param address where the attempt comes from
   * @throws ProblemError `wrong-credentials` (401), or `too-many-requests` (429) before anything is looked at
   */
  async recognise(name: string, password: string, address: string): Promise<Officer> {
    const sign_in = name.trim().toLowerCase();
    const attempt = `${address} ${sign_in}`;
    await this.limit.take('sign_in_address', address);
    await this.limit.take('sign_in', attempt);
    const officer = await this.officers.bySignIn(sign_in);
    const known = officer?.active ? officer : null;
    const right = await this.passwords.fits(known?.password_hash ?? null, password);
    if (!known || !right) throw new ProblemError('wrong-credentials');
    await this.limit.forget('sign_in', attempt);
    return known;
  }
}
