/** What of a spreadsheet is read: most rows below the headings, and most bytes of a workbook's parts unpacked (`UNPACKED_MAX_BYTES` where nothing is said). */
export interface SheetLimits { readonly rows: number; readonly unpacked_max_bytes?: number }
/** Bytes of all parts of a workbook that are read, unpacked: 5,000 rows of fifteen columns take some 6 MB. */
export const UNPACKED_MAX_BYTES = 48 * 1024 * 1024;
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
export const isBlank = (cell: string): boolean => cell.trim() === '';
/** A row as far as something stands in it, in columns that are looked at. */
const filled = (row: readonly string[]): string[] => {
  const cells = row.slice(0, COLUMNS_MAX).map((cell) => (isBlank(cell) ? '' : cell));
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
};

/** A sheet of rows, of which the first is its headings; rows at the end that hold nothing are none, nor are cells at the end of a row. */
export function sheetFrom(all: readonly (readonly string[])[], { rows: max }: SheetLimits): ReadSheet {
  const seen = all.map(filled);
  const [headings = [], ...rows] = seen.slice(0, seen.findLastIndex((row) => row.length > 0) + 1);
  return rows.length > max ? faulty('too_many_rows', { max }) : { ok: true, sheet: { headings, rows } };
}
