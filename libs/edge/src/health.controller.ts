import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config, metrics } from '#platform';
import { mayReadFigures } from './figures.js';
import { notFound } from './problem-error.js';
import { Readiness, type ReadinessAnswer } from './readiness.js';

/** `live`: the process answers. `ready`: everything it needs answers too. `metrics`: figures for Prometheus. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness, private readonly config: Config) {}

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
  figures(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    if (!mayReadFigures(request, this.config)) throw notFound();
    response.set('Content-Type', metrics.contentType);
    return metrics.metrics();
  }
}
