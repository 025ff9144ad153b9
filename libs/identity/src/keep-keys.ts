import type { Key, KeyList, MadeKey, makeKeySchema } from '#contracts';
import { KEY_ENDS_SOON_DAYS, KEY_SCOPES } from '#domain';
import { ProblemError, notFound } from '#edge';
import { ApiKeys, KEYS_MAX, type ListedKey } from '#persistence';
import { hashToken, isId, logger, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { CurrentTime } from './current-time.js';
import { newKeySecret, prefixOf } from './key-secret.js';
import { NetworksOfSides } from './networks-of-sides.js';
import type { Viewer } from './viewer.js';

const DAY_MS = 86_400_000;
const log = logger('identity');

/** The keys of an administrator's own side; other sides' do not exist here. */
@Injectable()
export class KeepKeys {
  constructor(private readonly keys: ApiKeys, private readonly networks: NetworksOfSides, private readonly time: CurrentTime) {}

  async list(side: string): Promise<KeyList> {
    const now = await this.time.now();
    return { keys: (await this.keys.ofSide(side)).map((key) => present(key, now)) };
  }

  /** @throws ProblemError `validation` (422) for an office that is none of the side's, a name that another key has, or one key too many */
  async make({ officer }: Viewer, { name, office, scopes, lasts_days }: z.output<typeof makeKeySchema>): Promise<MadeKey> {
    const { side } = officer;
    if (!(await this.networks.openOffice(side, office))) throw new ProblemError('validation', { errors: [{ pointer: '/office', rule: 'unknown_code', values: { code: office } }] });
    const [secret, id, now] = [newKeySecret(), newId(), await this.time.now()];
    const made = await this.keys.make({ id, side, office, name: name.trim(), scopes, prefix: prefixOf(secret), secret_hash: hashToken(secret), made_by: officer.id, made_at: now, expires_at: now + lasts_days * DAY_MS });
    if (made !== 'made') throw new ProblemError('validation', { errors: [{ pointer: '/name', rule: made === 'full' ? 'too_many_keys' : 'key_name_taken', values: { max: KEYS_MAX } }] });
    log.info({ officer: officer.id, id, side, office }, 'a key was made');
    const key = (await this.list(side)).keys.find((one) => one.id === id);
    if (!key) throw new Error('a key that was just made is not there');
    return { key, secret };
  }

  /** @throws ProblemError `not-found` (404) for a key of another side, and for one that was revoked before */
  async revoke({ officer: { id: officer, side } }: Viewer, id: string): Promise<void> {
    if (!isId(id) || !(await this.keys.revoke(side, id, await this.time.now()))) throw notFound();
    log.info({ officer, id, side }, 'a key was revoked');
  }
}

const instant = (at: Date): string => at.toISOString();

function present({ id, name, office, prefix, scopes, made_by, maker, made_at, last_used_at, expires_at, revoked_at }: ListedKey, now: number): Key {
  const left = expires_at.getTime() - now;
  return {
    id, name, office, prefix, scopes: KEY_SCOPES.filter((scope) => scopes.includes(scope)), made_by: { id: made_by, name: maker }, made_at: instant(made_at),
    last_used_at: last_used_at && instant(last_used_at), expires_at: instant(expires_at),
    state: revoked_at !== null ? 'revoked' : left <= 0 ? 'expired' : left <= KEY_ENDS_SOON_DAYS * DAY_MS ? 'ending' : 'works',
  };
}
