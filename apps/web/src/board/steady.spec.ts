import fc from 'fast-check';
import type { CaseLine } from '#contracts';
import { lineFor } from '../history/fixtures.js';
import { everything, steady } from './steady.js';

const line = (reference: string): CaseLine => ({ ...lineFor('KR'), reference });
const lines = (references: readonly string[]): CaseLine[] => references.map(line);
const board = (references: readonly string[]) => Object.fromEntries(references.map((r) => [r, line(r)]));
const names = (rows: readonly { line: CaseLine }[]): string[] => rows.map((row) => row.line.reference);
const references = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'));

describe('rows while the world moves', () => {
  it('hold new cases back until they are let in', () => {
    const { shown } = everything('s', lines(['B', 'C']));
    const view = steady(shown, 's', lines(['A', 'B', 'C']), board(['A', 'B', 'C']), { held: false });
    expect(names(view.rows)).toEqual(['B', 'C']);
    expect(view.waiting.map((l) => l.reference)).toEqual(['A']);
    expect(names(everything('s', lines(['A', 'B', 'C'])).rows)).toEqual(['A', 'B', 'C']);
  });

  it('keep every place under the pointer: neither a new order nor a case that left moves a row', () => {
    const { shown } = everything('s', lines(['A', 'B', 'C']));
    const view = steady(shown, 's', lines(['C', 'A']), board(['A', 'B', 'C']), { held: true });
    expect(view.rows.map(({ line: l, moved }) => [l.reference, moved])).toEqual([['A', false], ['B', true], ['C', false]]);
    expect(names(steady(view.shown, 's', lines(['C', 'A']), board(['A', 'B', 'C']), { held: false }).rows)).toEqual(['C', 'A']);
  });

  it('are joined by the rest of the list: in order, or behind the rows that a reader is at', () => {
    const { shown } = everything('s', lines(['B', 'C']), false);
    const [all, every] = [lines(['A', 'B', 'D', 'C']), board(['A', 'B', 'C', 'D'])];
    expect(names(steady(shown, 's', all, every, { held: false }).rows)).toEqual(['A', 'B', 'D', 'C']);
    const held = steady(shown, 's', all, every, { held: true });
    expect([names(held.rows), held.waiting]).toEqual([['B', 'C', 'A', 'D'], []]);
    expect(names(steady(held.shown, 's', all, every, { held: true }).rows)).toEqual(['B', 'C', 'A', 'D']);
  });

  it('begin anew under another tab or filter, and in an empty list at once', () => {
    const { shown } = everything('s', lines(['A']));
    expect(names(steady(shown, 'other', lines(['B']), board(['B']), { held: true }).rows)).toEqual(['B']);
    expect(names(steady(everything('s', []).shown, 's', lines(['B']), board(['B']), { held: true }).rows)).toEqual(['B']);
  });

  it('lose no matching case and show no other: rows and waiting together are tab ∧ filters', () => {
    fc.assert(fc.property(references, references, fc.boolean(), (first, second, held) => {
      const { shown } = everything('s', lines(first));
      const view = steady(shown, 's', lines(second), board([...first, ...second]), { held });
      const stays = view.rows.filter((row) => !row.moved);
      expect([...names(stays), ...view.waiting.map((l) => l.reference)].sort()).toEqual([...second].sort());
      if (!held) expect(view.rows.every((row) => !row.moved)).toBe(true);
      if (held && first.length > 0) expect(names(view.rows)).toEqual(first);
    }));
  });
});
