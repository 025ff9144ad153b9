import { startProcessMetrics } from '#platform';
import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { OpenApiController } from './openapi.controller.js';
import { RateLimit } from './rate-limit.js';
import { Readiness } from './readiness.js';

/** What every door answers by itself: health, figures, the API's description; and the counts behind 429. */
@Global()
@Module({ controllers: [HealthController, OpenApiController], providers: [RateLimit, Readiness], exports: [RateLimit, Readiness] })
export class EdgeModule implements OnModuleInit {
  onModuleInit(): void {
    startProcessMetrics();
  }
}
