import type { Reference } from '#platform';

/** Names of items by HS code, in every language: the table from which lists name what a case is about. */
export type ItemNames = Reference['itemNames'];

/** One way of writing for letters that look different and mean the same. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** HS codes whose name, in any language, stands within a text: what a reporter wrote who knew no code. */
export function codesWithin(text: string, items: ItemNames): string[] {
  const searched = plain(text);
  return [...items].flatMap(([code, names]) => (Object.values(names).some((name) => searched.includes(plain(name))) ? [code] : []));
}

/** HS codes whose name, in any language, holds every word typed: people look for what a list shows them, whatever the reporter wrote. */
export function codesNamed(typed: string, items: ItemNames): string[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return [...items].flatMap(([code, names]) => (words.length > 0 && Object.values(names).some((name) => words.every((word) => plain(name).includes(word))) ? [code] : []));
}
