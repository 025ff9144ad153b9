import { hsFaults, hsVersionKnowing } from './hs-version.js';

const hs_versions = new Map([['2028', new Set(['310210', '310211', '310213'])], ['2017', new Set(['310210', '310212'])], ['2022', new Set(['310210', '310213'])]]);
const on = (today: string) => ({ hs_versions, today });
const TODAY = on('2026-03-12');

it.each<[string, string, string | null]>([
  ['2026-03-12', '310210', '2022'], ['2027-12-31', '310213', '2022'], ['2028-01-01', '310213', '2028'], ['2021-12-31', '310213', '2022'],
  ['2026-03-12', '310212', '2017'], ['2026-03-12', '310211', '2028'], ['2026-03-12', '310299', null],
])('on %s %s is a code of %s: of the newest in force that knows it, then of the next to come', (today, code, version) => {
  expect(hsVersionKnowing(code, undefined, on(today))).toBe(version);
});

it('asks the version that was named, and no other', () => {
  expect(['2017', '2022', '2028', null].map((asked) => hsVersionKnowing('310211', asked, TODAY))).toEqual([null, null, '2028', '2028']);
});

it('says which version does not know the code, which one is not held, and that without a code there is none', () => {
  expect(hsFaults({ hs: '310299' }, TODAY)).toEqual([{ pointer: '/hs', rule: 'unknown_hs_code', values: { code: '310299', versions: '2017, 2022, 2028' } }]);
  expect(hsFaults({ hs: '310211', hs_version: '2022' }, TODAY)).toEqual([{ pointer: '/hs', rule: 'unknown_hs_code', values: { code: '310211', versions: '2022' } }]);
  expect(hsFaults({ hs: '310211', hs_version: '2012' }, TODAY)).toEqual([{ pointer: '/hs_version', rule: 'unknown_hs_version', values: { version: '2012', versions: '2017, 2022, 2028' } }]);
  expect(hsFaults({ hs: null, hs_version: '2022' }, TODAY)).toEqual([{ pointer: '/hs_version', rule: 'not_allowed' }]);
  for (const said of [{}, { hs: null }, { hs: null, hs_version: null }, { hs: '310211' }, { hs: '310210', hs_version: null }, { hs_version: '2028' }]) expect(hsFaults(said, TODAY)).toEqual([]);
});
