import { readFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { readKey } from '#proof';

/** What the person at the terminal gave cannot be used; nothing was checked. */
export class Unusable extends Error {}

export const because = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Longest file that is read, bytes: some hundred times a case of a thousand entries. */
const FILE_MAX_BYTES = 256 * 1024 * 1024;

export function fileAt(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > FILE_MAX_BYTES) throw new Unusable(`${path} is longer than ${FILE_MAX_BYTES} bytes`);
    return bytes;
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable(`${path} cannot be read: ${because(error)}`);
  }
}

export function keyAt(path: string): KeyObject {
  const text = fileAt(path).toString('utf8');
  try {
    return readKey(text);
  } catch (error) {
    throw new Unusable(`${path} holds no Ed25519 key in PEM: ${because(error)}`);
  }
}
