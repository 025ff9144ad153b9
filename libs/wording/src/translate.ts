import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { Language, WordingKey } from './catalogue.js';

/** Values for the placeholders of a text. Dates and quantities come as text, made by the formatter; numbers are written as the language groups their digits. */
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
  const numbers = new Intl.NumberFormat(tag, { useGrouping: language === 'zh-Hans' ? 'min2' : true, maximumSignificantDigits: 15, numberingSystem: 'latn' });
  const formatters = formattersOf(tag, numbers);
  const compiled = new Map<Key, Message>();
  const message = (key: Key): Message => {
    const known = compiled.get(key);
    if (known) return known;
    const pattern = catalogue[key];
    if (pattern === undefined) throw new Error('not among the texts that were loaded');
    const format = new IntlMessageFormat(pattern, tag, undefined, { ignoreTag: true, formatters });
    const made = { format, counted: countedIn(format.getAst()) };
    compiled.set(key, made);
    return made;
  };
  const text = (key: Key, values: Values = {}): string => {
    try {
      const { format, counted } = message(key);
      const written = Object.entries(values).map(([name, value]) => [name, typeof value === 'number' && !counted.has(name) && !AS_IT_IS.has(name) ? numbers.format(value) : value] as const);
      return String(format.format<string>(Object.fromEntries(written)));
    } catch (cause) {
      throw new Error(`wording ${language} "${key}": ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  };
  return {
    language, tag, text,
    label: (key, values) => (language === 'en' ? capital(text(key, values)) : text(key, values)),
    has: (key): key is WordingKey => Object.hasOwn(catalogue, key),
    placeholders: (key) => placeholdersOf(message(key).format.getAst()),
  };
}

interface Message { readonly format: IntlMessageFormat; /** Placeholders whose number chooses among forms, and so stays a number. */ readonly counted: ReadonlySet<string> }

/**
 * Numbers that name something, and so are written as they are in every language: a year, an entry, a row or a version is looked for by its digits.
 * Entries of a history are `seq`, `first`, `last`, `missing`, `expected` and `ends`; how many there are is a count, and grouped.
 */
const AS_IT_IS: ReadonlySet<string> = new Set(['year', 'seq', 'first', 'last', 'missing', 'expected', 'ends', 'row', 'line', 'column', 'number', 'revision', 'version']);

/** What messages are put together with: numbers grouped as the formatter groups them, Chinese from five digits on, and the plural rules of one language. */
function formattersOf(tag: string, numbers: Intl.NumberFormat): Formatters {
  const plurals = new Intl.PluralRules(tag);
  return { getNumberFormat: () => numbers, getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args), getPluralRules: () => plurals };
}

const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());

type Parsed = ReturnType<IntlMessageFormat['getAst']>;
/** Mark of plain text in a parsed message; the parser's own enum lives in a package that this project does not name. */
const LITERAL = 0;

/** Plain arguments alone take text; what is said to be a number, or chooses among forms, stays one. */
function countedIn(parsed: Parsed): ReadonlySet<string> {
  return new Set(parsed.flatMap((element) => ('style' in element ? [element.value] : 'options' in element ? [element.value, ...Object.values(element.options).flatMap((option) => [...countedIn(option.value)])] : [])));
}

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
