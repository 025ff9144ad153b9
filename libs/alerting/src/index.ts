import { Module } from '@nestjs/common';
import { AlertsGateway } from './alerts.gateway.js';
import { Broadcast } from './broadcast.js';
import { Replay } from './replay.js';

@Module({ providers: [AlertsGateway, Broadcast, Replay] })
export class AlertingModule {}
