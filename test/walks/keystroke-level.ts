import type { Language } from '#domain';

/**
 * The keystroke-level model: S. K. Card, T. P. Moran, A. Newell, "The keystroke-level model for user performance time with
 * interactive systems", Communications of the ACM 23 (7), 1980, pp. 396-410. Seconds each.
 */
export const OPERATORS = {
  /** A key, by an average typist who is no secretary (40 words a minute). */
  K: 0.28,
  /** A key of a complex code, copied sign by sign. */
  K_CODE: 0.75,
  /** The mouse's button. */
  K_BUTTON: 0.2,
  /** Pointing to a target with the mouse. */
  P: 1.1,
  /** Moving the hand between mouse and keyboard, each way. */
  H: 0.4,
  /** Preparing oneself before an act, unless the one before it leads there by itself (rules 0 and 1 of the model). */
  M: 1.35,
} as const;

/** Words of English a minute, silently and aloud: M. Brysbaert, Journal of Memory and Language 109, 2019. */
export const ENGLISH = { silent: 238, aloud: 183 } as const;
/** Characters of Chinese a minute, aloud: S. Trauzettel-Klosinski, K. Dietz, Investigative Ophthalmology & Visual Science 53 (9), 2012. */
export const CHINESE_ALOUD = 255;
/**
 * How fast adults read silently, a minute: English in words; Korean in words, by S. Rhiu and others, Korean Journal of Ophthalmology
 * 31 (3), 2017 (at 10 point); Chinese in characters, as much faster than aloud as English is.
 */
export const READING_A_MINUTE: Readonly<Record<Language, number>> = { ko: 202, 'zh-Hans': Math.round(CHINESE_ALOUD * (ENGLISH.silent / ENGLISH.aloud)), en: ENGLISH.silent };

/** Keys for one Chinese character by its sound: no syllable of pinyin is longer than six, the most are three, and one more chooses among the candidates. */
const KEYS_A_HANZI = 4;
/** Jamo that a Korean keyboard has no key of its own for: two strokes, or one with shift. */
const TWO_KEYS = /[\u1101\u1104\u1108\u110a\u110d\u1164\u1168\u116a-\u116c\u116f-\u1171\u1174\u11a9\u11aa\u11ac\u11ad\u11b0-\u11b6\u11b9\u11bb]/u;

/** How many keys a text takes on the keyboard of its language; a capital letter is two. */
export function keysOf(text: string): number {
  return [...text.normalize('NFD')].reduce((sum, c) => {
    if (/\p{Script=Han}/u.test(c)) return sum + KEYS_A_HANZI;
    return sum + (TWO_KEYS.test(c) || /[A-Z:_"@+()?]/.test(c) ? 2 : 1);
  }, 0);
}

/** What there is to read in a text: words, or in Chinese characters and words of other scripts. */
export function readOf(text: string, language: Language): number {
  if (language !== 'zh-Hans') return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return text.match(/\p{Script=Han}|[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}.,/:-])*/gu)?.length ?? 0;
}

/** What somebody did and read on a walk. */
export interface Counts {
  /** Pages of the service that were opened, and the second steps within one. */
  readonly pages: number;
  readonly clicks: number;
  /** Acts that somebody prepares for; the others follow from the one before. */
  readonly acts: number;
  /** Keys by which words were typed, and by which codes were. */
  readonly keys: number;
  readonly codes: number;
  /** Times that the hand went to the keyboard and back. */
  readonly typed: number;
  /** Words or characters that were read, each text once. */
  readonly read: number;
  /** Those among them and beside them that stand on the pages in all. */
  readonly there: number;
  /** Seconds in which the machine was waited for. */
  readonly machine_s: number;
}

/** Seconds by the model, by reading and of the machine, and their sum; `whole_s` where every word that stands there is read. */
export interface Estimate { readonly hands_s: number; readonly reading_s: number; readonly machine_s: number; readonly all_s: number; readonly whole_s: number }

export function estimate({ clicks, acts, keys, codes, typed, read, there, machine_s }: Counts, language: Language): Estimate {
  const { K, K_CODE, K_BUTTON, P, H, M } = OPERATORS;
  const hands_s = acts * M + clicks * (P + K_BUTTON) + typed * 2 * H + keys * K + codes * K_CODE;
  const reading = (amount: number): number => (amount / READING_A_MINUTE[language]) * 60;
  return { hands_s, reading_s: reading(read), machine_s, all_s: hands_s + reading(read) + machine_s, whole_s: hands_s + reading(there) + machine_s };
}
