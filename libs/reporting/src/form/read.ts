import { hsDigits, isNationalHs, sharedHs } from '#domain';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Raw, one } from './raw.js';

/** Full-width digits and signs become plain ones; East Asian keyboards produce both. */
const plain = (text: string): string => text.normalize('NFKC').trim();

/**
 * A number as people of all three languages write it: `1,234.5`, `1 234`, `１２３`. Groups must be of three, so that a
 * decimal comma (`0,45`) is asked about again and never read as 45.
 * @returns null when it is no such number
 */
export function readNumber(text: string): number | null {
  const typed = plain(text);
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+|\d+)(\.\d+)?$|^[+-]?\.\d+$/.test(typed)) return null;
  const value = Number(typed.replace(/[, ]/g, ''));
  return Number.isFinite(value) ? value : null;
}

export type DateReading = { readonly is: 'empty' | 'partial' | 'unreal' } | { readonly is: 'date' | 'month'; readonly date: string };
export const DATE_PARTS = ['year', 'month', 'day'] as const;

/** Three fields to one ISO date; a year has four digits, and 31 April is unreal. @param dayless whether a month alone is an answer, and reads as its first day */
export function readDate(raw: Raw, name: string, dayless = false): DateReading {
  const [year, month, day] = DATE_PARTS.map((part) => plain(one(raw, `${name}-${part}`)).replace(/[년월일年月日]$/, '').trim()) as [string, string, string];
  if (!year && !month && !day) return { is: 'empty' };
  if (dayless && year && month && !day) return asMonth(year, month);
  if (!year || !month || !day) return { is: 'partial' };
  if (!/^[12]\d{3}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return { is: 'unreal' };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? { is: 'date', date } : { is: 'unreal' };
}

function asMonth(year: string, month: string): DateReading {
  const first = readDate({ 'm-year': [year], 'm-month': [month], 'm-day': ['1'] }, 'm');
  return first.is === 'date' ? { is: 'month', date: first.date } : first;
}

/** Text as typed, without the blanks around it; null when nothing is left. */
export function readText(raw: Raw, name: string): string | null {
  const text = one(raw, name).trim();
  return text === '' ? null : text;
}

/** The chosen one of a list, or null when nothing from the list was chosen. */
export const readChoice = <T extends string>(raw: Raw, name: string, options: readonly T[]): T | null => options.find((o) => o === one(raw, name)) ?? null;
/** The ticked ones of a list, in the list's order. */
export const readChoices = <T extends string>(raw: Raw, name: string, options: readonly T[]): T[] => options.filter((o) => (raw[name] ?? []).includes(o));

/** The six digits that all countries share, of an HS code however it is grouped (`3102.10`, `3102.10-1000`); what is no such code as its bare characters. */
export const readHs = (text: string): string => sharedHs(hsDigits(text));
/** What was typed, where it said more than the six digits that are kept; null where it did not. */
export const longerHs = (raw: Raw): string | null => (isNationalHs(hsDigits(one(raw, 'hs'))) ? one(raw, 'hs').trim() : null);
/**
 * A phone number with its country's code, in plain characters; dots and slashes are how some people group digits. One that was
 * written as at home (`02-1234-5678`, `138 0013 8000`) becomes international, where it is a number of that country's plan.
 * @param country ISO 3166-1, whose national form it may have
 * @returns what was typed, where it is neither
 */
export function readPhone(text: string, country: string | undefined): string {
  const typed = plain(text).replace(/[./]/g, '-').replace(/[‐-―]/g, '-');
  if (typed.startsWith('+') || country === undefined || !isSupportedCountry(country)) return typed;
  const number = parsePhoneNumberFromString(typed, { defaultCountry: country, extract: false });
  return number?.isValid() ? number.formatInternational() : typed;
}
