import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller.js';
import { ReadHistory } from './read-history.js';

@Module({ controllers: [HistoryController], providers: [ReadHistory] })
export class ReviewModule {}
