import type { CaseLine } from '#contracts';
import { parse } from 'csv-parse/sync';
import { casesCsv } from './export-csv.js';

const line = (goods: string): CaseLine => ({
  reference: 'KR-0000-0000', state: 'told', severity: 2, kind: 'delay', channel: 'hotline', home: 'KR', lead: 'CN', goods, hs: null, from: 'CN', to: 'KR', port: null, company: null,
  opened_at: '2026-03-12T00:00:00.000Z', updated_at: '2026-03-12T00:00:00.000Z', closed_at: null, outcomes: [], turn: null, version: 1,
} as unknown as CaseLine);
const rowsOf = (...goods: string[]): Record<string, string>[] => parse(casesCsv(goods.map(line)), { bom: true, columns: true });
const goodsOf = (goods: string): string | undefined => rowsOf(goods)[0]?.goods;

describe('an exported cell', () => {
  it.each([['a\nKR-9999-9999,closed'], ['a\rKR-9999-9999,closed'], ['a\r\nb'], ['a\u2028b'], ['"a","b"'], ["it's"], ['']])('stays one cell of one row: %j', (goods) => {
    expect(rowsOf(goods, 'next').map((r) => r.goods)).toEqual([goods, 'next']);
  });

  it('is quoted, so that readers for whom any line end is a row agree', () => {
    for (const row of casesCsv([line('a\nb'), line('a\rb')]).split('\r\n')) expect(row).toMatch(/^\ufeff?("|$)/);
    expect(casesCsv([line('a\nb')])).toContain('"a\nb"');
  });

  it.each([
    ['=1+1'], ['+1'], ['-1'], ['@SUM(A1)'], ['\t=1'], ['\r=1'], ['\n=1'], [' =1'], ['\u200b=1'], ['\ufeff=1'], ['\u202e\u2066=1'], ['\u00a0\u3000=1'], ['\u3164=1'], ['\u00ad\u034f=1'],
    ['\uff1d1+1'], ['\uff0b1'], ['\uff0d1'], ['\uff20SUM(A1)'], ['\u200f\uff1d1'],
  ])('never begins like a formula: %j', (goods) => { expect(goodsOf(goods)).toBe(`'${goods}`); });

  it.each([['요소수'], ['3-methyl'], [' 尿素 '], ['\u200b尿素'], ['(=1)'], ['a=1']])('is otherwise as it was: %j', (goods) => { expect(goodsOf(goods)).toBe(goods); });
});
