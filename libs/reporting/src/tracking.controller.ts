import { type TrackedReport, addFactsSchema, changeConsentSchema } from '#contracts';
import { RateLimit, addressOf, notFound, refusalProblem, valid } from '#edge';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { HearCompany } from './hear-company.js';
import { presentTracked } from './present-tracked.js';
import { type Tracked, TrackReport } from './track-report.js';

/** Following a report for programs: the tracking token is the bearer's right to it. */
@Controller('api/v1/reports/:reference')
export class TrackingController {
  constructor(private readonly reports: TrackReport, private readonly company: HearCompany, private readonly limits: RateLimit) {}

  @Get()
  async track(@Param('reference') reference: string, @Headers('authorization') authorization: string | undefined, @Req() request: Request): Promise<TrackedReport> {
    return presentTracked(await this.followed(reference, authorization, request));
  }

  @Post('facts')
  @HttpCode(200)
  async add(@Param('reference') reference: string, @Headers('authorization') authorization: string | undefined, @Body() body: unknown, @Req() request: Request): Promise<TrackedReport> {
    const tracked = await this.followed(reference, authorization, request);
    const refusal = await this.company.facts(tracked, valid(addFactsSchema, body));
    if (refusal) throw refusalProblem(refusal);
    return presentTracked(await this.followed(reference, authorization, request));
  }

  @Post('consents')
  @HttpCode(200)
  async consent(@Param('reference') reference: string, @Headers('authorization') authorization: string | undefined, @Body() body: unknown, @Req() request: Request): Promise<TrackedReport> {
    const tracked = await this.followed(reference, authorization, request);
    const refusal = await this.company.consent(tracked, valid(changeConsentSchema, body));
    if (refusal) throw refusalProblem(refusal);
    return presentTracked(await this.followed(reference, authorization, request));
  }

  private async followed(reference: string, authorization: string | undefined, request: Request): Promise<Tracked> {
    await this.limits.take('track', addressOf(request));
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
    const tracked = await this.reports.byToken(reference, token);
    if (!tracked) throw notFound();
    return tracked;
  }
}
