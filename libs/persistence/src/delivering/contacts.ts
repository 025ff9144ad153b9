import type { AlertRules, Path, SavedRules } from '#domain';
import { TimeSource, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { confirmContacts } from './contact-confirmations.js';
import { queueLetter } from './queue-letter.js';

/** Whose ways these are. */
export interface ContactOwner { readonly id: string; readonly side: string }
export interface ReadContact { readonly path: Path; readonly address: string; readonly saved_at: Date; readonly verified_at: Date | null }
export interface ReadContacts { readonly contacts: readonly ReadContact[]; /** Null where they never chose. */ readonly rules: SavedRules | null; readonly confirmed_at: Date }
/** What a link that confirms an address must fit: it is made from the id. */
export interface UnconfirmedContact { readonly id: string; readonly saved_at: number; readonly verified_at: number | null }

/** Where officers are reached beyond the live line, and when they want to be; each keeps their own. */
@Injectable()
export class Contacts {
  constructor(private readonly writer: Writer, private readonly reader: Reader, private readonly time: TimeSource) {}

  async ofOfficer({ id, side }: ContactOwner): Promise<ReadContacts> {
    return this.reader.as(side, async (sql) => ({
      contacts: await sql<ReadContact>('SELECT path, address, saved_at, verified_at FROM hotline.contact_points WHERE officer_id = $1', [id]),
      rules: (await sql<{ document: SavedRules }>('SELECT document FROM hotline.alert_rules WHERE officer_id = $1', [id]))[0]?.document ?? null,
      confirmed_at: (await sql<{ at: Date }>('SELECT contacts_confirmed_at AS at FROM hotline.officers WHERE id = $1', [id]))[0]?.at ?? new Date(0),
    }));
  }

  /** Keeps an address, unconfirmed, in the place of the one before, and queues the message with the link that confirms it. */
  async save(owner: ContactOwner, path: Path, address: string): Promise<void> {
    await this.writer.transaction(async (manager) => {
      const at = await this.now(manager);
      await manager.query(
        `INSERT INTO hotline.contact_points (officer_id, path, side, address, id, saved_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (officer_id, path) DO UPDATE SET address = excluded.address, id = excluded.id, saved_at = excluded.saved_at, verified_at = NULL`,
        [owner.id, path, owner.side, address, newId(), at]);
      await manager.query("UPDATE hotline.deliveries SET state = 'silenced', ended_at = $3 WHERE officer_id = $1 AND path = $2 AND kind <> 'alert' AND state = 'queued'", [owner.id, path, at]);
      await queueLetter(manager, owner, { path, kind: 'confirm', at });
    });
  }

  /** Queues a test to a confirmed address. @returns false where there is none */
  async test(owner: ContactOwner, path: Path): Promise<boolean> {
    return this.writer.transaction(async (manager) => {
      const rows: unknown[] = await manager.query('SELECT 1 FROM hotline.contact_points WHERE officer_id = $1 AND path = $2 AND verified_at IS NOT NULL', [owner.id, path]);
      if (rows.length > 0) await queueLetter(manager, owner, { path, kind: 'test', at: await this.now(manager) });
      return rows.length > 0;
    });
  }

  async unconfirmed({ id }: ContactOwner, path: Path): Promise<UnconfirmedContact | null> {
    const [row] = await this.writer.query<{ id: string; saved_at: Date; verified_at: Date | null }[]>('SELECT id, saved_at, verified_at FROM hotline.contact_points WHERE officer_id = $1 AND path = $2', [id, path]);
    return row ? { id: row.id, saved_at: row.saved_at.getTime(), verified_at: row.verified_at?.getTime() ?? null } : null;
  }

  /**
   * Confirms an address, and with it that its owner is reached as is written.
   * @param contact the id that the link was made from: an address that was saved since stays unconfirmed @param at epoch milliseconds
   */
  async confirm({ id }: ContactOwner, contact: string, at: number): Promise<void> {
    await this.writer.transaction(async (manager) => {
      const [, confirmed]: [unknown[], number] = await manager.query('UPDATE hotline.contact_points SET verified_at = $2 WHERE id = $1 AND verified_at IS NULL', [contact, new Date(at)]);
      if (confirmed === 1) await confirmContacts(manager, id, at);
    });
  }

  async remove({ id }: ContactOwner, path: Path): Promise<void> { await this.writer.query('DELETE FROM hotline.contact_points WHERE officer_id = $1 AND path = $2', [id, path]); }

  async saveRules({ id, side }: ContactOwner, rules: AlertRules): Promise<void> {
    await this.writer.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO hotline.alert_rules (officer_id, side, document, updated_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (officer_id) DO UPDATE SET document = excluded.document, updated_at = excluded.updated_at`, [id, side, rules, await this.now(manager)]);
    });
  }

  private async now(manager: EntityManager): Promise<Date> { return new Date(await this.time.read((sql) => manager.query(sql))); }
}
