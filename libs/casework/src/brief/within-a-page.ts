import { BRIEF_POINTS, type BriefLine, type BriefPointName } from '#contracts';

/** Lines of print that the six points have on a page of A4, beside its head and foot. */
export const PAGE_LINES = 34;
/** Columns of one such line: a letter takes one, a character of East Asia two. */
export const LINE_COLUMNS = 96;
/** Most characters of one text that somebody typed, as people see them; the case has the rest. */
export const TYPED_MAX_CHARACTERS = 240;
/** Most characters of any other part of a line: names of a network's file among them. */
export const PART_MAX_CHARACTERS = 300;
/** Lines that a point keeps when another one is longer. */
const KEPT_MIN = 2;

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Hangul, Han, kana, their punctuation, full-width forms and pictures. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes. */
export const columnsOf = (text: string): number => [...text].reduce((n, character) => n + (WIDE.test(character) ? 2 : 1), 0);

/** The beginning of a text on one line, and how many characters do not stand there. */
export function cutTo(text: string, max: number): { readonly text: string; readonly cut: number } {
  const all = [...characters.segment(text.replace(/\s+/gu, ' ').trim())].map(({ segment }) => segment);
  return all.length <= max ? { text: all.join(''), cut: 0 } : { text: `${all.slice(0, max).join('').trimEnd()}…`, cut: all.length - max };
}

/** One point on the page, with how many of its lines are not there. */
export interface Fitted { readonly lines: readonly BriefLine[]; readonly left_out: number }

/** Lines of print that one of the brief takes, time and marks included. */
const heightOf = ({ when, label, text, mark }: BriefLine): number => Math.max(1, Math.ceil(columnsOf([when, label, text, mark].filter((part) => part !== null).join('   ')) / LINE_COLUMNS));

/** The points as far as one page has room: the longest gives up its oldest line first, since the newest say how things stand. */
export function withinPage(points: ReadonlyMap<BriefPointName, readonly BriefLine[]>): ReadonlyMap<BriefPointName, Fitted> {
  const room = BRIEF_POINTS.map((point) => ({ point, all: points.get(point) ?? [], lines: [...points.get(point) ?? []] }));
  const taken = ({ all, lines }: typeof room[number]): number => Math.max(1, lines.reduce((n, line) => n + heightOf(line), 0)) + (lines.length < all.length ? 1 : 0);
  const most = room.reduce((n, { all }) => n + all.length, 0);
  for (let dropped = 0; dropped < most && room.reduce((n, one) => n + taken(one), 0) > PAGE_LINES; dropped += 1) {
    const [longest] = room.filter(({ lines }) => lines.length > KEPT_MIN).sort((a, b) => taken(b) - taken(a));
    if (!longest) break;
    // What simply is so stays before what happened.
    const oldest = longest.lines.findIndex(({ at }) => at !== null);
    longest.lines.splice(oldest === -1 ? longest.lines.length - 1 : oldest, 1);
  }
  return new Map(room.map(({ point, all, lines }) => [point, { lines, left_out: all.length - lines.length }]));
}
