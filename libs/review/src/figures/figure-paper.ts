import type { Figures } from '#contracts';
import { FEW, type Language, ON_TARGET_PERCENT, WATCH_PERCENT } from '#domain';
import { type Block, type Paper, type Piece, block } from '#printing';
import { type FigureNames, type FigureTableView, type FigureWords, figureSummary, weekdayName } from '#wording';

/** How much wider than a column of numbers the first one of a table is, and one of words. */
const WIDTHS = { first: 2.4, words: 1.6 };
/** What stands where there is no value, as on the page. */
const NONE = '–';

interface Asked { readonly figures: Figures; readonly tables: readonly FigureTableView[]; readonly say: FigureWords; readonly names: FigureNames; readonly language: Language; readonly network: string; readonly filters: readonly (readonly [string, string])[] }
/** One row: its words, and which of them stand at the end of their cell. */
type Row = readonly { readonly text: string; readonly at_end: boolean; readonly indent?: boolean }[];

/** The figures as a paper of as many sheets as it needs. */
export function paperOfFigures({ figures, tables, say, names, language, network, filters }: Asked): Paper {
  const side = names.side(figures.side);
  const zone = figures.hours.find((h) => h.side === figures.side)?.zone ?? 'UTC';
  const said = (text: string, look: Piece['look'] = 'plain'): Piece => ({ text, language, look });
  const title = say.text('figures.title', { side });
  const line = (text: string, rest: Partial<Block> = {}): Block => block('P', [said(text, 'quiet')], { size: 0.85, before: 0.15, ...rest });
  const table = (heading: string, note: string | null, rows: readonly Row[]): Block[] => tableLines(heading, note, rows, say.label('figures.none'), said);
  const { total, open, closed } = figures.cases;
  return {
    title, subject: `${figures.side} · ${figures.from} · ${figures.to}`, language, made_at: figures.as_of, pages: 'many',
    blocks: [
      block('P', [said(network, 'quiet')], { aside: [said(`TLP:${figures.tlp}`, 'strong')], size: 0.9, ruled: true }),
      block('H1', [said(title, 'strong')], { size: 1.7, before: 0.5 }),
      block('P', [said(`${say.f.day(figures.from)} – ${say.f.day(figures.to)}`), ...filters.map(([name, value]) => said(`    ${name}: ${value}`, 'quiet'))], { before: 0.3 }),
      line(say.text('figures.hint', { side })), line(`${say.text('figures.cases', { total, open, closed })} · ${say.text('figures.as_of')} ${say.f.dateTime(figures.as_of, { zone, city: names.city(figures.side) })}`),
      ...figureSummary(figures, say, names).map(([name, value], n) => block('P', [said(`${name}: `, 'quiet'), said(value)], { before: n === 0 ? 0.5 : 0.15 })),
      ...tables.filter(({ id }) => id !== 'hours').flatMap((t) => table(t.title, t.note, rowsOf(t))),
      ...figures.hours.flatMap((h) => table(say.text('figures.table.hours', { city: names.city(h.side) }), null, hourRows(h, say))),
      line(say.text('figures.marks', { low: WATCH_PERCENT, high: ON_TARGET_PERCENT }), { before: 1.2 }), line(say.text('figures.few.note', { few: FEW })),
      line(say.text('severity.legend')),
    ],
  };
}

type Said = (text: string, look?: Piece['look']) => Piece;
/** A table as lines of a paper. @param none what stands where it has no row */
export const linesOf = (table: FigureTableView, none: string, said: Said): Block[] => tableLines(table.title, table.note, rowsOf(table), none, said);

function tableLines(heading: string, note: string | null, rows: readonly Row[], none: string, said: Said): Block[] {
  const small = (text: string): Block => block('P', [said(text, 'quiet')], { size: 0.85, before: 0.15 });
  return [
    block('H2', [said(heading, 'strong')], { size: 1.1, before: 1.1 }),
    ...(rows.length > 1 ? rows.map((row, n) => rowOf(row, n === 0, said)) : [small(none)]),
    ...(note === null ? [] : [small(note)]),
  ];
}

const rowsOf = ({ columns, rows }: FigureTableView): Row[] => [
  columns.map(({ label, number }) => ({ text: label, at_end: number })),
  ...rows.map(({ cells }) => cells.map(({ text, depth = 0 }, n) => ({ text: text === '' ? NONE : text, at_end: columns[n]?.number ?? false, indent: depth > 0 }))),
];

/** Hours in which nothing came on any day are left out. */
const hourRows = ({ counts }: Figures['hours'][number], say: FigureWords): Row[] => [
  [{ text: '', at_end: false }, ...counts.map((_, day) => ({ text: weekdayName(say.tag, day + 1), at_end: true }))],
  ...(counts[0] ?? []).flatMap((_, hour): Row[] => {
    const row = counts.map((day) => day[hour] ?? 0);
    return row.every((n) => n === 0) ? [] : [[{ text: say.text('figures.hour', { hour }), at_end: false }, ...row.map((n) => ({ text: n === 0 ? '·' : say.f.number(n), at_end: true }))]];
  }),
];

function rowOf(row: Row, head: boolean, said: Said): Block {
  const widths = row.map(({ at_end }, n) => (n === 0 ? WIDTHS.first : at_end ? 1 : WIDTHS.words));
  const until = (n: number): number => widths.slice(0, n).reduce((sum, width) => sum + width, 0);
  const part = (n: number): number => (n === row.length ? 1 : until(n) / until(row.length));
  return block('P', [], {
    size: 0.9, before: head ? 0.3 : 0.1, ruled: head,
    cells: row.map(({ text, at_end, indent = false }, n) => ({
      pieces: text === '' ? [] : [said(`${indent ? '    ' : ''}${text}`, head ? 'quiet' : 'plain')], at_end,
      from: part(n), to: part(n + 1),
    })),
  });
}
