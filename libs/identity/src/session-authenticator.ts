import { cookieOf, sessionCookie } from '#edge';
import { type Officer, Sessions } from '#persistence';
import { Config, hashToken, newToken } from '#platform';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CurrentTime } from './current-time.js';
import { type Viewer, viewerOf } from './viewer.js';
import type { Device } from './visitor-device.js';

const MINUTE_MS = 60_000;
/** A request within this time of the last noted one is not noted again. */
const NOTED_EVERY_MS = MINUTE_MS;

/** Opens, recognises and ends the session of a cookie. Only the hash of a session's token is kept. */
@Injectable()
export class SessionAuthenticator {
  constructor(private readonly sessions: Sessions, private readonly time: CurrentTime, private readonly config: Config) {}

  /**
   * Opens a session, for as long as the officer's role may have one.
   * @returns the token for the cookie, given once, and how long it lasts
   */
  async open(officer: Officer, device: Device): Promise<{ token: string; lasts_ms: number; viewer: Viewer }> {
    const { whole_ms, idle_ms } = this.config.session_limits[officer.role];
    const [token, now] = [newToken(), await this.time.now()];
    // Random and not in the order of time: what it is called leaves the service.
    const session = { id: randomUUID(), token_hash: hashToken(token), officer_id: officer.id, ...device, created_at: now, expires_at: now + whole_ms };
    await this.sessions.insert(session, now - idle_ms);
    return { token, lasts_ms: whole_ms, viewer: viewerOf(officer, { id: session.id, expires_at: session.expires_at, now }) };
  }

  /**
   * Who stands behind the cookies of a request or of a socket's handshake.
   * @returns null without a session, with one that is over or was idle for too long, or whose officer is no longer active
   */
  async authenticateCookie(header: string | undefined): Promise<Viewer | null> {
    const token = cookieOf(header, sessionCookie(this.config));
    if (!token) return null;
    const token_hash = hashToken(token);
    const session = await this.sessions.find(token_hash);
    if (!session) return null;
    const now = await this.time.now();
    const { idle_ms } = this.config.session_limits[session.officer.role];
    if (now >= session.expires_at || now - session.last_seen_at >= idle_ms) {
      await this.sessions.remove(token_hash);
      return null;
    }
    if (now - session.last_seen_at >= NOTED_EVERY_MS) await this.sessions.touch(token_hash, now);
    return viewerOf(session.officer, { id: session.id, expires_at: session.expires_at, now });
  }

  /** Which of these cookies' sessions are neither over nor ended, in one question; asking counts as no activity. */
  async stillOpen(headers: readonly (string | undefined)[]): Promise<boolean[]> {
    const hashes = headers.map((header) => hashToken(cookieOf(header, sessionCookie(this.config)) ?? ''));
    const open = await this.sessions.open(hashes, await this.time.now());
    return hashes.map((hash) => open.has(hash));
  }

  /** Ends the session of these cookies, if there is one. */
  async end(header: string | undefined): Promise<void> {
    const token = cookieOf(header, sessionCookie(this.config));
    if (token) await this.sessions.remove(hashToken(token));
  }
}
