import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { readSheet } from '../read-sheet.js';
import { inTurn } from './in-turn.js';
import { unpack } from './unpack.js';
import { writeXlsx } from './write-xlsx.js';

const LIMITS = { rows: 20 };
/** Characters of what never ends; far fewer than would hurt, so that it is put down for its length and not for its size. */
const OPEN = 1_000_000;
const read = (bytes: Buffer) => readSheet(bytes, 'en', LIMITS);
const ruleOf = async (bytes: Buffer): Promise<string> => { const found = await read(bytes); return found.ok ? 'read' : found.fault.rule; };
const allOf = async (bytes: Buffer): Promise<readonly (readonly string[])[]> => { const found = await read(bytes); return found.ok ? [found.sheet.headings, ...found.sheet.rows] : []; };

const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const PARTS = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="hidden" state="hidden" r:id="rId9"/><sheet name="list" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': `<Relationships ${RELS}><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;년&quot; m&quot;월&quot;"/><numFmt numFmtId="171" formatCode="000000"/><numFmt numFmtId="172" formatCode="[Red]#,##0.00&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml': '<sst><si><t>plain</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>aside</t></rPh></si><si><t>a_x000D_b</t></si></sst>',
};
const sheet = (rows: string): string => `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;
/** A workbook of parts. @param names of parts twice, or further ones, for what no program writes */
async function workbook(rows: string, changes: Readonly<Record<string, string | Buffer | null>> = {}, twice: readonly string[] = []): Promise<Buffer> {
  const archive = new yazl.ZipFile();
  const parts: Record<string, string | Buffer | null> = { ...PARTS, 'xl/worksheets/sheet1.xml': sheet(rows), ...changes };
  for (const [name, text] of Object.entries(parts)) if (text !== null) for (const _ of twice.includes(name) ? [0, 1] : [0]) archive.addBuffer(Buffer.from(text), name);
  archive.end();
  return buffer(archive.outputStream);
}

describe('a workbook', () => {
  it('is read at its first sheet that is shown: days as days, numbers in plain digits, texts with the zeros in front of them', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'
      + '<row r="3"><c r="A3" s="1"><v>46087</v></c><c r="B3" s="2"><v>46087.9</v></c><c r="C3" s="3"><v>46087</v></c><c r="D3" s="4"><v>10121</v></c><c r="E3" s="5"><v>1234.5600000000001</v></c><c r="F3"><v>1.5E3</v></c>'
      + '<c r="G3" t="b"><v>1</v></c><c r="H3" t="str"><f>CONCATENATE(A1)</f><v>worked out</v></c><c r="I3"><f>HYPERLINK("x")</f></c><c r="J3" t="inlineStr"><is><t>007</t></is></c><c r="K3" t="e"><v>#REF!</v></c><c r="L3" t="s"><v>99</v></c></row>';
    expect(await allOf(await workbook(rows))).toEqual([
      ['plain', 'rich ', 'a\rb'], [], ['2026-03-06', '2026-03-06', '2026-03-06', '010121', '1234.56', '1500', 'true', 'worked out', '', '007', '#REF!'],
    ]);
    const old = { 'xl/workbook.xml': '<x:workbook><x:workbookPr date1904="1"/><x:sheets><x:sheet name="l" r:id="rId1"/></x:sheets></x:workbook>' };
    expect((await allOf(await workbook('<row><c s="1"><v>44625</v></c></row>', old)))[0]).toEqual(['2026-03-06']);
  });

  it('may have formats down to the last row and column that there can be: what is empty counts for nothing', async () => {
    const far = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" t="inlineStr"><is><t>far</t></is></c></row><row r="1048576"><c r="A1048576" s="1"/></row>';
    expect(await allOf(await workbook(far))).toEqual([['1']]);
    expect(await ruleOf(await workbook('<row r="1"/><row r="22"><c r="A22"><v>1</v></c></row>'))).toBe('too_many_rows');
  });

  const broken: readonly (readonly [string, () => Promise<Buffer>, string])[] = [
    ['of a part that unpacks to gigabytes', () => workbook('', { 'xl/worksheets/sheet1.xml': Buffer.alloc(60 * 1024 * 1024, 0x20) }), 'sheet_too_large'],
    ['of a cell without an end', () => workbook(`<row><c t="inlineStr"><is><t>${'x'.repeat(40_000)}</t></is></c></row>`), 'sheet_too_large'],
    ['of sheets without end', () => workbook('', { 'xl/workbook.xml': `<workbook><sheets>${'<sheet/>'.repeat(1_001)}</sheets></workbook>` }), 'sheet_too_large'],
    ['of relations without end', () => workbook('', { 'xl/_rels/workbook.xml.rels': `<Relationships>${'<Relationship/>'.repeat(2_001)}</Relationships>` }), 'sheet_too_large'],
    ['of elements without end', () => workbook('<c/>'.repeat(1_000_001)), 'sheet_too_large'],
    ['of an element with attributes without end', () => workbook(`<row ${Array.from({ length: 101 }, (_, i) => `a${i}=""`).join(' ')}/>`), 'xlsx_broken'],
    ['of an attribute without end', () => workbook('', { 'xl/workbook.xml': `<workbook><sheets><sheet name="${'\t'.repeat(OPEN)}"/></sheets></workbook>` }), 'sheet_too_large'],
    ['of line ends without end', () => workbook(`<row><c t="inlineStr"><is><t>${'\r'.repeat(OPEN)}</t></is></c></row>`), 'sheet_too_large'],
    ['of brackets without end', () => workbook(`<row><c t="inlineStr"><is><t><![CDATA[${']a'.repeat(OPEN / 2)}]]></t></is></c></row>`), 'sheet_too_large'],
    ['of signs by name without end', () => workbook(`<row><c t="inlineStr"><is><t>${'&lt;'.repeat(OPEN / 4)}</t></is></c></row>`), 'sheet_too_large'],
    ['of a format without end', () => workbook('', { 'xl/styles.xml': `<styleSheet><numFmt formatCode="${'['.repeat(1_001)}"/></styleSheet>` }), 'sheet_too_large'],
    ['of one long text that every cell names', () => workbook(Array.from({ length: 20 }, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(60)}</row>`).join(''), { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>` }), 'sheet_too_large'],
    ['that names texts within texts', () => workbook('', { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>' }), 'xlsx_broken'],
    ['that asks for a file of the machine', () => workbook('', { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>' }), 'xlsx_broken'],
    ['with a part twice', () => workbook('', {}, ['xl/worksheets/sheet1.xml']), 'xlsx_broken'],
    ['without its sheet', () => workbook('', { 'xl/worksheets/sheet1.xml': null }), 'xlsx_broken'],
    ['whose sheet is no XML', () => workbook('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row></worksheet>' }), 'xlsx_broken'],
    ['whose sheet is no text', () => workbook('', { 'xl/worksheets/sheet1.xml': Buffer.from([0xff, 0xfe, 0x00]) }), 'xlsx_broken'],
    ['of elements within each other', () => workbook('<a>'.repeat(2_000) + '</a>'.repeat(2_000)), 'xlsx_broken'],
    ['that breaks off', async () => (await workbook('<row/>')).subarray(0, 300), 'xlsx_broken'],
    ['that is any other archive', async () => { const zip = new yazl.ZipFile(); zip.addBuffer(Buffer.from('x'), 'word/document.xml'); zip.end(); return buffer(zip.outputStream); }, 'xlsx_broken'],
    ['of an older program or under a password', () => Promise.resolve(Buffer.from('d0cf11e0a1b11ae10000', 'hex')), 'xls_old'],
  ];
  it.each(broken)('%s is put down and named', async (_, make, rule) => { expect(await ruleOf(await make())).toBe(rule); });

  it('is unpacked no farther than whoever reads it says', async () => {
    const bytes = await workbook(' '.repeat(20_000));
    expect([await ruleOf(bytes), await readSheet(bytes, 'en', { ...LIMITS, unpacked_max_bytes: 20_000 })]).toEqual(['read', { ok: false, fault: { rule: 'sheet_too_large', values: { max: 20 } } }]);
  });

  it('is read beside one other at most, in the order in which they came', async () => {
    let [now, most] = [0, 0];
    const done: number[] = [];
    await Promise.all(Array.from({ length: 6 }, (_, i) => inTurn(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      done.push(i);
      now -= 1;
      if (i === 1) throw new Error('one that fails');
    }).catch(() => { /* what comes behind it has its turn all the same */ })));
    expect([most, done]).toEqual([2, [0, 1, 2, 3, 4, 5]]);
  });

  it('is not called broken for what goes wrong in reading it', async () => {
    const parts = await unpack(await workbook(''), 1_000_000);
    await expect(parts.read('xl/workbook.xml', () => { throw new TypeError('a fault of ours'); })).rejects.toThrow(TypeError);
  });

  it('that says a part is shorter than it is is no workbook', async () => {
    const bytes = await workbook(`<row><c t="inlineStr"><is><t>${'long '.repeat(200)}</t></is></c></row>`);
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
    bytes.writeUInt32LE(50, at - 22); // its size, in the list at the end
    expect(await ruleOf(bytes)).toBe('xlsx_broken');
  });
});

describe('a workbook that is written', () => {
  const texts = ['=1+1', '+SUM(A1)', '-1', '@x', '\t=1', '007', ' blank ', 'a\r\nb', '<b>&"', '_x0041_', '항만', '𠮷'];
  const columns = [{ heading: '텍스트', kind: 'text', choices: ['가', '나'] }, { heading: '=n', kind: 'number' }, { heading: 'd', kind: 'day' }] as const;

  it('holds texts as texts, whatever they begin with, and days and numbers as such', async () => {
    const bytes = await writeXlsx([{ name: 'a/b:[c]', columns, rows: texts.map((text, i) => [text, i + 0.5, '2026-03-06']), marked: (row) => row === 0 }, { name: 'second', columns, rows: [] }]);
    expect(await allOf(bytes)).toEqual([['텍스트', '=n', 'd'], ...texts.map((text, i) => [text, String(i + 0.5), '2026-03-06'])]);
  });

  it('is the same file for the same rows, and drops what no workbook can hold', async () => {
    const [one, two] = [0, 1].map(() => writeXlsx([{ name: 'n', columns, rows: [['a\u0000\u0008\ud800b', null, 'not a day']] }]));
    expect(await one).toEqual(await two);
    expect((await allOf(await one as Buffer))[1]).toEqual(['ab', '', 'not a day']);
  });

  it('offers choices whatever they hold and however long they are together, and has no two sheets of one name', async () => {
    const choices = ['released, not loaded', 'a "b"', ...Array.from({ length: 40 }, (_, i) => `choice ${i}`)];
    const chosen = { heading: 'c', kind: 'text', choices } as const;
    const sheets = ['List', 'list', 'x'.repeat(40), 'x'.repeat(31)].map((name) => ({ name, columns: [...columns, chosen], rows: [] }));
    const parts = await unpack(await writeXlsx(sheets), 1_000_000);
    const text = async (name: string): Promise<string> => { const found: string[] = []; await parts.read(name, (chunk) => { found.push(String(chunk)); }); return found.join(''); };
    const book = await text('xl/workbook.xml');
    expect([...book.matchAll(/name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['List', 'list (2)', 'x'.repeat(31), `${'x'.repeat(27)} (2)`, 'choices']);
    expect(book).toMatch(/name="choices" sheetId="5" state="hidden"/);
    expect(await text('xl/worksheets/sheet1.xml')).toContain("'choices'!$B$1:$B$42");
    expect(await text('xl/worksheets/sheet5.xml')).toContain('released, not loaded');
  });
});
