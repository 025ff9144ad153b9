import { RateLimit, addressOf } from '#edge';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DraftDesk, type OpenDraft, speaking } from './form/draft-desk.js';
import { wholeReport } from './form/interview.js';
import type { FormError } from './form/question.js';
import { one, readRaw, ticked } from './form/raw.js';
import { renderCheck } from './form/render-form.js';
import { SendDraft } from './form/send-draft.js';
import { openOrAnswer } from './form.controller.js';
import { TakeList } from './list/take-list.js';
import { ReceiptPages } from './receipt-pages.js';

/** The last pages of a draft: all answers at once, and the receipt. */
@Controller('report/:draft')
export class SendingController {
  constructor(private readonly desk: DraftDesk, private readonly sending: SendDraft, private readonly receipts: ReceiptPages, private readonly limits: RateLimit, private readonly lists: TakeList) {}

  @Get('check')
  async show(@Param('draft') token: string, @Query('wrong') wrong: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const draft = openOrAnswer(await this.desk.find(token), request, response);
    if (draft) await this.answer(response, draft, 200, wrong === undefined ? [] : [{ input: 'declare', say: 'form.check.error.declare' }]);
  }

  @Post('check')
  async send(@Param('draft') token: string, @Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.limits.take('form', addressOf(request));
    const draft = openOrAnswer(await this.desk.find(token), request, response);
    if (!draft) return;
    const raw = readRaw(body, ['switch', 'leave', 'declare']);
    const language = draft.network.languages.find((l) => l === one(raw, 'switch'));
    if (language) await this.desk.keep(draft, (answers) => speaking(answers, language));
    if (language) return response.redirect(303, 'check');
    if (ticked(raw, 'leave')) return response.redirect(303, 'saved?page=check');
    if (!ticked(raw, 'declare')) return response.redirect(303, 'check?wrong');
    await this.limits.take('report', addressOf(request));
    await this.file(response, draft);
  }

  @Get('sent')
  async sent(@Param('draft') token: string, @Query() { language: asked, list }: Readonly<Record<string, unknown>>, @Req() request: Request, @Res() response: Response): Promise<void> {
    const found = await this.desk.find(token);
    if (found.is === 'open') return response.redirect(303, 'check');
    if (found.is !== 'sent') return void openOrAnswer(found, request, response);
    response.type('html').send(await this.receipts.page(found.reference, request, response, { asked, list }));
  }

  private async file(response: Response, draft: OpenDraft): Promise<void> {
    const result = await this.sending.send(draft);
    if (result.is === 'failed') await this.answer(response, draft, 503, [{ input: 'declare', say: 'form.check.error.send', values: { phone: draft.side.duty_phone } }]);
    else response.redirect(303, result.is === 'sent' ? `sent${result.list === null ? '' : `?list=${result.list}`}` : 'check');
  }

  /** The answers, or the first page that still wants something. */
  private async answer(response: Response, draft: OpenDraft, status: number, errors: readonly FormError[]): Promise<void> {
    const report = wholeReport(draft.interview);
    if (report) response.status(status).type('html').send(renderCheck(draft, report, { errors, lists: await this.lists.checked(draft) }));
    else response.redirect(303, `${draft.interview.first_open ?? 'kind'}?change`);
  }
}
