import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';

/** Random bytes of a key, and those of them that its prefix shows: 128 bits stay unseen. */
const [RANDOM_BYTES, SHOWN_BYTES] = [20, 4];
/** What every key begins with, so that whoever finds one in a file, or looks for them, knows what it is. */
const BEGINS = 'hotline_';
const SHAPE = new RegExp(`^${BEGINS}[0-9a-f]{${2 * RANDOM_BYTES + 8}}$`);
const BEARER = new RegExp(`^Bearer +(${BEGINS}\\S*) *$`, 'i');

/** A new key: its mark, random bytes in hex, and the CRC-32 of what is before it, by which a scanner tells a key from its like. */
export function newKeySecret(): string {
  const body = BEGINS + randomBytes(RANDOM_BYTES).toString('hex');
  return body + checksum(body);
}

/** Whether a text can be a key at all. Who asks the database less is told nothing: everybody can reckon this. */
export const isKeySecret = (text: string): boolean => SHAPE.test(text) && checksum(text.slice(0, -8)) === text.slice(-8);

/** How a key begins, as lists show it. */
export const prefixOf = (secret: string): string => secret.slice(0, BEGINS.length + 2 * SHOWN_BYTES);

/** What a caller shows as a key, right or wrong; null where they show none. A key in an address or a body is none (RFC 6750 §2.3). */
export const keyOf = ({ authorization }: Pick<IncomingHttpHeaders, 'authorization'>): string | null => BEARER.exec(authorization ?? '')?.[1] ?? null;

const checksum = (text: string): string => crc32(text).toString(16).padStart(8, '0');
