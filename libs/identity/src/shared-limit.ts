import { tooManyRequests } from '#edge';
import { Writer } from '#persistence';
import { hashToken } from '#platform';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/** How often one key may try within so many seconds, whichever process is asked. */
export const SHARED_LIMITS = {
  /** Failed sign-ins, per address and account name, existing or not. */
  sign_in: { points: 10, seconds: 900 },
  /** Failed sign-ins with one account name from everywhere: wide, since whoever reaches it locks the officer out. */
  sign_in_account: { points: 100, seconds: 900 },
  /** Sign-ins of any account, per address: each one costs a password hash. */
  sign_in_address: { points: 300, seconds: 900 },
  /** Sign-ins begun at a provider, per address: each one is kept for some minutes. */
  provider: { points: 100, seconds: 900 },
  /** Proofs that failed of somebody who is signed in, by password and code or by a passkey, per session: by name, strangers would use them up. */
  proof: { points: 10, seconds: 900 },
  /** Uses of one-time links, per address. */
  setup: { points: 30, seconds: 900 },
  /** Looks at one-time links, per address: pages that are opened and opened again. */
  link_look: { points: 100, seconds: 900 },
  /** Wrong passwords and codes of whoever is signed in already, per account. */
  own_password: { points: 20, seconds: 900 },
  /** Keys shown that do not work, per address. What keeps a key from being guessed is its length; this keeps the guesser from asking. */
  key_address: { points: 30, seconds: 900 },
} as const;
export type SharedLimitName = keyof typeof SHARED_LIMITS;

/** Counts in the database, under a hash: what people type into a sign-in is now and then their password. */
@Injectable()
export class SharedLimit {
  private readonly limiters: Readonly<Record<SharedLimitName, RateLimiterPostgres>>;

  constructor(writer: Writer) {
    const storeClient = { query: async ({ text, values }: { text: string; values: unknown[] }) => ({ rows: await writer.query(text, values) }) };
    const one = (name: SharedLimitName): RateLimiterPostgres => new RateLimiterPostgres({
      storeClient, storeType: 'client', schemaName: 'hotline', tableName: 'attempts', tableCreated: true, keyPrefix: name,
      points: SHARED_LIMITS[name].points, duration: SHARED_LIMITS[name].seconds,
      // One of them sweeps for all: what has ended is told apart by its time alone.
      clearExpiredByTimeout: name === 'sign_in',
    });
    this.limiters = { sign_in: one('sign_in'), sign_in_account: one('sign_in_account'), sign_in_address: one('sign_in_address'), setup: one('setup'), link_look: one('link_look'), proof: one('proof'), provider: one('provider'), own_password: one('own_password'), key_address: one('key_address') };
  }

  /**
   * Takes one of the key's turns.
   * @throws ProblemError `too-many-requests` (429) with `Retry-After` when none is left
   */
  async take(name: SharedLimitName, key: string): Promise<void> {
    try {
      await this.limiters[name].consume(hashToken(key));
    } catch (refused) {
      throw refused instanceof RateLimiterRes ? tooManyRequests(refused.msBeforeNext) : refused;
    }
  }

  /** Gives all turns of a key back, as after a sign-in that succeeded. */
  async forget(name: SharedLimitName, key: string): Promise<void> {
    await this.limiters[name].delete(hashToken(key));
  }
}
