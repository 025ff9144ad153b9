import { LICENCE_COLUMNS } from '#contracts';
import { LANGUAGES, givenOf } from '#domain';
import { formatter, translatorFor } from '#wording';
import { readSheet } from '../read-sheet.js';
import { givesOf } from './given-back.js';
import { LICENCE_LIST } from './licences.js';
import { readRows } from './list-form.js';

const LISTS = { hs_versions: new Map([['2022', new Set(['280530'])]]), language: 'ko' as const };
const CELLS = ['N-1', '=SUM(A1) 무역', '수요처', '2805.30', '희토류', '1,500', '톤', '단일허가', 'Y', '2026. 3. 6.', '장쑤성', 'o', '예', '발급', '2026/03/09'];
const read = async (text: string | Buffer, language: 'ko' | 'zh-Hans' | 'en' = 'ko') => {
  const sheet = await readSheet(typeof text === 'string' ? Buffer.from(text) : text, language, { rows: 5_000 });
  return sheet.ok ? readRows(LICENCE_LIST, sheet.sheet, { ...LISTS, language }) : sheet.fault.rule;
};
const FACTS = {
  number: 'N-1', exporter: '=SUM(A1) 무역', end_user: '수요처', hs: '280530', item: '희토류', quantity: { value: 1500, unit: 'TNE' }, licence: 'single', green_channel: true, filed_on: '2026-03-06', office: '장쑤성', papers_complete: true,
  consent: true, result: 'granted', decided_on: '2026-03-09',
} as const;
const line = (cells: readonly string[], mark = ','): string => cells.map((c) => `"${c}"`).join(mark);

