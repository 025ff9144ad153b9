import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { sha256 } from './canonical.js';

/** A public key as it travels: DER of its SubjectPublicKeyInfo in hex, named by the SHA-256 of that, so that no name can be given to another key. */
export interface PublicKey { readonly id: string; readonly spki: string }

/** @throws for anything but an Ed25519 key (RFC 8032) */
function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`expected an Ed25519 key, not ${key.asymmetricKeyType ?? 'a secret'}`);
  return key;
}

/** @param key private or public; of a private one, its public half */
export function publicKeyOf(key: KeyObject): PublicKey {
  const der = ed25519(key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
  return { id: sha256(der).toString('hex'), spki: der.toString('hex') };
}

/**
 * Reads the PEM text of a key.
 * @returns the private key, or the public one where the text holds no more
 * @throws when it is neither, or not Ed25519
 */
export function readKey(pem: string): KeyObject {
  return ed25519(pem.includes('PRIVATE KEY') ? createPrivateKey(pem) : createPublicKey(pem));
}

/** A public key's text for `verify --key`. */
export const pemOf = (spki: string): string => keyFrom(spki).export({ type: 'spki', format: 'pem' }).toString();

/** @throws when it is no Ed25519 key */
export const keyFrom = (spki: string): KeyObject => ed25519(createPublicKey({ key: Buffer.from(spki, 'hex'), type: 'spki', format: 'der' }));

/** A new private key as PEM (PKCS #8). */
export const newPrivatePem = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** What people compare over the telephone: the first 64 bits of a key's id in groups of four. */
export const fingerprint = (id: string): string => (id.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
