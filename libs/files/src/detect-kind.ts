import { isUtf8 } from 'node:buffer';
import type { MediaType } from '#contracts';
import { containerOf } from './detect-container.js';

/** Bytes with which a kind begins; WebP has its length between its two words. */
const SIGNATURES: readonly (readonly [MediaType, (bytes: Buffer) => boolean])[] = [
  ['application/pdf', (bytes) => begins(bytes, '%PDF-')],
  ['image/png', (bytes) => begins(bytes, '\x89PNG\r\n\x1a\n')],
  ['image/jpeg', (bytes) => begins(bytes, '\xff\xd8\xff')],
  ['image/webp', (bytes) => begins(bytes, 'RIFF') && bytes.toString('latin1', 8, 12) === 'WEBP'],
  ['application/x-hwp', (bytes) => begins(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') && isHangul(bytes)],
];
const begins = (bytes: Buffer, start: string): boolean => bytes.toString('latin1', 0, start.length) === start;

/**
 * What a file is by its contents; null for everything that is not taken. Nothing is unpacked: of an archive only the list of
 * names at its end is read. What is two things at once is taken for the one with which it begins, and handed out as that.
 */
export async function kindOf(bytes: Buffer): Promise<MediaType | null> {
  const signed = SIGNATURES.find(([, fits]) => fits(bytes));
  if (signed) return signed[0];
  if (begins(bytes, 'PK\x03\x04')) return containerOf(bytes);
  return isPlainText(bytes) ? 'text/plain' : null;
}

const HANGUL = Buffer.from('HWP Document File', 'latin1');
/** Streams of a compound file begin at multiples of this many bytes. */
const SECTOR_BYTES = 64;

/** A compound file is Hangul's when one of its streams begins with its name; old Word and Excel files are compound files too, and are not taken. */
function isHangul(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(HANGUL); at !== -1; at = bytes.indexOf(HANGUL, at + 1)) if (at % SECTOR_BYTES === 0) return true;
  return false;
}

/** Controls that no text has: all but tab, line feed, form feed and carriage return. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\x00-\x08\x0b\x0e-\x1f\x7f]/;
/** Byte order mark and blanks, then a tag, a comment or a declaration: a page or a drawing, which could run what it holds. */
const MARKUP = /^\ufeff?\s*<[!?a-z]/i;

function isPlainText(bytes: Buffer): boolean {
  if (!isUtf8(bytes)) return false;
  const text = bytes.toString('utf8');
  return !CONTROLS.test(text) && !MARKUP.test(text);
}
