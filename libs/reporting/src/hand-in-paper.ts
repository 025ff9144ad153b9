import { FILE_MAX_BYTES, type MediaType, fileName } from '#contracts';
import { DEFAULT_TLP, type Refusal, isPaper, ownAttachments } from '#domain';
import { ProblemError, addressOf, notFound } from '#edge';
import { FileStore, type Held } from '#files';
import { mediaTypeOf } from '#presenting';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import * as z from 'zod/mini';
import { HearCompany } from './hear-company.js';
import type { Tracked } from './track-report.js';

export interface SentFile { readonly name: string; readonly contents: Buffer }
/** @property with_report whether it was sent along with the report, and is no news beside it */
export interface SentPaper extends SentFile { readonly with_report?: true }

/** A place for a paper of whoever follows this report. */
export const paperPlace = (as: 'paper' | 'own_paper', { report_id: report }: Tracked, request: Request): Held => ({ as, report, address: addressOf(request) });

/** Takes papers that a company adds to its report, and hands them back to it. */
@Injectable()
export class HandInPaper {
  constructor(private readonly files: FileStore, private readonly company: HearCompany) {}

  /**
   * First the file, then its row, as for officers; the same file twice is one paper.
   * @returns why nothing was added, or null
   * @throws ProblemError of the file
   */
  async take(tracked: Tracked, { name, contents, with_report }: SentPaper): Promise<Refusal | null> {
    if (contents.length > FILE_MAX_BYTES || !z.safeParse(fileName(), name).success) throw new ProblemError('malformed-request');
    const { home } = tracked.kase;
    const { id, ...found } = await this.files.take(home, contents);
    const refusal = await this.company.put(tracked, { type: 'hand-in', id, file: { name, tlp: DEFAULT_TLP, ...found }, ...(with_report && { with_report }) });
    if (refusal) await this.files.forget([home], id);
    return refusal?.code === 'already-done' ? null : refusal;
  }

  /** @throws ProblemError 404 for what is not one of the company's own papers */
  async file({ kase }: Tracked, id: string): Promise<SentFile & { media_type: MediaType }> {
    const paper = ownAttachments(kase, kase.home).find((a) => isPaper(a) && a.id === id);
    if (!paper) throw notFound();
    return { name: paper.name, media_type: mediaTypeOf(paper), contents: await this.files.contents({ side: kase.home, id }) };
  }
}
