import fc from 'fast-check';
import { BOARD_TABS, boardOrder, orderedBy } from '#contracts';
import { lineFor, NOW } from '../history/fixtures.js';
import { linesFor } from '../states/lines.js';
import { BOARD_SORTS, inOrder, sortUnder } from './order.js';

const now = Date.parse(NOW);
const SIDES = ['KR', 'CN'];
const LINES = linesFor('KR');
const at = (day: number): string => new Date(now - day * 86_400_000).toISOString();

describe('the order that a reader chose', () => {
  it('is by grade, by age or by the latest change, the same cases in each', () => {
    const one = { ...lineFor('KR'), reference: 'one', severity: 2 as const, opened_at: at(3), updated_at: at(1) };
    const two = { ...lineFor('KR'), reference: 'two', severity: 4 as const, opened_at: at(2), updated_at: at(2) };
    const three = { ...lineFor('KR'), reference: 'three', severity: 3 as const, opened_at: at(1), updated_at: at(0) };
    const by = (sort: (typeof BOARD_SORTS)[number]) => inOrder([one, two, three], sort, 'ours', SIDES, now).map((line) => line.reference);
    expect(by('severity')).toEqual(['two', 'three', 'one']);
    expect(by('opened')).toEqual(['three', 'two', 'one']);
    expect(by('oldest')).toEqual(['one', 'two', 'three']);
    expect(by('changed')).toEqual(['three', 'one', 'two']);
  });

  it('leaves cases that are alike in it as the tab has them, wherever they came from, and loses none', () => {
    fc.assert(fc.property(fc.constantFrom(undefined, ...BOARD_SORTS), fc.constantFrom(...BOARD_TABS), fc.shuffledSubarray(LINES), (sort, tab, lines) => {
      const usual = boardOrder(lines, orderedBy(tab, SIDES), now);
      const sorted = inOrder(lines, sort, tab, SIDES, now);
      expect(new Set(sorted)).toEqual(new Set(lines));
      if (sort === undefined) expect(sorted).toEqual(usual);
      if (sort === 'severity') for (const level of [1, 2, 3, 4]) expect(sorted.filter((l) => l.severity === level)).toEqual(usual.filter((l) => l.severity === level));
    }));
  });

  it('is none of its own where a tab has it already', () => {
    expect([sortUnder('closed', 'changed'), sortUnder('ours', 'changed'), sortUnder('closed', 'severity')]).toEqual([undefined, 'changed', 'severity']);
  });
});
