import type { Language } from '#domain';
import { readCsv } from './read-csv.js';
import { type ReadSheet, type SheetLimits, faulty } from './sheet.js';
import { readXlsx } from './xlsx/read-xlsx.js';

/** How files of older programs begin, and of newer ones that are kept under a password. */
const COMPOUND = 'd0cf11e0a1b11ae1';

/**
 * Reads a spreadsheet, XLSX or CSV by what it is and not by what it is called. Nothing in it is run or worked out: of a formula
 * counts what the program that saved it put beside it.
 * @param language of whoever brings it, for the encodings that are usual there
 */
export async function readSheet(bytes: Buffer, language: Language, limits: SheetLimits): Promise<ReadSheet> {
  if (bytes.subarray(0, 8).toString('hex') === COMPOUND) return faulty('xls_old');
  return bytes.subarray(0, 2).toString('latin1') === 'PK' ? readXlsx(bytes, limits) : readCsv(bytes, language, limits);
}
