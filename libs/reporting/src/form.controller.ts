import { LANGUAGES } from '#domain';
import { RateLimit, addressOf, notFound, setCallerLanguage, wantedLanguage } from '#edge';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createElement } from 'react';
import { DRAFT_KEPT_MS, DraftDesk, type FoundDraft, type OpenDraft } from './form/draft-desk.js';
import { isPage, question } from './form/questions.js';
import { renderQuestion, wordsOf } from './form/render-form.js';
import { type At, TakePage, nextPage, pageOf } from './form/take-page.js';
import { renderPage } from './pages/layout.js';
import { NoDraftPage, SavedPage } from './pages/notice-pages.js';
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

/** What of a page's address says how it is to be shown. */
const askedAt = (query: unknown): At => {
  const names = typeof query === 'object' && query !== null ? query : {};
  return { changing: 'change' in names, wrong: 'wrong' in names };
};

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

  /** The draft's address without a page leads to the first that still wants something, or to all answers. */
  @Get()
  async resume(@Param('draft') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const draft = openOrAnswer(await this.desk.find(token), request, response, `/report/${token}/`);
    if (draft) response.redirect(303, `/report/${token}/${draft.interview.first_open ?? 'check'}`);
  }

  @Get(':page')
  async show(@Param('draft') token: string, @Param('page') id: string, @Query() asked: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!isPage(id)) throw notFound();
    const draft = openOrAnswer(await this.desk.find(token), request, response);
    if (!draft) return;
    const page = pageOf(draft, id);
    const { changing, wrong } = askedAt(asked);
    if (page.state === 'skipped') response.redirect(303, nextPage(draft, id, changing));
    else response.type('html').send(renderQuestion(draft, page, { errors: changing || wrong ? page.errors : [], changing }));
  }

  @Post(':page')
  async take(@Param('draft') token: string, @Param('page') id: string, @Query() asked: unknown, @Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!isPage(id)) throw notFound();
    await this.limits.take('form', addressOf(request));
    const draft = openOrAnswer(await this.desk.find(token), request, response);
    if (!draft) return;
    const at = askedAt(asked);
    const taken = await this.pages.take(draft, question(id), body, at);
    if (taken.go === null) response.status(422).type('html').send(renderQuestion(taken.draft, taken.page, { errors: taken.page.errors, changing: at.changing }));
    else response.redirect(303, taken.go);
  }
}
