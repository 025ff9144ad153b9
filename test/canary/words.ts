/*
 * Canaries are words, figures and days that stand in one private place of one case, and nowhere else in the world. What
 * was heard is searched for all of them at once, and in every writing in which an output could hold them.
 */

/** Every word begins with it, and nothing that the service says by itself does. */
const STEM = 'zqxjv';
const ID_LENGTH = 8;
const ID = `[0-9a-z]{${ID_LENGTH}}`;
/** Figures of a company have ten digits at least; of shorter runs every page is full. */
const DIGITS_MIN = 10;

export const wordOf = (n: number): string => `${STEM}${n.toString(36).padStart(ID_LENGTH, '0')}`;
/** The digits of an amount, a telephone number or a registration number, for whoever compares them. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '');

const PLAIN = new RegExp(`${STEM}${ID}`, 'gi');
/** One character as addresses, JSON and markup write it. */
const ESCAPES = [/%([0-9a-f]{2})/gi, /\\u00([0-9a-f]{2})/gi, /&#x0*([0-9a-f]{2});/gi].map((sign) => ({ sign, radix: 16 })).concat({ sign: /&#0*(\d{2,3});/g, radix: 10 });
const HEX = new RegExp(`${Buffer.from(STEM).toString('hex')}((?:[0-9a-f]{2}){${ID_LENGTH}})`, 'gi');
/** In base64 a word looks otherwise after each remainder of what stands before it; three characters of the stem are one fixed group. */
const BASE64 = [0, 1, 2].map((skipped) => {
  const rest = STEM.length - skipped - 3 + ID_LENGTH;
  return new RegExp(`${Buffer.from(STEM.slice(skipped, skipped + 3)).toString('base64')}[A-Za-z0-9+/_-]{${Math.ceil((rest * 4) / 3)}}`, 'g');
});
/** Digits with whatever an amount or a telephone number has between two of them. */
const FIGURES = new RegExp(`\\d(?:[ ,.()\\u00a0\\u202f-]{0,2}\\d){${DIGITS_MIN - 1},}`, 'g');
const DAYS = /\d{4}-\d{2}-\d{2}/g;

function wordsIn(text: string): string[] {
  const unescaped = ESCAPES.filter(({ sign }) => text.search(sign) >= 0).map(({ sign, radix }) => text.replace(sign, (_, code: string) => String.fromCharCode(Number.parseInt(code, radix))));
  const hidden = [...text.matchAll(HEX)].map(([, id = '']) => STEM + Buffer.from(id, 'hex').toString('latin1'));
  const packed = BASE64.flatMap((sign, skipped) => [...text.matchAll(sign)].map(([group]) => STEM.slice(0, skipped) + Buffer.from(group, 'base64').toString('latin1')));
  return [text, ...unescaped, ...hidden, ...packed].flatMap((view) => [...view.matchAll(PLAIN)].map(([word]) => word.toLowerCase()));
}

/** Runs of digits, and all parts of them that are as long as some figure: separators of a list glue neighbours together. */
function figuresIn(text: string, lengths: ReadonlySet<number>): string[] {
  return [...text.matchAll(FIGURES)].map(([run]) => digitsOf(run)).flatMap((run) => [...lengths].flatMap((length) => Array.from({ length: Math.max(0, run.length - length + 1) }, (_, from) => run.slice(from, from + length))));
}

/**
 * Every canary that stands in a text, whether or not anybody planted it.
 * @param text what was heard, decoded as UTF-8
 * @param lengths of the figures that were planted, in digits
 */
export const canariesIn = (text: string, lengths: ReadonlySet<number>): Set<string> =>
  new Set([...wordsIn(text), ...figuresIn(text, lengths), ...[...text.matchAll(DAYS)].map(([day]) => day)]);
