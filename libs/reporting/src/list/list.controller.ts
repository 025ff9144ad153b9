import { ProblemError, RateLimit, addressOf, notFound, valid } from '#edge';
import { FileStore, type ReadForm, holding, readUploadForm } from '#files';
import { SHEET_MEDIA_TYPES, type SheetFormat, markedSheet, templateOf } from '#sheets';
import { translatorFor } from '#wording';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createElement } from 'react';
import * as z from 'zod/mini';
import { DraftDesk, type OpenDraft, speaking } from '../form/draft-desk.js';
import { wordsOf } from '../form/render-form.js';
import { answerIn } from '../form/take-page.js';
import { openOrAnswer } from '../form.controller.js';
import { renderPage } from '../pages/layout.js';
import { type ListFaults, ListPage } from '../pages/list-page.js';
import { LIST_FORMS, type ListKind, isListKind } from './check-list.js';
import { LIST_FILE_MAX_BYTES, TakeList } from './take-list.js';

/** What a form sent; null where its file is too long. */
type Sent = ReadForm | null;

async function unlessTooLong(read: () => Promise<ReadForm>): Promise<Sent> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'too-large') return null;
    throw error;
  }
}

const fileSchema = z.enum(['template.xlsx', 'template.csv', 'marked.xlsx', 'marked.csv']);

/** Where a company with many contracts or applications brings them as a spreadsheet, beside the pages that ask one by one. */
@Controller('report/:draft/list')
export class ListController {
  constructor(private readonly desk: DraftDesk, private readonly lists: TakeList, private readonly files: FileStore, private readonly limits: RateLimit) {}

  @Get()
  async show(@Param('draft') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const draft = openOrAnswer(await this.desk.find(token), request, response);
    if (draft) response.type('html').send(await this.page(draft));
  }

  @Post(':kind')
  async take(@Param('draft') token: string, @Param('kind') kind: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!this.offered(kind)) throw notFound();
    await this.limits.take('form', addressOf(request));
    // Only a draft that there is has a place for its file.
    const found = openOrAnswer(await this.desk.find(token), request, response, '../');
    if (!found) return;
    await holding({ as: 'list', draft: found.key, address: addressOf(request) }, async () => {
      const sent = await unlessTooLong(() => readUploadForm(request, response, LIST_FILE_MAX_BYTES));
      // A file may be long on its way: what was answered meanwhile stands.
      const open = openOrAnswer(await this.desk.find(token), request, response, '../');
      if (!open) return;
      const draft = await this.spoken(open, sent);
      await this.answer(response, draft, { kind, faults: await this.faultsOf(draft, kind, sent) });
    });
  }

  /** The draft in the language that was asked for on the page, as on every page of the form. */
  private async spoken(draft: OpenDraft, sent: Sent): Promise<OpenDraft> {
    const language = draft.network.languages.find((l) => l === sent?.fields['switch']);
    return language ? this.desk.keep(draft, (answers) => speaking(answers, language)) : draft;
  }

  private async answer(response: Response, draft: OpenDraft, { kind, faults }: { kind: ListKind; faults: ListFaults | null }): Promise<void> {
    if (faults === null) response.redirect(303, `../list#${kind}`);
    else response.status(422).type('html').send(await this.page(draft, faults, '../'));
  }

  /** Whoever reloads the page of a fault, or comes back to it: what was wrong is not kept. */
  @Get(':kind')
  async back(@Param('draft') token: string, @Param('kind') kind: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!this.offered(kind)) throw notFound();
    if (openOrAnswer(await this.desk.find(token), request, response, '../')) response.redirect(303, `../list#${kind}`);
  }

  @Get(':kind/:file')
  async file(@Param('draft') token: string, @Param('kind') kind: string, @Param('file') name: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!this.offered(kind) || !fileSchema.safeParse(name).success) throw notFound();
    const [which, format] = valid(fileSchema, name).split('.') as ['template' | 'marked', SheetFormat];
    const draft = openOrAnswer(await this.desk.find(token), request, response, '../../');
    if (!draft) return;
    const t = translatorFor(draft.answers.language);
    const plain = t.text(`sheets.file.${kind}`);
    // The empty file and the one that is given back may lie in one folder.
    response.attachment(`${which === 'template' ? plain : t.text('sheets.file.marked', { file: plain })}.${format}`).type(SHEET_MEDIA_TYPES[format]).send(which === 'template' ? await templateOf<unknown>(LIST_FORMS[kind], format, draft.answers.language, draft.network.policy.crossing) : await this.marked(draft, kind, format));
  }

  /** Applications are kept as a paper, and so only where papers are. */
  private offered(kind: string): kind is ListKind { return isListKind(kind) && (kind === 'contracts' || this.files.on); }

  private async faultsOf(draft: OpenDraft, kind: ListKind, sent: Sent): Promise<ListFaults | null> {
    if (sent === null) return { kind, faults: [this.lists.tooLarge(draft)] };
    const { file, fields } = sent;
    if (fields['remove'] !== undefined) { await this.lists.remove(draft, kind); return null; }
    // Whoever changes the language need not have chosen a file; one that they have is taken with it.
    if (!file) return fields['switch'] === undefined ? { kind, faults: [] } : null;
    const taken = await this.lists.take(draft, kind, file.contents);
    return taken.ok ? null : { kind, faults: taken.faults };
  }

  private async marked(draft: OpenDraft, kind: ListKind, format: SheetFormat): Promise<Buffer> {
    const sheet = draft.answers.lists?.[kind];
    const list = (await this.lists.checked(draft))[kind];
    if (!sheet || !list) throw new ProblemError('not-found');
    return markedSheet<unknown>(LIST_FORMS[kind], sheet, list.faults, { format, language: draft.answers.language });
  }

  private async page(draft: OpenDraft, faults: ListFaults | null = null, up: '' | '../' = ''): Promise<string> {
    const kinds = (['contracts', 'applications'] as const).filter((kind) => this.offered(kind));
    return renderPage(createElement(ListPage, { kinds, lists: await this.lists.checked(draft), faults, back: draft.interview.first_open ?? answerIn('list'), saved_at: draft.saved_at, words: wordsOf(draft), up }));
  }
}
