import LineBreaker from 'linebreak';
import { type Run, runsOf, widthOf } from './fonts.js';
import type { Piece } from './paper.js';

/** A run where it stands, from the beginning of its line, at size 1. */
export interface Placed extends Run { readonly look: Piece['look']; readonly x: number; readonly width: number }
export type PrintLine = readonly Placed[];

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const HANGUL = /\p{Script=Hangul}/u;

/** The words of a piece, each with the blanks after it. Korean keeps its words whole, which Unicode leaves to whoever sets it. */
export function wordsOf(text: string): string[] {
  const breaker = new LineBreaker(text);
  const words: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const [before, after] = [text.slice(0, next.position), text.slice(next.position)];
    if (!next.required && HANGUL.test(before.slice(-1)) && HANGUL.test(after.slice(0, 1))) continue;
    words.push(text.slice(from, next.position));
    from = next.position;
  }
  return from < text.length ? [...words, text.slice(from)] : words;
}

interface Word { readonly runs: readonly Run[]; readonly look: Piece['look']; /** Without the blanks at its end, which may hang over. */ readonly narrow: number; readonly width: number }

function wordOf(text: string, piece: Piece): Word {
  const runs = runsOf({ ...piece, text });
  const sum = (of: readonly Run[]): number => of.reduce((n, run) => n + widthOf(run), 0);
  return { runs, look: piece.look, width: sum(runs), narrow: text.trimEnd() === text ? sum(runs) : sum(runsOf({ ...piece, text: text.trimEnd() })) };
}

/** A word that is wider than a whole line is broken between characters. */
const fitting = (text: string, piece: Piece, width: number): Word[] => {
  const word = wordOf(text, piece);
  return word.narrow <= width ? [word] : [...characters.segment(text)].map(({ segment }) => wordOf(segment, piece));
};

/** The pieces of a block set in lines of a width, both at size 1. */
export function linesOf(pieces: readonly Piece[], width: number): PrintLine[] {
  const lines: Placed[][] = [[]];
  let x = 0;
  for (const piece of pieces) {
    for (const { runs, look, narrow, width: whole } of wordsOf(piece.text).flatMap((text) => fitting(text, piece, width))) {
      if (x > 0 && x + narrow > width) {
        lines.push([]);
        x = 0;
      }
      // A line does not begin with the blanks between two pieces.
      if (x === 0 && narrow === 0 && lines.length > 1) continue;
      place(lines.at(-1) ?? [], runs, look, x);
      x += whole;
    }
  }
  return lines.filter((line) => line.length > 0);
}

function place(line: Placed[], runs: readonly Run[], look: Piece['look'], from: number): void {
  let x = from;
  for (const run of runs) {
    const width = widthOf(run);
    const last = line.at(-1);
    if (last?.font === run.font && last.look === look) line[line.length - 1] = { ...last, text: last.text + run.text, width: last.width + width };
    else line.push({ ...run, look, x, width });
    x += width;
  }
}
