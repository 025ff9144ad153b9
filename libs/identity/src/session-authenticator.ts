import type { ProvenBy } from '#domain';
import { ProblemError, cookieOf, sessionCookie } from '#edge';
import { type Officer, type ProviderSession, Sessions } from '#persistence';
import { Config, hashToken, newToken } from '#platform';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CurrentTime } from './current-time.js';
import { openIdToken, sealIdToken } from './providers/sealed-id-token.js';
import { type Viewer, viewerOf } from './viewer.js';
import type { Device } from './visitor-device.js';

const MINUTE_MS = 60_000;
/** A request within this time of the last noted one is not noted again. */
const NOTED_EVERY_MS = MINUTE_MS;
/** Where a session was begun: here, unless it says otherwise, and then proven when it begins. */
export type BegunAt = ProviderSession & { readonly proven_at?: number | null };
const HERE: BegunAt = { provider: null, id_token: null };

const sealed = (id_token: string | null, token: string): string | null => (id_token === null ? null : sealIdToken(id_token, token));

/** The answer for whoever is not signed in, or not any more. */
export const unauthenticated = (): ProblemError => new ProblemError('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer realm="hotline"' } });

/** A session's token, given once, for the cookie, and how long that lasts. */
export interface GivenSession { readonly token: string; readonly lasts_ms: number }

/** Opens, recognises, renews and ends the session of a cookie. Only the hash of a session's token is kept. */
@Injectable()
export class SessionAuthenticator {
  constructor(private readonly sessions: Sessions, private readonly time: CurrentTime, private readonly config: Config) {}

  /**
   * Opens a session, for as long as the officer's role may have one.
   * @param proven_by what was shown for it; the last parameter says at which provider it was begun and when that was shown there, where it was not here and now
   * @returns the token for the cookie, given once, and how long it lasts
   */
  async open(officer: Officer, device: Device, proven_by: ProvenBy, { proven_at, provider, id_token }: BegunAt = HERE): Promise<GivenSession & { viewer: Viewer }> {
    const { whole_ms, idle_ms } = this.config.session_limits[officer.role];
    const [token, now] = [newToken(), await this.time.now()];
    // Random and not in the order of time: what it is called leaves the service.
    const session = { id: randomUUID(), token_hash: hashToken(token), officer_id: officer.id, ...device, provider, id_token: sealed(id_token, token), created_at: now, expires_at: now + whole_ms, proven_at: proven_at === null ? null : Math.min(proven_at ?? now, now), proven_by };
    await this.sessions.insert(session, now - idle_ms);
    return { token, lasts_ms: whole_ms, viewer: viewerOf(officer, { id: session.id, expires_at: session.expires_at, proven_at: session.proven_at, now }) };
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
    return viewerOf(session.officer, { id: session.id, expires_at: session.expires_at, proven_at: session.proven_at, now });
  }

  /**
   * Notes that the session of these cookies was proven afresh. It goes on with another token: whoever has a copy of the one
   * before gains nothing by the proof, and is out (ASVS 7.2.4).
   * @throws ProblemError `unauthenticated` (401) when it ended meanwhile, or was proven by another request
   */
  async renew(header: string | undefined, { session_expires_at, session_id }: Viewer, proven_by: ProvenBy): Promise<GivenSession & { proven_at: number }> {
    const [token, proven_at] = [newToken(), await this.time.now()];
    const before = hashToken(cookieOf(header, sessionCookie(this.config)) ?? '');
    const id_token = sealed((await this.begunAt(header, session_id)).id_token, token);
    if (!(await this.sessions.renew(before, { token_hash: hashToken(token), proven_at, proven_by, id_token }))) throw new ProblemError('unauthenticated');
    return { token, lasts_ms: session_expires_at - proven_at, proven_at };
  }

  /**
   * The same for an officer who proved it at their provider, from which no cookie of a session comes back.
   * @returns null for a session that is over, and for another officer's
   */
  async renewAt(provider_proved: { readonly officer_id: string; readonly session_id: string; readonly proven_at: number; readonly id_token: string }): Promise<GivenSession | null> {
    const [token, now] = [newToken(), await this.time.now()];
    const { officer_id, session_id: id, proven_at, id_token } = provider_proved;
    const expires_at = await this.sessions.renewOne({ officer_id, id, now }, { token_hash: hashToken(token), proven_at: Math.min(proven_at, now), proven_by: 'provider', id_token: sealed(id_token, token) });
    return expires_at === null ? null : { token, lasts_ms: expires_at - now };
  }

  /** At which provider a session was begun, and the token by which that knows it, as far as these cookies open it. */
  async begunAt(header: string | undefined, session_id: string): Promise<ProviderSession> {
    const at = (await this.sessions.providerOf(session_id)) ?? HERE;
    const token = cookieOf(header, sessionCookie(this.config));
    return { provider: at.provider, id_token: at.id_token === null || !token ? null : openIdToken(at.id_token, token) };
  }

  /** Which of these sessions are neither over nor ended, in one question; asking counts as no activity. */
  async stillOpen(viewers: readonly Pick<Viewer, 'session_id'>[]): Promise<boolean[]> {
    const open = await this.sessions.open(viewers.map((v) => v.session_id), await this.time.now());
    return viewers.map((v) => open.has(v.session_id));
  }

  /** Ends the session of these cookies, if there is one. */
  async end(header: string | undefined): Promise<void> {
    const token = cookieOf(header, sessionCookie(this.config));
    if (token) await this.sessions.remove(hashToken(token));
  }
}
