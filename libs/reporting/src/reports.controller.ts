import { FILING_KEY, type ReportBody, type ReportReceipt } from '#contracts';
import { ProblemError, RateLimit, addressOf, refusalProblem } from '#edge';
import { Body, Controller, Headers, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { type Filed, FileReport, type Filing } from './file-report.js';
import { bareRegistrationNumber } from './registration-number.js';
import { FIRST_LINK, TrackingLinks, trackingPath } from './tracking-links.js';

/** Filing for programs. */
@Controller('api/v1/reports')
export class ReportsController {
  constructor(private readonly filing: FileReport, private readonly links: TrackingLinks, private readonly limits: RateLimit) {}

  @Post()
  async file(@Body() body: unknown, @Headers('idempotency-key') key: string | undefined, @Req() request: Request): Promise<ReportReceipt> {
    await this.limits.take('report', addressOf(request));
    if (key === undefined || !FILING_KEY.test(key)) throw new ProblemError('idempotency-missing');
    return this.receipt(filedOrProblem(await this.filing.file(body, (report) => ownKey(report, key))), request);
  }

  /** A filing that is repeated gets the link that the first one got. It may be over since, and a newer one is for the mailbox that asked for it alone. */
  private async receipt({ report_id, reference, filed_at, first_contact_by }: Filed, request: Request): Promise<ReportReceipt> {
    const token = await this.links.token(report_id, FIRST_LINK);
    return {
      reference, token, tracking_url: this.links.address(request, trackingPath(reference, token)),
      filed_at: new Date(filed_at).toISOString(), first_contact_by: new Date(first_contact_by).toISOString(),
    };
  }
}

/** Each company has its own keys: one that two companies use must not give either the other's answer. */
const ownKey = ({ side, company }: ReportBody, key: string): string => `api:${JSON.stringify([side, bareRegistrationNumber(company.registration_number), key])}`;

function filedOrProblem(filing: Filing): Filed {
  if (filing.ok) return filing.filed;
  if (filing.errors) throw new ProblemError('validation', { errors: filing.errors });
  throw filing.refusal.code === 'idempotency-conflict' ? new ProblemError('idempotency-conflict') : refusalProblem(filing.refusal);
}
