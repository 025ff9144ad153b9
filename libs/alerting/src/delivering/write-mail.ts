import type { TakenDelivery } from '#persistence';
import { CaseLines } from '#presenting';
import { Config, type ItemNames, loadReference } from '#platform';
import { type EveryKey, type Translator, translatorFor } from '#wording';
import { Injectable } from '@nestjs/common';
import { ContactLinks } from '../contacts/contact-links.js';
import type { Letter } from './letter.js';
import { WriteCompanyMail } from './write-company-mail.js';

/**
 * Puts what goes out by mail into the officer's language. Mail is read by every server on its way, so that an alert says its
 * item, its grade, its reference and where to read on: no company, no number, no word that anybody typed.
 */
@Injectable()
export class WriteMail {
  private readonly items: ReadonlyMap<string, ItemNames>;
  constructor(private readonly lines: CaseLines, private readonly links: ContactLinks, private readonly companies: WriteCompanyMail, config: Config) {
    this.items = loadReference(config.config_dir).itemNames;
  }

  /** @throws when the case of an alert is not there to be read, which would be a fault of the service */
  async letter(delivery: TakenDelivery): Promise<Letter> {
    const t = translatorFor(delivery.language ?? 'en');
    switch (delivery.kind) {
      case 'alert': return delivery.measure_id !== null ? this.measure(t, delivery.measure_id) : delivery.case_id === null ? this.testCall(t) : this.alert(t, delivery);
      case 'company-received': case 'company-asked': case 'company-outcome': case 'company-link': return this.companies.letter(t, delivery);
      case 'recovery-asked': return this.account(t, 'recovery_asked');
      case 'recovered': return this.account(t, 'recovered');
      case 'confirm-contacts': return {
        t, subject: t.text('mail.contacts.subject'), says: [t.text('mail.contacts.body')], link: { words: t.text('mail.contacts.link'), url: this.links.contacts }, foot: [t.text('mail.automatic')],
      };
      case 'test': return { t, subject: t.text('mail.test.subject'), says: [t.text('mail.test.body')], link: null, foot: this.foot(t) };
      case 'confirm': return {
        t, subject: t.text('mail.confirm.subject'), says: [t.text('mail.confirm.body'), t.text('mail.confirm.not_you')],
        link: { words: t.text('mail.confirm.link'), url: await this.links.confirm(delivery.contact_id ?? '') }, foot: [t.text('mail.automatic')],
      };
    }
  }

  private async alert(t: Translator<EveryKey>, { side, case_id }: TakenDelivery): Promise<Letter> {
    const line = case_id === null ? undefined : (await this.lines.byIds(side, [case_id])).get(case_id);
    if (!line) throw new Error('the case of an alert cannot be read by the side that it is for');
    const name = line.hs === null ? undefined : this.items.get(line.hs)?.[t.language];
    const values = { item: name ?? t.text('mail.item.unnamed'), severity: t.text(`severity.${line.severity}` as 'severity.1'), reference: line.reference };
    return {
      t, subject: t.text('mail.alert.subject', values), says: [t.text('mail.alert.what', values), t.text('mail.alert.body')],
      link: { words: t.text('mail.alert.link'), url: this.links.kase(line.reference) }, foot: [t.text('mail.alert.private'), ...this.foot(t)],
    };
  }

  /** A suspended measure comes back. Which one, and which cases come from it, is read after signing in. */
  private measure(t: Translator<EveryKey>, id: string): Letter {
    return { t, subject: t.text('mail.measure.subject'), says: [t.text('mail.measure.subject'), t.text('mail.measure.body')], link: { words: t.text('mail.measure.link'), url: this.links.measure(id) }, foot: this.foot(t) };
  }

  /** A test call: marked as one in its first word, since it comes the way of a real alert. */
  private testCall(t: Translator<EveryKey>): Letter {
    return { t, subject: t.text('mail.test_call.subject'), says: [t.text('mail.test_call.what'), t.text('mail.test_call.body')], link: { words: t.text('mail.test_call.link'), url: this.links.testCall }, foot: this.foot(t) };
  }

  /** What happened to one's account. It has no link: whoever forges such a mail gains nothing by it. */
  private account(t: Translator<EveryKey>, what: 'recovery_asked' | 'recovered'): Letter {
    return { t, subject: t.text(`mail.${what}.subject`), says: [t.text(`mail.${what}.body`), t.text(`mail.${what}.not_you`)], link: null, foot: [t.text('mail.automatic')] };
  }

  private foot(t: Translator<EveryKey>): string[] { return [t.text('mail.settings', { url: this.links.contacts }), t.text('mail.automatic')]; }
}
