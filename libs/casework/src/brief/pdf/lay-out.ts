import { type PrintLine, linesOf } from './break-lines.js';
import type { Block } from './print-blocks.js';

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
  const width = SHEET.width - 2 * SHEET.side;
  let y = SHEET.top;
  const set = blocks.map((block) => {
    const size = base * block.size;
    const indent = block.indent * base;
    const room = (width - indent) / size;
    const aside = linesOf(block.aside, room)[0] ?? [];
    const taken = aside.reduce((n, run) => n + run.width, 0);
    const [first = [], ...rest] = linesOf(block.pieces, room - taken);
    const lines = [[...first, ...aside.map((run) => ({ ...run, x: run.x + room - taken }))], ...rest];
    const leading = size * LEADING;
    const placed = { block, lines, size, x: SHEET.side + indent, y: y + block.before * base + size * 1.1, leading };
    y += block.before * base + lines.length * leading + (block.ruled ? base * 0.25 : 0);
    return placed;
  });
  return y > SHEET.height - SHEET.bottom ? null : set;
}
