import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { v7, validate } from 'uuid';
import { CROCKFORD, checkCharacter } from './check-character.js';

/** Identity inside the service: a UUID of version 7. It tells its time, so it never leaves as a name of a report or case. */
export const newId = (): string => v7();

/** Whether a text can be an id at all; the database takes nothing else for one. */
export const isId = (text: string): boolean => validate(text);

const BODY_LENGTH = 7;
/** Longest text that is looked at as a reference, in UTF-16 code units. */
const TYPED_MAX = 40;

/**
 * A random reference such as `KR-7F3K-9QXM`, since a running number would tell how much a side kept at home (DOMAIN §4.5).
 * 35 random bits; the caller's unique key catches the rare double.
 * @param side code of the side that took the report in
 */
export function newReference(side: string): string {
  let body = '';
  for (let i = 0; i < BODY_LENGTH; i += 1) body += CROCKFORD.charAt(randomInt(CROCKFORD.length));
  return printed(side, body + checkCharacter(side, body));
}

const printed = (side: string, symbols: string): string => `${side}-${symbols.slice(0, 4)}-${symbols.slice(4)}`;

/**
 * Reads a reference as people type it: any case, spaces or dashes or none, O for 0 and I or L for 1.
 * @returns the reference as it is stored, or null when it cannot be one (shape, or the check character says otherwise)
 */
export function parseReference(text: string): string | null {
  if (text.length > TYPED_MAX) return null;
  const parts = /^([A-Z][A-Z0-9-]*?)-?((?:[0-9A-Z]-?){7}[0-9A-Z])$/.exec(text.toUpperCase().replace(/\s/g, ''));
  const [, side = '', rest = ''] = parts ?? [];
  const code = rest.replace(/-/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!parts || [...code].some((c) => !CROCKFORD.includes(c))) return null;
  return code.charAt(BODY_LENGTH) === checkCharacter(side, code.slice(0, BODY_LENGTH)) ? printed(side, code) : null;
}

/** Whether a text is a reference exactly as it is stored. */
export const isReference = (text: string): boolean => parseReference(text) === text;

/** A secret for one holder: 32 random bytes as base64url. Stored only as `hashToken`. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 as hex. Enough for tokens of 256 random bits; passwords need argon2id. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Compares two secrets in a time that tells neither where they differ nor how long they are. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
