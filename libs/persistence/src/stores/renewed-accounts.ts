import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writeTo } from '../delivering/queue-letter.js';
import { OfficerRow } from '../rows/people-rows.js';
import { Writer } from '../writer.js';
import { accountsOfSide } from './accounts-of-side.js';

/** Accounts that a one-time link opens anew: after everything was lost that they were signed in to with, or after a time out of use. */
@Injectable()
export class RenewedAccounts {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Whose account a link opens, without using it up; null for a link that is unknown, used, too old, or makes an account. */
  async owner(token_hash: string): Promise<OfficerRow | null> {
    const now = new Date(await this.time.read((sql) => this.writer.query(sql)));
    const [row] = await this.writer.query<{ officer_id: string }[]>('SELECT officer_id FROM hotline.setup_tokens WHERE token_hash = $1 AND officer_id IS NOT NULL AND expires_at > $2', [token_hash, now]);
    return row ? this.writer.manager.findOne(OfficerRow, { where: { id: row.officer_id } }) : null;
  }

  /**
   * Uses the link up, and all that opened the account before with it: password, sessions, everything beside the password. Its
   * owner is written to, and sees it at the next sign-in.
   * @param side of the account
   * @returns false for a link that is no longer good
   */
  async renew(side: string, token_hash: string, password_hash: string): Promise<boolean> {
    return this.writer.transaction(async (manager) => {
      await accountsOfSide(manager, side);
      const now = new Date(await this.time.read((sql) => manager.query(sql)));
      const [[link]]: [{ officer_id: string; request_id: string }[], number] = await manager.query(
        'DELETE FROM hotline.setup_tokens WHERE token_hash = $1 AND officer_id IS NOT NULL AND expires_at > $2 RETURNING officer_id, request_id', [token_hash, now]);
      if (!link) return false;
      await begin(manager, link.officer_id, password_hash, now);
      await manager.query("UPDATE hotline.account_requests SET state = 'done', seen_at = NULL WHERE id = $1", [link.request_id]);
      await writeTo(manager, link.officer_id, 'recovered', now);
      return true;
    });
  }
}

async function begin(manager: EntityManager, officer: string, password_hash: string, now: Date): Promise<void> {
  await manager.query('UPDATE hotline.officers SET password_hash = $2, password_changed_at = $3, active = true WHERE id = $1', [officer, password_hash, now]);
  for (const table of ['sessions', 'authenticators', 'recovery_codes']) await manager.query(`DELETE FROM hotline.${table} WHERE officer_id = $1`, [officer]);
}
