import { type Contacts as ContactsView, alertRulesSchema, confirmContactSchema, saveContactSchema } from '#contracts';
import { DEFAULT_RULES, contactsStand } from '#domain';
import { ProblemError, RateLimit, notFound, valid } from '#edge';
import type { Viewer } from '#identity';
import { Contacts, DueClocks } from '#persistence';
import { Config, sameSecret } from '#platform';
import { Injectable } from '@nestjs/common';
import { ContactLinks } from './contact-links.js';

/** How long a link that confirms an address works. */
const LINK_MS = 24 * 3_600_000;

/** An officer's own ways to be told beyond the live line. */
@Injectable()
export class KeepContacts {
  constructor(
    private readonly contacts: Contacts, private readonly links: ContactLinks, private readonly limit: RateLimit, private readonly clocks: DueClocks,
    private readonly config: Config,
  ) {}

  async view({ officer }: Viewer): Promise<ContactsView> {
    const { contacts, rules, confirmed_at } = await this.contacts.ofOfficer(officer);
    const mail = contacts.find((c) => c.path === 'mail');
    const { state, due_at } = contactsStand(confirmed_at.getTime(), await this.clocks.now());
    const { after_minutes, quiet } = rules ?? DEFAULT_RULES;
    return {
      mail: { available: this.config.mail !== null, address: mail?.address ?? null, saved_at: mail?.saved_at.toISOString() ?? null, verified_at: mail?.verified_at?.toISOString() ?? null },
      rules: { after_minutes: { ...after_minutes }, quiet: quiet && { ...quiet } },
      confirmation: { state, confirmed_at: confirmed_at.toISOString(), due_at: new Date(due_at).toISOString() },
    };
  }

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
