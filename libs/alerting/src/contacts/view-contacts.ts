import type { Contacts as ContactsView } from '#contracts';
import { contactsStand, rulesOf } from '#domain';
import type { Viewer } from '#identity';
import { Contacts, DueClocks } from '#persistence';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';
import { KeepPush } from './keep-push.js';

/** An officer's own ways to be told beyond the live line, as they see them. */
@Injectable()
export class ViewContacts {
  constructor(private readonly contacts: Contacts, private readonly push: KeepPush, private readonly clocks: DueClocks, private readonly config: Config) {}

  async view(viewer: Viewer): Promise<ContactsView> {
    const { officer } = viewer;
    const { contacts, rules, confirmed_at } = await this.contacts.ofOfficer(officer);
    const mail = contacts.find((c) => c.path === 'mail');
    const { state, due_at } = contactsStand(confirmed_at.getTime(), await this.clocks.now());
    const { after_minutes, quiet } = rulesOf(rules);
    return {
      mail: { available: this.config.mail !== null, address: mail?.address ?? null, saved_at: mail?.saved_at.toISOString() ?? null, verified_at: mail?.verified_at?.toISOString() ?? null },
      push: await this.push.view(viewer),
      rules: { after_minutes: { ...after_minutes }, quiet: quiet && { ...quiet } },
      confirmation: { state, confirmed_at: confirmed_at.toISOString(), due_at: new Date(due_at).toISOString() },
    };
  }
}
