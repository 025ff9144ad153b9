import { type KeyObject, createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

/*
 * One object as it lies in the store:
 *
 *   "HLF1" · id of the side's key (8) · the object's own key, sealed with it (12 + 32 + 16) · the contents, sealed with that (12 + n + 16)
 *
 * Both are sealed by AES-256-GCM, and both seals cover what the object is and whose: an object that was renamed, moved to
 * another side or changed by one bit does not open. A key of its own for every object lets the side's key seal very many.
 */
const MAGIC = Buffer.from('HLF1', 'latin1');
const [KEY_ID_BYTES, NONCE_BYTES, TAG_BYTES, KEY_BYTES] = [8, 12, 16, 32];
const HEADER_BYTES = MAGIC.length + KEY_ID_BYTES;
const WRAPPED_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;
/** What a sealed object is longer than its contents. */
export const ENVELOPE_BYTES = HEADER_BYTES + WRAPPED_BYTES + NONCE_BYTES + TAG_BYTES;

/** A side's key; `id` follows from it, so that an object says with which of several it was sealed. */
export interface SideKey { readonly id: Buffer; readonly secret: KeyObject }
/** Which object it is, and whose. */
export interface Place { readonly side: string; readonly id: string }

/** The object is not what was put there, or not for this side. Says nothing of what it holds. */
export class SealBroken extends Error {
  constructor({ side, id }: Place, why: string) { super(`object ${id} of ${side}: ${why}`); }
}

export function seal(contents: Buffer, place: Place, key: SideKey): Buffer {
  const header = Buffer.concat([MAGIC, key.id]);
  const about = bound(header, place);
  const own = randomBytes(KEY_BYTES);
  const wrapped = encrypt(key.secret, own, about);
  return Buffer.concat([header, wrapped, encrypt(createSecretKey(own), contents, Buffer.concat([about, wrapped]))]);
}

/**
 * @param keyOf the side's key of an id, undefined where it is gone
 * @throws SealBroken
 */
export function open(sealed: Buffer, place: Place, keyOf: (id: Buffer) => SideKey | undefined): Buffer {
  const header = sealed.subarray(0, HEADER_BYTES);
  if (sealed.length < ENVELOPE_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) throw new SealBroken(place, 'it is no sealed object');
  const key = keyOf(header.subarray(MAGIC.length));
  if (!key) throw new SealBroken(place, 'the key that it was sealed with is not among those of its side');
  const wrapped = sealed.subarray(HEADER_BYTES, HEADER_BYTES + WRAPPED_BYTES);
  const about = bound(header, place);
  try {
    const own = decrypt(key.secret, wrapped, about);
    return decrypt(createSecretKey(own), sealed.subarray(HEADER_BYTES + WRAPPED_BYTES), Buffer.concat([about, wrapped]));
  } catch (error) {
    throw new SealBroken(place, `it was changed or is another (${error instanceof Error ? error.message : 'unknown'})`);
  }
}

const bound = (header: Buffer, { side, id }: Place): Buffer => Buffer.concat([header, Buffer.from(JSON.stringify(['hotline file', side, id]), 'utf8')]);

function encrypt(key: KeyObject, plain: Buffer, about: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(about);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: KeyObject, sealed: Buffer, about: Buffer): Buffer {
  const [body, tag] = [sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES), sealed.subarray(sealed.length - TAG_BYTES)];
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES }).setAAD(about).setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}
