import type { PasskeyRequest } from '#contracts';
import { ProblemError } from '#edge';
import { Officers } from '#persistence';
import { hashToken, newToken } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Asked } from './passkey-challenge.js';
import { type Answered, PasskeyProof } from './passkey-proof.js';
import type { RelyingParty } from './relying-party.js';
import { SharedLimit } from './shared-limit.js';
import type { Recognised } from './sign-in.js';

/** A browser that tries to sign in, by the secret that it was given with its challenge. */
const trying = (attempt: string): Asked => ({ use: 'sign-in', holder: hashToken(attempt) });

/** Recognises an officer by a passkey alone: it is something they have, and asks for what they know or are (NIST AAL2). */
@Injectable()
export class PasskeySignIn {
  constructor(private readonly proof: PasskeyProof, private readonly officers: Officers, private readonly limit: SharedLimit) {}

  /**
   * Asks for any passkey of this service. Nobody is named and nobody looked up, so that everybody is told the same.
   * @returns what the browser's authenticator is asked, and the secret by which this browser, and no other, may answer
   * @throws ProblemError `too-many-requests` (429)
   */
  async begin(rp: RelyingParty, address: string): Promise<{ attempt: string; request: PasskeyRequest }> {
    await this.limit.take('sign_in_address', address);
    const attempt = newToken();
    return { attempt, request: await this.proof.ask(rp, trying(attempt)) };
  }

  /**
   * @param address where the answer comes from: it counts with all sign-ins from there
   * @throws ProblemError as `PasskeyProof` does, `passkey-unknown` (401) also for an account that is not in use any more, and
   * `too-many-requests` (429) before anything is looked at
   */
  async recognise(said: Answered, attempt: string, address: string): Promise<Recognised> {
    await this.limit.take('sign_in_address', address);
    const officer = await this.officers.byId(await this.proof.owner(said, trying(attempt), null));
    // Whom a house vouches for comes in by its provider alone: whoever left it must not have a key of their own here.
    if (!officer?.active || officer.password_hash === null) throw new ProblemError('passkey-unknown');
    return { officer, by: 'passkey' };
  }
}
