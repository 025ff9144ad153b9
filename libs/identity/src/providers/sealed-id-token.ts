import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/*
 * The token by which a provider knows a session, as it lies with that: nonce (12), sealed by AES-256-GCM, tag (16), as base64url. Its key
 * follows from the session's own token, of which the database has the hash alone (ADR 51).
 */
const CIPHER = 'aes-256-gcm';
const [NONCE_BYTES, TAG_BYTES, KEY_BYTES] = [12, 16, 32];

const keyOf = (session_token: string): Uint8Array => new Uint8Array(hkdfSync('sha256', session_token, '', 'hotline id token', KEY_BYTES));

/** @param session_token the one that the browser has, by which alone it opens again */
export function sealIdToken(id_token: string, session_token: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(session_token), nonce, { authTagLength: TAG_BYTES });
  return Buffer.concat([nonce, cipher.update(id_token, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** @returns null for what another session's token sealed, and for what was changed or never sealed */
export function openIdToken(sealed: string, session_token: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, keyOf(session_token), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES }).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    // Nothing but the tag is checked here: it is not this session's.
    return null;
  }
}
