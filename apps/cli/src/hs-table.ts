import { CsvError, parse } from 'csv-parse/sync';
import type { Values, WordingKey } from '#wording';

/** Columns of the public table of the Harmonized System, in whatever order. */
const COLUMNS = ['section', 'hscode', 'description', 'parent', 'level'] as const;
type Column = (typeof COLUMNS)[number];
/** Rows that a table may have; a version of the Harmonized System has some seven thousand. */
const ROWS_MAX = 50_000;
/** The line of the sum over everything, which names no goods; and the section of the chapter of what is not specified, which is in none. */
const TOTAL = 'TOTAL';

type Row = Readonly<Record<Column, string>>;
type FaultKey = Extract<WordingKey, `hs.fault.${string}`>;
export interface TableFault { readonly line: number; readonly column: string; readonly say: FaultKey; readonly values?: Values | undefined }
export type HsTable =
  | { readonly ok: true; /** Six digits each, in order. */ readonly codes: readonly string[] }
  | { readonly ok: false; readonly faults: readonly TableFault[] };

/**
 * Reads a table in the public format: chapters, headings and subheadings of the Harmonized System, one a row, each with its level in digits
 * and the code above it. Every row is looked at, and every mistake named, before anything is made of it.
 * @param text CSV (RFC 4180), with or without a byte order mark
 */
export function readHsTable(text: string): HsTable {
  const lines = readLines(text);
  if ('say' in lines) return { ok: false, faults: [lines] };
  const [head, ...rows] = lines;
  if (!head) return { ok: false, faults: [{ line: 1, column: COLUMNS.join(), say: 'hs.fault.empty' }] };
  const missing = COLUMNS.filter((column) => !head.cells.includes(column));
  if (missing.length > 0) return { ok: false, faults: missing.map((column) => ({ line: head.line, column, say: 'hs.fault.column' })) };
  if (rows.length > ROWS_MAX) return { ok: false, faults: [{ line: rows[ROWS_MAX]?.line ?? head.line, column: 'hscode', say: 'hs.fault.rows', values: { max: ROWS_MAX } }] };
  return readRows(head.cells, rows);
}

interface Line { readonly line: number; readonly cells: readonly string[] }

function readLines(text: string): readonly Line[] | TableFault {
  const read: Line[] = [];
  try {
    parse(text, {
      bom: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record, { lines }) => {
        // The parser counts to where a record ends; a description of two lines begins before that.
        read.push({ line: lines - record.join('').split('\n').length + 1, cells: record.map((cell) => cell.trim()) });
        return null;
      },
    });
    return read;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, column } = error as { lines?: number; column?: number | string };
    return { line: lines ?? 1, column: typeof column === 'number' ? COLUMNS[column] ?? String(column + 1) : column ?? 'hscode', say: 'hs.fault.csv', values: { error: error.message } };
  }
}

function readRows(head: readonly string[], rows: readonly Line[]): HsTable {
  const firstAt = new Map<string, number>();
  const faults = rows.flatMap(({ line, cells }): TableFault[] => {
    if (cells.length !== head.length) return [{ line, column: head[Math.min(cells.length, head.length - 1)] ?? 'hscode', say: 'hs.fault.cells', values: { expected: head.length, found: cells.length } }];
    const row = Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ''])) as Row;
    const before = firstAt.get(row.hscode);
    if (before === undefined) firstAt.set(row.hscode, line);
    const twice: RowFault[] = before === undefined ? [] : [['hscode', 'hs.fault.twice', { found: row.hscode, line: before }]];
    return [...faultsOf(row), ...twice].map(([column, say, values]) => ({ line, column, say, values }));
  });
  if (faults.length > 0) return { ok: false, faults };
  const codes = [...firstAt.keys()].filter((code) => code.length === 6).sort();
  return codes.length > 0 ? { ok: true, codes } : { ok: false, faults: [{ line: rows.at(-1)?.line ?? 1, column: 'hscode', say: 'hs.fault.none' }] };
}

type RowFault = readonly [column: Column, say: FaultKey, values: Values];
const ABOVE: Readonly<Record<string, (code: string) => string>> = { 2: () => TOTAL, 4: (code) => code.slice(0, 2), 6: (code) => code.slice(0, 4) };

/** A spreadsheet that took codes for numbers has eaten leading zeros: such a code has a digit less than its level says. */
function faultsOf({ section, hscode, description, parent, level }: Row): RowFault[] {
  if (hscode === TOTAL) return [];
  const above = ABOVE[level];
  if (!above) return [['level', 'hs.fault.level', { found: level }]];
  const faults: RowFault[] = [];
  if (section !== TOTAL && !/^[IVX]{1,5}$/.test(section)) faults.push(['section', 'hs.fault.section', { found: section }]);
  if (hscode.length !== Number(level) || !/^\d+$/.test(hscode)) faults.push(['hscode', 'hs.fault.hscode', { found: hscode, digits: level }]);
  else if (parent !== above(hscode)) faults.push(['parent', 'hs.fault.parent', { found: parent, expected: above(hscode) }]);
  if (description === '') faults.push(['description', 'hs.fault.description', {}]);
  return faults;
}
