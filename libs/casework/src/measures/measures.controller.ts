import type { CaseMeasures, MeasureList, MeasureView, NamedCases } from '#contracts';
import { IdParam, RateLimit } from '#edge';
import { type Caller, CurrentCaller, CurrentViewer, May, type Viewer } from '#identity';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { KeepMeasures } from './keep-measures.js';
import { NameCases } from './name-cases.js';
import { SuggestMeasures } from './suggest-measures.js';

/** The register of measures. What is recorded there is a person's word; a side's machine reads it. */
@Controller('api/v1/measures')
export class MeasuresController {
  constructor(private readonly measures: KeepMeasures, private readonly naming: NameCases, private readonly limits: RateLimit) {}

  @Get()
  @May('read-cases')
  list(@CurrentCaller() { actor }: Caller): Promise<MeasureList> { return this.measures.list(actor.side); }

  @Post()
  @May('work-cases')
  @HttpCode(201)
  record(@Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<MeasureView> { return this.measures.record(body, viewer); }

  @Get(':measure')
  @May('read-cases')
  view(@IdParam('measure') measure: string, @CurrentCaller() { actor }: Caller): Promise<MeasureView> { return this.measures.view(measure, actor.side); }

  @Put(':measure')
  @May('work-cases')
  revise(@IdParam('measure') measure: string, @Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<MeasureView> { return this.measures.revise(measure, body, viewer); }

  @Post(':measure/cases')
  @May('work-cases')
  @HttpCode(200)
  async name(@IdParam('measure') measure: string, @Body() body: unknown, @CurrentCaller() { actor }: Caller): Promise<NamedCases> {
    await this.limits.take('batch', actor.id);
    return this.naming.name(measure, body, actor);
  }
}

/** Measures of one case. */
@Controller('api/v1/cases/:reference/measures')
export class CaseMeasuresController {
  constructor(private readonly suggest: SuggestMeasures) {}

  @Get()
  @May('read-cases')
  behind(@Param('reference') reference: string, @CurrentCaller() { actor }: Caller): Promise<CaseMeasures> { return this.suggest.behind(reference, actor.side); }
}
