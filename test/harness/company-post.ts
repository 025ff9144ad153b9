import type { ReportReceipt } from '#contracts';
import { type Answer, Visitor } from './desk.js';
import type { Hotline } from './hotline.js';
import type { ReceivedMail, StoryMail } from './mail-server.js';
import { until } from './until.js';

/** Address of the page on which a company follows its report. */
export const pageOf = ({ reference, token }: Pick<ReportReceipt, 'reference' | 'token'>): string => `/track/${reference}/${token}`;
/** The code in a receipt, as it is written there. */
export const codeIn = ({ text }: ReceivedMail): string => /\b(\d{4} \d{4})\b/.exec(text ?? '')?.[1] ?? '';
/** The path of the link that a mail holds for a link that was lost. */
export const linkIn = ({ text }: ReceivedMail): string => /http:\/\/hotline\.example(\/lost-link\/\S+)/.exec(text ?? '')?.[1] ?? '';

/** Companies at their pages and their mailboxes, as a story plays them. */
export class CompanyPost {
  constructor(private readonly hotline: Hotline, private readonly mail: StoryMail) {}

  /** Sends a form without JavaScript. */
  form(path: string, fields: Record<string, string>): Promise<Answer<unknown>> {
    return new Visitor(this.hotline.url).send('POST', path, new URLSearchParams(fields).toString(), { 'content-type': 'application/x-www-form-urlencoded' });
  }

  async shown(path: string): Promise<string> { return (await new Visitor(this.hotline.url).ask('GET', path)).text; }
  async status(path: string): Promise<number> { return (await new Visitor(this.hotline.url).ask('GET', path)).status; }

  /** Enters a code on a report's page. @returns where that leads */
  async confirm(receipt: ReportReceipt, code: string): Promise<string> {
    return (await this.form(`${pageOf(receipt)}/mail`, { do: 'confirm', code })).headers.get('location') ?? '';
  }

  /** Lets everything go out to companies that waits. */
  async out(): Promise<void> {
    await until('nothing to companies is queued', async () => {
      await this.hotline.deliveries.run();
      return (await this.hotline.sql("SELECT 1 FROM hotline.deliveries WHERE state = 'queued' AND report_id IS NOT NULL")).length === 0;
    });
  }

  /** The nth mail to an address, counted from 1. */
  async letter(email: string, n: number): Promise<ReceivedMail> {
    await this.out();
    return this.mail.nth(email, n);
  }

  /** What became of the mail about a report, in the order in which it was queued. */
  async states({ reference }: ReportReceipt): Promise<string[]> {
    const rows = await this.hotline.sql('SELECT d.kind, d.state, d.tries FROM hotline.deliveries d JOIN hotline.reports r ON r.id = d.report_id WHERE r.reference = $1 ORDER BY d.id', [reference]);
    return rows.map((d) => [d.kind, d.state, d.tries].join(' '));
  }
}
