import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { type CellKind, HEADING_STYLE, STYLES, styleOf } from './styles.js';
import { escaped, kept } from './xml-text.js';

/** A column: what it is called and holds, how wide it is in characters, and what may be chosen in it. */
export interface WrittenColumn { readonly heading: string; readonly kind: CellKind; readonly width?: number; readonly choices?: readonly string[] }
/** A sheet to be written. `marked` says of a cell whether it is to be seen. Days are ISO dates; a text in a column of numbers or days stays a text. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly marked?: (row: number, column: number) => boolean;
}

const [WIDTH, WIDTH_MAX] = [18, 60];
/** Rows of a column in which a choice is offered. */
const CHOOSING_ROWS = 5_000;
/** Name of the sheet that nobody sees, with what may be chosen: written out beside the column, a choice may hold no comma, and all together 255 characters. */
const CHOICES = 'choices';
/** Characters of a sheet's name. */
const NAME_MAX = 31;
/** Every archive of the same sheets is the same file. */
const MTIME = new Date('2000-01-01T00:00:00Z');

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of one sheet or several. Texts are texts, whatever they begin with: nothing in it runs. */
export async function writeXlsx(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const archive = new yazl.ZipFile();
  const lists = listsOf(sheets);
  const names = namesOf([...sheets.map(({ name }) => name), ...(lists.length > 0 ? [CHOICES] : [])]);
  const from = names.at(-1) ?? CHOICES;
  const bodies = [...sheets.map((sheet) => sheetXml(sheet, lists, from)), ...(lists.length > 0 ? [choicesXml(lists)] : [])];
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${bodies.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}"${i < sheets.length ? '' : ' state="hidden"'} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${bodies.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${bodies.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(bodies.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  };
  for (const [name, xml] of Object.entries(parts)) archive.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`), name, { mtime: MTIME, forceDosTimestamp: true });
  archive.end();
  return buffer(archive.outputStream);
}

/** Sheets have names of 31 characters at most, without signs that stand for something, and no two of them the same whatever their case. */
function namesOf(names: readonly string[]): string[] {
  return names.reduce<string[]>((taken, name) => {
    const plain = name.replace(/[[\]:*?/\\']/g, ' ').slice(0, NAME_MAX).trim() || '1';
    const free = (made: string): boolean => taken.every((other) => other.toLowerCase() !== made.toLowerCase());
    const numbered = (n: number): string => `${plain.slice(0, NAME_MAX - ` (${n})`.length)} (${n})`;
    const n = names.findIndex((_, i) => free(i === 0 ? plain : numbered(i + 1)));
    return [...taken, n === 0 ? plain : numbered(n + 1)];
  }, []);
}

function sheetXml({ columns, rows, marked = () => false }: WrittenSheet, lists: readonly string[], from: string): string {
  const widths = columns.map(({ kind, width = WIDTH }, i) => `<col min="${i + 1}" max="${i + 1}" width="${Math.min(width, WIDTH_MAX)}" style="${styleOf(kind, false)}" customWidth="1"/>`);
  const head = columns.map(({ heading }, i) => textCell(`${letters(i)}1`, HEADING_STYLE, heading));
  const body = rows.map((row, r) => `<row r="${r + 2}">${row.map((value, c) => cellXml(`${letters(c)}${r + 2}`, value, columns[c]?.kind ?? 'text', marked(r, c))).join('')}</row>`);
  const choices = columns.flatMap((column, i) => choiceXml(column, letters(i), lists, from));
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols>`
    + `<sheetData><row r="1">${head.join('')}</row>${body.join('')}</sheetData>${choices.length > 0 ? `<dataValidations count="${choices.length}">${choices.join('')}</dataValidations>` : ''}</worksheet>`;
}

/** The lists from which something may be chosen, each once and as one text; a column of the hidden sheet has each. */
const listOf = (choices: readonly string[]): string => JSON.stringify(choices);
const listsOf = (sheets: readonly WrittenSheet[]): string[] => [...new Set(sheets.flatMap(({ columns }) => columns.flatMap(({ choices = [] }) => (choices.length > 0 ? [listOf(choices)] : []))))];

function choicesXml(lists: readonly string[]): string {
  const columns = lists.map((list) => JSON.parse(list) as string[]);
  const rows = Array.from({ length: Math.max(...columns.map((column) => column.length)) }, (_, r) => `<row r="${r + 1}">${columns.map((column, c) => cellXml(`${letters(c)}${r + 1}`, column[r] ?? '', 'text', false)).join('')}</row>`);
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** What may be chosen is offered and nothing is forbidden: whoever types the code of a choice is right too. */
function choiceXml({ choices = [] }: WrittenColumn, column: string, lists: readonly string[], from: string): string[] {
  if (choices.length === 0) return [];
  const list = letters(lists.indexOf(listOf(choices)));
  return [`<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${column}2:${column}${CHOOSING_ROWS + 1}"><formula1>${escaped(`'${from}'`)}!$${list}$1:$${list}$${choices.length}</formula1></dataValidation>`];
}

function cellXml(at: string, value: string | number | null, kind: CellKind, marked: boolean): string {
  if (value === null || value === '') return marked ? `<c r="${at}" s="${styleOf(kind, true)}"/>` : '';
  const number = typeof value === 'number' ? value : kind === 'day' ? serialOf(value) : null;
  if (number !== null && Number.isFinite(number)) return `<c r="${at}" s="${styleOf(kind === 'text' ? 'number' : kind, marked)}"><v>${number}</v></c>`;
  return textCell(at, styleOf('text', marked), String(value));
}

const textCell = (at: string, style: number, text: string): string => `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(kept(text))}</t></is></c>`;

const DAY_MS = 86_400_000;
/** The number of a day in a sheet; null for a text that names none, or one of before March 1900, which programs count in two ways. */
function serialOf(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const at = Date.parse(`${day}T00:00:00Z`);
  const serial = (at - Date.UTC(1899, 11, 30)) / DAY_MS;
  return Number.isNaN(at) || serial < 61 || new Date(at).toISOString().slice(0, 10) !== day ? null : serial;
}

/** A column's letters: A, B, … Z, AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
