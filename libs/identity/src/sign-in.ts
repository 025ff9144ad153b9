import type { ProvenBy } from '#domain';
import { ProblemError } from '#edge';
import { type Officer, Officers } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Passwords } from './passwords.js';
import { SecondFactor } from './second-factor.js';
import { SharedLimit } from './shared-limit.js';

/** What somebody says who signs in. */
export interface Said { readonly name: string; readonly password: string; readonly code?: string | undefined }

/** Who that is, and what they proved it with. */
export interface Recognised { readonly officer: Officer; readonly by: ProvenBy }

/** Recognises an officer by account name and password, and by the code of their app where they have one. */
@Injectable()
export class SignIn {
  constructor(private readonly officers: Officers, private readonly passwords: Passwords, private readonly limit: SharedLimit, private readonly factor: SecondFactor) {}

  /**
   * Unknown, inactive and wrong are one answer after one time, and count alike. Nothing is kept between a password that was
   * right and its code: both are said together, so that nobody is ever half signed in.
   * @param address where the attempt comes from
   * @throws ProblemError `wrong-credentials` (401), after a right password `second-factor-needed` or `wrong-code` (401), or
   * `too-many-requests` (429) before anything is looked at
   */
  async recognise({ name, password, code }: Said, address: string): Promise<Recognised> {
    const sign_in = name.trim().toLowerCase();
    const attempt = `${address} ${sign_in}`;
    await this.limit.take('sign_in_address', address);
    // The narrow one first: whoever is refused by it does not use up what the account has for other addresses.
    await this.limit.take('sign_in', attempt);
    await this.limit.take('sign_in_account', sign_in);
    const officer = await this.officers.bySignIn(sign_in);
    const known = officer?.active ? officer : null;
    const right = await this.passwords.fits(known?.password_hash ?? null, password);
    if (!known || !right) throw new ProblemError('wrong-credentials');
    const with_code = await this.factor.check(known.id, code);
    await this.limit.forget('sign_in', attempt);
    await this.limit.forget('sign_in_account', sign_in);
    return { officer: known, by: with_code ? 'password-and-code' : 'password' };
  }
}
