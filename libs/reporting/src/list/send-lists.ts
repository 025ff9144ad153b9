import { LICENCE_LIST, type Sheet, markedSheet } from '#sheets';
import type { Shipment } from '#domain';
import { ProblemError } from '#edge';
import { logger } from '#platform';
import { translatorFor } from '#wording';
import { Injectable } from '@nestjs/common';
import type { OpenDraft } from '../form/draft-desk.js';
import { HandInPaper } from '../hand-in-paper.js';
import { type PaperFault, isPaperFault } from '../pages/track-papers.js';
import { TrackReport } from '../track-report.js';
import { type DraftLists, TakeList } from './take-list.js';

const log = logger('reporting');

/** What of a draft's lists goes with its report: rows that are right, and no others. */
@Injectable()
export class SendLists {
  constructor(private readonly lists: TakeList, private readonly reports: TrackReport, private readonly papers: HandInPaper) {}

  of(draft: OpenDraft): Promise<DraftLists> { return this.lists.checked(draft); }

  /** Contracts are shipments of the case from its first moment, and the home side's alone. */
  shipmentsOf({ contracts }: DraftLists): readonly Shipment[] { return contracts?.shipments ?? []; }

  /**
   * Applications are handed in as a paper: their numbers cross with the list of a case, and so an officer takes them into it once the case is told
   * of. Its name says how many rows it has, wherever it stands or is printed. The same draft hands the same paper in once.
   * @returns why it was not, which the company is told: its report stands all the same; or null
   */
  async handIn({ answers }: OpenDraft, { applications }: DraftLists, reference: string): Promise<PaperFault | null> {
    try {
      return await this.paper(answers, applications, reference);
    } catch (err) {
      log.error({ err }, 'the list of a report could not be handed in');
      return err instanceof ProblemError && isPaperFault(err.code) ? err.code : 'unavailable';
    }
  }

  private async paper(answers: OpenDraft['answers'], applications: DraftLists['applications'], reference: string): Promise<PaperFault | null> {
    const sheet = answers.lists?.applications;
    const tracked = sheet && applications && applications.right.length > 0 ? await this.reports.byReference(reference) : null;
    if (!sheet || !applications || !tracked) return null;
    const t = translatorFor(answers.language);
    const contents = await markedSheet(LICENCE_LIST, only(sheet, applications.right), [], { format: 'xlsx', language: answers.language });
    const refusal = await this.papers.take(tracked, { name: t.text('sheets.file.applications.of', { name: t.text('sheets.file.applications'), rows: applications.right.length }), contents, with_report: true });
    return refusal ? 'too-many-files' : null;
  }
}

/** Some rows of a sheet; the headings are its first. */
const only = ({ headings, rows }: Sheet, right: readonly number[]): Sheet => ({ headings, rows: right.flatMap((row) => { const found = rows[row - 2]; return found ? [found] : []; }) });
