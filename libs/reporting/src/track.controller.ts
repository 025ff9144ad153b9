import { TEXT_MAX } from '#contracts';
import { LANGUAGES, type Language, reportOf } from '#domain';
import { LANGUAGE_COOKIE, RateLimit, addressOf, cookieOf, setCallerLanguage, wantedLanguage } from '#edge';
import { translatorFor } from '#wording';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createElement } from 'react';
import type { FormError } from './form/question.js';
import { type Raw, isStorable, one, readRaw } from './form/raw.js';
import { readText } from './form/read.js';
import { HearCompany } from './hear-company.js';
import { LostLinkHint, NoticePage } from './pages/notice-pages.js';
import { MAIN_ID, renderPage } from './pages/layout.js';
import { CONSENT, FACTS, SENT, type Sent, boxName } from './pages/track-boxes.js';
import { consentOf } from './pages/track-consent.js';
import { VERDICT, VERDICT_TEXT, isVerdict } from './pages/track-outcome.js';
import { CODE, WRONG_CODE } from './pages/track-mail.js';
import { isPaperFault, paperConsentOf, paperError } from './pages/track-papers.js';
import { type Tracked, TrackReport } from './track-report.js';
import { type Beside, TrackPages } from './track-pages.js';
import { trackingPath } from './tracking-links.js';

interface Followed { readonly tracked: Tracked; readonly path: string; readonly url: string; readonly language: Language }

/** A company's way back to its report. */
@Controller('track/:reference/:token')
export class TrackController {
  constructor(private readonly reports: TrackReport, private readonly company: HearCompany, private readonly pages: TrackPages, private readonly limits: RateLimit) {}

  @Get()
  async show(@Param('reference') reference: string, @Param('token') token: string, @Query() query: Record<string, unknown>, @Req() request: Request, @Res() response: Response): Promise<void> {
    const followed = await this.follow(reference, token, query.language, request, response);
    const sent = SENT.find((s) => s === query.sent) ?? null;
    const fault = isPaperFault(query.paper) ? [paperError(query.paper)] : query.mail === CODE ? [WRONG_CODE] : [];
    if (followed) this.answer(response, 200, followed, { sent, errors: fault });
  }

  @Post()
  async say(@Param('reference') reference: string, @Param('token') token: string, @Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const control = readRaw(body, ['switch', 'send']);
    const followed = await this.follow(reference, token, one(control, 'switch'), request, response);
    if (!followed) return;
    const subjects = [FACTS, ...(reportOf(followed.tracked.kase).open_questions)];
    const raw = readRaw(body, [...subjects.map(boxName), VERDICT, VERDICT_TEXT]);
    const send = one(control, 'send');
    const subject = subjects.find((s) => s === send);
    const [consent, paper] = [consentOf(send), paperConsentOf(send)];
    if (subject !== undefined) await this.add(followed, subject, raw, reference, token, response);
    else if (consent) await this.decide(followed, consent, raw, reference, token, response);
    else if (send === VERDICT) await this.judge(followed, raw, reference, token, response);
    else if (paper) await this.allow(followed, paper, raw, reference, token, response);
    else this.answer(response, 200, followed, { raw });
  }

  private async add(followed: Followed, subject: string, raw: Raw, reference: string, token: string, response: Response): Promise<void> {
    const name = boxName(subject);
    const wrong = textFault(raw, name);
    if (wrong) return this.answer(response, 422, followed, { raw, errors: [wrong] });
    const refusal = await this.company.facts(followed.tracked, { text: readText(raw, name) ?? '', answers: subject === FACTS ? null : subject });
    if (refusal) return this.answer(response, 409, followed, { raw, errors: [{ input: name, say: 'problem.unknown-subject.title' }] });
    await this.done(followed, subject === FACTS ? 'facts' : 'reply', { ...raw, [name]: [] }, reference, token, response);
  }

