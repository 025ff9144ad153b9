import { Module } from '@nestjs/common';
import { DisclosuresController } from './disclosures.controller.js';
import { HistoryController } from './history.controller.js';
import { ReadHistory } from './read-history.js';
import { ReportDisclosures } from './report-disclosures.js';

@Module({ controllers: [DisclosuresController, HistoryController], providers: [ReadHistory, ReportDisclosures] })
export class ReviewModule {}
