import { QueueModule } from '#queue';
import { Module } from '@nestjs/common';
import { ClocksProcessor } from './clocks.processor.js';
import { ElapseClock } from './elapse-clock.js';
import { RecomputeStaleClocks } from './recompute-stale-clocks.js';
import { Sweep } from './sweep.js';

@Module({ imports: [QueueModule], providers: [ClocksProcessor, ElapseClock, RecomputeStaleClocks, Sweep], exports: [ClocksProcessor, ElapseClock, RecomputeStaleClocks, Sweep] })
export class ClimbingModule {}
