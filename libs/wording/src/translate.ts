import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, WordingKey } from './catalogue.js';

/** Values for the placeholders of a text. Dates and quantities come as text, made by the formatter. */
export type Values = Readonly<Record<string, string | number>>;

/** Texts of one language: those that every page has, unless more keys are named. */
export interface Translator<Key extends string = WordingKey> {
  readonly language: Language;
  /** BCP 47 tag for the `lang` attribute: `zh-Hans-CN` chooses glyphs and voices that `zh-Hans` leaves open. */
  readonly tag: string;
  /**
   * The text behind a key, as it stands inside a sentence: enumerations are lower case in English.
   * Throws, naming key and placeholder, when a value is missing.
   */
  text(key: Key, values?: Values): string;
  /** The same with a capital first letter where the script has capitals: for labels, chips, headings and cells. */
  label(key: Key, values?: Values): string;
  /** Whether a key made from data (a code, a rule, a phrase) exists. */
  has(key: string): key is WordingKey;
  /** Names of the placeholders that a text needs, in the order in which they first appear. */
  placeholders(key: Key): readonly string[];
}

const TAGS: Readonly<Record<Language, string>> = { ko: 'ko-KR', 'zh-Hans': 'zh-Hans-CN', en: 'en' };

/** Makes the translator of one language from its catalogue, or from the part of it that a page loads. Texts compile on first use and are kept. */
export function translator<Key extends string>(language: Language, catalogue: Readonly<Partial<Record<Key, string>>>): Translator<Key> {
  const tag = TAGS[language];
  const compiled = new Map<Key, IntlMessageFormat>();
  const message = (key: Key): IntlMessageFormat => {
    const known = compiled.get(key);
    if (known) return known;
    const pattern = catalogue[key];
    if (pattern === undefined) throw new Error('not among the texts that were loaded');
    const made = new IntlMessageFormat(pattern, tag, undefined, { ignoreTag: true });
    compiled.set(key, made);
    return made;
  };
  const text = (key: Key, values: Values = {}): string => {
    try {
      return String(message(key).format<string>(values));
    } catch (cause) {
      throw new Error(`wording ${language} "${key}": ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  };
  return {
    language, tag, text,
    label: (key, values) => (language === 'en' ? capital(text(key, values)) : text(key, values)),
    has: (key): key is WordingKey => Object.hasOwn(catalogue, key),
    placeholders: (key) => placeholdersOf(message(key).getAst()),
  };
}

const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());

type Parsed = ReturnType<IntlMessageFormat['getAst']>;
/** Mark of plain text in a parsed message; the parser's own enum lives in a package that this project does not name. */
const LITERAL = 0;

function placeholdersOf(parsed: Parsed): readonly string[] {
  const names = new Set<string>();
  for (const element of parsed) {
    if (element.type !== LITERAL && 'value' in element) names.add(element.value);
    if ('options' in element) {
      for (const option of Object.values(element.options)) placeholdersOf(option.value).forEach((name) => names.add(name));
    }
  }
  return [...names];
}
