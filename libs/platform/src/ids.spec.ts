import fc from 'fast-check';
import { CROCKFORD } from './check-character.js';
import { hashToken, isReference, newId, newReference, newToken, parseReference, sameSecret } from './ids.js';

const side = fc.constantFrom('KR', 'CN', 'JP', 'EU-FR', 'A1');

describe('references', () => {
  it('have the printed shape and pass their own check', () => {
    fc.assert(fc.property(side, (s) => {
      const reference = newReference(s);
      expect(reference).toMatch(new RegExp(`^${s}-[0-9A-Z]{4}-[0-9A-Z]{4}$`));
      expect(isReference(reference)).toBe(true);
    }));
  });

  it('are read as people type them', () => {
    const reference = newReference('KR');
    const bare = reference.replaceAll('-', '');
    for (const typed of [bare, bare.toLowerCase(), ` ${reference} `, bare.replace(/(.{4})/g, '$1 '), `KR${bare.slice(2).replaceAll('0', 'O').replaceAll('1', 'l')}`]) {
      expect(parseReference(typed)).toBe(reference);
    }
    expect(isReference(reference.toLowerCase())).toBe(false);
  });

  it('are refused with any one wrong character', () => {
    fc.assert(fc.property(side, fc.nat(7), fc.constantFrom(...CROCKFORD), (s, place, wrong) => {
      const [head, symbols] = split(newReference(s));
      fc.pre(symbols[place] !== wrong);
      symbols[place] = wrong;
      expect(parseReference(`${head}-${symbols.join('')}`)).toBeNull();
    }));
  });

  it('are refused with any two characters exchanged', () => {
    fc.assert(fc.property(side, fc.nat(7), fc.nat(7), (s, a, b) => {
      const [head, symbols] = split(newReference(s));
      const [x = '', y = ''] = [symbols[a], symbols[b]];
      fc.pre(x !== y);
      symbols[a] = y;
      symbols[b] = x;
      expect(parseReference(`${head}-${symbols.join('')}`)).toBeNull();
    }));
  });

  it('belong to their side', () => {
    expect(parseReference(newReference('KR').replace('KR', 'CN'))).toBeNull();
  });

  it('never throw, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isReference(text) === false || parseReference(text) === text));
  });
});

const split = (reference: string): [string, string[]] => {
  const symbols = reference.replaceAll('-', '').slice(-8);
  return [reference.slice(0, -10), [...symbols]];
};

describe('secrets', () => {
  it('are long, different, and stored only as a hash', () => {
    const [a, b] = [newToken(), newToken()];
    expect(a).toMatch(/^[\w-]{43}$/);
    expect(a).not.toBe(b);
    expect(hashToken(a)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashToken(a)).not.toContain(a);
  });

  it('are compared whatever their length', () => {
    expect(sameSecret('abc', 'abc')).toBe(true);
    expect(sameSecret('abc', 'abcd')).toBe(false);
    expect(sameSecret('', 'a')).toBe(false);
  });

  it('and identities do not repeat', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(newId()).not.toBe(newId());
  });
});
