import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { readSheet } from './read-sheet.js';
import type { ReadSheet } from './sheet.js';
import { writeXlsx } from './xlsx/write-xlsx.js';

const STALL_MS = 2_000;
const HEADINGS = ['a', 'b', 'c'];
const rows = fc.array(fc.oneof(fc.constant(['', '', '']), fc.array(fc.constantFrom('', ' ', '007', '가', '"q"', 'x,y;z', 'two\nlines'), { minLength: 3, maxLength: 3 })), { maxLength: 9 });
const asCsv = (list: readonly (readonly string[])[], limit: number): Promise<ReadSheet> => readSheet(Buffer.from(stringify([HEADINGS, ...list])), 'ko', { rows: limit });
const asXlsx = async (list: readonly (readonly string[])[], limit: number): Promise<ReadSheet> => {
  const columns = HEADINGS.map((heading) => ({ heading, kind: 'text' as const }));
  return readSheet(await writeXlsx([{ name: 'n', columns, rows: list }]), 'ko', { rows: limit });
};

describe('a spreadsheet', () => {
  it('answers the same as CSV and as XLSX, whichever of its rows are blank and however many there may be', async () => {
    await fc.assert(fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (list, limit) => { expect(await asCsv(list, limit)).toEqual(await asXlsx(list, limit)); }), { numRuns: 30 });
  });

  it('is refused where rows stand behind a blank one at the limit, and taken where nothing does', async () => {
    const long = [['1', '', ''], ['', '', ''], ['', '', ''], ['4', '', '']];
    for (const read of [asCsv, asXlsx]) expect([await read(long, 2), await read(long.slice(0, 3), 2)]).toEqual([{ ok: false, fault: { rule: 'too_many_rows', values: { max: 2 } } }, { ok: true, sheet: { headings: HEADINGS, rows: [['1']] } }]);
  });

  it('may end its lines in several ways, blank ones too, and a quotation mark that is wrong is still told', async () => {
    const read = (text: string): Promise<ReadSheet> => readSheet(Buffer.from(text), 'en', { rows: 9 });
    const rows = [['1', 'q'], ['2', 'two\nlines'], ['3', 'x']];
    for (const [first, then, last] of [['\r\n', '\n', '\n'], ['\n', '\r\n', '\r\n'], ['\r\n', '\n', '\r\n'], ['\r', '\n', '\r\n']]) {
      expect(await read(`"a","b"${first}"1","q"${then}"2","two\nlines"${last}"3","x"${then}`)).toEqual({ ok: true, sheet: { headings: ['a', 'b'], rows } });
      expect(await read(`a,b${first}1,2${then}"3"x,4${last}5,6`)).toEqual({ ok: false, fault: { rule: 'csv_broken', values: { row: 3 } } });
      expect(await read(`a,b${first}1,2${then}"3,4${last}5,6`)).toMatchObject({ ok: false, fault: { rule: 'csv_broken' } });
    }
  });

  it('of blank rows without end between two others, or of a line without end, is put down, and blank rows behind the last cost nothing', async () => {
    const read = (text: string): Promise<ReadSheet> => readSheet(Buffer.from(text), 'en', { rows: 2 });
    expect(await read(`a,b\n1,2\n${'\n'.repeat(200_000)}3,4`)).toMatchObject({ fault: { rule: 'too_many_rows' } });
    expect(await read(`a,b\n${','.repeat(4_000_000)}x`)).toMatchObject({ fault: { rule: 'csv_broken', values: { row: 2 } } });
    for (const end of ['\n', '\r\n', '\r']) expect(await readSheet(Buffer.from(`a,b${end}${`1,"two${end}"${end}`.repeat(4_000)}${end}${end}`), 'en', { rows: 4_000 })).toMatchObject({ ok: true, sheet: { rows: { length: 4_000 } } });
    const began = performance.now();
    for (const blank of ['\n', ',\r\n', ' ; \n']) expect(await read(`a,b\n1,2\n${blank.repeat(700_000)}`)).toEqual({ ok: true, sheet: { headings: ['a', 'b'], rows: [['1', '2']] } });
    // The parser alone would take some fifteen seconds for each.
    expect(performance.now() - began).toBeLessThan(STALL_MS);
  });
});
