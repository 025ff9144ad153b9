import { codesNamed } from './codes-named.js';

const items = new Map(Object.entries({
  310210: { en: 'urea', ko: '요소', 'zh-Hans': '尿素' }, 811292: { en: 'gallium and germanium', ko: '갈륨·게르마늄', 'zh-Hans': '镓、锗' },
}));

describe('what somebody typed as codes', () => {
  it.each([['尿素'], ['요소'], ['Urea'], ['ｕｒｅ'], ['  urea ']])('finds an item by its name in any language: %s', (typed) => {
    expect(codesNamed(typed, items)).toEqual(['310210']);
  });
  it('asks for every word, in any order and of one name', () => {
    expect(codesNamed('germanium gallium', items)).toEqual(['811292']);
    expect(codesNamed('gallium urea', items)).toEqual([]);
    expect(codesNamed('gallium 锗', items)).toEqual([]);
  });
  it('finds nothing by nothing', () => { expect(codesNamed('  ', items)).toEqual([]); });
});
