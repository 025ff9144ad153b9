import { Module } from '@nestjs/common';
import { DisclosuresController } from './disclosures.controller.js';
import { CollectFigures } from './figures/collect-figures.js';
import { FiguresController } from './figures/figures.controller.js';
import { HistoryController } from './history.controller.js';
import { ReadHistory } from './read-history.js';
import { ReportDisclosures } from './report-disclosures.js';

@Module({ controllers: [DisclosuresController, FiguresController, HistoryController], providers: [CollectFigures, ReadHistory, ReportDisclosures] })
export class ReviewModule {}
