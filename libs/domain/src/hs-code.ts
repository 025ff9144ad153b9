/** Digits of an HS code that all countries share. */
const SHARED_DIGITS = 6;
/** Codes that tariffs and declarations of both sides make of them: of eight, ten and, with inspection, thirteen digits. */
const NATIONAL = /^(?:\d{8}|\d{10}|\d{13})$/;

/** An HS code however it is grouped (`3102.10`, `3102.10-1000`) as its digits; what is no such code as its bare characters. */
export const hsDigits = (text: string): string => text.normalize('NFKC').trim().replace(/[.\s‐-―-]/g, '');
/** Whether digits are a country's own code. */
export const isNationalHs = (digits: string): boolean => NATIONAL.test(digits);
/** The six digits that all countries share; what is neither these nor a country's own code as it is. */
export const sharedHs = (digits: string): string => (isNationalHs(digits) ? digits.slice(0, SHARED_DIGITS) : digits);
