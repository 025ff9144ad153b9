import { alertRulesSchema, confirmContactSchema, saveContactSchema } from '#contracts';
import { ProblemError, RateLimit, notFound, valid } from '#edge';
import type { Viewer } from '#identity';
import { Contacts, DueClocks } from '#persistence';
import { Config, sameSecret } from '#platform';
import { Injectable } from '@nestjs/common';
import { ContactLinks } from './contact-links.js';

/** How long a link that confirms an address works. */
const LINK_MS = 24 * 3_600_000;

/** An officer's own mail address, and when they want to be told. */
@Injectable()
export class KeepContacts {
  constructor(
    private readonly contacts: Contacts, private readonly links: ContactLinks, private readonly limit: RateLimit, private readonly clocks: DueClocks,
    private readonly config: Config,
  ) {}

  /** Keeps an address and sends the link to it. @throws ProblemError 422 where no mail goes out, 429 after too many messages */
  async save(raw: unknown, { officer }: Viewer): Promise<void> {
    const { address } = valid(saveContactSchema, raw);
    if (this.config.mail === null) throw new ProblemError('validation', { errors: [{ pointer: '/address', rule: 'path_off' }] });
    await this.limit.take('contact', officer.id);
    await this.contacts.save(officer, 'mail', address);
  }

  /** Confirms the address that the link went to. @throws ProblemError 404 for a link that is too old, of an earlier address, or somebody else's */
  async confirm(raw: unknown, { officer }: Viewer): Promise<void> {
    const { token } = valid(confirmContactSchema, raw);
    const contact = await this.contacts.unconfirmed(officer, 'mail');
    if (!contact || !sameSecret(token, await this.links.token(contact.id))) throw notFound();
    if (contact.verified_at !== null) return;
    const now = await this.clocks.now();
    if (now - contact.saved_at > LINK_MS) throw notFound();
    await this.contacts.confirm(officer, contact.id, now);
  }

  /** @throws ProblemError 404 without a confirmed address, 429 after too many messages */
  async test({ officer }: Viewer): Promise<void> {
    await this.limit.take('contact', officer.id);
    if (this.config.mail === null || !(await this.contacts.test(officer, 'mail'))) throw notFound();
  }

  remove({ officer }: Viewer): Promise<void> { return this.contacts.remove(officer, 'mail'); }
  saveRules(raw: unknown, { officer }: Viewer): Promise<void> { return this.contacts.saveRules(officer, valid(alertRulesSchema, raw)); }
}
