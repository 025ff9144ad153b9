import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ENVELOPE_BYTES, type SideKey, open, seal } from './envelope.js';

const newKey = (): SideKey => ({ id: randomBytes(8), secret: createSecretKey(randomBytes(32)) });
const [korea, china] = [newKey(), newKey()];
const place = { side: 'KR', id: randomUUID() };
const of = (...keys: SideKey[]) => (id: Buffer): SideKey | undefined => keys.find((key) => key.id.equals(id));
const WORDS = Buffer.from('words that nobody else may read');

describe('a sealed object', () => {
  it('opens to what was put in, and shows none of it', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
      const sealed = seal(Buffer.from(bytes), place, korea);
      expect(sealed.length).toBe(bytes.length + ENVELOPE_BYTES);
      expect(open(sealed, place, of(china, korea)).equals(Buffer.from(bytes))).toBe(true);
    }));
    const sealed = seal(WORDS, place, korea);
    expect(sealed.includes(WORDS)).toBe(false);
    expect(sealed.equals(seal(WORDS, place, korea))).toBe(false);
  });

  it('opens with no other side\'s key, under no other name and for no other side', () => {
    const sealed = seal(WORDS, place, korea);
    expect(() => open(sealed, place, of(china))).toThrow('not among those of its side');
    // A key that passes itself off as Korea's.
    expect(() => open(sealed, place, of({ ...china, id: korea.id }))).toThrow('it was changed or is another');
    expect(() => open(sealed, { ...place, side: 'CN' }, of(korea))).toThrow('it was changed or is another');
    expect(() => open(sealed, { ...place, id: randomUUID() }, of(korea))).toThrow('it was changed or is another');
  });

  it('notices every flipped bit, and every byte that is missing or too much', () => {
    const sealed = seal(WORDS, place, korea);
    for (let at = 0; at < sealed.length; at += 1) {
      const flipped = Buffer.from(sealed);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(() => open(flipped, place, of(korea, china))).toThrow(place.id);
      expect(() => open(sealed.subarray(0, at), place, of(korea, china))).toThrow(place.id);
    }
    expect(() => open(Buffer.concat([sealed, Buffer.alloc(1)]), place, of(korea))).toThrow('it was changed');
  });

  it('says with which of its side\'s keys it was sealed, so that a new one closes nothing', () => {
    const fresh = newKey();
    expect(open(seal(WORDS, place, korea), place, of(fresh, korea)).equals(WORDS)).toBe(true);
    expect(open(seal(WORDS, place, fresh), place, of(fresh, korea)).equals(WORDS)).toBe(true);
  });
});
