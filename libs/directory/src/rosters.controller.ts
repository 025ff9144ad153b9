import type { DutyPreview, Rosters } from '#contracts';
import { IdParam } from '#edge';
import { CurrentViewer, May, type Viewer } from '#identity';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { KeepAbsences } from './keep-absences.js';
import { KeepRosters } from './keep-rosters.js';
import { PreviewDuty } from './preview-duty.js';

/** Who is on: rosters are read by every officer and saved by administrators, absences are everybody's own. */
@Controller('api/v1')
export class RostersController {
  constructor(private readonly rosters: KeepRosters, private readonly absences: KeepAbsences, private readonly preview: PreviewDuty) {}

  @Get('rosters')
  @May('read-rosters')
  async view(@CurrentViewer() viewer: Viewer): Promise<Rosters> { return this.rosters.view(viewer); }

  @Put('rosters/:office')
  @May('keep-rosters')
  async save(@Param('office') office: string, @Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<Rosters> {
    await this.rosters.save(office, body, viewer);
    return this.rosters.view(viewer);
  }

  @Put('absences/:id')
  @May('keep-absences')
  async away(@IdParam('id') id: string, @Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<Rosters> {
    await this.absences.save(id, body, viewer);
    return this.rosters.view(viewer);
  }

  @Delete('absences/:id')
  @May('keep-absences')
  @HttpCode(204)
  async back(@IdParam('id') id: string, @CurrentViewer() viewer: Viewer): Promise<void> { await this.absences.remove(id, viewer); }

  @Get('duty')
  @May('read-duty')
  async duty(@Query() query: unknown, @CurrentViewer() viewer: Viewer): Promise<DutyPreview> { return this.preview.preview(query, viewer); }
}
