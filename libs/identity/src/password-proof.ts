import { ProblemError } from '#edge';
import { type Officer, Officers } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Passwords } from './passwords.js';
import { SecondFactor } from './second-factor.js';
import type { Recognised } from './sign-in.js';

/** A password, and the code of the app where the account has one. */
export interface Typed { readonly password: string; readonly code?: string | undefined }

/** Says whether somebody has what an account is opened with by hand; who asks has counted the try. */
@Injectable()
export class PasswordProof {
  constructor(private readonly officers: Officers, private readonly passwords: Passwords, private readonly factor: SecondFactor) {}

  /** @throws ProblemError `wrong-credentials` (401), alike and after the same time for an account that is not there; after a right password `second-factor-needed` or `wrong-code` (401) */
  async ofName(sign_in: string, typed: Typed): Promise<Recognised> { return this.check(await this.officers.bySignIn(sign_in), typed); }

  /** Of an account that is known by its session; else as `ofName`. */
  async ofAccount(id: string, typed: Typed): Promise<Recognised> { return this.check(await this.officers.byId(id), typed); }

  /** Whether a code belongs to it. */
  takesCode(officer: string): Promise<boolean> { return this.factor.inUse(officer); }

  private async check(officer: Officer | null, { password, code }: Typed): Promise<Recognised> {
    const known = officer?.active ? officer : null;
    const right = await this.passwords.fits(known?.password_hash ?? null, password);
    if (!known || !right) throw new ProblemError('wrong-credentials');
    return { officer: known, by: (await this.factor.check(known.id, code)) ? 'password-and-code' : 'password' };
  }
}
