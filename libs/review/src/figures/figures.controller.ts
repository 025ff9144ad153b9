import { type Figures, figuresQuerySchema } from '#contracts';
import { valid } from '#edge';
import { CurrentViewer, May, type Viewer } from '#identity';
import { Controller, Get, Query } from '@nestjs/common';
import { CollectFigures } from './collect-figures.js';

/** What supervisors read of their own side in figures, for its own use. */
@Controller('api/v1/figures')
@May('read-figures')
export class FiguresController {
  constructor(private readonly figures: CollectFigures) {}

  @Get()
  read(@Query() raw: unknown, @CurrentViewer() { officer: { side } }: Viewer): Promise<Figures> {
    return this.figures.figures(side, valid(figuresQuerySchema, raw));
  }
}
