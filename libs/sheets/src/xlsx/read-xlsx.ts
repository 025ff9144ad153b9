import { CELL_MAX_CHARACTERS, COLUMNS_MAX, type ReadSheet, SHEET_MAX_CHARACTERS, type SheetLimits, UNPACKED_MAX_BYTES, faulty, isBlank, sheetFrom } from '../sheet.js';
import { inTurn } from './in-turn.js';
import { readPart } from './read-part.js';
import { type NumberForm, type Workbook, readForms, readStrings, readWorkbook } from './workbook.js';
import { type Parts, Unreadable, unpack } from './unpack.js';
import { meant } from './xml-text.js';

/** What the cells of a sheet refer to. */
interface Known { readonly strings: readonly string[]; readonly forms: readonly NumberForm[]; readonly from1904: boolean }
/** A cell while it is read: its place, what its value is, and the texts in it. */
interface Cell { readonly row: number; readonly column: number; readonly type: string; readonly format: number; value: string; text: string }

/**
 * Reads the first sheet of a workbook that is shown as rows of texts: a day as `2026-03-06`, a number in plain digits, a text as it
 * stands, with the zeros in front of it. Bytes, elements, attributes and all that is kept of them are bounded as the file is unpacked
 * and read, piece by piece; whatever a file holds, it takes no more than a long list does, and few are read at once.
 */
export async function readXlsx(bytes: Buffer, limits: SheetLimits): Promise<ReadSheet> {
  try {
    return await inTurn(async () => {
      const parts = await unpack(bytes, limits.unpacked_max_bytes ?? UNPACKED_MAX_BYTES);
      return sheetFrom(await readRows(parts, await readWorkbook(parts), limits), limits);
    });
  } catch (error) {
    if (error instanceof Unreadable) return faulty(error.message, { max: limits.rows });
    throw error;
  }
}

async function readRows(parts: Parts, { sheet, strings, styles, from1904 }: Workbook, limits: SheetLimits): Promise<string[][]> {
  const known: Known = { strings: strings ? await readStrings(parts, strings) : [], forms: styles ? await readForms(parts, styles) : [], from1904 };
  const grid = new Grid(limits, known);
  let into: 'value' | 'text' | null = null;
  await readPart(parts, sheet, {
    open: (name, attributes) => {
      if (name === 'row') grid.row(attributes);
      if (name === 'c') grid.cell(attributes);
      into = name === 'v' ? 'value' : name === 't' ? 'text' : null;
    },
    close: (name) => { into = null; if (name === 'c') grid.put(); },
    text: (piece) => grid.add(into, piece),
  });
  return grid.rows;
}

/** Rows as their cells come, each at its place, as far as a list of ours may reach. */
class Grid {
  readonly rows: string[][] = [];
  private at = 0;
  private next = 0;
  private open: Cell | null = null;
  private left = SHEET_MAX_CHARACTERS;

  constructor(private readonly limits: SheetLimits, private readonly known: Known) {}

  row({ r }: Readonly<Record<string, string>>): void {
    this.at = r === undefined ? this.at + 1 : numberOf(r);
    this.next = 0;
  }

  cell({ r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const [, letters = ''] = /^([A-Z]{1,3})\d+$/.exec(r) ?? [];
    const column = letters === '' ? this.next : columnOf(letters);
    this.next = column + 1;
    this.open = { row: this.at, column, type: t, format: Number(s), value: '', text: '' };
  }

  add(into: 'value' | 'text' | null, piece: string): void {
    if (into === null || this.open === null) return;
    this.open[into] += piece;
    if (this.open[into].length > CELL_MAX_CHARACTERS) throw new Unreadable('sheet_too_large');
  }

  /** A cell with nothing in it counts for nothing, wherever it is: programs write formats down to the last row that there can be. */
  put(): void {
    const cell = this.open;
    this.open = null;
    const said = cell && saidBy(cell, this.known);
    if (!cell || !said || isBlank(said) || cell.column >= COLUMNS_MAX) return;
    if (cell.row < 1 || cell.row > this.limits.rows + 1) throw new Unreadable('too_many_rows');
    this.left -= said.length;
    if (this.left < 0) throw new Unreadable('sheet_too_large');
    while (this.rows.length < cell.row) this.rows.push([]);
    const row = this.rows[cell.row - 1] ?? [];
    while (row.length < cell.column) row.push('');
    row[cell.column] = said;
  }
}

const numberOf = (text: string): number => (/^\d{1,7}$/.test(text) ? Number(text) : 0);
const columnOf = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** What a cell says, in plain text. */
function saidBy({ type, format, value, text }: Cell, { strings, forms, from1904 }: Known): string {
  switch (type) {
    case 's': return strings[Number(value)] ?? '';
    case 'inlineStr': return meant(text);
    case 'b': return value === '1' ? 'true' : value === '0' ? 'false' : value;
    case 'n': return inForm(value.trim(), forms[format] ?? 'number', from1904);
    default: return meant(value);
  }
}

/** Digits of a number that a program keeps; what comes behind them is the dust of binary fractions. */
const SIGNIFICANT = 15;
const DAY_MS = 86_400_000;
/** The days from which the two counts begin, and the last that has a number: 31 December 9999. */
const [FROM_1900, FROM_1904, LAST] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1), 2_958_465];

function inForm(value: string, form: NumberForm, from1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (form === 'day' && number >= 1 && number <= LAST) return new Date((from1904 ? FROM_1904 : FROM_1900) + Math.floor(number) * DAY_MS).toISOString().slice(0, 10);
  const plain = String(Number(number.toPrecision(SIGNIFICANT)));
  return typeof form === 'object' && /^\d+$/.test(plain) ? plain.padStart(form.digits, '0') : plain;
}
