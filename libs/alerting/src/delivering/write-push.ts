import type { PushedMessage } from '#contracts';
import type { TakenDelivery } from '#persistence';
import { translatorFor } from '#wording';
import { Injectable } from '@nestjs/common';
import { ContactLinks } from '../contacts/contact-links.js';
import { WriteMail } from './write-mail.js';

/** Puts what goes out into the form in which a browser shows it. It says what mail says: a locked screen shows it to whoever is near. */
@Injectable()
export class WritePush {
  constructor(private readonly write: WriteMail, private readonly links: ContactLinks) {}

  /** @throws when the case of an alert is not there to be read, which would be a fault of the service */
  async message(delivery: TakenDelivery): Promise<PushedMessage> {
    const { id, kind, language } = delivery;
    const receipt = { id, token: await this.links.receipt(id) };
    if (kind === 'test' || kind === 'confirm') {
      const t = translatorFor(language ?? 'en');
      return { title: t.text('mail.test.subject'), body: t.text('mail.test.push'), language: t.tag, tag: 'test', url: this.links.contacts, receipt };
    }
    const { t, subject, says, link } = await this.write.letter(delivery);
    // The first paragraph of an alert is its subject once more.
    return { title: subject, body: (kind === 'alert' ? says.slice(1) : says).join('\n'), language: t.tag, tag: link?.url ?? kind, url: link?.url ?? this.links.contacts, receipt };
  }
}