describe('a spreadsheet', () => {
  it.each(LANGUAGES)('is read by the names of its columns in %s', async (language) => {
    const headings = LICENCE_COLUMNS.map((c) => ` ${translatorFor(language).text(`licences.column.${c}`).toUpperCase()} `);
    for (const mark of [',', ';', '\t']) expect(await read(`\ufeff${line(headings, mark)}\r\n${line(CELLS, mark)}\r\n`)).toMatchObject({ ok: true, count: 1, faults: [], rows: [{ row: 2, facts: FACTS }] });
  });

  it('is read in what spreadsheet programs of Korea and China write, and in UTF-16', async () => {
    const korean = Buffer.from([0xbc, 0xf6, 0xc3, 0xe2, 0xc0, 0xda]); // 수출자 in EUC-KR
    const chinese = Buffer.from([0xb3, 0xf6, 0xbf, 0xda, 0xc9, 0xcc]); // 出口商 in GB 18030
    expect(await read(Buffer.concat([korean, Buffer.from(',hs\n')]))).toMatchObject({ ok: false, errors: expect.not.arrayContaining([{ pointer: '/exporter', rule: 'column_missing' }]) as unknown });
    expect(await read(Buffer.concat([chinese, Buffer.from(',hs\n')]), 'zh-Hans')).toMatchObject({ ok: false, errors: expect.not.arrayContaining([{ pointer: '/exporter', rule: 'column_missing' }]) as unknown });
    expect(await read(Buffer.from(`\ufeff${line(LICENCE_COLUMNS)}\n${line(CELLS)}`, 'utf16le'))).toMatchObject({ ok: true, rows: [{ facts: FACTS }] });
    expect(await read(Buffer.from([0x80, 0xff]), 'en')).toBe('csv_encoding');
  });

  it.each([['개별', '동의', '허가'], ['单项', '同意', '准予'], ['single', 'agree', 'approved']])('takes what people write for a choice: %s, %s, %s', async (licence, consent, result) => {
    const short = CELLS.map((cell, i) => ({ 7: licence, 12: consent, 13: result })[i] ?? cell);
    expect(await read(`${line(LICENCE_COLUMNS)}\n${line(short)}`)).toMatchObject({ ok: true, faults: [], rows: [{ facts: FACTS }] });
  });

  it('takes for consent an unmistakable yes or no alone, and says of anything else which words are taken', async () => {
    const consentOf = async (typed: string) => { const result = await read(`${line(LICENCE_COLUMNS)}\n${line(CELLS.map((cell, i) => (i === 12 ? typed : cell)))}`); return typeof result === 'string' || !result.ok ? result : result.rows.map((r) => r.facts.consent).concat(result.faults.map((f) => `${f.column} ${f.rule} ${f.values?.['allowed']}` as never)); };
    for (const yes of ['Yes', ' 예 ', '네', '是', '동의함', '同意', 'ＹＥＳ', 'TRUE', 'y']) expect([yes, await consentOf(yes)]).toEqual([yes, [true]]);
    for (const no of ['No', '아니요', '동의 안 함', '不同意', 'false', '']) expect([no, await consentOf(no)]).toEqual([no, [false]]);
    for (const neither of ['yes?', '예？', '-1', '1', '=TRUE()', "'=TRUE()", '(yes)', 'yes/no', 'y.', '동의?', 'o', 'constructor']) expect([neither, await consentOf(neither)]).toEqual([neither, ['consent unknown_value 예 / 아니요']]);
    expect(await read(`${line(LICENCE_COLUMNS)}\n${line(CELLS.map((cell, i) => ({ 8: '-1', 11: '=1', 13: '발급?' })[i] ?? cell))}`)).toMatchObject({ rows: [], faults: [{ column: 'green_channel' }, { column: 'papers_complete' }, { column: 'result' }] });
    const resultOf = async (typed: string) => read(`${line(LICENCE_COLUMNS)}\n${line(CELLS.map((cell, i) => (i === 13 ? typed : cell)))}`);
    for (const crossed of ['✗ granted', '!granted', '-granted', '~~granted~~', '×허가', '/허가', '≠准予']) expect([crossed, await resultOf(crossed)]).toMatchObject([crossed, { rows: [], faults: [{ column: 'result', rule: 'unknown_value' }] }]);
  });

  it('says of a number that is not above zero that it is not', async () => {
    for (const typed of ['-3', '−1,500', '0']) expect(await read(`${line(LICENCE_COLUMNS)}\n${line(CELLS.map((cell, i) => (i === 5 ? typed : cell)))}`)).toMatchObject({ faults: [{ column: 'quantity', rule: 'not_positive' }] });
  });

  it('keeps a country\'s own code as it is, of eight, ten or thirteen digits, whose first six are a code that is known', async () => {
    const codesOf = async (code: string) => { const result = await read(`${line(LICENCE_COLUMNS)}\n${line(CELLS.map((cell, i) => (i === 3 ? code : cell)))}`); return typeof result === 'string' || !result.ok ? [] : [...result.rows.map((r) => r.facts.hs), ...result.faults.map((f) => f.rule)]; };
    expect(await Promise.all(['2805.30.9000', '28053011', '2805 30 11 00 101', '２８０５．３０', '8105.20.9000', '2805301', '280530900'].map(codesOf))).toEqual([['2805309000'], ['28053011'], ['2805301100101'], ['280530'], ['unknown_hs_code'], ['hs_digits'], ['hs_digits']]);
  });

  it('tells columns that are missing, there twice, or none of a list', async () => {
    expect(await read('exporter,exporter,hs\n')).toMatchObject({ ok: false, errors: expect.arrayContaining([{ pointer: '/exporter', rule: 'column_twice' }, { pointer: '/filed_on', rule: 'column_missing' }]) as unknown });
    expect(await read(`${line([...LICENCE_COLUMNS, '비고', ''])}\n${line(CELLS)}`)).toMatchObject({ ok: true, ignored: ['비고'] });
  });

  it('counts its rows as spreadsheet programs do, blank ones too, and names each fault once with what may be chosen', async () => {
    const bad = CELLS.map((cell, i) => ({ 3: '28053', 5: '1.5.0', 6: '상자', 7: '', 13: '몰라요' })[i] ?? cell);
    const result = await read(`${line(LICENCE_COLUMNS)}\n\n${line(CELLS)}\n,,,\n${line(bad)}`);
    expect(result).toMatchObject({ ok: true, count: 2, rows: [{ row: 3 }] });
    const faults = typeof result === 'string' || !result.ok ? [] : result.faults;
    expect(faults.map((f) => [f.row, f.column, f.rule])).toEqual([[5, 'hs', 'hs_digits'], [5, 'quantity', 'not_a_number'], [5, 'unit', 'unknown_value'], [5, 'licence', 'required'], [5, 'result', 'unknown_value']]);
    expect(faults.find((f) => f.column === 'unit')?.values?.allowed).toContain('톤');
  });

  it.each(LANGUAGES)('says in %s of each column that a row\'s own yes gives that it does, and of no other, by what shipped networks let cross', (language) => {
    const t = translatorFor(language);
    const KR_CN = { goods: 'exact', hs: 'exact', quantity: 'band', company: 'with_consent', partner: 'with_consent', licence: 'with_consent' } as const;
    for (const crossing of [KR_CN, { ...KR_CN, quantity: 'exact', company: 'exact', partner: 'never' }] as const) {
      const given = givenOf({ ...FACTS, id: 'a', side: 'A' }, crossing, 'B');
      const columns = LICENCE_COLUMNS.filter((c) => c !== 'consent' && c !== 'unit');
      const said = (columnsSaid: readonly string[]): string => t.text('sheets.gives.consent', { yes: t.text('licences.yes'), column: t.text('licences.column.consent'), fields: formatter(t).list(columnsSaid.map((c) => t.text(`licences.column.${c}` as 'licences.column.hs'))) });
      expect(givesOf('consent', language, crossing)).toBe(said(columns.filter((c) => given !== null && given[c] !== null)));
      expect(columns.filter((c) => given !== null && given[c] === null)).toEqual(crossing.partner === 'never' ? ['exporter', 'papers_complete'] : ['papers_complete']);
    }
    expect([givesOf('consent', language, {}), givesOf('hs', language, KR_CN)]).toEqual([null, null]);
  });

  it('keeps a text that was kept from being run as what it was, and gives nothing to anybody where nobody said so', async () => {
    const blank = CELLS.map((cell, i) => ({ 1: '\'=SUM(A1) 무역', 8: '', 11: '', 12: '', 13: '대기', 14: '' })[i] ?? cell);
    expect(await read(`${line(LICENCE_COLUMNS)}\n${line(blank)}`)).toMatchObject({ rows: [{ facts: { ...FACTS, green_channel: false, papers_complete: null, consent: false, result: null, decided_on: null } }] });
  });
});
