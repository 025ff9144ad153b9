import { type FieldError, LICENCE_COLUMNS, LICENCE_COLUMNS_NEEDED, type LicenceColumn, type LicenceRow, fieldErrors, licenceRowSchema } from '#contracts';
import type { ApplicationFacts, BroughtRow, Language, RowFault } from '#domain';
import { newId } from '#platform';
import * as z from 'zod/mini';
import type { Sheet } from './read-sheet.js';
import { choicesOf, chosen, columnOf } from './sheet-words.js';

/** Rows of a spreadsheet that can be read, and what is wrong with the others. */
export interface ReadRows { readonly rows: readonly BroughtRow[]; readonly faults: readonly RowFault[]; readonly count: number; readonly ignored: readonly string[] }
export type RowReading = ({ readonly ok: true } & ReadRows) | { readonly ok: false; readonly errors: readonly FieldError[] };
/** What cells are checked against: known codes by version, and whose words are answered with. */
export interface RowLists { readonly hs_versions: ReadonlyMap<string, ReadonlySet<string>>; readonly language: Language }

/** Reads each row of a spreadsheet by itself. A sheet without the columns that a list needs, or with one of them twice, is none. */
export function readRows({ headings, rows }: Sheet, lists: RowLists): RowReading {
  const columns = headings.map(columnOf);
  const errors = headingErrors(columns);
  if (errors.length > 0) return { ok: false, errors };
  const [read, faults]: [BroughtRow[], RowFault[]] = [[], []];
  let count = 0;
  for (const [i, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    count += 1;
    const made = readRow(cellsOf(columns, cells), lists);
    // The headings are the first row of a spreadsheet.
    if ('facts' in made) read.push({ row: i + 2, id: newId(), facts: made.facts });
    else faults.push(...made.faults.map((fault) => ({ row: i + 2, ...fault })));
  }
  return { ok: true, rows: read, faults, count, ignored: headings.filter((heading, i) => columns[i] === undefined && heading.trim() !== '') };
}

function headingErrors(columns: readonly (LicenceColumn | undefined)[]): FieldError[] {
  const missing = LICENCE_COLUMNS_NEEDED.filter((column) => !columns.includes(column));
  const twice = LICENCE_COLUMNS.filter((column) => columns.filter((c) => c === column).length > 1);
  return [...missing.map((column) => ({ pointer: `/${column}`, rule: 'column_missing' })), ...twice.map((column) => ({ pointer: `/${column}`, rule: 'column_twice' }))];
}

type Cells = Readonly<Partial<Record<LicenceColumn, string>>>;
/** A text that a spreadsheet was kept from running begins with an apostrophe, which is none of its own. */
const cellsOf = (columns: readonly (LicenceColumn | undefined)[], cells: readonly string[]): Cells =>
  Object.fromEntries(columns.flatMap((column, i) => (column ? [[column, (cells[i] ?? '').trim().replace(/^'(?=[=+\-@＝＋－＠])/, '')]] : [])));

type Fault = Omit<RowFault, 'row'>;

function readRow(cells: Cells, { hs_versions, language }: RowLists): { facts: ApplicationFacts } | { faults: Fault[] } {
  const typed = Object.fromEntries(LICENCE_COLUMNS.map((column) => [column, valueOf(column, cells[column] ?? '')]));
  const result = z.safeParse(licenceRowSchema, typed, { reportInput: true });
  if (!result.success) return { faults: firstOfEach(fieldErrors(result.error).map((error) => inWords(error, language))) };
  const { quantity, unit, ...rest } = result.data satisfies LicenceRow;
  const known = [...hs_versions.values()].some((codes) => codes.has(rest.hs));
  if (!known) return { faults: [{ column: 'hs', rule: 'unknown_hs_code', values: { code: rest.hs, versions: [...hs_versions.keys()].join(', ') } }] };
  return { facts: { ...rest, quantity: { value: quantity, unit } } };
}

/** The value that a cell stands for; the cell itself where it stands for none, which the row's rules then say. */
function valueOf(column: LicenceColumn, cell: string): unknown {
  if (cell === '') return BLANK[column];
  switch (column) {
    case 'quantity': return /^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(cell) ? Number(cell.replaceAll(',', '')) : cell;
    case 'hs': return cell.replace(/[.\s]/g, '');
    case 'filed_on': case 'decided_on': return dayOf(cell);
    case 'unit': case 'licence': case 'result': return chosen(column, cell);
    case 'green_channel': case 'papers_complete': case 'consent': return chosen('yes_no', cell);
    case 'number': case 'exporter': case 'end_user': case 'item': case 'office': return cell;
  }
}
/** What a blank cell means; a column that is not here has to be filled. Nothing is given to anybody unless somebody said so. */
const BLANK: Readonly<Partial<Record<LicenceColumn, null | false>>> = { number: null, office: null, papers_complete: null, result: null, decided_on: null, green_channel: false, consent: false };

/** A day as spreadsheets of the three languages write it. */
function dayOf(cell: string): string {
  const [, y, m, d] = /^(\d{4})\s*[-./년年]\s*(\d{1,2})\s*[-./월月]\s*(\d{1,2})\s*[.일日]?$/.exec(cell) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(cell) ?? [];
  return y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : cell;
}

function inWords({ pointer, rule, values = {} }: FieldError, language: Language): Fault {
  const column = LICENCE_COLUMNS.find((c) => `/${c}` === pointer) ?? null;
  const allowed = column && choicesOf(column, language);
  if (allowed && (rule === 'unknown_value' || rule === 'wrong_type')) return { column, rule: 'unknown_value', values: { allowed } };
  return { column, rule: rule === 'wrong_type' && values['expected'] === 'number' ? 'not_a_number' : rule, values };
}

/** Of one cell the first rule says enough. */
const firstOfEach = (faults: readonly Fault[]): Fault[] => faults.filter((f, i) => faults.findIndex((other) => other.column === f.column) === i);
