import { CompanyMail, LostLinks, type TakenDelivery } from '#persistence';
import type { EveryKey, Translator } from '#wording';
import { Injectable } from '@nestjs/common';
import { ContactLinks } from '../contacts/contact-links.js';
import type { Letter } from './letter.js';

/**
 * Mail to companies: the reference, what kind of news there is, and where to read on. Whoever reads the mailbox learns that
 * somebody filed a report and nothing of it; the link that opens a report goes out only where it was lost, and works once.
 */
@Injectable()
export class WriteCompanyMail {
  constructor(private readonly mail: CompanyMail, private readonly lost: LostLinks, private readonly links: ContactLinks) {}

  /** @throws for a kind that is for officers, which would be a fault of the service */
  async letter(t: Translator<EveryKey>, { id: message, kind, report }: TakenDelivery): Promise<Letter> {
    if (report === null) throw new Error('mail to a company is about its report');
    const { reference, link } = report;
    switch (kind) {
      case 'company-received': return {
        t, subject: t.text('mail.company.received.subject', { reference }), link: null, foot: [t.text('mail.company.received.not_you'), t.text('mail.automatic')],
        says: [t.text('mail.company.received.body', { reference }), t.text('mail.company.received.code', { code: inPairs(await this.mail.code(message)) })],
      };
      case 'company-asked': return this.news(t, 'asked', reference);
      case 'company-outcome': return this.news(t, 'outcome', reference);
      case 'company-link': return {
        t, subject: t.text('mail.company.link.subject', { reference }), says: [t.text('mail.company.link.body', { reference }), t.text('mail.company.link.once')],
        link: { words: t.text('mail.company.link.open'), url: this.links.newLink(message, await this.lost.token(message, link)) }, foot: [t.text('mail.company.link.not_you'), t.text('mail.automatic')],
      };
      default: throw new Error(`${kind} is no mail to a company`);
    }
  }

  private news(t: Translator<EveryKey>, what: 'asked' | 'outcome', reference: string): Letter {
    return {
      t, subject: t.text(`mail.company.${what}.subject`, { reference }), says: [t.text(`mail.company.${what}.body`, { reference }), t.text('mail.company.open')],
      link: { words: t.text('mail.company.lost'), url: this.links.lostLink(reference) }, foot: [t.text('mail.company.stop'), t.text('mail.automatic')],
    };
  }
}

/** Digits as people read them out: `1234 5678`. */
const inPairs = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');
