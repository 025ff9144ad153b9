import { Module } from '@nestjs/common';
import { DisclosuresController } from './disclosures.controller.js';
import { PrintingModule } from '#printing';
import { CollectFigures } from './figures/collect-figures.js';
import { ExportFigures } from './figures/export-figures.js';
import { FiguresController } from './figures/figures.controller.js';
import { ReadFigures } from './figures/read-figures.js';
import { HistoryController } from './history.controller.js';
import { ExportJointReport } from './joint/export-joint-report.js';
import { JointReportsController } from './joint/joint-reports.controller.js';
import { KeepJointReports } from './joint/keep-joint-reports.js';
import { MakeStatement } from './joint/make-statement.js';
import { ReadJointReports } from './joint/read-joint-reports.js';
import { ReadHistory } from './read-history.js';
import { ReportDisclosures } from './report-disclosures.js';

@Module({
  imports: [PrintingModule], controllers: [DisclosuresController, FiguresController, HistoryController, JointReportsController],
  providers: [CollectFigures, ExportFigures, ExportJointReport, KeepJointReports, MakeStatement, ReadFigures, ReadHistory, ReadJointReports, ReportDisclosures],
})
export class ReviewModule {}
