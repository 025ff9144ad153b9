import { LANGUAGES } from '#domain';
import { IdParam, RateLimit, addressOf, wantedLanguage } from '#edge';
import { LostLinks } from '#persistence';
import { translatorFor } from '#wording';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createElement } from 'react';
import { renderPage } from './pages/layout.js';
import { NewLinkPage } from './pages/lost-link-pages.js';
import { LostLinkHint, NoticePage } from './pages/notice-pages.js';
import { TrackingLinks, trackingPath } from './tracking-links.js';

/** What was mailed to a company that lost its link: looked at by GET, used up by POST. */
@Controller('lost-link/:message/:token')
export class NewLinkController {
  constructor(private readonly lost: LostLinks, private readonly links: TrackingLinks, private readonly limits: RateLimit) {}

  @Get()
  async show(@IdParam('message') message: string, @Param('token') token: string, @Query('language') asked: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.limits.take('track', addressOf(request));
    if (!(await this.lost.works({ message, token }))) return this.none(request, response, asked);
    response.type('html').send(renderPage(createElement(NewLinkPage, { language: wantedLanguage(request, response, asked) })));
  }

  @Post()
  async open(@IdParam('message') message: string, @Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.limits.take('track', addressOf(request));
    const report = await this.lost.use({ message, token });
    if (!report) return this.none(request, response, undefined);
    response.redirect(303, trackingPath(report.reference, await this.links.token(report.id, report.link)));
  }

  /** One page for every link that does not work: used, too old, or never sent. */
  private none(request: Request, response: Response, asked: unknown): void {
    const language = wantedLanguage(request, response, asked);
    response.status(404).type('html').send(renderPage(createElement(NoticePage, { language, languages: LANGUAGES, text: translatorFor(language).text('track.lost.over') }, createElement(LostLinkHint, { language }))));
  }
}
