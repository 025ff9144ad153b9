import { Module } from '@nestjs/common';
import { AlertsGateway } from './alerts.gateway.js';
import { Broadcast } from './broadcast.js';
import { EndOfSessions } from './end-of-sessions.js';
import { Replay } from './replay.js';
import { Streams } from './streams.js';

@Module({ providers: [AlertsGateway, Broadcast, EndOfSessions, Replay, Streams] })
export class AlertingModule {}
