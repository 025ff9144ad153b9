import { type Block, type Cell, block } from './paper.js';
import { layPages } from './lay-out.js';

const said = (text: string) => ({ text, language: 'en', look: 'plain' as const });
const cells = (...texts: string[]): Cell[] => texts.map((text, n) => ({ pieces: [said(text)], from: n / texts.length, to: (n + 1) / texts.length, at_end: n > 0 }));
const row = (n: number): Block => block('P', [], { cells: cells(`row ${String(n)}`, String(n)) });
const HEAD = block('P', [], { cells: cells('step', 'cases'), ruled: true });
const lay = (rows: number) => layPages([block('H2', [said('a table')]), HEAD, ...Array.from({ length: rows }, (_, n) => row(n))], said('the paper'))
  .map((page) => page.map(({ lines }) => lines.flatMap((line) => line.map(({ text }) => text)).join(' ')));

it('begins a table again with its head where it goes on overleaf, and numbers the pages', () => {
  const pages = lay(120);
  expect(pages.length).toBe(3);
  for (const [n, page] of pages.entries()) {
    expect(page[n === 0 ? 1 : 0]).toBe('step cases');
    expect(page.at(-1)).toBe(`the paper ${String(n + 1)} / 3`);
  }
  expect(pages.flat().filter((line) => line.startsWith('row '))).toHaveLength(120);
});

it('numbers no page that is alone', () => {
  expect(lay(3)).toEqual([['a table', 'step cases', 'row 0 0', 'row 1 1', 'row 2 2']]);
});
