import type { Language } from '#domain';
import { type ReactNode, createElement } from 'react';

/** A phone number, a day as each language writes it within a sentence, and a city's hour where it has no blanks: nothing there says that a line may not break, nor before the comma after it. */
const TIME = /\d{4}年\d{1,2}月\d{1,2}日(?:（周.）)?|\p{Script=Han}{1,8}时间\d{2}:\d{2}|\d{4}\. \d{1,2}\. \d{1,2}\.(?:\(\p{Script=Hangul}\))?|[A-Z][a-z]+day \d{1,2} [A-Z][a-z]+ \d{4},?|\+\d{1,3}(?: \d{1,4}){2,4}/gu;
/** Text between tags. Elements that hold nothing but text come first, and stay as they are; React escapes every other angle bracket. */
const TEXT = /<(title|option|textarea)\b[^>]*>[^<]*|>[^<]+/g;

/**
 * A finished page with each of its days, and Chinese hours, on one line. Times stand within sentences that the catalogue makes, on every page of
 * the companies: this is the one place that knows them all.
 */
export const keepTimesWhole = (html: string): string => html.replace(TEXT, (found, plain?: string) => (plain ? found : found.replace(TIME, '<span class="whole">$&</span>')));

const CHINESE = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
/** What no line may end with. */
const OPENS = /[（“‘《]$/u;

/** A heading whose lines may break between its words alone, where a script has no blanks to show them: the style keeps the rest together. */
export const keepWordsWhole = (heading: string, language: Language): ReactNode => (language !== 'zh-Hans' ? heading : [...CHINESE.segment(heading)].map(({ segment, isWordLike, index }) => (
  isWordLike === true && index > 0 && !OPENS.test(heading.slice(0, index)) ? [createElement('wbr', { key: index }), segment] : segment
)));
