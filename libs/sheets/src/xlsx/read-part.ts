import { SaxesParser } from 'saxes';
import { type Parts, Unreadable } from './unpack.js';

/** Elements within each other, of which a workbook has some ten. */
const DEPTH_MAX = 60;
/** Elements of one part: 5,000 rows of sixty cells, each with its text in two more, are some 905,000. */
const ELEMENTS_MAX = 1_000_000;
/** Attributes of one element, of which a program writes a dozen. */
const ATTRIBUTES_MAX = 100;
/**
 * Characters of one tag, or of one text: a cell holds 32,767. The parser keeps what is not whole yet, a line end or a tab by itself at
 * thirty times its size, so that a part is put down long before one of them is too long for a cell.
 */
const OPEN_MAX = 131_072;

/** What is done with the elements of a part; names come without their prefix, since each program chooses its own. */
export interface PartReader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads one XML part of a workbook as it is unpacked; nothing of it is kept that the reader does not keep. The parser knows no
 * entities beyond those of XML, and a part that brings a document type of its own is no part of a workbook.
 * @throws Unreadable
 */
export async function readPart(parts: Parts, name: string, { open, close, text }: PartReader): Promise<void> {
  const parser = new SaxesParser();
  let [depth, elements, attributes, unfinished] = [0, 0, 0, 0];
  const broken = (): never => { throw new Unreadable('xlsx_broken'); };
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > ATTRIBUTES_MAX) broken();
  });
  parser.on('opentag', (tag) => {
    [depth, elements, attributes, unfinished] = [depth + 1, elements + 1, 0, 0];
    if (depth > DEPTH_MAX) broken();
    if (elements > ELEMENTS_MAX) throw new Unreadable('sheet_too_large');
    open(local(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', (tag) => { [depth, unfinished] = [depth - 1, 0]; close?.(local(tag.name)); });
  const said = (words: string): void => { unfinished = 0; text?.(words); };
  parser.on('text', said);
  parser.on('cdata', said);
  await parts.read(name, (piece) => {
    unfinished += piece.length;
    parser.write(piece);
    if (unfinished > OPEN_MAX) throw new Unreadable('sheet_too_large');
  });
  parser.close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
