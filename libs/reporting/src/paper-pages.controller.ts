import { fileName } from '#contracts';
import { IdParam, ProblemError, RateLimit, addressOf, notFound } from '#edge';
import { FILE_FIELD, holding, readUploadForm, sendFile } from '#files';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import { HandInPaper, paperPlace } from './hand-in-paper.js';
import { MAIN_ID } from './pages/layout.js';
import { type PaperFault, isPaperFault } from './pages/track-papers.js';
import { type Tracked, TrackReport } from './track-report.js';
import { trackingPath } from './tracking-links.js';

/**
 * Papers on the page on which a report is followed. The page's form leads back to the page, also where the file was not
 * taken, so that reloading never sends a file twice; what was wrong with it stands in the address.
 */
@Controller('track/:reference/:token/papers')
export class PaperPagesController {
  constructor(private readonly reports: TrackReport, private readonly papers: HandInPaper, private readonly limits: RateLimit) {}

  @Post()
  async add(@Param('reference') reference: string, @Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const tracked = await this.follow(reference, token, request);
    await this.limits.take('paper', addressOf(request));
    const fault = await this.faultOf(tracked, request, response);
    response.redirect(303, `${trackingPath(reference, token)}?${fault === null ? `sent=paper#${MAIN_ID}` : `paper=${fault}#${FILE_FIELD}`}`);
  }

  @Get(':id')
  async download(@Param('reference') reference: string, @Param('token') token: string, @IdParam('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const tracked = await this.follow(reference, token, request);
    sendFile(response, await holding(paperPlace('own_paper', tracked, request), () => this.papers.file(tracked, id)));
  }

  private async follow(reference: string, token: string, request: Request): Promise<Tracked> {
    await this.limits.take('track', addressOf(request));
    const tracked = await this.reports.byToken(reference, token);
    if (!tracked) throw notFound();
    return tracked;
  }

  /** @throws what has no words on the page, such as a form that is none of ours */
  private async faultOf(tracked: Tracked, request: Request, response: Response): Promise<PaperFault | null> {
    try {
      return await holding(paperPlace('paper', tracked, request), async () => {
        const { file } = await readUploadForm(request, response);
        if (!file) return 'none';
        if (!z.safeParse(fileName(), file.name).success) return 'name';
        const refusal = await this.papers.take(tracked, file);
        return refusal ? 'too-many-files' : null;
      });
    } catch (error) {
      if (error instanceof ProblemError && isPaperFault(error.code)) return error.code;
      throw error;
    }
  }
}
