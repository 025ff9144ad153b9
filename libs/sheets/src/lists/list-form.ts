import { type FieldError, fieldErrors } from '#contracts';
import { type Language, type RowFault, hsDigits } from '#domain';
import type * as z from 'zod/mini';
import type { Sheet } from '../sheet.js';
import type { CellKind } from '../xlsx/styles.js';
import { type Choice, type Words, choicesIn, chosen, plainWord, wording, wordsOf } from './words.js';

/** What stands between choices where they are told: some have a comma of their own. */
export const BETWEEN = ' / ';

/** What a cell is read as. */
export type Reads = 'line' | 'number' | 'day' | 'hs' | 'port' | Choice;
/** One column of a list: what its cells are read as, and what a blank one means; a column without that has to be filled. */
export interface ListColumn { readonly reads: Reads; readonly blank?: null | false }
/** What cells are checked against: known codes by version, whose words are answered with, today where the list is kept, and what port a text names. */
export interface RowLists {
  readonly hs_versions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly language: Language;
  readonly today?: string;
  readonly port?: (typed: string) => string | null;
}
export type Fault = Omit<RowFault, 'row'>;

/** A kind of list that comes as a spreadsheet. */
export interface ListForm<Facts> {
  /** The columns, in the order in which a new one has them. */
  readonly columns: Readonly<Record<string, ListColumn>>;
  /** Where the name of a column is in the catalogues. */
  readonly key: (column: string) => string;
  /** Columns without which a spreadsheet is none. */
  readonly needed: readonly string[];
  /** What a row says, once each of its cells is read; or every rule that it breaks. */
  readonly read: (typed: Readonly<Record<string, unknown>>, lists: RowLists) => { readonly facts: Facts } | { readonly faults: readonly FieldError[] };
}

/** One row that can be read: its place in what it came from, and what it says. */
export interface ReadRow<Facts> { readonly row: number; readonly facts: Facts }
/** Rows of a spreadsheet that can be read, and what is wrong with the others. `columns`: which column each heading names. */
export interface ReadRows<Facts> { readonly rows: readonly ReadRow<Facts>[]; readonly faults: readonly RowFault[]; readonly count: number; readonly ignored: readonly string[] }
export type RowReading<Facts> = ({ readonly ok: true } & ReadRows<Facts>) | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What the columns of a form are called, as headings name them. */
const namesOf = new WeakMap<object, Words>();
/** The column that a heading names; undefined where it is none of the list. */
export function columnOf<Facts>(form: ListForm<Facts>, heading: string): string | undefined {
  const names = namesOf.get(form) ?? wordsOf(Object.keys(form.columns), (code) => [form.key(code)]);
  namesOf.set(form, names);
  return names.get(plainWord(heading));
}

/** Heading of the column in which a file that is given back says what is wrong; it may come again with the corrected file. */
export const errorHeading = (language: Language): string => wording(language, 'sheets.error');
const ERROR_WORDS = wordsOf(['error'], () => ['sheets.error']);
export const isErrorHeading = (heading: string): boolean => ERROR_WORDS.has(plainWord(heading));

/** Reads each row of a spreadsheet by itself. A sheet without the columns that a list needs, or with one of them twice, is none. */
export function readRows<Facts>(form: ListForm<Facts>, { headings, rows }: Sheet, lists: RowLists): RowReading<Facts> {
  const columns = headings.map((heading) => columnOf(form, heading));
  const errors = headingErrors(form, columns);
  if (errors.length > 0) return { ok: false, errors };
  const [read, faults]: [ReadRow<Facts>[], RowFault[]] = [[], []];
  let count = 0;
  for (const [i, cells] of rows.entries()) {
    if (cells.every((cell, at) => cell.trim() === '' || isErrorHeading(headings[at] ?? ''))) continue;
    count += 1;
    const made = readRow(form, cellsOf(columns, cells), lists);
    // The headings are the first row of a spreadsheet.
    if ('facts' in made) read.push({ row: i + 2, facts: made.facts });
    else faults.push(...made.faults.map((fault) => ({ row: i + 2, ...fault })));
  }
  return { ok: true, rows: read, faults, count, ignored: headings.filter((heading, i) => columns[i] === undefined && heading.trim() !== '' && !isErrorHeading(heading)) };
}

