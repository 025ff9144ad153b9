import { type Brief, briefQuerySchema } from '#contracts';
import { notFound, valid } from '#edge';
import { type Caller, CurrentCaller, May } from '#identity';
import { DrawInThread } from '#printing';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { paperOfBrief } from './print-brief.js';
import { WriteBrief } from './write-brief.js';

/** The brief of a case: one page for whoever has to decide, the same for every side. */
@Controller('api/v1/cases/:reference')
@May('read-cases')
export class BriefController {
  constructor(private readonly briefs: WriteBrief, private readonly drawing: DrawInThread) {}

  @Get('brief')
  async brief(@Param('reference') reference: string, @Query() query: unknown, @CurrentCaller() { actor, language }: Caller): Promise<Brief> {
    const brief = await this.briefs.brief(reference, valid(briefQuerySchema, query).language ?? language, actor);
    if (!brief) throw notFound();
    return brief;
  }

  @Get('brief.pdf')
  async pdf(@Param('reference') reference: string, @Query() query: unknown, @CurrentCaller() caller: Caller, @Res() response: Response): Promise<void> {
    const brief = await this.brief(reference, query, caller);
    response.attachment(`${brief.reference}-${brief.language}.pdf`).type('application/pdf').send(await this.drawing.draw(paperOfBrief(brief)));
  }
}
