import { type KeyObject, sign, verify } from 'node:crypto';
import { canonical } from './canonical.js';
import { type PublicKey, keyFrom, publicKeyOf } from './keys.js';

/** A key of a side, by the key's id. */
export interface KeyName { readonly side: string; readonly key: string }
/** An Ed25519 signature, 64 bytes in hex, over the canonical JSON of the body. */
export interface Signature extends KeyName { readonly value: string }
/**
 * What sides sign. The body names every key that may sign it: whoever trusts one of these keys and finds its signature here
 * knows the others from it, so that one side's public key is enough to check both sides' signatures.
 */
export interface Statement<B extends { readonly keys: readonly KeyName[] }> { readonly body: B; readonly signatures: readonly Signature[] }
export type AnyStatement = Statement<{ readonly keys: readonly KeyName[] }>;

const bytes = (body: object): Buffer => Buffer.from(canonical(body));

/** @param key private */
export function signBody(body: object, side: string, key: KeyObject): Signature {
  return { side, key: publicKeyOf(key).id, value: sign(null, bytes(body), key).toString('hex') };
}

/** Whether a signature is what it says: by a key that the body names for that side, over this very body. */
export function holds(body: AnyStatement['body'], signature: Signature, { id, spki }: PublicKey): boolean {
  return signature.key === id && body.keys.some((k) => k.side === signature.side && k.key === id)
    && publicKeyOf(keyFrom(spki)).id === id && verify(null, bytes(body), keyFrom(spki), Buffer.from(signature.value, 'hex'));
}

/**
 * Which keys are to be trusted when `given` are: those, and whatever keys they have named in what they signed.
 * @param keys public keys to check signatures with, whoever they came from
 */
export function trustedKeys(given: ReadonlySet<string>, statements: readonly AnyStatement[], keys: readonly PublicKey[]): Set<string> {
  const trusted = new Set(given);
  // Each round adds a statement's keys or is the last, so there are at most as many rounds as statements.
  for (let round = 0; round < statements.length; round += 1) {
    for (const { body, signatures } of statements) {
      const vouched = signatures.some((s) => trusted.has(s.key) && keys.some((key) => holds(body, s, key)));
      if (vouched) body.keys.forEach(({ key }) => trusted.add(key));
    }
  }
  return trusted;
}
