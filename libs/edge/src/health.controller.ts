import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { metrics } from '#platform';
import { Readiness, type ReadinessAnswer } from './readiness.js';

/** `live`: the process answers. `ready`: everything it needs answers too. `metrics`: figures for Prometheus. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadinessAnswer> {
    const answer = await this.readiness.ask();
    response.status(answer.status === 'ok' ? 200 : 503);
    return answer;
  }

  @Get('metrics')
  @Header('Content-Type', metrics.contentType)
  figures(): Promise<string> {
    return metrics.metrics();
  }
}
