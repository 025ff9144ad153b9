import type { Language } from '#domain';

/** A stretch of one line of a block: in which language it is read, and how it looks. */
export interface Piece { readonly text: string; readonly language: string; readonly look: 'plain' | 'strong' | 'quiet' }

/** What stands on the sheet from top to bottom; sizes and distances are in parts of the size of its text. */
export interface Block {
  /** By which a reading program knows what it is. */
  readonly role: 'H1' | 'H2' | 'P' | 'LI';
  readonly pieces: readonly Piece[];
  /** What stands at the end of its first line. */
  readonly aside: readonly Piece[];
  readonly size: number;
  readonly before: number;
  readonly indent: number;
  /** Whether a line is drawn under it. */
  readonly ruled: boolean;
  /** Where it is a row of a table: its cells, in the place of its pieces. */
  readonly cells: readonly Cell[];
}

/** A cell of a row: from where to where it reaches, in parts of the width of its block, and whether its text stands at its end, as numbers do. */
export interface Cell { readonly pieces: readonly Piece[]; readonly from: number; readonly to: number; readonly at_end: boolean }

/** What is drawn as a file: its text, and what it says of itself. */
export interface Paper {
  readonly title: string;
  readonly subject: string;
  readonly language: Language;
  /** The only date in the file, ISO 8601. */
  readonly made_at: string;
  /** One sheet, on which the text gets smaller until it fits, or as many as it needs. */
  readonly pages: 'one' | 'many';
  readonly blocks: readonly Block[];
}

export const block = (role: Block['role'], pieces: readonly Piece[], rest: Partial<Block> = {}): Block => ({ role, pieces, aside: [], size: 1, before: 0, indent: 0, ruled: false, cells: [], ...rest });
