import type { Names, OfficeId, Role, SideId } from '#domain';
import { notFound } from '#edge';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';

/** Whoever has this value in this claim belongs to this office, in this role. */
export interface ClaimRule { readonly claim: string; readonly has: string; readonly office: OfficeId; readonly role: Role }

/** A house's OpenID Connect service at which officers of one side sign in, as its file describes it. */
export interface Provider {
  readonly id: string;
  readonly side: SideId;
  readonly name: Names;
  readonly issuer: string;
  readonly client_id: string;
  readonly client_secret: string;
  readonly scopes: readonly string[];
  /** Hosts, with ports where those are not the usual ones, that the service may ask and send browsers to. */
  readonly hosts: readonly string[];
  /** In order: the first that fits counts. */
  readonly rules: readonly ClaimRule[];
}

/** The providers of this process, as loaded at its start. */
@Injectable()
export class Providers {
  private known: readonly Provider[] = [];
  constructor(private readonly config: Config) {}

  /** @param providers none where the service has no public address, to which they would send browsers back: the start sees to it */
  load(providers: readonly Provider[]): void { this.known = providers; }

  all(): readonly Provider[] { return this.known; }

  /** @throws ProblemError `not-found` (404) */
  of(id: string): Provider {
    const provider = this.known.find((p) => p.id === id);
    if (!provider) throw notFound();
    return provider;
  }

  /**
   * An address of this service as browsers reach it.
   * @throws ProblemError `not-found` (404) where it has none: then there are no providers either
   */
  own(path: string): URL {
    if (this.config.public_url === null) throw notFound();
    return new URL(path, this.config.public_url);
  }
}
