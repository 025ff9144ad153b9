import { Global, Module } from '@nestjs/common';
import { QueueBackend } from './backend.js';
import { Bells } from './bells.js';
import { Relay } from './relay.js';

/** Queues and the relay that fills them; opened only by the door that works them. */
@Global()
@Module({ providers: [QueueBackend, Bells, Relay], exports: [QueueBackend, Bells, Relay] })
export class QueueModule {}