  private async judge(followed: Followed, raw: Raw, reference: string, token: string, response: Response): Promise<void> {
    const [verdict, text] = [one(raw, VERDICT), readText(raw, VERDICT_TEXT)];
    const wrong = isVerdict(verdict) ? text === null ? null : textFault(raw, VERDICT_TEXT) : { input: VERDICT, say: 'track.verdict.empty' as const };
    if (wrong || !isVerdict(verdict)) return this.answer(response, 422, followed, { raw, errors: wrong ? [wrong] : [] });
    const refusal = await this.company.verdict(followed.tracked, { verdict, text });
    if (refusal) return this.answer(response, 409, followed, { raw, errors: [{ input: VERDICT, say: 'track.verdict.over' }] });
    await this.done(followed, 'verdict', { ...raw, [VERDICT]: [], [VERDICT_TEXT]: [] }, reference, token, response);
  }

  private async decide(followed: Followed, consent: NonNullable<ReturnType<typeof consentOf>>, raw: Raw, reference: string, token: string, response: Response): Promise<void> {
    const refusal = await this.company.consent(followed.tracked, consent);
    if (refusal) return this.answer(response, 409, followed, { raw, errors: [{ input: CONSENT, say: 'track.consent.error' }] });
    await this.done(followed, consent.given ? 'agreed' : 'withdrawn', raw, reference, token, response);
  }

  private async allow(followed: Followed, { id, given }: NonNullable<ReturnType<typeof paperConsentOf>>, raw: Raw, reference: string, token: string, response: Response): Promise<void> {
    const refusal = await this.company.allowPaper(followed.tracked, id, given);
    if (refusal) return this.answer(response, 409, followed, { raw, errors: [{ input: CONSENT, say: 'track.consent.error' }] });
    await this.done(followed, given ? 'agreed' : 'withdrawn', raw, reference, token, response);
  }

  /**
   * What was typed elsewhere on the page and not sent stays there; otherwise the page is asked for anew, so that reloading sends nothing twice, at its
   * top, where it says what was sent: a browser keeps the place of the address before, which may be far below.
   */
  private async done(followed: Followed, sent: Sent, rest: Raw, reference: string, token: string, response: Response): Promise<void> {
    if (Object.values(rest).flat().every((v) => v.trim() === '')) return response.redirect(303, `?sent=${sent}#${MAIN_ID}`);
    const again = await this.reports.byToken(reference, token);
    this.answer(response, 200, { ...followed, tracked: again ?? followed.tracked }, { raw: rest, sent });
  }

  /** The report, or the one page for every link that leads to none. */
  private async follow(reference: string, token: string, asked: unknown, request: Request, response: Response): Promise<Followed | null> {
    await this.limits.take('track', addressOf(request));
    const tracked = await this.reports.byToken(reference, token);
    const wanted = wantedLanguage(request, response, asked);
    if (tracked) {
      const chosen = LANGUAGES.some((l) => l === asked) || cookieOf(request.headers.cookie, LANGUAGE_COOKIE) !== undefined;
      const language = chosen ? wanted : reportOf(tracked.kase).body.language;
      setCallerLanguage(request, language);
      const path = trackingPath(reference, token);
      return { tracked, language, path, url: this.pages.address(request, path) };
    }
    const text = translatorFor(wanted).text('track.not_found');
    response.status(404).type('html').send(renderPage(createElement(NoticePage, { language: wanted, languages: LANGUAGES, text }, createElement(LostLinkHint, { language: wanted }))));
    return null;
  }

  private answer(response: Response, status: number, { tracked, language, path, url }: Followed, beside: Beside): void {
    response.status(status).type('html').send(this.pages.render(tracked, language, { ...beside, path, url }));
  }
}

function textFault(raw: Raw, name: string): FormError | null {
  const text = readText(raw, name);
  if (text === null) return { input: name, say: 'track.error.empty' };
  if (text.length > TEXT_MAX) return { input: name, say: 'track.error.long', values: { max: TEXT_MAX, count: text.length } };
  return isStorable({ text: [text] }) ? null : { input: name, say: 'rule.not_storable' };
}
