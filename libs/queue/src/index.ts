export { type Job, type OpenQueue, type OpenWorker, QueueBackend } from './backend.js';
export { BELLS, Bells, bellId } from './bells.js';
export { QueueModule } from './queue.module.js';
export { Relay } from './relay.js';
