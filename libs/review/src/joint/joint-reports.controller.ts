import { type JointPreview, type JointReports, type JointView, agreeJointSchema, declineJointSchema, jointFileQuerySchema, jointQuestionSchema, proposeJointSchema } from '#contracts';
import { IdParam, valid } from '#edge';
import { CurrentViewer, May, type Viewer } from '#identity';
import { Body, Controller, Delete, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ExportJointReport } from './export-joint-report.js';
import { KeepJointReports } from './keep-joint-reports.js';
import { ReadJointReports } from './read-joint-reports.js';

/** Figures of all sides of a network, which each side's supervisors agree to before anybody reads another's. */
@Controller('api/v1/joint-reports')
@May('read-figures')
export class JointReportsController {
  constructor(private readonly reports: KeepJointReports, private readonly reading: ReadJointReports, private readonly files: ExportJointReport) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer): Promise<JointReports> { return this.reports.list(viewer); }

  /** Before the report by id, which no word is. */
  @Get('statement')
  preview(@Query() raw: unknown, @CurrentViewer() viewer: Viewer): Promise<JointPreview> { return this.reports.preview(viewer, valid(jointQuestionSchema, raw)); }

  @Get(':report')
  async read(@IdParam('report') id: string, @Query() raw: unknown, @CurrentViewer() viewer: Viewer, @Res({ passthrough: true }) response: Response): Promise<JointView | string | object> {
    const query = valid(jointFileQuerySchema, raw);
    if (query.format === undefined) return this.reading.one(viewer, id);
    const { name, type, body } = await this.files.file(viewer.officer.side, id, query, query.language ?? viewer.language);
    response.attachment(name).type(type);
    return body;
  }

  @Post()
  @May('agree-joint-reports')
  propose(@Body() raw: unknown, @CurrentViewer() viewer: Viewer): Promise<JointView> { return this.reports.propose(viewer, valid(proposeJointSchema, raw)); }

  @Post(':report/agreement')
  @May('agree-joint-reports')
  @HttpCode(200)
  agree(@IdParam('report') id: string, @Body() raw: unknown, @CurrentViewer() viewer: Viewer): Promise<JointView> { return this.reports.agree(viewer, id, valid(agreeJointSchema, raw).seen); }

  @Post(':report/refusal')
  @May('agree-joint-reports')
  @HttpCode(200)
  decline(@IdParam('report') id: string, @Body() raw: unknown, @CurrentViewer() viewer: Viewer): Promise<JointView> {
    return this.reports.answer(viewer, id, { act: 'decline', reason: valid(declineJointSchema, raw).reason.trim(), statement: null });
  }

  @Delete(':report')
  @May('agree-joint-reports')
  withdraw(@IdParam('report') id: string, @CurrentViewer() viewer: Viewer): Promise<JointView> { return this.reports.answer(viewer, id, { act: 'withdraw', reason: null, statement: null }); }
}
