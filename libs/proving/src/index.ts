export { GatherCheckpoints } from './gather-checkpoints.js';
export { GatheringModule, ProvingModule } from './proving.module.js';
