import type { Names } from '#domain';
import { findItem, itemLabel, namedItem, similarItems } from './find-item.js';

const names = (ko: string, zh: string, en: string): Names => ({ ko, 'zh-Hans': zh, en });
const ITEMS = new Map([['310210', names('요소', '尿素', 'urea')], ['720851', names('열연후판', '热轧厚板', 'heavy steel plate')], ['721933', names('냉연 스테인리스강판', '冷轧不锈钢板', 'cold-rolled stainless steel')]]);

it.each(['요소', '尿素', ' Urea ', 'ＵＲＥＡ', '요소 (3102.10)', 'urea (310210)'])('goods are found by their name in any language, and by the label of the list: %s', (typed) => { expect(findItem(typed, ITEMS)).toBe('310210'); });
it.each(['steel', '310210', '요', '', '요소 (9999.99)'])('what names no goods, or two, finds none: %j', (typed) => { expect(findItem(typed, ITEMS)).toBeNull(); });
it.each([
  ['차량용 요소', '310210'], ['尿素，车用，含氮量46%以上', '310210'], ['Urea, vehicle grade', '310210'], ['Vehicle-grade urea (prilled)', '310210'], ['HEAVY steel plate, 20 mm', '720851'],
  ['polyurea', null], ['요소수', null], ['요소 수지', null], ['urea-formaldehyde resin', null], ['spreader for urea', null], ['urea and heavy steel plate', null], ['urea, heavy steel plate', null], ['', null],
])('a description names goods where a part of it is their name, and they are the only ones: %s', (description, code) => {
  expect(namedItem(description, ITEMS)).toBe(code);
});
it('a part of a name offers every one that has it', () => {
  expect(similarItems('Steel', ITEMS)).toEqual(['720851', '721933']);
  expect(['3102', 'x', '()'].flatMap((typed) => similarItems(typed, ITEMS))).toEqual([]);
  for (const [code, of] of ITEMS) for (const language of ['ko', 'zh-Hans', 'en'] as const) expect(findItem(itemLabel(code, of, language), ITEMS)).toBe(code);
});