function headingErrors<Facts>({ columns: known, needed }: ListForm<Facts>, columns: readonly (string | undefined)[]): FieldError[] {
  const missing = needed.filter((column) => !columns.includes(column));
  const twice = Object.keys(known).filter((column) => columns.filter((c) => c === column).length > 1);
  return [...missing.map((column) => ({ pointer: `/${column}`, rule: 'column_missing' })), ...twice.map((column) => ({ pointer: `/${column}`, rule: 'column_twice' }))];
}

type Cells = Readonly<Partial<Record<string, string>>>;
/** A text that a spreadsheet was kept from running begins with an apostrophe, which is none of its own. */
const cellsOf = (columns: readonly (string | undefined)[], cells: readonly string[]): Cells =>
  Object.fromEntries(columns.flatMap((column, i) => (column ? [[column, (cells[i] ?? '').trim().replace(/^'(?=[=+\-@＝＋－＠])/, '')]] : [])));

function readRow<Facts>(form: ListForm<Facts>, cells: Cells, lists: RowLists): { facts: Facts } | { faults: Fault[] } {
  const typed = Object.fromEntries(Object.entries(form.columns).map(([name, column]) => [name, valueOf(column, cells[name] ?? '', lists)]));
  const read = form.read(typed, lists);
  return 'facts' in read ? read : { faults: firstOfEach(read.faults.map((error) => inWords(form, error, lists.language))) };
}

/** Every rule of a schema that a row breaks. */
export const brokenRules = (error: z.core.$ZodError | undefined): readonly FieldError[] => (error ? fieldErrors(error) : []);

/** A cell as the day that it names; undefined where it names none, whose own rule says so. */
export function dayIn(typed: unknown): string | undefined {
  return typeof typed === 'string' && /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : undefined;
}

/** The value that a cell stands for; the cell itself where it stands for none, which the row's rules then say. */
function valueOf({ reads, blank }: ListColumn, cell: string, { port }: RowLists): unknown {
  if (cell === '') return blank;
  switch (reads) {
    case 'line': return cell;
    // A negative one is a number too: its own rule says what is wrong with it.
    case 'number': return /^[-−－]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(cell) ? Number(cell.replaceAll(',', '').replace(/^[−－]/, '-')) : cell;
    case 'hs': return hsDigits(cell);
    case 'day': return dayOf(cell);
    case 'port': return port?.(cell) ?? cell.toUpperCase();
    case 'unit': case 'licence': case 'result': case 'yes_no': case 'consent': case 'stage': return chosen(reads, cell);
  }
}

/** A day as spreadsheets of the three languages write it. */
function dayOf(cell: string): string {
  const [, y, m, d] = /^(\d{4})\s*[-./년年]\s*(\d{1,2})\s*[-./월月]\s*(\d{1,2})\s*[.일日]?$/.exec(cell) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(cell) ?? [];
  return y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : cell;
}

function inWords<Facts>({ columns }: ListForm<Facts>, { pointer, rule, values = {} }: FieldError, language: Language): Fault {
  const column = Object.keys(columns).find((name) => `/${name}` === pointer) ?? null;
  const choice = column === null ? null : choiceOf(columns[column]);
  if (choice !== null && (rule === 'unknown_value' || rule === 'wrong_type')) return { column, rule: 'unknown_value', values: { allowed: choicesIn(choice, language).join(BETWEEN) } };
  return { column, rule: rule === 'wrong_type' && values['expected'] === 'number' ? 'not_a_number' : rule, values };
}

const PLAIN: readonly string[] = ['line', 'number', 'day', 'hs', 'port'];
/** What is chosen in a column, where something is. */
export const choiceOf = (column: ListColumn | undefined): Choice | null => (!column || PLAIN.includes(column.reads) ? null : column.reads as Choice);
/** What a column holds in a workbook. Codes and numbers of papers are texts, or the zeros in front of them would be lost. */
export const kindOf = (column: ListColumn | undefined): CellKind => (column?.reads === 'number' || column?.reads === 'day' ? column.reads : 'text');

/** Of one cell the first rule says enough. */
const firstOfEach = (faults: readonly Fault[]): Fault[] => faults.filter((f, i) => faults.findIndex((other) => other.column === f.column) === i);
