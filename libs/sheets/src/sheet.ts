/** Most rows below the headings, most columns that are looked at, and most characters of all cells together. */
export interface SheetLimits { readonly rows: number }
/** Columns that are looked at; what stands beyond them is no list of ours. */
export const COLUMNS_MAX = 60;
/** Characters of one cell: as many as spreadsheet programs take. */
export const CELL_MAX_CHARACTERS = 32_767;
/** Characters of all cells together: as many as 5,000 rows with a third of what their columns take. */
export const SHEET_MAX_CHARACTERS = 8_000_000;

/** A spreadsheet as rows of texts; the first has the headings, and blank rows keep their places. */
export interface Sheet { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }
/** Why a file is no spreadsheet: the name of a rule, and what its words are filled with. */
export interface SheetFault { readonly rule: string; readonly values: Readonly<Record<string, string | number>> }
export type ReadSheet = { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly fault: SheetFault };

export const faulty = (rule: string, values: SheetFault['values'] = {}): ReadSheet => ({ ok: false, fault: { rule, values } });
/** A sheet of rows, of which the first is its headings; rows at the end that hold nothing are none. */
export function sheetFrom(all: readonly (readonly string[])[], { rows: max }: SheetLimits): ReadSheet {
  const last = all.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  const [headings = [], ...rows] = all.slice(0, last + 1);
  return rows.length > max ? faulty('too_many_rows', { max }) : { ok: true, sheet: { headings, rows } };
}
