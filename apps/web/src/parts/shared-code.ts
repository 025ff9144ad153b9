import { hsDigits, isNationalHs, sharedHs } from '#domain';

/** The six digits by which a case is looked for where a country's own code was typed, by itself or as one of the words; null for anything else. */
export function sharedCode(typed: string | undefined): string | null {
  const whole = typed?.trim() ?? '';
  const digits = [whole, ...whole.split(/\s+/)].map(hsDigits).find(isNationalHs);
  return digits === undefined ? null : sharedHs(digits);
}
