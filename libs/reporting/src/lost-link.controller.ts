import { email } from '#contracts';
import { RateLimit, addressOf, wantedLanguage } from '#edge';
import { LostLinks, NetworkStore } from '#persistence';
import { Config, parseReference } from '#platform';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createElement } from 'react';
import { setTimeout as rest } from 'node:timers/promises';
import type { FormError } from './form/question.js';
import { type Raw, isStorable, one, readRaw } from './form/raw.js';
import { renderPage } from './pages/layout.js';
import { ADDRESS, LinkAskedPage, LostLinkPage, REFERENCE } from './pages/lost-link-pages.js';

/** As in a report. */
const addressSchema = email();
/** Nobody is answered earlier, whatever was found: looking and queueing take a few milliseconds. */
const ANSWER_AFTER_MS = 250;

/** Where a company that lost its link names its report and its mail address. The answer is the same whether or not they belong together. */
@Controller('lost-link')
export class LostLinkController {
  constructor(private readonly lost: LostLinks, private readonly networks: NetworkStore, private readonly limits: RateLimit, private readonly config: Config) {}

  @Get()
  show(@Query() query: Record<string, unknown>, @Req() request: Request, @Res() response: Response): void {
    this.answer(request, response, readRaw(query, [REFERENCE]), [], query.language);
  }

  @Post()
  async ask(@Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const raw = readRaw(body, [REFERENCE, ADDRESS]);
    const [reference, address] = [parseReference(one(raw, REFERENCE)), one(raw, ADDRESS).trim()];
    const errors = faults(raw, reference, address);
    if (errors.length > 0 || this.config.mail === null) return this.answer(request, response, raw, errors, undefined);
    await this.limits.take('lost_link', addressOf(request));
    await this.limits.take('lost_link_to', `${reference} ${address.toLowerCase()}`);
    await Promise.all([this.lost.ask(reference ?? '', address), rest(ANSWER_AFTER_MS)]);
    response.status(200).type('html').send(renderPage(createElement(LinkAskedPage, { networks: this.networks.all(), language: wantedLanguage(request, response, undefined) })));
  }

  private answer(request: Request, response: Response, raw: Raw, errors: readonly FormError[], asked: unknown): void {
    const language = wantedLanguage(request, response, asked);
    response.status(errors.length > 0 ? 422 : 200).type('html').send(renderPage(createElement(LostLinkPage, { networks: this.networks.all(), language, raw, errors, mails: this.config.mail !== null })));
  }
}

/** Of what was typed, and of nothing that is kept: a reference holds its own check character. */
function faults(raw: Raw, reference: string | null, address: string): FormError[] {
  return [
    ...(reference === null ? [{ input: REFERENCE, say: 'track.lost.error.reference' } as const] : []),
    ...(addressSchema.safeParse(address).success && isStorable(raw) ? [] : [{ input: ADDRESS, say: 'form.contact.error.email' } as const]),
  ];
}
