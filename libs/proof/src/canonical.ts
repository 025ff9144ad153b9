import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Bytes of a SHA-256 digest. */
export const DIGEST_BYTES = 32;

/**
 * One text for one value, whoever writes it: JSON canonicalised by RFC 8785.
 * @throws for what JSON cannot say: NaN, lone surrogates, circles, undefined
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('a value without a canonical JSON cannot be proven');
  return text;
}

export function sha256(...parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** SHA-256 of a value's canonical JSON, as hex. */
export const digestOf = (value: unknown): string => sha256(canonical(value)).toString('hex');
