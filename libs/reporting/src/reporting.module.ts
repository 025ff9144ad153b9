import { FilesModule } from '#files';
import { Config } from '#platform';
import { Module } from '@nestjs/common';
import { CurrentLists } from './current-lists.js';
import { FileReport } from './file-report.js';
import { FormController } from './form.controller.js';
import { DraftDesk } from './form/draft-desk.js';
import { SendDraft } from './form/send-draft.js';
import { TakePage } from './form/take-page.js';
import { FollowByBearer } from './follow-by-bearer.js';
import { HandInPaper } from './hand-in-paper.js';
import { HearCompany } from './hear-company.js';
import { ListController } from './list/list.controller.js';
import { SendLists } from './list/send-lists.js';
import { TakeList } from './list/take-list.js';
import { sayDemonstration } from './pages/layout.js';
import { LostLinkController } from './lost-link.controller.js';
import { MailPagesController } from './mail-pages.controller.js';
import { NewLinkController } from './new-link.controller.js';
import { PaperPagesController } from './paper-pages.controller.js';
import { PapersController } from './papers.controller.js';
import { ReceiptPages } from './receipt-pages.js';
import { ReportsController } from './reports.controller.js';
import { SendingController } from './sending.controller.js';
import { StartController } from './start.controller.js';
import { TrackController } from './track.controller.js';
import { TrackPages } from './track-pages.js';
import { TrackReport } from './track-report.js';
import { TrackingController } from './tracking.controller.js';
import { TrackingLinks } from './tracking-links.js';

/** The companies' room: their form, the reports API, and the page on which a report is followed. */
@Module({
  imports: [FilesModule],
  // `check` and `sent` are pages too; their controller comes before the one that takes any page.
  controllers: [ListController, ReportsController, TrackingController, PapersController, StartController, SendingController, FormController, TrackController, PaperPagesController, MailPagesController, LostLinkController, NewLinkController],
  providers: [CurrentLists, DraftDesk, FileReport, FollowByBearer, HandInPaper, HearCompany, ReceiptPages, SendDraft, SendLists, TakeList, TakePage, TrackPages, TrackReport, TrackingLinks],
})
export class ReportingModule {
  constructor(config: Config) { sayDemonstration(config.embedded); }
}
