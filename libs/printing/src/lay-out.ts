import { type PrintLine, linesOf } from './break-lines.js';
import { type Block, type Cell, type Piece, block } from './paper.js';

/** A sheet of A4 and its margins, in points. */
export const SHEET = { width: 595.28, height: 841.89, side: 48, top: 42, bottom: 40 };
/** From the top of a line to that of the next, in parts of its size; characters of East Asia fill their square. */
const LEADING = 1.45;
/** Sizes of text in points, the largest at which a brief stays on one page is taken. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];

export interface SetBlock { readonly block: Block; readonly lines: readonly PrintLine[]; readonly size: number; readonly x: number; /** Of the baseline of its first line. */ readonly y: number; readonly leading: number }

/** Blocks on one page. @throws Error where they do not fit at the smallest size, which `within-a-page.ts` keeps from happening */
export function layOut(blocks: readonly Block[]): SetBlock[] {
  for (const size of SIZES) {
    const set = setAt(blocks, size);
    if (set) return set;
  }
  throw new Error(`a brief of ${String(blocks.length)} blocks has no room on one page`);
}

/** @returns null where there is no room */
function setAt(blocks: readonly Block[], base: number): SetBlock[] | null {
  let y = SHEET.top;
  const set = blocks.map((block) => {
    const { placed, below } = place(block, base, y);
    y = below;
    return placed;
  });
  return y > SHEET.height - SHEET.bottom ? null : set;
}

/** Of a paper that has as many sheets as it needs. */
const SIZE_OF_MANY = 9.5;
/** What begins so near the end of a sheet, in parts of its size, begins on the next: a heading is not left alone there, nor with nothing but the head of its table. */
const BEGINS_WITHIN = 5;
const TITLE_BEGINS_WITHIN = 8;
/** The line at the foot of a page: its size in parts of that of the text, and how far under the text it stands, in points. */
const FOOT_SIZE = 0.8;
const FOOT_BELOW = 8;

/**
 * Blocks on as many pages as they need, each whole, and at the foot of each which page it is of how many. A table that goes on
 * overleaf begins there with its head again. A block is shorter than a sheet.
 * @param foot what stands beside the number of a page
 */
export function layPages(blocks: readonly Block[], foot: Piece): SetBlock[][] {
  const pages: SetBlock[][] = [[]];
  const [end, base] = [SHEET.height - SHEET.bottom, SIZE_OF_MANY];
  let y = SHEET.top;
  let head: Block | null = null;
  const put = (one: Block): void => {
    const set = place(one, base, y);
    pages.at(-1)?.push(set.placed);
    y = set.below;
  };
  for (const next of blocks) {
    const goesOn = next.cells.length > 0 && !next.ruled;
    if (!goesOn) head = next.cells.length > 0 ? next : null;
    if (place(next, base, y).below > end || (heads(next) && y + (next.role === 'H2' ? TITLE_BEGINS_WITHIN : BEGINS_WITHIN) * base > end)) {
      pages.push([]);
      y = SHEET.top;
      if (goesOn && head) put(head);
    }
    put(next);
  }
  if (pages.length > 1) pages.forEach((page, n) => page.push(footOf(foot, n + 1, pages.length, base)));
  return pages;
}

/** In the margin under a page's text. */
function footOf(foot: Piece, page: number, pages: number, base: number): SetBlock {
  const number: Piece = { ...foot, text: `${String(page)} / ${String(pages)}` };
  return place(block('P', [foot], { aside: [number], size: FOOT_SIZE }), base, SHEET.height - SHEET.bottom + FOOT_BELOW).placed;
}

/** A heading, or the head of a table. */
const heads = ({ role, pieces, cells, ruled }: Block): boolean => role === 'H2' || (cells.length > 0 ? ruled : role === 'P' && pieces.every(({ look }) => look === 'strong'));

/** A block set from a height on a sheet, and where the next one begins. */
function place(block: Block, base: number, from: number): { readonly placed: SetBlock; readonly below: number } {
  const size = base * block.size;
  const indent = block.indent * base;
  const room = (SHEET.width - 2 * SHEET.side - indent) / size;
  const lines = block.cells.length > 0 ? rowLines(block.cells, room) : linesWithAside(block, room);
  const leading = size * LEADING;
  return {
    placed: { block, lines, size, x: SHEET.side + indent, y: from + block.before * base + size * 1.1, leading },
    below: from + block.before * base + lines.length * leading + (block.ruled ? base * 0.25 : 0),
  };
}

function linesWithAside({ pieces, aside: said }: Block, room: number): PrintLine[] {
  const aside = linesOf(said, room)[0] ?? [];
  const taken = widthOfLine(aside);
  const [first = [], ...rest] = linesOf(pieces, room - taken);
  return [[...first, ...shifted(aside, room - taken)], ...rest];
}

/** The lines of all cells of a row beside each other: its first line is the first of each. */
function rowLines(cells: readonly Cell[], room: number): PrintLine[] {
  const set = cells.map(({ pieces, from, to, at_end }) => {
    const width = (to - from) * room - (to < 1 ? GUTTER : 0);
    return linesOf(pieces, width).map((line) => shifted(line, from * room + (at_end ? width - widthOfLine(line) : 0)));
  });
  return Array.from({ length: Math.max(1, ...set.map((lines) => lines.length)) }, (_, n) => set.flatMap((lines) => lines[n] ?? []));
}

/** Between two cells of a row, in parts of the size of its text. */
const GUTTER = 0.8;
const widthOfLine = (line: PrintLine): number => line.reduce((end, run) => Math.max(end, run.x + run.width), 0);
const shifted = (line: PrintLine, by: number): PrintLine => line.map((run) => ({ ...run, x: run.x + by }));
