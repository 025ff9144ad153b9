import { logger } from '#platform';
import { Injectable } from '@nestjs/common';
import { buildEndSessionUrl } from 'openid-client';
import { SessionAuthenticator } from '../session-authenticator.js';
import { Discovery } from './discovery.js';
import { Providers } from './providers.js';

const log = logger('identity');

/** Where somebody signs out at their provider too (OpenID Connect RP-Initiated Logout 1.0). */
@Injectable()
export class SignOutAddress {
  constructor(private readonly sessions: SessionAuthenticator, private readonly providers: Providers, private readonly discovery: Discovery) {}

  /** @param header the cookies of the request, which alone open the token by which the provider knows the session @returns null for a session begun with a password, and where the provider is away or has no such place: signing out here needs none */
  async of(session_id: string, header: string | undefined): Promise<string | null> {
    const session = await this.sessions.begunAt(header, session_id);
    const provider = this.providers.all().find((p) => p.id === session.provider);
    if (!provider || session.id_token === null) return null;
    try {
      const server = await this.discovery.of(provider);
      if (server.serverMetadata().end_session_endpoint === undefined) return null;
      return buildEndSessionUrl(server, { id_token_hint: session.id_token, post_logout_redirect_uri: this.providers.own('/desk/sign-in').href }).href;
    } catch (error) {
      log.warn({ id: provider.id, err: error }, 'nobody can be sent to sign out at a provider');
      return null;
    }
  }
}
