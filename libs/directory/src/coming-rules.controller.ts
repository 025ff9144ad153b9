import type { ComingRules } from '#contracts';
import { CurrentViewer, May, type Viewer } from '#identity';
import { Controller, Get } from '@nestjs/common';
import { ComingRulesOf } from './coming-rules.js';

/** What a new version of a network's file changes, before it counts. */
@Controller('api/v1/rules')
export class ComingRulesController {
  constructor(private readonly rules: ComingRulesOf) {}

  @Get()
  @May('keep-calendars')
  async read(@CurrentViewer() { officer: { side } }: Viewer): Promise<ComingRules> { return this.rules.side(side); }
}
