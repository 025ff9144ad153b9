import { LANGUAGES, reportOf, toldOthers } from '#domain';
import { notFound, wantedLanguage } from '#edge';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createElement } from 'react';
import { filedOf } from './file-report.js';
import { renderPage } from './pages/layout.js';
import { type SentMail, SentPage } from './pages/notice-pages.js';
import { presentTracked } from './present-tracked.js';
import { TrackPages } from './track-pages.js';
import { isPaperFault } from './pages/track-papers.js';
import { type Tracked, TrackReport } from './track-report.js';
import { FIRST_LINK, TrackingLinks, trackingPath } from './tracking-links.js';

/** The page that says a report has arrived, for whoever has the draft's address. */
@Injectable()
export class ReceiptPages {
  constructor(private readonly reports: TrackReport, private readonly pages: TrackPages, private readonly links: TrackingLinks) {}

  /** @param asked language of the address, if any; otherwise the report's own @param list why the list that came with the report was not added, as the address says */
  async page(reference: string, request: Request, response: Response, { asked, list }: { readonly asked: unknown; readonly list: unknown }): Promise<string> {
    const tracked = await this.reports.byReference(reference);
    if (!tracked) throw notFound();
    const { report_id, filed_at } = filedOf(tracked.kase);
    // The address of the receipt stays: what it promised may have moved since.
    const { first_contact_by, first_contact_moved } = presentTracked(tracked);
    const wanted = wantedLanguage(request, response, asked);
    const chosen = LANGUAGES.some((l) => l === asked);
    const words = this.pages.words(tracked, chosen ? wanted : (tracked.kase.report?.body.language ?? wanted));
    const tracking_url = this.links.address(request, trackingPath(reference, await this.links.token(report_id, FIRST_LINK)));
    return renderPage(createElement(SentPage, { words, reference, filed_at, first_contact_by, first_contact_moved, tracking_url, mail: this.mailOf(tracked), told: toldOthers(tracked.kase).length > 0, papers: tracked.papers, list: isPaperFault(list) ? list : null }));
  }

  /** What the receipt says of mail: to where it goes, that the company wants none, or that none goes out of here. */
  private mailOf({ kase }: Tracked): SentMail {
    const contact = reportOf(kase).body.contact;
    if (!this.pages.mails) return 'off';
    return contact.mail === false ? 'unwanted' : { to: contact.email };
  }
}
