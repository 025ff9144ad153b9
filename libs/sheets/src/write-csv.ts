import { stringify } from 'csv-stringify/sync';

/** What stands before a text without being seen: blanks, controls, zero-width, byte order and direction marks, fillers. */
const UNSEEN = /^[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/u;
/** Compatibility forms count as what they stand for: East Asian spreadsheets read a full-width sign as the plain one. */
const startsFormula = (text: string): boolean => /^[=+\-@]/.test(text.replace(UNSEEN, '').slice(0, 1).normalize('NFKC'));

/** Spreadsheets run text that begins like a formula; a leading apostrophe keeps it text (OWASP, "CSV injection"). */
const inert = (text: string): string => (/^[\t\r\n]/.test(text) || startsFormula(text) ? `'${text}` : text);

/**
 * Rows as a CSV file that spreadsheet programs open in its own letters, and in which nothing runs. Every cell is quoted: a bare
 * line feed or carriage return ends a row for many readers, though it does not for ours.
 */
export const writeCsv = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([headings.map(inert), ...rows.map((row) => row.map(inert))], { bom: true, record_delimiter: 'windows', quoted: true, quoted_empty: true });
