export { AHEAD_MS, ArmBells } from './arm-bells.js';
export { ClimbingModule } from './climbing.module.js';
export { ClocksProcessor } from './clocks.processor.js';
export { ElapseClock } from './elapse-clock.js';
export { RecomputeStaleClocks } from './recompute-stale-clocks.js';
export { Sweep } from './sweep.js';
