import { type DisclosureReport, disclosureQuerySchema } from '#contracts';
import { ProblemError, valid } from '#edge';
import { CurrentViewer, May, type Viewer } from '#identity';
import { NetworkStore } from '#persistence';
import { translatorFor } from '#wording';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendAs } from './download.js';
import { disclosuresCsv } from './export-csv.js';
import { REPORT_ENTRIES_MAX, ReportDisclosures } from './report-disclosures.js';

/** What supervisors account for: all that their side gave to others within a half-year. */
@Controller('api/v1/history/disclosures')
@May('account-disclosures')
export class DisclosuresController {
  constructor(private readonly reports: ReportDisclosures, private readonly networks: NetworkStore) {}

  @Get()
  async report(@Query() raw: unknown, @CurrentViewer() { officer: { side } }: Viewer, @Res({ passthrough: true }) response: Response): Promise<DisclosureReport | string> {
    const { period, format } = valid(disclosureQuerySchema, raw);
    const report = await this.reports.report(side, period);
    if (!report) throw new ProblemError('too-many-rows', { words: { max: REPORT_ENTRIES_MAX } });
    return sendAs(response, format, `disclosures-${side}-${period}`, report, () => disclosuresCsv(report, this.networks.zoneOf(side), translatorFor(this.networks.languageOf(side))));
  }
}
