import { QueueModule } from '#queue';
import { Module } from '@nestjs/common';
import { ClocksProcessor } from './clocks.processor.js';
import { ElapseClock } from './elapse-clock.js';
import { Sweep } from './sweep.js';

@Module({ imports: [QueueModule], providers: [ClocksProcessor, ElapseClock, Sweep], exports: [ClocksProcessor, ElapseClock, Sweep] })
export class ClimbingModule {}
