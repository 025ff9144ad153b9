import { LANGUAGES, type Language } from '#domain';
import { RateLimit, addressOf, wantedLanguage } from '#edge';
import { NetworkStore } from '#persistence';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createElement } from 'react';
import { DraftDesk } from './form/draft-desk.js';
import { PAGES } from './form/question.js';
import { one, readRaw } from './form/raw.js';
import { renderPage } from './pages/layout.js';
import { StartPage, sideValue } from './pages/start-page.js';
import { STYLE } from './pages/style.js';

/** Where a company starts, and the style of its pages. */
@Controller('report')
export class StartController {
  constructor(private readonly networks: NetworkStore, private readonly desk: DraftDesk, private readonly limits: RateLimit) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response, @Query('language') asked?: unknown, @Query('wrong') wrong?: unknown): void {
    response.type('html').send(this.page(wantedLanguage(request, response, asked), wrong !== undefined));
  }

  @Post()
  async start(@Req() request: Request, @Res() response: Response, @Body() body: unknown): Promise<void> {
    const language = wantedLanguage(request, response, undefined);
    await this.limits.take('form', addressOf(request));
    const wanted = one(readRaw(body, ['side']), 'side');
    const chosen = this.networks.all().flatMap((network) => Object.keys(network.sides).map((side) => ({ network, side }))).find((c) => sideValue(c.network, c.side) === wanted);
    if (!chosen) return response.redirect(303, '/report?wrong');
    const spoken = chosen.network.languages.find((l) => l === language) ?? 'en';
    const token = await this.desk.start({ network: chosen.network.id, side: chosen.side, language: spoken, pages: {} });
    response.redirect(303, `/report/${token}/${PAGES[0]}`);
  }

  @Get('style.css')
  style(@Res() response: Response): void {
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type('css').send(STYLE);
  }

  private page(language: Language, missing: boolean): string {
    const networks = this.networks.all();
    const languages = LANGUAGES.filter((l) => networks.some((n) => n.languages.includes(l)));
    return renderPage(createElement(StartPage, { networks, language, languages, missing }));
  }
}
