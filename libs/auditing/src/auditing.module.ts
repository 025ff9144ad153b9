import { Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { Heartbeat } from './heartbeat.js';

@Module({ providers: [Audit, Heartbeat], exports: [Audit] })
export class AuditingModule {}
