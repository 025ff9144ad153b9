import { type BoardViews, saveBoardViewSchema } from '#contracts';
import { IdParam, valid } from '#edge';
import { CurrentViewer, May, type Viewer } from '#identity';
import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { KeepViews } from './keep-views.js';

/** One's own views of the board. */
@Controller('api/v1/board-views')
@May('keep-board-views')
export class BoardViewsController {
  constructor(private readonly views: KeepViews) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer): Promise<BoardViews> { return this.views.list(viewer); }

  @Put(':view')
  save(@IdParam('view') view: string, @Body() raw: unknown, @CurrentViewer() viewer: Viewer): Promise<BoardViews> { return this.views.save(viewer, view, valid(saveBoardViewSchema, raw)); }

  @Delete(':view')
  @HttpCode(204)
  remove(@IdParam('view') view: string, @CurrentViewer() viewer: Viewer): Promise<void> { return this.views.remove(viewer, view); }
}
