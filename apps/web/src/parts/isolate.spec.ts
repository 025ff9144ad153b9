import fc from 'fast-check';
import { isolate } from './isolate.js';

const MARKS = ['a', '요', 'א', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

describe('text inside official words', () => {
  it('stands between marks that keep its direction to itself', () => { expect(isolate('\u202eabc')).toBe('\u2068\u202eabc\u2069'); });
  it('cannot end them early', () => { expect(isolate('a\u2069\u202eb')).toBe('\u2068a\u202eb\u2069'); });
  it('cannot leave one open', () => { expect(isolate('a\u2067b')).toBe('\u2068a\u2067b\u2069\u2069'); });
  it('is closed exactly at its end, whatever it is', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...MARKS)), (marks) => {
      const depths: number[] = [];
      for (const c of isolate(marks.join(''))) depths.push((depths.at(-1) ?? 0) + (/[\u2066-\u2068]/.test(c) ? 1 : c === '\u2069' ? -1 : 0));
      expect(depths.indexOf(0)).toBe(depths.length - 1);
    }));
  });
});
