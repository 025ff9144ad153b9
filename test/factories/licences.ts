import { LICENCE_COLUMNS, type LicenceColumn } from '#contracts';
import { LICENCE_LIST, writeXlsx } from '#sheets';
import { stringify } from 'csv-stringify/sync';

/** One row of a spreadsheet, as somebody typed it. */
export type SheetRow = Readonly<Partial<Record<LicenceColumn, string>>>;

const DAY_MS = 86_400_000;
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * A list of made-up applications, the oldest filed first: some decided, some with a number, some whose applicant agreed to be named.
 * @param until day of the newest filing, in epoch milliseconds; they were filed over the hundred days up to it
 */
export function sheetRows(count: number, until: number): SheetRow[] {
  return Array.from({ length: count }, (_, i) => {
    const filed = until - (99 - Math.floor((i * 100) / count)) * DAY_MS;
    const decided = i % 4 === 0 ? isoDay(Math.min(until, filed + (20 + (i % 50)) * DAY_MS)) : '';
    return {
      number: i % 3 === 0 ? `2026-${String(i).padStart(6, '0')}` : '', exporter: `비밀수출자 ${i}`, end_user: `비밀수요처 ${i % 400}`, hs: ['280530', '284690', '850511'][i % 3] ?? '', item: '영구자석, "소결"', quantity: String(100 + i), unit: 'kg',
      licence: i % 10 === 0 ? '통용허가' : '개별허가', green_channel: i % 20 === 0 ? '예' : '', filed_on: isoDay(filed), office: '장쑤성 상무청', papers_complete: i % 7 === 0 ? '아니요' : '예', consent: i % 6 === 0 ? '예' : '아니요',
      result: decided === '' ? '' : i % 8 === 0 ? '거부' : '발급', decided_on: decided,
    };
  });
}

/** Ways in which a row breaks a rule: at which column, which rule, and with what in the cell. */
const BREAKS: readonly (readonly [LicenceColumn, string, string])[] = [
  ['exporter', 'required', ''], ['hs', 'hs_digits', '2805'], ['hs', 'unknown_hs_code', '000000'], ['quantity', 'not_a_number', '약 3톤'], ['quantity', 'not_positive', '0'], ['unit', 'unknown_value', '상자'],
  ['licence', 'unknown_value', '특별'], ['filed_on', 'not_a_date', '2026-02-30'], ['filed_on', 'in_future', '2026-03-20'], ['filed_on', 'day_out_of_range', '2024-03-01'], ['papers_complete', 'unknown_value', '아마도'], ['decided_on', 'before_filing', '2025-03-12'],
];

export interface ExpectedError { readonly row: number; readonly column: string; readonly rule: string }

/** The same rows, every so many of them broken, with what must be said of each. @param every how many rows there are to one that is broken */
export function broken(rows: readonly SheetRow[], every: number): { rows: SheetRow[]; errors: ExpectedError[] } {
  const errors: ExpectedError[] = [];
  const made = rows.map((row, i) => {
    if (i % every !== 1) return row;
    const [column, rule, cell] = BREAKS[errors.length % BREAKS.length] ?? ['hs', 'hs_digits', ''];
    errors.push({ row: i + 2, column, rule });
    return { ...row, [column]: cell, ...(rule === 'before_filing' ? { result: '발급' } : {}) };
  });
  return { rows: made, errors };
}

/** A spreadsheet of rows. @param heading what a column is called in it */
export const sheetOf = (rows: readonly SheetRow[], heading: (column: LicenceColumn) => string = (column) => column): Buffer =>
  Buffer.from(stringify([LICENCE_COLUMNS.map(heading), ...rows.map((row) => LICENCE_COLUMNS.map((column) => row[column] ?? ''))]));

/** The same as a workbook: amounts as numbers and days as days, as people type them. */
export const workbookOf = (rows: readonly SheetRow[], heading: (column: LicenceColumn) => string = (column) => column): Promise<Buffer> => writeXlsx([{
  name: 'list', rows: rows.map((row) => LICENCE_COLUMNS.map((column) => (column === 'quantity' && /^\d+$/.test(row[column] ?? '') ? Number(row[column]) : row[column] ?? ''))),
  columns: LICENCE_COLUMNS.map((column) => ({ heading: heading(column), kind: LICENCE_LIST.columns[column]?.reads === 'day' ? 'day' : column === 'quantity' ? 'number' : 'text' })),
}]);
