import { type Language, type Policy, fieldsGiven } from '#domain';
import { formatter, translatorFor } from '#wording';
import type { Sheet } from '../sheet.js';
import { writeCsv } from '../write-csv.js';
import { type WrittenColumn, type WrittenSheet, writeXlsx } from '../xlsx/write-xlsx.js';
import { BETWEEN, type ListColumn, type ListForm, choiceOf, columnOf, errorHeading, isErrorHeading, kindOf } from './list-form.js';
import { choicesIn, wording } from './words.js';

export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];
export const SHEET_MEDIA_TYPES: Readonly<Record<SheetFormat, string>> = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' };

/** What is wrong with one row, in words; `column` is null for the row as a whole. */
export interface SaidFault { readonly row: number; readonly column: string | null; readonly message: string }

const [WIDE, ERROR_WIDTH] = [24, 50];
/** What a column of a list is called. */
export const columnHeading = <Facts>(form: ListForm<Facts>, column: string, language: Language): string => wording(language, form.key(column));

/** An empty spreadsheet for a list, its headings in somebody's language; a workbook offers what may be chosen, and says on a second sheet what each column takes. @param crossing what the network lets cross, where rows of the list may be given to another side */
export async function templateOf<Facts>(form: ListForm<Facts>, format: SheetFormat, language: Language, crossing: Policy['crossing'] = {}): Promise<Buffer> {
  const columns = Object.entries(form.columns);
  const headings = columns.map(([name]) => columnHeading(form, name, language));
  if (format === 'csv') return Buffer.from(writeCsv(headings, []));
  const say = (key: string): string => wording(language, `sheets.${key}`);
  const list: WrittenSheet = { name: say('list'), rows: [], columns: columns.map(([name, column]) => writtenAs(columnHeading(form, name, language), column, language)) };
  const rows = columns.map(([name, column]) => [columnHeading(form, name, language), say(form.needed.includes(name) ? 'needed' : 'optional'), takes(name, column, language, crossing)]);
  const help: WrittenSheet = { name: say('help'), rows, columns: ['column', 'filling', 'takes'].map((key, i) => ({ heading: say(`help.${key}`), kind: 'text', width: i === 2 ? ERROR_WIDTH : WIDE })) };
  return writeXlsx([list, help]);
}

function writtenAs(name: string, column: ListColumn | undefined, language: Language): WrittenColumn {
  const choice = choiceOf(column);
  return { heading: name, kind: kindOf(column), width: column?.reads === 'line' ? WIDE : 16, ...(choice === null ? {} : { choices: choicesIn(choice, language) }) };
}

/** The columns in which something is chosen: what each is called, and what may be written in it, in words. */
export function choicesOf<Facts>(form: ListForm<Facts>, language: Language, crossing: Policy['crossing']): { readonly name: string; readonly choices: string }[] {
  return Object.entries(form.columns).filter(([, column]) => choiceOf(column) !== null).map(([name, column]) => ({ name: columnHeading(form, name, language), choices: takes(name, column, language, crossing) }));
}

/** What a column takes, in words; and what comes of it, where it gives something to somebody. */
function takes(name: string, column: ListColumn, language: Language, crossing: Policy['crossing']): string {
  const choice = choiceOf(column);
  if (choice === null) return wording(language, `sheets.takes.${column.reads}`);
  const choices = choicesIn(choice, language).join(BETWEEN);
  const note = givesOf(name, language, crossing);
  return note === null ? choices : translatorFor(language).text('sheets.takes.note', { choices, note });
}

/** What is given to another side with a row, where a column of it says so and the network leaves it to that: in words; null for every other column. */
export function givesOf(column: string, language: Language, crossing: Policy['crossing']): string | null {
  if (column !== 'consent' || crossing.licence !== 'with_consent') return null;
  const t = translatorFor(language);
  const fields = formatter(t).list(fieldsGiven(crossing).map((field) => t.text(`licences.column.${field}`)));
  return t.text('sheets.gives.consent', { yes: t.text('licences.yes'), column: t.text('licences.column.consent'), fields });
}

/** The rows as they were given, with a column at the end that says what is wrong with each, where anything is. */
export async function markedSheet<Facts>(form: ListForm<Facts>, { headings, rows }: Sheet, faults: readonly SaidFault[], { format, language }: { readonly format: SheetFormat; readonly language: Language }): Promise<Buffer> {
  const kept = headings.map((name, at) => ({ name, at })).filter(({ name }) => !isErrorHeading(name));
  const of = new Map<number, SaidFault[]>();
  for (const fault of faults) of.set(fault.row, [...(of.get(fault.row) ?? []), fault]);
  const told = faults.length > 0;
  const cells = rows.map((row, i) => [...kept.map(({ at }) => row[at] ?? ''), ...(told ? [(of.get(i + 2) ?? []).map((fault) => saidOf(form, fault, language)).join('; ')] : [])]);
  const error = told ? [errorHeading(language)] : [];
  if (format === 'csv') return Buffer.from(writeCsv([...kept.map(({ name }) => name), ...error], cells));
  const named = kept.map(({ name }) => columnOf(form, name));
  const columns = [...kept.map(({ name }, i) => writtenAs(name, form.columns[named[i] ?? ''], language)), ...error.map((name) => ({ heading: name, kind: 'text', width: ERROR_WIDTH } as const))];
  const marked = (row: number, column: number): boolean => {
    const wrong = of.get(row + 2);
    return wrong !== undefined && (column === kept.length || wrong.some((fault) => fault.column !== null && fault.column === named[column]));
  };
  return writeXlsx([{ name: wording(language, 'sheets.list'), columns, marked, rows: cells.map((row) => row.map((cell, i) => (columns[i]?.kind === 'number' ? numberOf(cell) : cell))) }]);
}

const saidOf = <Facts>(form: ListForm<Facts>, { column, message }: SaidFault, language: Language): string => (column === null ? message : translatorFor(language).text('sheets.said', { column: columnHeading(form, column, language), what: message }));
/** A number as a number; what is none stays as it was typed. */
const numberOf = (cell: string): string | number => (/^\d{1,15}(\.\d{1,6})?$/.test(cell) ? Number(cell) : cell);
