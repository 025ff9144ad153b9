import { Module } from '@nestjs/common';
import { DisclosuresController } from './disclosures.controller.js';
import { PrintingModule } from '#printing';
import { CollectFigures } from './figures/collect-figures.js';
import { ExportFigures } from './figures/export-figures.js';
import { FiguresController } from './figures/figures.controller.js';
import { ReadFigures } from './figures/read-figures.js';
import { HistoryController } from './history.controller.js';
import { ReadHistory } from './read-history.js';
import { ReportDisclosures } from './report-disclosures.js';

@Module({ imports: [PrintingModule], controllers: [DisclosuresController, FiguresController, HistoryController], providers: [CollectFigures, ExportFigures, ReadFigures, ReadHistory, ReportDisclosures] })
export class ReviewModule {}
