import type { Figures } from '#contracts';
import { type WrittenSheet, writeCsv, writeXlsx } from '#sheets';
import type { FigureTableView, FigureWords } from '#wording';

/** Names with their values. */
type Named = readonly (readonly [string, string])[];

/** A number as a program reads it, else the words. */
const valueOf = ({ text, value }: FigureTableView['rows'][number]['cells'][number], number: boolean): string | number | null => (number ? value : text);

/** One table as CSV: a code for programs first, and no cell that a spreadsheet would run. */
export function tableCsv({ columns, rows }: FigureTableView, say: FigureWords): string {
  return writeCsv([say.label('figures.col.code'), ...columns.map((c) => c.file_label)], rows.map(({ code, cells }) => [code, ...cells.map((cell, n) => String(valueOf(cell, columns[n]?.number ?? false) ?? ''))]));
}

/** All tables as one workbook, a sheet each, before them what they are of. Texts are texts in it, whatever they begin with. */
export function figuresXlsx(figures: Figures, tables: readonly FigureTableView[], { say, side, network, filters, summary }: { readonly say: FigureWords; readonly side: string; readonly network: string; readonly filters: Named; readonly summary: Named }): Promise<Buffer> {
  const facts: Named = [
    [say.label('figures.network'), network], [say.label('history.filter.from'), figures.from], [say.label('history.filter.to'), figures.to], [say.text('figures.as_of'), figures.as_of], ['TLP', figures.tlp],
    ...filters, [say.label('figures.col.cases'), String(figures.cases.total)], ...summary,
  ];
  return sheetsOf({ name: say.text('history.tab.figures'), title: say.text('figures.title', { side }), facts }, tables, say);
}

/** Tables as one workbook, a sheet each, before them what they are of. */
export function sheetsOf({ name, title, facts }: { readonly name: string; readonly title: string; readonly facts: Named }, tables: readonly FigureTableView[], say: FigureWords): Promise<Buffer> {
  const about: WrittenSheet = { name, columns: [{ heading: title, kind: 'text', width: 30 }, { heading: '', kind: 'text', width: 40 }], rows: facts.map(([key, value]) => [key, value]) };
  return writeXlsx([about, ...tables.map((table): WrittenSheet => ({
    name: table.title, columns: [{ heading: say.label('figures.col.code'), kind: 'text' }, ...table.columns.map((c) => ({ heading: c.file_label, kind: c.number ? 'number' as const : 'text' as const }))],
    rows: table.rows.map(({ code, cells }) => [code, ...cells.map((cell, n) => valueOf(cell, table.columns[n]?.number ?? false))]),
  }))]);
}
