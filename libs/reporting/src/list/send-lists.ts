import { LICENCE_LIST, type Sheet, markedSheet } from '#sheets';
import type { Shipment } from '#domain';
import { translatorFor } from '#wording';
import { Injectable } from '@nestjs/common';
import type { OpenDraft } from '../form/draft-desk.js';
import { HandInPaper } from '../hand-in-paper.js';
import { TrackReport } from '../track-report.js';
import { type DraftLists, TakeList } from './take-list.js';

/** What of a draft's lists goes with its report: rows that are right, and no others. */
@Injectable()
export class SendLists {
  constructor(private readonly lists: TakeList, private readonly reports: TrackReport, private readonly papers: HandInPaper) {}

  of(draft: OpenDraft): Promise<DraftLists> { return this.lists.checked(draft); }

  /** Contracts are shipments of the case from its first moment, and the home side's alone. */
  shipmentsOf({ contracts }: DraftLists): readonly Shipment[] { return contracts?.shipments ?? []; }

  /**
   * Applications are handed in as a paper: their numbers cross with the list of a case, and so an officer takes them into it once the case is told
   * of. The same draft hands the same paper in once.
   * @throws ProblemError of the file
   */
  async handIn({ answers }: OpenDraft, { applications }: DraftLists, reference: string): Promise<void> {
    const sheet = answers.lists?.applications;
    const tracked = sheet && applications && applications.right.length > 0 ? await this.reports.byReference(reference) : null;
    if (!sheet || !applications || !tracked) return;
    const contents = await markedSheet(LICENCE_LIST, only(sheet, applications.right), [], { format: 'xlsx', language: answers.language });
    await this.papers.take(tracked, { name: `${translatorFor(answers.language).text('sheets.file.applications')}.xlsx`, contents });
  }
}

/** Some rows of a sheet; the headings are its first. */
const only = ({ headings, rows }: Sheet, right: readonly number[]): Sheet => ({ headings, rows: right.flatMap((row) => { const found = rows[row - 2]; return found ? [found] : []; }) });
