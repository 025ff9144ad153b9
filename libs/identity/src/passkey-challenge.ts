import { ProblemError } from '#edge';
import { PasskeyChallenges } from '#persistence';
import { newToken } from '#platform';
import { Injectable } from '@nestjs/common';
import { CurrentTime } from './current-time.js';

/** How long a challenge may be answered: time to look for a key, and to touch it. */
export const CHALLENGE_MINUTES = 5;
export const CHALLENGE_MS = CHALLENGE_MINUTES * 60_000;

/** What an answer is for; one that was given for another thing is worth nothing. */
export type PasskeyUse = 'add' | 'sign-in' | 'proof';
/** Who was asked, and what for: a session by its name, or a browser that is not signed in by the hash of its attempt. */
export interface Asked { readonly use: PasskeyUse; readonly holder: string }

/** Challenges for passkeys: 256 random bits, kept here until they are answered once, by whoever was asked. */
@Injectable()
export class PasskeyChallenge {
  constructor(private readonly challenges: PasskeyChallenges, private readonly time: CurrentTime) {}

  async give(asked: Asked): Promise<string> {
    const [challenge, now] = [newToken(), await this.time.now()];
    await this.challenges.give({ ...asked, challenge, expires_at: now + CHALLENGE_MS }, now);
    return challenge;
  }

  /** @throws ProblemError `passkey-expired` (409) for one that is too old, was answered, or was somebody else's */
  async take(asked: Asked, challenge: string): Promise<void> {
    const taken = await this.challenges.take({ ...asked, challenge }, await this.time.now());
    if (!taken) throw new ProblemError('passkey-expired', { words: { minutes: CHALLENGE_MINUTES } });
  }
}
