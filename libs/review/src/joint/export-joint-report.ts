import { JOINT_TABLES, type JointFile, type JointFileQuery } from '#contracts';
import { DEFAULT_TLP, type Language, type SideId, newestOf } from '#domain';
import { notFound } from '#edge';
import { DrawInThread } from '#printing';
import { SHEET_MEDIA_TYPES } from '#sheets';
import { type FigureWords, figureNames, formatter, jointTables, translatorFor } from '#wording';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { FigureFile } from '../figures/export-figures.js';
import { sheetsOf, tableCsv } from '../figures/figure-sheets.js';
import { jointPaper } from './joint-paper.js';
import { factsOf } from './joint-words.js';
import { jointFileOf } from './present-joint-report.js';
import { ReadJointReports } from './read-joint-reports.js';

/** Agreed joint reports as files. Nothing in them depends on who asks: in one language every side gets the same. */
@Injectable()
export class ExportJointReport {
  constructor(private readonly reports: ReadJointReports, private readonly drawing: DrawInThread) {}

  /** @throws ProblemError `not-found` (404) for one that is not agreed, or of other networks; `unavailable` while too many papers are drawn */
  async file(side: SideId, id: string, { format = 'json', table = JOINT_TABLES[0] }: JointFileQuery, language: Language): Promise<FigureFile> {
    const { report, statements } = await this.reports.whole(side, id);
    const joint = jointFileOf(report, statements);
    if (!joint) throw notFound();
    const { network, from, to } = joint.report.question;
    const name = `joint-figures${format === 'csv' ? `-${table}` : ''}.${network}.${joint.report.sides.join('-')}.${from}.${to}.TLP-${DEFAULT_TLP}.${format}`;
    return { name, ...await this.inWords(joint, format, table, language) };
  }

  private async inWords(joint: JointFile, format: NonNullable<JointFileQuery['format']>, table: string, language: Language): Promise<Omit<FigureFile, 'name'>> {
    if (format === 'json') return { type: 'application/json', body: joint };
    const t = translatorFor(language);
    const say: FigureWords = { tag: t.tag, f: formatter(t), text: t.text, label: t.label, has: t.has };
    const names = figureNames(joint.report, language);
    const tables = jointTables(joint.statements, newestOf(joint), say, names);
    if (format === 'csv') {
      const wanted = tables.find(({ id }) => id === table);
      return { type: SHEET_MEDIA_TYPES.csv, body: wanted ? tableCsv(wanted, say) : '' };
    }
    const facts = factsOf(joint, { say, names, language });
    if (format === 'xlsx') return { type: SHEET_MEDIA_TYPES.xlsx, body: new StreamableFile(await sheetsOf({ name: say.text('history.tab.joint'), title: say.text('figures.joint.title'), facts }, tables, say)) };
    return { type: 'application/pdf', body: new StreamableFile(await this.drawing.draw(jointPaper(joint, { tables, say, names, language, facts }))) };
  }
}
