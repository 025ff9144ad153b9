import { type Right, type Use, keyScopeFor, usesWithProof } from '#domain';
import { ProblemError, RateLimit, addressOf } from '#edge';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { KeyCaller } from './viewer.js';
import { WrongKeys } from './wrong-keys.js';

/** What is asked for: a right of the table, what it is used for, and the command that is given under it. */
export interface Wanted { readonly right: Right | undefined; readonly use: Use; readonly command: string | null }

/** Lets a machine in that shows a key with the scope that is needed, and says what is wrong as RFC 6750 §3 does. */
@Injectable()
export class KeyGate {
  constructor(private readonly keys: WrongKeys, private readonly limit: RateLimit) {}

  /**
   * @throws ProblemError `invalid-key` (401), alike for whatever is no key that works; `not-for-keys` (403) where people alone
   * may, `insufficient-scope` (403); `too-many-requests` (429) of this key, or of wrong ones from this address
   */
  async admit(secret: string, request: Pick<Request, 'ip'>, { right, use, command }: Wanted): Promise<KeyCaller> {
    const caller = await this.keys.recognise(secret, addressOf(request));
    if (!caller) throw invalidKey();
    await this.limit.take('key', caller.actor.id);
    // What a person proves themselves afresh for is no machine's.
    const scope = right === undefined || usesWithProof('key', right, use) ? null : keyScopeFor(right, command);
    if (scope === null) throw new ProblemError('not-for-keys', { headers: challenge('error="insufficient_scope"') });
    if (!caller.scopes.includes(scope)) throw new ProblemError('insufficient-scope', { extras: { scope }, words: { scope }, headers: challenge(`error="insufficient_scope", scope="${scope}"`) });
    return caller;
  }
}

/** The one answer for whatever is no key that works. */
export const invalidKey = (): ProblemError => new ProblemError('invalid-key', { headers: challenge('error="invalid_token"') });

const challenge = (rest: string): Record<string, string> => ({ 'WWW-Authenticate': `Bearer realm="hotline", ${rest}` });
