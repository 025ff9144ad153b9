import type { Language, Names } from '#domain';

/** Everyday names of goods by their code of six digits, in every language. */
export type ItemNames = ReadonlyMap<string, Names>;

/** What a search compares: plain characters, small letters, no blanks and no marks. */
const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '');

/** Goods whose names hold what was typed, that are shown at most. */
const OFFERED_MAX = 5;
/** Characters from which a word says something in scripts whose words are of two. */
const WORD_MIN = 2;

/** How goods stand in the list that the browser offers: name and code. */
export const itemLabel = (code: string, names: Names, language: Language): string => `${names[language]} (${code.slice(0, 4)}.${code.slice(4)})`;

/** The code that a company means by a name in any of the languages, or by the label offered in the list; null where it is neither, or two goods have the name. */
export function findItem(typed: string, items: ItemNames): string | null {
  const wanted = bare(typed);
  const found = [...items].filter(([code, names]) => Object.values(names).some((name) => [bare(name), bare(name + code)].includes(wanted)));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** What stands between the parts of a description, as in "urea, vehicle grade". */
const BETWEEN_PARTS = /[,、;()。]/u;

/**
 * The code of the only goods that a description names: a part of it is their name, or their name behind one word ("vehicle-grade
 * urea"). A name among other words may be what something else is made of, or for: urea resin, parts of a naphtha cracker.
 * @returns null where there is none, or several
 */
export function namedItem(description: string, items: ItemNames): string | null {
  const parts = description.normalize('NFKC').split(BETWEEN_PARTS).map((part) => part.trim().split(/\s+/u));
  const named = new Set(parts.flatMap((words) => [words, words.slice(1)]).map((words) => bare(words.join(''))));
  const found = [...items].filter(([, names]) => Object.values(names).some((name) => named.has(bare(name))));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** Goods with what was typed in one of their names, for whoever typed a part of it: those that they may choose from. */
export function similarItems(typed: string, items: ItemNames): string[] {
  const wanted = bare(typed);
  if (wanted.length < WORD_MIN || /^\d+$/.test(wanted)) return [];
  return [...items].filter(([, names]) => Object.values(names).some((name) => bare(name).includes(wanted))).slice(0, OFFERED_MAX).map(([code]) => code);
}

/** Whether somebody looks for goods by words, as no code has any. */
export const isWord = (typed: string): boolean => /\p{L}/u.test(typed);
