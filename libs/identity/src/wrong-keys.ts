import { logger } from '#platform';
import { Injectable } from '@nestjs/common';
import { KeyAuthenticator } from './key-authenticator.js';
import { SharedLimit } from './shared-limit.js';
import type { KeyCaller } from './viewer.js';

const log = logger('identity');

/** Counts keys that do not work, with HTTP and at the live line alike: whichever way a guesser takes, they have one count. */
@Injectable()
export class WrongKeys {
  constructor(private readonly keys: KeyAuthenticator, private readonly tries: SharedLimit) {}

  /**
   * @param address that the key comes from
   * @returns null alike for what is no key, unknown, expired or revoked
   * @throws ProblemError `too-many-requests` (429) after wrong ones from there; a right one is not held up by them
   */
  async recognise(secret: string, address: string): Promise<KeyCaller | null> {
    const caller = await this.keys.recognise(secret);
    if (caller) return caller;
    log.info('a key was shown that does not work');
    await this.tries.take('key_address', address);
    return null;
  }
}
