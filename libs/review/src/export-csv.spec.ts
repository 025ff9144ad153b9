import type { CaseLine, DisclosureReport } from '#contracts';
import { parse } from 'csv-parse/sync';
import { casesCsv, disclosuresCsv } from './export-csv.js';
import { boundsOf } from './period.js';
import { translatorFor } from '#wording';

const line = (goods: string): CaseLine => ({
  reference: 'KR-0000-0000', state: 'told', severity: 2, kind: 'delay', channel: 'hotline', home: 'KR', lead: 'CN', goods, hs: null, from: 'CN', to: 'KR', port: null, company: null,
  opened_at: '2026-03-12T00:00:00.000Z', updated_at: '2026-03-12T00:00:00.000Z', closed_at: null, outcomes: [], turn: null, version: 1, authority: 'cn-provincial', suggested: { channel: 'hotline', authority: 'cn-customs' },
} as unknown as CaseLine);
const rowsOf = (...goods: string[]): Record<string, string>[] => parse(casesCsv({ tlp: 'AMBER', cases: goods.map(line) }), { bom: true, columns: true });
const goodsOf = (goods: string): string | undefined => rowsOf(goods)[0]?.goods;

describe('an exported cell', () => {
  it.each([['a\nKR-9999-9999,closed'], ['a\rKR-9999-9999,closed'], ['a\r\nb'], ['a\u2028b'], ['"a","b"'], ["it's"], ['']])('stays one cell of one row: %j', (goods) => {
    expect(rowsOf(goods, 'next').map((r) => [r.goods, r.tlp])).toEqual([[goods, 'AMBER'], ['next', 'AMBER']]);
  });

  it('says beside what people decided what was suggested', () => {
    expect(rowsOf('urea')).toMatchObject([{ channel: 'hotline', suggested_channel: 'hotline', authority: 'cn-provincial', suggested_authority: 'cn-customs' }]);
  });

  it('is quoted, so that readers for whom any line end is a row agree', () => {
    for (const row of casesCsv({ tlp: 'AMBER', cases: [line('a\nb'), line('a\rb')] }).split('\r\n')) expect(row).toMatch(/^\ufeff?("|$)/);
    expect(casesCsv({ tlp: 'AMBER', cases: [line('a\nb')] })).toContain('"a\nb"');
  });

  it.each([
    ['=1+1'], ['+1'], ['-1'], ['@SUM(A1)'], ['\t=1'], ['\r=1'], ['\n=1'], [' =1'], ['\u200b=1'], ['\ufeff=1'], ['\u202e\u2066=1'], ['\u00a0\u3000=1'], ['\u3164=1'], ['\u00ad\u034f=1'],
    ['\uff1d1+1'], ['\uff0b1'], ['\uff0d1'], ['\uff20SUM(A1)'], ['\u200f\uff1d1'],
  ])('never begins like a formula: %j', (goods) => { expect(goodsOf(goods)).toBe(`'${goods}`); });

  it.each([['요소수'], ['3-methyl'], [' 尿素 '], ['\u200b尿素'], ['(=1)'], ['a=1']])('is otherwise as it was: %j', (goods) => { expect(goodsOf(goods)).toBe(goods); });
});

describe('a disclosure report as a file', () => {
  const row = (changes: Partial<DisclosureReport['disclosures'][number]>): DisclosureReport['disclosures'][number] => ({
    at: '2026-06-30T14:59:59.000Z', reference: 'KR-0000-0000', entry: 4, field: 'goods', form: 'exact', to: ['CN'], ground: 'network_rule', consented_at: null, legal_reference: null,
    network: 'kr-cn', rule_version: 3, approved_by: 'officer', office: 'kr-desk', officer: { id: 'o', name: 'Kim' }, ...changes,
  });
  const of = (...disclosures: DisclosureReport['disclosures']): Record<string, string>[] =>
    parse(disclosuresCsv({ tlp: 'AMBER', side: 'KR', period: '2026-H1', from: '', to: '', as_of: '', disclosures }, 'Asia/Seoul', translatorFor('ko')), { bom: true, columns: true });

  it('runs nothing in a spreadsheet: neither a name nor a law that begins like a formula', () => {
    const [hostile] = of(row({ officer: { id: '=1', name: '=HYPERLINK("x")' }, legal_reference: '\u200b@SUM(A1)', office: '+1' }));
    expect([hostile?.officer, hostile?.officer_id, hostile?.legal_reference, hostile?.office]).toEqual(['\'=HYPERLINK("x")', "'=1", "'\u200b@SUM(A1)", "'+1"]);
  });

  it('has the reader\'s words beside its codes', () => {
    const [said] = of(row({ field: 'quantity', form: 'band' }));
    expect([said?.ground, said?.field_in_words, said?.form_in_words, said?.ground_in_words]).toEqual(['network_rule', '물량', '구간', '협력 체계 규정']);
  });

  it('has one row a crossing, with the side\'s own time', () => {
    expect(of(row({}), row({ field: 'hs', to: ['CN', 'JP'] })).map((r) => [r.time_KR, r.field, r.to])).toEqual([['2026-06-30 23:59:59', 'goods', 'CN'], ['2026-06-30 23:59:59', 'hs', 'CN JP']]);
  });
});

describe('a period', () => {
  it.each([
    ['2026-H1', 'Asia/Seoul', '2025-12-31T15:00:00.000Z', '2026-06-30T15:00:00.000Z'], ['2026-H2', 'Asia/Seoul', '2026-06-30T15:00:00.000Z', '2026-12-31T15:00:00.000Z'],
    ['2026-12', 'UTC', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'], ['2026-04', 'Australia/Sydney', '2026-03-31T13:00:00.000Z', '2026-04-30T14:00:00.000Z'],
  ])('%s in %s is from %s to %s', (period, zone, from, to) => {
    const bounds = boundsOf(period, zone);
    expect([new Date(bounds.from).toISOString(), new Date(bounds.to).toISOString()]).toEqual([from, to]);
  });
});
