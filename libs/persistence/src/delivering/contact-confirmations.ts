import { CONTACT_KEEPERS, nextContactsReminder } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OfficerRow } from '../rows/people-rows.js';
import { Writer } from '../writer.js';
import { writeTo } from './queue-letter.js';

/** Officers that one step reminds. */
const REMIND_BATCH = 100;

/** Reminds officers to look whether how they are reached is still right. */
@Injectable()
export class ContactConfirmations {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Keeps that somebody's contact data is right as it stands, now. */
  async confirm(officer: string): Promise<void> {
    await this.writer.transaction(async (manager) => confirmContacts(manager, officer, await this.now(manager)));
  }

  /**
   * Queues the reminders that are due, past officers whom another process reminds. When somebody is reminded next moves in the
   * transaction that queues the message, so that a crash between the two neither loses nor doubles any.
   * @returns how many officers; 0 means that nobody waits
   */
  async remind(): Promise<number> {
    return this.writer.transaction(async (manager) => {
      const now = await this.now(manager);
      const due: { id: string; contacts_confirmed_at: Date }[] = await manager.query(`
        SELECT id, contacts_confirmed_at FROM hotline.officers WHERE active AND role = ANY($2::text[]) AND contacts_remind_at <= $1
        ORDER BY contacts_remind_at, id LIMIT ${REMIND_BATCH} FOR NO KEY UPDATE SKIP LOCKED`, [new Date(now), CONTACT_KEEPERS]);
      for (const { id, contacts_confirmed_at } of due) {
        await writeTo(manager, id, 'confirm-contacts', new Date(now));
        await manager.query('UPDATE hotline.officers SET contacts_remind_at = $2 WHERE id = $1', [id, new Date(nextContactsReminder(contacts_confirmed_at.getTime(), now))]);
      }
      return due.length;
    });
  }

  private now(manager: EntityManager): Promise<number> { return this.time.read((sql) => manager.query(sql)); }
}

/** What an account's row says once its contacts are confirmed, as they are when it is made. @param at epoch milliseconds */
export const contactsConfirmed = (at: number): Pick<OfficerRow, 'contacts_confirmed_at' | 'contacts_remind_at'> => ({ contacts_confirmed_at: at, contacts_remind_at: nextContactsReminder(at, at) });

/** Keeps a confirmation; a reminder that has not gone out is not needed any more. @param at epoch milliseconds */
export async function confirmContacts(manager: EntityManager, officer: string, at: number): Promise<void> {
  await manager.update(OfficerRow, { id: officer }, contactsConfirmed(at));
  await manager.query("UPDATE hotline.deliveries SET state = 'silenced', ended_at = $2 WHERE officer_id = $1 AND kind = 'confirm-contacts' AND state = 'queued'", [officer, new Date(at)]);
}
