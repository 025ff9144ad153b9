import { type Officer, Officers, SecondFactors, contactsConfirmed } from '#persistence';
import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { CurrentTime } from './current-time.js';
import { Passwords } from './passwords.js';

export type NewAccount = Readonly<Omit<Officer, 'id' | 'password_hash' | 'password_changed_at' | 'active' | 'created_at' | 'contacts_confirmed_at' | 'contacts_remind_at'> & { password: string }>;

/** Makes accounts, and gives the demonstration's their password back. */
@Injectable()
export class NewAccounts {
  constructor(private readonly officers: Officers, private readonly passwords: Passwords, private readonly factors: SecondFactors, private readonly time: CurrentTime) {}

  /** @returns the account's id, or null when its name is taken */
  async make({ password, ...account }: NewAccount): Promise<string | null> {
    const [id, password_hash, created_at] = [newId(), await this.passwords.hash(password), await this.time.now()];
    const made = await this.officers.insert({ ...account, id, password_hash, password_changed_at: null, active: true, created_at, ...contactsConfirmed(created_at) });
    return made ? id : null;
  }

  /** Lets an account be signed in to as it was made: by this password alone. Its sessions end where it had another. */
  async restore({ id, password_changed_at }: Officer, password: string): Promise<void> {
    await this.factors.remove(id);
    if (password_changed_at !== null) await this.officers.setPassword(id, { password_hash: await this.passwords.hash(password), password_changed_at: null }, null);
  }
}
