/** Crockford's base 32: no I, L, O or U, which are misread or misheard. The index of a character is its value. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The check character of a reference: a weighted sum over the field with 32 elements, weights the powers of its
 * generator. Every position has a weight of its own, so one wrong character and two exchanged ones are always found,
 * which Crockford's own sum modulo 37 finds too, but only with five extra symbols such as `*` and `~`.
 * @param side code of the side, upper-case letters and digits
 * @param body the random characters, from `CROCKFORD`
 */
export function checkCharacter(side: string, body: string): string {
  const values = [...[...body].map((c) => CROCKFORD.indexOf(c)), ...[...side.replaceAll('-', '')].map(sideValue)];
  let weight = 1;
  let sum = 0;
  for (const value of values) {
    weight = times(weight, 2);
    sum ^= times(weight, value);
  }
  return CROCKFORD.charAt(sum);
}

/** A–Z are 1–26. Digits fall together with other letters modulo 32, which is enough for a code the service knows anyway. */
const sideValue = (c: string): number => c.charCodeAt(0) & 31;

/** Multiplication of polynomials over GF(2) modulo x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 4; bit >= 0; bit -= 1) {
    product <<= 1;
    if (product & 32) product ^= 0b100101;
    if (b & (1 << bit)) product ^= a;
  }
  return product;
}
