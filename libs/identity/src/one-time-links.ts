import type { Role } from '#domain';
import { notFound } from '#edge';
import { AccountRequests, SetupTokens } from '#persistence';
import { Config, hashToken, isId, logger, newToken } from '#platform';
import { Injectable } from '@nestjs/common';
import { CurrentTime } from './current-time.js';
import { granted } from './request-problem.js';
import type { Viewer } from './viewer.js';

const log = logger('identity');

/** How long a one-time link works. */
const LINK_MS = 24 * 60 * 60_000;

/** What a link makes its holder; they choose the rest. */
export interface Invited { readonly side: string; readonly office: string; readonly role: Role }
/** `expires_at` in epoch milliseconds. */
export interface OneTimeLink { readonly url: string; readonly expires_at: number }

/** One-time links with which an officer sets up an account, or opens their own anew. Only the hash of a link's token is kept. */
@Injectable()
export class OneTimeLinks {
  constructor(private readonly tokens: SetupTokens, private readonly requests: AccountRequests, private readonly time: CurrentTime, private readonly config: Config) {}

  /**
   * The link of a side's first administrator, who has nobody to ask.
   * @param origin of the service, as browsers reach it
   * @param token of an earlier link, to let it work for another while
   */
  async print(invited: Invited, origin: string, token: string): Promise<OneTimeLink> {
    const expires_at = (await this.time.now()) + LINK_MS;
    await this.tokens.renew({ token_hash: hashToken(token), ...invited, expires_at, officer_id: null, request_id: null });
    return { url: `${origin}/desk/setup?token=${token}`, expires_at };
  }

  /**
   * The link of a request that was confirmed, for whoever asked for it, once.
   * @param asked origin by which they asked, where the service knows no other
   * @throws ProblemError `not-found` (404) for a request of others, `second-person-needed` before it is confirmed,
   * `request-expired` or `already-done` (409)
   */
  async give({ officer: { id: by, side } }: Viewer, id: string, asked: string): Promise<OneTimeLink> {
    if (!isId(id)) throw notFound();
    const [token, expires_at] = [newToken(), (await this.time.now()) + LINK_MS];
    const { kind, sign_in } = granted(await this.requests.give({ side, id, by }, { token_hash: hashToken(token), expires_at }));
    log.info({ officer: by, kind }, 'a one-time link was given');
    const whom = sign_in === null ? '' : `&sign_in=${encodeURIComponent(sign_in)}`;
    return { url: `${this.config.public_url ?? asked}/desk/${kind === 'invite' ? 'setup' : 'recover'}?token=${token}${whom}`, expires_at };
  }
}
