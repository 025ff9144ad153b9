import { FIGURE_TABLES, type Figures, type FiguresQuery } from '#contracts';
import type { Language } from '#domain';
import { DrawInThread } from '#printing';
import { SHEET_MEDIA_TYPES } from '#sheets';
import { type FigureNames, type FigureWords, figureNames, figureSummary, figureTables, formatter, translatorFor } from '#wording';
import { Injectable, StreamableFile } from '@nestjs/common';
import { CollectFigures } from './collect-figures.js';
import { paperOfFigures } from './figure-paper.js';
import { figuresXlsx, tableCsv } from './figure-sheets.js';
import type { Asker } from './read-figures.js';
import { proven } from './prove-figures.js';

type Format = NonNullable<FiguresQuery['format']>;
/** A file, with its name and what it is. */
export interface FigureFile { readonly name: string; readonly type: string; readonly body: string | object }

/** Figures as files, in the words of a language. */
@Injectable()
export class ExportFigures {
  constructor(private readonly collected: CollectFigures, private readonly drawing: DrawInThread) {}

  /** @throws ProblemError as `CollectFigures`, or `unavailable` while too many papers are drawn */
  async file(by: Asker, query: FiguresQuery, language: Language): Promise<FigureFile> {
    const { figures, grounds } = await this.collected.collect(by, query, { proof: query.format === 'json' });
    const format = query.format ?? 'json';
    const table = query.table ?? FIGURE_TABLES[0];
    const name = `figures${format === 'csv' ? `-${table}` : ''}.${figures.network.id}.${by.side}.${figures.from}.${figures.to}.TLP-${figures.tlp}.${format}`;
    if (format === 'json') return { name, type: 'application/json', body: proven(figures, grounds) };
    return { name, ...await this.inWords(figures, { format, table, language, query }) };
  }

  private async inWords(figures: Figures, { format, table, language, query }: { format: Exclude<Format, 'json'>; table: (typeof FIGURE_TABLES)[number]; language: Language; query: FiguresQuery }): Promise<Omit<FigureFile, 'name'>> {
    const t = translatorFor(language);
    const say: FigureWords = { tag: t.tag, f: formatter(t), text: t.text, label: t.label, has: t.has };
    const names = figureNames(figures, language);
    const network = figures.network.name[language];
    const tables = figureTables(figures, say, names);
    const filters = filtersInWords(query, say, names);
    if (format === 'pdf') {
      const paper = paperOfFigures({ figures, tables, say, names, language, filters, network });
      return { type: 'application/pdf', body: new StreamableFile(await this.drawing.draw(paper)) };
    }
    if (format === 'xlsx') return { type: SHEET_MEDIA_TYPES.xlsx, body: new StreamableFile(await figuresXlsx(figures, tables, { say, side: names.side(figures.side), network, filters, summary: figureSummary(figures, say, names) })) };
    const wanted = tables.find(({ id }) => id === table);
    return { type: SHEET_MEDIA_TYPES.csv, body: wanted ? tableCsv(wanted, say) : '' };
  }
}

/** What the cases were chosen by, beside their days. */
function filtersInWords({ kind, channel, severity, item }: FiguresQuery, say: FigureWords, names: FigureNames): (readonly [string, string])[] {
  return [
    ...(severity === undefined ? [] : [[say.label('history.filter.severity'), severity.map((s) => say.label(`severity.${s}`)).join(', ')] as const]),
    ...(kind === undefined ? [] : [[say.label('history.filter.kind'), say.label(`kind.${kind}`)] as const]),
    ...(channel === undefined ? [] : [[say.label('history.filter.channel'), names.channel(channel)] as const]),
    ...(item === undefined ? [] : [[say.label('history.filter.item'), item] as const]),
  ];
}
