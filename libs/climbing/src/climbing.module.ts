import { QueueModule } from '#queue';
import { Module } from '@nestjs/common';
import { ArmBells } from './arm-bells.js';
import { ClocksProcessor } from './clocks.processor.js';
import { ElapseClock } from './elapse-clock.js';
import { RecomputeStaleClocks } from './recompute-stale-clocks.js';
import { Sweep } from './sweep.js';

@Module({ imports: [QueueModule], providers: [ArmBells, ClocksProcessor, ElapseClock, RecomputeStaleClocks, Sweep], exports: [ArmBells, ClocksProcessor, ElapseClock, RecomputeStaleClocks, Sweep] })
export class ClimbingModule {}
