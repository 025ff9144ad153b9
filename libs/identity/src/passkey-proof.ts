import type { PasskeyAnswer, PasskeyRequest } from '#contracts';
import { ProblemError } from '#edge';
import { type KeptPasskey, Passkeys } from '#persistence';
import { logger } from '#platform';
import { Injectable } from '@nestjs/common';
import { CurrentTime } from './current-time.js';
import { type Asked, CHALLENGE_MS, PasskeyChallenge } from './passkey-challenge.js';
import type { RelyingParty } from './relying-party.js';
import { challengeIn, readAnswer } from './webauthn.js';

const log = logger('identity');

/** What a passkey answered, and to which service. */
export interface Answered { readonly rp: RelyingParty; readonly answer: PasskeyAnswer }

/** Asks passkeys, and says whose it was that answered: at sign-in, and of whoever is signed in already. */
@Injectable()
export class PasskeyProof {
  constructor(private readonly challenges: PasskeyChallenge, private readonly passkeys: Passkeys, private readonly time: CurrentTime) {}

  /** Asks any passkey of this service: none is named, so that everybody is asked the same. */
  async ask({ id }: RelyingParty, asked: Asked): Promise<PasskeyRequest> {
    return { challenge: await this.challenges.give(asked), rpId: id, timeout: CHALLENGE_MS, userVerification: 'required' };
  }

  /** Whether an account has a passkey to be asked for. */
  async has(officer: string): Promise<boolean> { return (await this.passkeys.ofOfficer(officer)).length > 0; }

  /**
   * Who asks has counted the try. The challenge is used up first, so that whatever comes of an answer, it is never heard twice.
   * @param of the account that must own it; null where anybody's will do
   * @throws ProblemError `passkey-expired` (409), `passkey-unknown`, `passkey-not-yours`, `passkey-refused` or `passkey-went-back` (401), `wrong-origin` (403)
   */
  async owner({ rp, answer }: Answered, asked: Asked, of: string | null): Promise<string> {
    const challenge = await challengeIn(rp, answer.response.clientDataJSON);
    await this.challenges.take(asked, challenge);
    const passkey = await this.passkeys.byCredential(answer.id);
    if (!passkey) throw new ProblemError('passkey-unknown');
    if (of !== null && passkey.officer_id !== of) throw new ProblemError('passkey-not-yours');
    await this.count(passkey, await readAnswer(rp, challenge, answer, passkey));
    return passkey.officer_id;
  }

  /** A count that does not grow is what a copy of the key gives itself away by (WebAuthn §6.1.1). */
  private async count({ id, officer_id }: KeptPasskey, counter: number): Promise<void> {
    if (await this.passkeys.use(id, counter, await this.time.now())) return;
    log.warn({ officer: officer_id, id }, 'a passkey counted backwards, as a copy of it would');
    throw new ProblemError('passkey-went-back');
  }
}
