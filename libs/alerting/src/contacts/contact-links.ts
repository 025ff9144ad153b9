import { KeyStore } from '#persistence';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';

/** Links that go out in messages. Those that prove something are derived, so that a message which is sent again holds the same one and none is kept. */
@Injectable()
export class ContactLinks {
  constructor(private readonly keys: KeyStore, private readonly config: Config) {}

  /** What proves that somebody reads what is sent to this address. */
  async token(contact_id: string): Promise<string> {
    return createHmac('sha256', await this.keys.secret('contact-link')).update(contact_id).digest('base64url');
  }

  /** What a message to a device holds, so that the device can say what became of it there without anybody signed in. */
  async receipt(delivery_id: string): Promise<string> {
    return createHmac('sha256', await this.keys.secret('push-receipt')).update(delivery_id).digest('base64url');
  }

  async confirm(contact_id: string): Promise<string> { return `${this.origin}/desk/contacts?token=${await this.token(contact_id)}`; }
  get contacts(): string { return `${this.origin}/desk/contacts`; }
  get testCall(): string { return `${this.origin}/desk/duty/readiness`; }
  kase(reference: string): string { return `${this.origin}/desk/cases/${reference}`; }

  /** Where a company that lost its link asks for another. */
  lostLink(reference: string): string { return `${this.origin}/lost-link?reference=${reference}`; }

  /** What opens a report whose link was lost, once. @param message id of the mail that it goes out in */
  newLink(message: string, token: string): string { return `${this.origin}/lost-link/${message}/${token}`; }

  /** A browser knows where its own pages are; mail goes out only where the origin is configured. */
  private get origin(): string { return this.config.public_url ?? ''; }
}
