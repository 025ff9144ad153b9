import { type TrackedReport, addFactsSchema, changeConsentSchema, verdictSchema } from '#contracts';
import { refusalProblem, valid } from '#edge';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { FollowByBearer } from './follow-by-bearer.js';
import { HearCompany } from './hear-company.js';
import { presentTracked } from './present-tracked.js';

/** Following a report for programs: the tracking token is the bearer's right to it. */
@Controller('api/v1/reports/:reference')
export class TrackingController {
  constructor(private readonly following: FollowByBearer, private readonly company: HearCompany) {}

  @Get()
  async track(@Param('reference') reference: string, @Headers('authorization') authorization: string | undefined, @Req() request: Request): Promise<TrackedReport> {
    return presentTracked(await this.following.tracked(reference, authorization, request));
  }

  @Post('facts')
  @HttpCode(200)
  async add(@Param('reference') reference: string, @Headers('authorization') authorization: string | undefined, @Body() body: unknown, @Req() request: Request): Promise<TrackedReport> {
    const tracked = await this.following.tracked(reference, authorization, request);
    const refusal = await this.company.facts(tracked, valid(addFactsSchema, body));
    if (refusal) throw refusalProblem(refusal);
    return presentTracked(await this.following.tracked(reference, authorization, request));
  }

  @Post('verdict')
  @HttpCode(200)
  async judge(@Param('reference') reference: string, @Headers('authorization') authorization: string | undefined, @Body() body: unknown, @Req() request: Request): Promise<TrackedReport> {
    const tracked = await this.following.tracked(reference, authorization, request);
    const refusal = await this.company.verdict(tracked, valid(verdictSchema, body));
    if (refusal) throw refusalProblem(refusal);
    return presentTracked(await this.following.tracked(reference, authorization, request));
  }

  @Post('consents')
  @HttpCode(200)
  async consent(@Param('reference') reference: string, @Headers('authorization') authorization: string | undefined, @Body() body: unknown, @Req() request: Request): Promise<TrackedReport> {
    const tracked = await this.following.tracked(reference, authorization, request);
    const refusal = await this.company.consent(tracked, valid(changeConsentSchema, body));
    if (refusal) throw refusalProblem(refusal);
    return presentTracked(await this.following.tracked(reference, authorization, request));
  }
}
