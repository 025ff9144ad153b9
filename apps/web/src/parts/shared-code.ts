import { hsDigits, isNationalHs, sharedHs } from '#domain';

/** The six digits by which a case is looked for where a country's own code was typed; null for anything else. */
export function sharedCode(typed: string | undefined): string | null {
  const digits = hsDigits(typed ?? '');
  return isNationalHs(digits) ? sharedHs(digits) : null;
}
