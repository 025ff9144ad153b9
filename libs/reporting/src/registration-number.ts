import type { Side } from '#domain';

export type RegistrationRule = 'registration_kr' | 'registration_cn' | 'wrong_check_digit';

const KR_WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

/** GB 32100-2015: digits and capital letters without I, O, S, V and Z, which are mistaken for digits. */
const CN_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CN_BODY_LENGTH = 17;

/** People write these numbers with dashes and spaces, and type them full-width; what counts are the digits and letters. */
export const bareRegistrationNumber = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/**
 * Checks a company's registration number by the rule of its own side.
 * @returns the rule it breaks, or null when it may be right
 */
export function registrationFault(text: string, kind: Side['registration_number']): RegistrationRule | null {
  const number = bareRegistrationNumber(text);
  switch (kind) {
    case 'any': return null;
    case 'kr-business':
      if (!/^\d{10}$/.test(number)) return 'registration_kr';
      return krCheckDigit(number) === Number(number[9]) ? null : 'wrong_check_digit';
    case 'cn-unified-social-credit':
      if (!/^[0-9A-Z]{18}$/.test(number)) return 'registration_cn';
      return cnCheckCharacter(number) === number[CN_BODY_LENGTH] ? null : 'wrong_check_digit';
  }
}

/** Korean business number: weighted sum of nine digits, plus the tens of the ninth product, to the next ten. */
function krCheckDigit(number: string): number {
  const products = KR_WEIGHTS.map((weight, i) => Number(number[i]) * weight);
  const sum = products.reduce((a, b) => a + b, 0) + Math.floor((products[8] ?? 0) / 10);
  return (10 - (sum % 10)) % 10;
}

/** Chinese unified social credit code: weights are powers of 3 modulo 31 (GB 32100-2015, 6). Null when a letter is not in its alphabet. */
function cnCheckCharacter(code: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, CN_BODY_LENGTH)) {
    const value = CN_ALPHABET.indexOf(character);
    if (value === -1) return null;
    sum += value * weight;
    weight = (weight * 3) % CN_ALPHABET.length;
  }
  return CN_ALPHABET[(CN_ALPHABET.length - (sum % CN_ALPHABET.length)) % CN_ALPHABET.length] ?? null;
}
