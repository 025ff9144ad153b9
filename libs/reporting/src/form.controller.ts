import { LANGUAGES } from '#domain';
import { RateLimit, addressOf, notFound, setCallerLanguage } from '#edge';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createElement } from 'react';
import { DRAFT_KEPT_MS, DraftDesk, type FoundDraft, type OpenDraft } from './form/draft-desk.js';
import { isPage, question } from './form/questions.js';
import { renderQuestion, wordsOf } from './form/render-form.js';
import { TakePage, nextPage, pageOf } from './form/take-page.js';
import { renderPage } from './pages/layout.js';
import { NoDraftPage, SavedPage } from './pages/notice-pages.js';
import { wantedLanguage } from './start.controller.js';
import { TrackingLinks } from './tracking-links.js';

/** Answers for a draft that is sent already, gone, or never was; gives the draft when it is open. @param up the way from the page to those of the draft */
export function openOrAnswer(found: FoundDraft, request: Request, response: Response, up = ''): OpenDraft | null {
  if (found.is === 'open') {
    setCallerLanguage(request, found.draft.answers.language);
    return found.draft;
  }
  if (found.is === 'sent') response.redirect(303, `${up}sent`);
  else {
    const language = wantedLanguage(request, response, undefined);
    response.status(404).type('html').send(renderPage(createElement(NoDraftPage, { language, languages: LANGUAGES, expired: found.is === 'expired' })));
  }
  return null;
}

/** The pages that ask, one by one. */
@Controller('report/:draft')
export class FormController {
  constructor(private readonly desk: DraftDesk, private readonly pages: TakePage, private readonly limits: RateLimit, private readonly links: TrackingLinks) {}

  @Get('saved')
  async saved(@Param('draft') token: string, @Query('page') page: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const draft = openOrAnswer(await this.desk.find(token), request, response);
    if (!draft) return;
    const back = typeof page === 'string' && (isPage(page) || page === 'check') ? page : (draft.interview.first_open ?? 'check');
    const url = this.links.address(request, `/report/${token}/${back}`);
    response.type('html').send(renderPage(createElement(SavedPage, { words: wordsOf(draft), url, kept_until: draft.saved_at + DRAFT_KEPT_MS })));
  }

  @Get(':page')
  async show(@Param('draft') token: string, @Param('page') id: string, @Query('change') change: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!isPage(id)) throw notFound();
    const draft = openOrAnswer(await this.desk.find(token), request, response);
    if (!draft) return;
    const page = pageOf(draft, id);
    if (page.state === 'skipped') response.redirect(303, nextPage(draft, id, change !== undefined));
    else response.type('html').send(renderQuestion(draft, page, change === undefined ? [] : page.errors));
  }

  @Post(':page')
  async take(@Param('draft') token: string, @Param('page') id: string, @Query('change') change: unknown, @Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!isPage(id)) throw notFound();
    await this.limits.take('form', addressOf(request));
    const draft = openOrAnswer(await this.desk.find(token), request, response);
    if (!draft) return;
    const taken = await this.pages.take(draft, question(id), body, change !== undefined);
    if (taken.go === null) response.status(422).type('html').send(renderQuestion(taken.draft, taken.page, taken.page.errors));
    else response.redirect(303, taken.go);
  }
}
