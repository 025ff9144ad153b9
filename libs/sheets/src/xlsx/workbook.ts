import { readPart } from './read-part.js';
import { CELL_MAX_CHARACTERS } from '../sheet.js';
import { type Parts, Unreadable } from './unpack.js';
import { meant } from './xml-text.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
/** Sheets of a workbook, and relations of it to its parts. */
const SHEETS_MAX = 1_000;
const RELATIONS_MAX = 2_000;
/** Texts that a workbook keeps beside its sheets, formats of its cells, and characters of one format: programs take 255. */
const STRINGS_MAX = 500_000;
const FORMATS_MAX = 70_000;
const FORMAT_MAX_CHARACTERS = 1_000;

/** Where the first sheet that is shown lies, and from when its days count. */
export interface Workbook { readonly sheet: string; readonly strings: string | null; readonly styles: string | null; readonly from1904: boolean }

/** @throws Unreadable where it is no workbook */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const sheets: { id: string; shown: boolean }[] = [];
  let from1904 = false;
  await readPart(parts, WORKBOOK, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet') sheets.push({ id: idOf(attributes), shown: (attributes['state'] ?? 'visible') === 'visible' });
      if (sheets.length > SHEETS_MAX) throw new Unreadable('sheet_too_large');
    },
  });
  const relations = await readRelations(parts);
  const id = (sheets.find((sheet) => sheet.shown) ?? sheets[0])?.id;
  const sheet = relations.find((one) => one.id === id && one.type === 'worksheet');
  if (!sheet) throw new Unreadable('xlsx_broken');
  const of = (type: string): string | null => { const found = relations.find((one) => one.type === type && parts.has(one.target)); return found ? found.target : null; };
  return { sheet: sheet.target, strings: of('sharedStrings'), styles: of('styles'), from1904 };
}

interface Relation { readonly id: string; readonly type: string; readonly target: string }
async function readRelations(parts: Parts): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  await readPart(parts, RELATIONS, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name === 'Relationship') relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: pathOf(Target) });
      if (relations.length > RELATIONS_MAX) throw new Unreadable('sheet_too_large');
    },
  });
  return relations;
}

/** The name of a relation, under whatever prefix it is. */
const idOf = (attributes: Readonly<Record<string, string>>): string => Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
/** A part's name as the archive has it. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);

/** The texts that cells name by number; how a word is pronounced, which stands beside it, is no part of it. */
export async function readStrings(parts: Parts, name: string): Promise<string[]> {
  const strings: string[] = [];
  let [text, into, aside] = ['', false, 0];
  await readPart(parts, name, {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') aside += 1;
      into = tag === 't' && aside === 0;
    },
    close: (tag) => {
      into = false;
      if (tag === 'rPh') aside -= 1;
      if (tag !== 'si') return;
      if (strings.length >= STRINGS_MAX || text.length > CELL_MAX_CHARACTERS) throw new Unreadable('sheet_too_large');
      strings.push(meant(text));
    },
    text: (piece) => { if (into) text += piece; },
  });
  return strings;
}

/** How the numbers of cells are meant: as a day, as so many digits with zeros in front, or as numbers. */
export type NumberForm = 'number' | 'day' | { readonly digits: number };

/** The form of each format that cells name by number. */
export async function readForms(parts: Parts, name: string): Promise<NumberForm[]> {
  const [named, forms] = [new Map<string, NumberForm>(), [] as NumberForm[]];
  let cells = false;
  await readPart(parts, name, {
    open: (tag, { numFmtId = '0', formatCode = '' }) => {
      if (named.size + forms.length > FORMATS_MAX || formatCode.length > FORMAT_MAX_CHARACTERS) throw new Unreadable('sheet_too_large');
      if (tag === 'numFmt') named.set(numFmtId, formOf(formatCode));
      if (tag === 'cellXfs') cells = true;
      if (tag === 'xf' && cells) forms.push(named.get(numFmtId) ?? (isDay(Number(numFmtId)) ? 'day' : 'number'));
    },
    close: (tag) => { if (tag === 'cellXfs') cells = false; },
  });
  return forms;
}

/** Numbers of formats that every program knows as days: those of all languages, and those of Korean, Chinese and Japanese (ECMA-376, 18.8.30). */
const DAYS: readonly (readonly [number, number])[] = [[14, 17], [22, 22], [27, 36], [50, 58]];
const isDay = (id: number): boolean => DAYS.some(([from, to]) => id >= from && id <= to);
/** The form of a format that a workbook brings. */
function formOf(code: string): NumberForm {
  // What stands in quotation marks, brackets or behind a stroke is shown and means nothing.
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '');
  if (/^0+$/.test(bare)) return { digits: bare.length };
  return /[dy]/i.test(bare) || /m{3,}/i.test(bare) ? 'day' : 'number';
}
