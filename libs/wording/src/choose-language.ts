import type { Language } from './catalogue.js';

/** A header beyond this is not a person's preferences; the rest is not read. */
const HEADER_LIMIT_CHARACTERS = 1000;
const FALLBACK: Language = 'en';

/**
 * Picks the language of an answer from an `Accept-Language` header (RFC 9110 §12.5.4): highest weight first, the first
 * written among equals; a range matches by language, and prefers the same script (`zh-CN`, `zh-SG` and `zh` are
 * `zh-Hans`; a reader of `zh-TW` gets `zh-Hans` rather than English). Falls back to `en`, else to the first available.
 */
export const chooseLanguage = (acceptLanguage: string | undefined, available: readonly Language[]): Language =>
  namedLanguage(acceptLanguage, available) ?? fallback(available);

/** The same where there is a better answer than `en` for a header that names none of them: absent, `*`, or others only. */
export function namedLanguage(acceptLanguage: string | undefined, available: readonly Language[]): Language | undefined {
  for (const range of wanted(acceptLanguage ?? '')) {
    if (range === '*') return undefined;
    const found = match(range, available);
    if (found) return found;
  }
  return undefined;
}

function fallback(available: readonly Language[]): Language {
  return available.includes(FALLBACK) ? FALLBACK : (available[0] ?? FALLBACK);
}

/** Language ranges in order of preference; those with weight 0 are unwanted and left out. */
function wanted(header: string): string[] {
  return header.slice(0, HEADER_LIMIT_CHARACTERS).split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((s) => s.trim());
      const weight = parameters.map((p) => /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i.exec(p)?.[1]).find((q) => q !== undefined);
      return { range, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ range, weight }) => range !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ range }) => range);
}

function match(range: string, available: readonly Language[]): Language | undefined {
  const asked = full(range);
  if (!asked) return undefined;
  const same = available.filter((language) => full(language)?.language === asked.language);
  return same.find((language) => full(language)?.script === asked.script) ?? same[0];
}

/** The tag with its likely script filled in; undefined for what is no language tag. */
function full(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
