import { readFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { readKey } from '#proof';
import type { Values } from '#wording';

/** What the person at the terminal gave cannot be used; nothing was checked. */
export class Unusable extends Error {
  constructor(readonly reason: 'read' | 'long' | 'folder' | 'write' | 'key' | 'public' | 'checkpoint' | 'words' | 'language', readonly values: Values) { super(reason); }
}

export const because = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Longest file that is read, bytes: some hundred times a case of a thousand entries. */
const FILE_MAX_BYTES = 256 * 1024 * 1024;

export function fileAt(file: string): Buffer {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > FILE_MAX_BYTES) throw new Unusable('long', { file, max: FILE_MAX_BYTES });
    return bytes;
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable('read', { file, error: because(error) });
  }
}

export function keyAt(file: string): KeyObject {
  const text = fileAt(file).toString('utf8');
  try {
    return readKey(text);
  } catch (error) {
    throw new Unusable('key', { file, error: because(error) });
  }
}
