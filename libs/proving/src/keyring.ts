import { NetworkStore, type ProofKeyRow, ProofKeyStore } from '#persistence';
import { type KeyName, type PublicKey, type Signature, type Succession, signBody } from '#proof';
import { Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import { type KeyFile, KeyFiles } from './key-files.js';

/** What can be signed and checked at one moment: published keys, and the private ones that this process has. */
export interface Keys {
  readonly published: readonly ProofKeyRow[];
  /** The keys in force of these sides, in the order of the sides' codes; a side without one is left out. */
  current(sides: readonly string[]): KeyName[];
  /** Those of them that can sign here. */
  signers(sides: readonly string[]): KeyName[];
  /** Signs for every side of the body's keys whose private key this process has. */
  sign(body: { readonly keys: readonly KeyName[] }): Signature[];
  publicKeys(ids: ReadonlySet<string>): PublicKey[];
}

/** Publishes the keys that its files hold, and signs with them. */
@Injectable()
export class Keyring {
  constructor(private readonly files: KeyFiles, private readonly store: ProofKeyStore, private readonly networks: NetworkStore) {}

  /** Reads the files; a key that is new becomes its side's key from now on. @param at epoch milliseconds */
  async read(at: number): Promise<Keys> {
    const sides = [...new Set(this.networks.all().flatMap((n) => Object.keys(n.sides)))].sort();
    const files = await this.files.read(sides);
    let published = await this.store.all();
    for (const file of files) {
      if (published.some((p) => p.id === file.public_key.id)) continue;
      await this.store.add(newcomer(file, files, published, at));
      published = await this.store.all();
    }
    return keysOf(published, files);
  }
}

/** A side's new key. Where both private keys are here, the old one vouches for the new one, and the new one for the old. */
function newcomer({ side, public_key, private_key }: KeyFile, files: readonly KeyFile[], published: readonly ProofKeyRow[], at: number): ProofKeyRow {
  const before = published.find((p) => p.side === side);
  // Two keys of one side never begin at the same instant, since the younger is the one in force.
  const valid_from = Math.max(at, (before?.valid_from ?? 0) + 1);
  const old_key = files.find((f) => f.public_key.id === before?.id)?.private_key;
  if (!before || !old_key || !private_key) return { ...public_key, side, valid_from, succession: null };
  const body: Succession['body'] = { kind: 'hotline-key', version: 1, at: new Date(valid_from).toISOString(), keys: [{ side, key: before.id }, { side, key: public_key.id }] };
  return { ...public_key, side, valid_from, succession: { body, signatures: [signBody(body, side, old_key), signBody(body, side, private_key)] } };
}

function keysOf(published: readonly ProofKeyRow[], files: readonly KeyFile[]): Keys {
  const privateKey = ({ side, key }: KeyName): KeyObject | null => files.find((f) => f.side === side && f.public_key.id === key)?.private_key ?? null;
  const current = (sides: readonly string[]): KeyName[] => [...sides].sort().flatMap((side) => {
    const row = published.find((p) => p.side === side);
    return row ? [{ side, key: row.id }] : [];
  });
  return {
    published, current,
    signers: (sides) => current(sides).filter((name) => privateKey(name) !== null),
    sign: (body) => body.keys.flatMap((name) => {
      const key = privateKey(name);
      return key ? [signBody(body, name.side, key)] : [];
    }),
    publicKeys: (ids) => published.filter((p) => ids.has(p.id)).map(({ id, spki }) => ({ id, spki })),
  };
}
