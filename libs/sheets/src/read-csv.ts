import type { Language } from '#domain';
import { CsvError, parse } from 'csv-parse/sync';
import { COLUMNS_MAX, type ReadSheet, type SheetLimits, faulty, isBlank, sheetFrom } from './sheet.js';

/** What spreadsheet programs of a language write where they do not write UTF-8. */
const USUAL: Readonly<Record<Language, readonly string[]>> = { ko: ['euc-kr'], 'zh-Hans': ['gb18030'], en: [] };
/** Characters of one row; beyond them a quotation mark was left open. */
const ROW_MAX_CHARACTERS = 20_000;
/** Blank rows between others that a list may have. Those behind the last cost nothing: programs write thousands for cells that have but a format. */
const BLANK_ROWS_MAX = 1_000;
/** How programs end a line, old ones of Macintosh among them; in one file several may, where one program wrote the headings and another the rows. */
const LINE_ENDS = ['\r\n', '\n', '\r'];
const LINE_END = /\r\n?|\n/g;
/** What a blank row is made of. */
const BLANK = new Set([' ', '\t', '\r', '\n', ',', ';', '\u00a0', '\ufeff']);

/** A row that is one too many. */
class TooLong extends Error {}

/**
 * Reads a CSV file as spreadsheet programs save it: with commas, semicolons or tabs, in UTF-8 or in what is usual for the language.
 * @param language of whoever brings it
 */
export function readCsv(bytes: Buffer, language: Language, limits: SheetLimits): ReadSheet {
  const whole = textOf(bytes, language);
  if (whole === null) return faulty('csv_encoding');
  const text = withoutBlankEnd(whole);
  const long = longLine(text, limits.rows + BLANK_ROWS_MAX);
  if (long !== null) return faulty('csv_broken', { row: long });
  let seen = 0;
  // Every row is looked at: one behind a blank row at the limit is a row too many, and none that is left out in silence.
  const on_record = (row: string[]): string[] | null => {
    seen += 1;
    if (seen <= limits.rows + 1) return row;
    if (seen > limits.rows + BLANK_ROWS_MAX || !row.slice(0, COLUMNS_MAX).every(isBlank)) throw new TooLong();
    return null;
  };
  try {
    return sheetFrom(parse(text, { delimiter: delimiterOf(text), record_delimiter: LINE_ENDS, relax_column_count: true, max_record_size: ROW_MAX_CHARACTERS, on_record }) as string[][], limits);
  } catch (error) {
    if (error instanceof TooLong) return faulty('too_many_rows', { max: limits.rows });
    if (error instanceof CsvError) return faulty('csv_broken', { row: seen + 1 });
    throw error;
  }
}

/** Without the blank rows behind the last: the parser takes some twenty microseconds for each, and a small file holds a hundred thousand. An open quotation mark stays one. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && BLANK.has(text.charAt(end - 1))) end -= 1;
  const rest = text.slice(end).search(LINE_END);
  return rest < 0 ? text : text.slice(0, end + rest + 2);
}

/** The first line that is too long for a row, counted from 1, among the first so many; null where none is. */
function longLine(text: string, lines: number): number | null {
  let from = 0;
  for (let line = 1; line <= lines; line += 1) {
    LINE_END.lastIndex = from;
    const end = LINE_END.exec(text);
    if ((end?.index ?? text.length) - from > ROW_MAX_CHARACTERS) return line;
    if (!end) return null;
    from = LINE_END.lastIndex;
  }
  return null;
}

function textOf(bytes: Buffer, language: Language): string | null {
  const names = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', ...USUAL[language]];
  for (const name of names) {
    const text = decoded(bytes, name);
    if (text !== null) return text;
  }
  return null;
}

/** A text in an encoding; null where the bytes are none in it. */
function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** What parts the headings most often. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(LINE_END, 1);
  const count = (one: string): number => first.split(one).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
