import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { KeyAuthenticator } from './key-authenticator.js';
import { invalidKey } from './key-gate.js';
import { keyOf } from './key-secret.js';
import { SessionAuthenticator, unauthenticated } from './session-authenticator.js';
import { type Caller, isViewer } from './viewer.js';
import { WrongKeys } from './wrong-keys.js';

/** What a handshake says of who sends it. */
export type Said = Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>;

/** Who is at the end of a line: an officer by a session's cookie, or a side's machine by a key, which stands in the same header as with HTTP. */
@Injectable()
export class Callers {
  constructor(private readonly sessions: SessionAuthenticator, private readonly keys: KeyAuthenticator, private readonly shown: WrongKeys) {}

  /**
   * @param address that the handshake comes from
   * @returns null for nobody, and for a key without the scope of the line
   * @throws ProblemError `too-many-requests` (429) after wrong keys from there
   */
  async atHandshake(headers: Said, address: string): Promise<Caller | null> {
    const key = keyOf(headers);
    if (key === null) return this.sessions.authenticateCookie(headers.cookie);
    const caller = await this.shown.recognise(key, address);
    return caller?.scopes.includes('hear-alerts') ? caller : null;
  }

  /** Whose session is neither over nor ended, or whose key works: in the order of those asked about. */
  async stillThere(all: readonly Caller[]): Promise<boolean[]> {
    const people = all.filter(isViewer);
    const [open, working] = await Promise.all([this.sessions.stillOpen(people), this.keys.working(all.filter((caller) => !isViewer(caller)))]);
    const there = new Set<Caller>(people.filter((_, i) => open[i]));
    return all.map((caller) => (isViewer(caller) ? there.has(caller) : working.has(caller.actor.id)));
  }

  /**
   * Asks once more for whoever was recognised when their request began, where that was long on its way.
   * @throws ProblemError `unauthenticated` (401) where their session ended or their account was closed, `invalid-key` (401) where their key was revoked or expired
   */
  async mustBeThere(caller: Caller): Promise<void> {
    const [there] = await this.stillThere([caller]);
    if (there !== true) throw isViewer(caller) ? unauthenticated() : invalidKey();
  }
}
