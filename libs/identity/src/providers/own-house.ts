import { notFound } from '#edge';
import { ProviderAccounts, Sessions } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../viewer.js';
import { type Provider, Providers } from './providers.js';

/** The house that vouches for an officer. */
@Injectable()
export class OwnHouse {
  constructor(private readonly sessions: Sessions, private readonly accounts: ProviderAccounts, private readonly providers: Providers) {}

  /**
   * That of the session, else any of theirs: it may have begun with a passkey.
   * @throws ProblemError `not-found` (404) for an account of this service's own
   */
  async of({ officer, session_id }: Pick<Viewer, 'officer' | 'session_id'>): Promise<Provider> {
    const [issuer, session] = [await this.accounts.issuerOf(officer.id), await this.sessions.providerOf(session_id)];
    const own = this.providers.all().filter((p) => p.issuer === issuer && p.side === officer.side);
    const house = own.find((p) => p.id === session?.provider) ?? own[0];
    if (!house) throw notFound();
    return house;
  }
}
