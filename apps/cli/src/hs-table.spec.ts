import { readHsTable } from './hs-table.js';

const HEAD = 'section,hscode,description,parent,level';
const GOODS = ['VI,31,Fertilisers,TOTAL,2', 'VI,3102,"Fertilisers, with nitrogen",31,4', 'VI,310211,Urea for vehicles,3102,6', 'VI,310210,Urea,3102,6'];
const table = (...rows: readonly string[]): string => [HEAD, ...rows, ''].join('\n');
const codes = (text: string): unknown => { const read = readHsTable(text); return read.ok ? read.codes : read.faults; };
/** Line, column and rule of every mistake. */
const faults = (text: string): string[] => { const read = readHsTable(text); return read.ok ? ['none'] : read.faults.map(({ line, column, say }) => `${String(line)}: ${column}: ${say.replace('hs.fault.', '')}`); };

describe('a table of the Harmonized System', () => {
  it('gives its six-digit codes in order, without chapters, headings and the line of the sum', () => {
    expect(codes(table(...GOODS, 'TOTAL,999999,Not specified,9999,6', 'TOTAL,TOTAL,Everything,TOTAL,5'))).toEqual(['310210', '310211', '999999']);
  });

  it('keeps leading zeros, and may come from a spreadsheet: byte order mark, line ends, blank lines, another order of columns', () => {
    expect(codes('\uFEFFlevel,hscode,section,parent,description,note\r\n6,010121,I,0101,"Horses\r\nand foals",\r\n\r\n6, 010129 ,I,0101,Others,x\r\n')).toEqual(['010121', '010129']);
  });

  it.each<[string, string, string[]]>([
    ['a leading zero that was eaten', table('I,10121,Horses,0101,6'), ['2: hscode: hscode']],
    ['a dotted code', table('VI,3102.10,Urea,3102,6'), ['2: hscode: hscode']],
    ['a code that is no number', table('VI,31O210,Urea,3102,6'), ['2: hscode: hscode']],
    ['a code beneath another', table(...GOODS, 'VI,310290,Others,3103,6'), ['6: parent: parent']],
    ['a chapter beneath another', table('VI,31,Fertilisers,30,2'), ['2: parent: parent']],
    ['a national code', table('VI,3102100010,Urea,310210,10'), ['2: level: level']],
    ['no level', table('VI,310210,Urea,3102,'), ['2: level: level']],
    ['a section by number', table('6,310210,Urea,3102,6'), ['2: section: section']],
    ['no description', table('VI,310210, ,3102,6'), ['2: description: description']],
    ['a code that comes twice', table(...GOODS, 'VI,310210,Urea,3102,6'), ['6: hscode: twice']],
    ['a cell too few, and one too many', table('VI,310210,Urea,3102', 'VI,310210,Urea,fine,3102,6'), ['2: level: cells', '3: level: cells']],
    ['two mistakes in a row and one in the next, after a description of two lines', table('VI,310210,"Urea\nfine",3102,6', '6,310290,,3102,6', 'VI,310230,Others,31,6'), ['4: section: section', '4: description: description', '5: parent: parent']],
    ['a column that is missing', 'hscode,description,level\n310210,Urea,6\n', ['1: section: column', '1: parent: column']],
    ['a quotation mark that does not end', table('VI,310210,"Urea,3102,6').trimEnd(), ['2: description: csv']],
    ['no subheading at all', table(...GOODS.slice(0, 2)), ['3: hscode: none']],
    ['nothing', '', ['1: section,hscode,description,parent,level: empty']],
    ['more rows than any version has', table(...Array.from({ length: 50_001 }, () => GOODS[2] ?? '')), ['50002: hscode: rows']],
  ])('with %s names row and column', (_, text, expected) => { expect(faults(text)).toEqual(expected); });
});
