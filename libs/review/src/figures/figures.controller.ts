import { type Figures, type FiguresQuery, figuresQuerySchema } from '#contracts';
import { valid } from '#edge';
import { CurrentViewer, May, type Viewer } from '#identity';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CollectFigures } from './collect-figures.js';
import { ExportFigures } from './export-figures.js';

/** What supervisors read of their own side in figures, for its own use, on the screen or as a file. */
@Controller('api/v1/figures')
@May('read-figures')
export class FiguresController {
  constructor(private readonly figures: CollectFigures, private readonly files: ExportFigures) {}

  @Get()
  async read(@Query() raw: unknown, @CurrentViewer() viewer: Viewer, @Res({ passthrough: true }) response: Response): Promise<Figures | string | object> {
    const query: FiguresQuery = valid(figuresQuerySchema, raw);
    if (query.format === undefined) return (await this.figures.collect(viewer.officer, query)).figures;
    const { name, type, body } = await this.files.file(viewer.officer, query, query.language ?? viewer.language);
    response.attachment(name).type(type);
    return body;
  }
}
