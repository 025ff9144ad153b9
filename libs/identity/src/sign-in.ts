import type { ProvenBy } from '#domain';
import type { Officer } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PasswordProof, type Typed } from './password-proof.js';
import { SharedLimit } from './shared-limit.js';

/** What somebody says who signs in. */
export interface Said extends Typed { readonly name: string }

/** Who that is, and what they proved it with. */
export interface Recognised { readonly officer: Officer; readonly by: ProvenBy }

/** Recognises an officer by account name and password, and by the code of their app where they have one. */
@Injectable()
export class SignIn {
  constructor(private readonly proof: PasswordProof, private readonly limit: SharedLimit) {}

  /**
   * Unknown, inactive and wrong are one answer after one time, and count alike. Nothing is kept between a password that was
   * right and its code: both are said together, so that nobody is ever half signed in.
   * @param address where the attempt comes from
   * @throws ProblemError `wrong-credentials` (401), after a right password `second-factor-needed` or `wrong-code` (401), or
   * `too-many-requests` (429) before anything is looked at
   */
  async recognise({ name, ...typed }: Said, address: string): Promise<Recognised> {
    const sign_in = name.trim().toLowerCase();
    const attempt = `${address} ${sign_in}`;
    await this.limit.take('sign_in_address', address);
    // The narrow one first: whoever is refused by it does not use up what the account has for other addresses.
    await this.limit.take('sign_in', attempt);
    await this.limit.take('sign_in_account', sign_in);
    const recognised = await this.proof.ofName(sign_in, typed);
    await this.limit.forget('sign_in', attempt);
    await this.limit.forget('sign_in_account', sign_in);
    return recognised;
  }
}
