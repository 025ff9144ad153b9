import { type KeyObject, sign, verify } from 'node:crypto';
import { canonical } from './canonical.js';
import { type PublicKey, keyFrom, publicKeyOf } from './keys.js';

/** A key of a side, by the key's id. */
export interface KeyName { readonly side: string; readonly key: string }
/** An Ed25519 signature, 64 bytes in hex, over the canonical JSON of the body. */
export interface Signature extends KeyName { readonly value: string }
/**
 * What sides sign. The body names every key that may sign it, so that no signature counts under another side's name. That a
 * statement names a key proves nothing about the side it is named for: see `trustOf`.
 */
export interface Statement<B extends { readonly keys: readonly KeyName[] }> { readonly body: B; readonly signatures: readonly Signature[] }
export type AnyStatement = Statement<{ readonly keys: readonly KeyName[] }>;

const bytes = (body: object): Buffer => Buffer.from(canonical(body));

/** @param key private */
export function signBody(body: object, side: string, key: KeyObject): Signature {
  return { side, key: publicKeyOf(key).id, value: sign(null, bytes(body), key).toString('hex') };
}

export const sameKey = (a: KeyName, b: KeyName): boolean => a.side === b.side && a.key === b.key;

/** Whether everybody whom a statement names has signed it, once each and in that order. */
export const isSignedByAll = ({ body: { keys }, signatures }: AnyStatement): boolean =>
  signatures.length === keys.length && signatures.every((s, i) => keys[i] !== undefined && sameKey(s, keys[i]));

/** Whether a signature is what it says: by a key that the body names for that side, over this very body. */
export function holds(body: AnyStatement['body'], signature: Signature, { id, spki }: PublicKey): boolean {
  return signature.key === id && body.keys.some((k) => sameKey(k, signature))
    && publicKeyOf(keyFrom(spki)).id === id && verify(null, bytes(body), keyFrom(spki), Buffer.from(signature.value, 'hex'));
}
