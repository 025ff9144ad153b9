import type { PasskeyAnswer, PasskeyRequest } from '#contracts';
import { ProblemError } from '#edge';
import { Officers } from '#persistence';
import { hashToken, newToken } from '#platform';
import { Injectable } from '@nestjs/common';
import { type Asked, CHALLENGE_MS, PasskeyChallenge } from './passkey-challenge.js';
import { PasskeyProof } from './passkey-proof.js';
import type { RelyingParty } from './relying-party.js';
import { SharedLimit } from './shared-limit.js';
import type { Recognised } from './sign-in.js';

/** A browser that tries to sign in, by the secret that it was given with its challenge. */
const trying = (attempt: string): Asked => ({ use: 'sign-in', holder: hashToken(attempt) });

/** Recognises an officer by a passkey alone: it is something they have, and asks for what they know or are (NIST AAL2). */
@Injectable()
export class PasskeySignIn {
  constructor(private readonly challenges: PasskeyChallenge, private readonly proof: PasskeyProof, private readonly officers: Officers, private readonly limit: SharedLimit) {}

  /**
   * Asks for any passkey of this service. Nobody is named and nobody looked up, so that everybody is told the same.
   * @returns what the browser's authenticator is asked, and the secret by which this browser, and no other, may answer
   * @throws ProblemError `too-many-requests` (429)
   */
  async begin({ id }: RelyingParty, address: string): Promise<{ attempt: string; request: PasskeyRequest }> {
    await this.limit.take('sign_in_address', address);
    const attempt = newToken();
    return { attempt, request: { challenge: await this.challenges.give(trying(attempt)), rpId: id, timeout: CHALLENGE_MS, userVerification: 'required' } };
  }

  /**
   * @throws ProblemError as `PasskeyProof` does, `passkey-unknown` (401) also for an account that is not in use any more,
   * `too-many-requests` (429) before anything is looked at
   */
  async recognise(rp: RelyingParty, answer: PasskeyAnswer, attempt: string, address: string): Promise<Recognised> {
    await this.limit.take('sign_in_address', address);
    const officer = await this.officers.byId(await this.proof.owner(rp, trying(attempt), answer, null));
    if (!officer?.active) throw new ProblemError('passkey-unknown');
    return { officer, by: 'passkey' };
  }
}
