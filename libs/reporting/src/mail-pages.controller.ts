import { RateLimit, addressOf, notFound } from '#edge';
import { CompanyMail } from '#persistence';
import { Config } from '#platform';
import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { one, readRaw } from './form/raw.js';
import { MAIN_ID } from './pages/layout.js';
import { CODE, MAIL_ACTS } from './pages/track-mail.js';
import { TrackReport } from './track-report.js';
import { trackingPath } from './tracking-links.js';

/** Mail, on the page on which a report is followed: its form leads back to the page, so that reloading sends nothing twice. */
@Controller('track/:reference/:token/mail')
export class MailPagesController {
  constructor(private readonly reports: TrackReport, private readonly mail: CompanyMail, private readonly limits: RateLimit, private readonly config: Config) {}

  @Post()
  async change(@Param('reference') reference: string, @Param('token') token: string, @Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.limits.take('track', addressOf(request));
    const tracked = await this.reports.byToken(reference, token);
    if (!tracked || this.config.mail === null) throw notFound();
    const raw = readRaw(body, ['do', CODE]);
    const act = MAIL_ACTS.find((a) => a === one(raw, 'do')) ?? 'confirm';
    await this.limits.take('company_mail', tracked.report_id);
    const done = await this.carryOut(act, tracked.report_id, one(raw, CODE));
    response.redirect(303, `${trackingPath(reference, token)}?${done ? `sent=${act}#${MAIN_ID}` : `mail=${CODE}#mail`}`);
  }

  private async carryOut(act: (typeof MAIL_ACTS)[number], report_id: string, code: string): Promise<boolean> {
    if (act === 'confirm') return this.mail.confirm(report_id, code);
    await (act === 'stop' ? this.mail.stop(report_id) : this.mail.sendCode(report_id));
    return true;
  }
}
