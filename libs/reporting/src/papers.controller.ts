import { type TrackedReport, handInQuerySchema, paperConsentSchema } from '#contracts';
import { IdParam, RateLimit, addressOf, notFound, refusalProblem, valid } from '#edge';
import { holding, readUpload, sendFile } from '#files';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FollowByBearer } from './follow-by-bearer.js';
import { HandInPaper, paperPlace } from './hand-in-paper.js';
import { HearCompany } from './hear-company.js';
import { presentTracked } from './present-tracked.js';

/** A company's papers, for programs. */
@Controller('api/v1/reports/:reference/attachments')
export class PapersController {
  constructor(private readonly following: FollowByBearer, private readonly papers: HandInPaper, private readonly company: HearCompany, private readonly limits: RateLimit) {}

  @Post()
  @HttpCode(201)
  async add(@Param('reference') reference: string, @Headers('authorization') authorization: string | undefined, @Query() query: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<TrackedReport> {
    const tracked = await this.following.tracked(reference, authorization, request);
    const { name } = valid(handInQuerySchema, query);
    await this.limits.take('paper', addressOf(request));
    const refusal = await holding(paperPlace('paper', tracked, request), async () => this.papers.take(tracked, { name, contents: await readUpload(request, response) }));
    if (refusal) throw refusalProblem(refusal);
    return presentTracked(await this.following.tracked(reference, authorization, request));
  }

  @Get(':id')
  async download(@Param('reference') reference: string, @IdParam('id') id: string, @Headers('authorization') authorization: string | undefined, @Req() request: Request, @Res() response: Response): Promise<void> {
    const tracked = await this.following.tracked(reference, authorization, request);
    sendFile(response, await holding(paperPlace('own_paper', tracked, request), () => this.papers.file(tracked, id)));
  }

  @Post(':id/consent')
  @HttpCode(200)
  async consent(@Param('reference') reference: string, @IdParam('id') id: string, @Headers('authorization') authorization: string | undefined, @Body() body: unknown, @Req() request: Request): Promise<TrackedReport> {
    const tracked = await this.following.tracked(reference, authorization, request);
    const refusal = await this.company.allowPaper(tracked, id, valid(paperConsentSchema, body).given);
    if (refusal) throw refusal.code === 'unknown-subject' ? notFound() : refusalProblem(refusal);
    return presentTracked(await this.following.tracked(reference, authorization, request));
  }
}
