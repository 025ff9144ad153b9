import { KEY_SCOPES } from '#domain';
import { ApiKeys } from '#persistence';
import { hashToken } from '#platform';
import { Injectable } from '@nestjs/common';
import { CurrentTime } from './current-time.js';
import { isKeySecret } from './key-secret.js';
import { NetworksOfSides } from './networks-of-sides.js';
import type { Caller, KeyCaller } from './viewer.js';

/** A use within this time of the last noted one is not noted again. */
const NOTED_EVERY_MS = 60_000;

/** Recognises the machine behind a key. Only the hash of a key is kept. */
@Injectable()
export class KeyAuthenticator {
  constructor(private readonly keys: ApiKeys, private readonly networks: NetworksOfSides, private readonly time: CurrentTime) {}

  /** @returns null alike for what is no key, unknown, expired or revoked */
  async recognise(secret: string): Promise<KeyCaller | null> {
    const key = isKeySecret(secret) ? await this.keys.find(hashToken(secret)) : null;
    if (!key) return null;
    const { id, name, side, office, scopes, expires_at, last_used_at } = key;
    const now = await this.time.now();
    if (now >= expires_at) return null;
    if (last_used_at === null || now - last_used_at >= NOTED_EVERY_MS) await this.keys.touch(id, now);
    return {
      actor: { type: 'key', id, name, side, office, role: 'key' }, scopes: KEY_SCOPES.filter((scope) => scopes.includes(scope)),
      language: this.networks.networkOf(side).sides[side]?.language ?? 'en', left_ms: expires_at - now,
    };
  }

  /** Ids of those of these keys that still work, in one question; asking counts as no use. */
  async working(callers: readonly Caller[]): Promise<ReadonlySet<string>> {
    return callers.length === 0 ? new Set() : this.keys.working(callers.map((caller) => caller.actor.id), await this.time.now());
  }
}
