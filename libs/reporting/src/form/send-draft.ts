import { logger } from '#platform';
import { Injectable } from '@nestjs/common';
import { FileReport } from '../file-report.js';
import type { PaperFault } from '../pages/track-papers.js';
import { SendLists } from '../list/send-lists.js';
import { DraftDesk, type OpenDraft } from './draft-desk.js';
import { wholeReport } from './interview.js';

const log = logger('reporting');

/** What became of a draft; `list`: why its list of applications was not added, if it was not. */
export type Sending = { readonly is: 'sent'; readonly list: PaperFault | null } | { readonly is: 'incomplete' | 'failed' };

/** Files what a draft says. The draft's own secret is the key, so that a second press files nothing twice. */
@Injectable()
export class SendDraft {
  constructor(private readonly desk: DraftDesk, private readonly reports: FileReport, private readonly lists: SendLists) {}

  /** @returns `failed` when the report could not be written; the answers are kept, and the company is told so. A report that is written is sent, whatever becomes of its list. */
  async send(found: OpenDraft): Promise<Sending> {
    try {
      const draft = await this.desk.claim(found);
      if (!draft) return { is: 'sent', list: null };
      const sending = await this.file(draft).catch(async (error: unknown) => { await this.desk.release(draft); throw error; });
      if (sending.is !== 'sent') await this.desk.release(draft);
      return sending;
    } catch (err) {
      log.error({ err }, 'a report could not be sent');
      return { is: 'failed' };
    }
  }

  private async file(draft: OpenDraft): Promise<Sending> {
    const report = wholeReport(draft.interview);
    if (!report) return { is: 'incomplete' };
    const lists = await this.lists.of(draft);
    const filing = await this.reports.file(report, () => `draft:${draft.key}`, this.lists.shipmentsOf(lists));
    if (!filing.ok) return { is: filing.errors ? 'incomplete' : 'failed' };
    await this.desk.sent(draft, filing.filed.reference);
    return { is: 'sent', list: await this.lists.handIn(draft, lists, filing.filed.reference) };
  }
}
