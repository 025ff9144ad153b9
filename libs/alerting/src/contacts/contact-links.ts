import { KeyStore } from '#persistence';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';

/** Links that go out in messages, and what proves that somebody reads them. */
@Injectable()
export class ContactLinks {
  constructor(private readonly keys: KeyStore, private readonly config: Config) {}

  /** What proves that somebody reads what is sent to this address. */
  token(contact_id: string): Promise<string> { return this.keys.token('contact-link', contact_id); }

  /** What a message to a device holds, so that the device can say what became of it there without anybody signed in. */
  receipt(delivery_id: string): Promise<string> { return this.keys.token('push-receipt', delivery_id); }

  async confirm(contact_id: string): Promise<string> { return `${this.origin}/desk/contacts?token=${await this.token(contact_id)}`; }
  get contacts(): string { return `${this.origin}/desk/contacts`; }
  get testCall(): string { return `${this.origin}/desk/duty/readiness`; }
  measure(id: string): string { return `${this.origin}/desk/measures/${id}`; }
  kase(reference: string): string { return `${this.origin}/desk/cases/${reference}`; }

  /** Where a company that lost its link asks for another. */
  lostLink(reference: string): string { return `${this.origin}/lost-link?reference=${reference}`; }

  /** What opens a report whose link was lost, once. @param message id of the mail that it goes out in */
  newLink(message: string, token: string): string { return `${this.origin}/lost-link/${message}/${token}`; }

  /**
   * What is pushed may go without: a browser knows where its own pages are.
   * @throws where mail goes out without one, which the start refuses (`mailConfig`): a link that leads nowhere would go to people
   */
  private get origin(): string {
    if (this.config.public_url === null && this.config.mail !== null) throw new Error('mail goes out, and no origin is known for its links');
    return this.config.public_url ?? '';
  }
}
