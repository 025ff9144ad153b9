import { Module } from '@nestjs/common';
import { DrawInThread } from './draw-in-thread.js';

@Module({ providers: [DrawInThread], exports: [DrawInThread] })
export class PrintingModule {}
export { DrawInThread };
export { wordsOf } from './break-lines.js';
export { drawPaper } from './draw-paper.js';
export { block, type Block, type Cell, type Paper, type Piece } from './paper.js';
