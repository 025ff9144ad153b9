import { TimeSource, sameSecret } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyStore } from '../stores/keys.js';
import { Writer } from '../writer.js';
import { giveTurnsBack } from './mailbox-turns.js';
import { queueCompanyLetter } from './queue-letter.js';

/** Name of the secret that codes are made with. */
const KEY = 'company-mail';
/** How long a code works from when its mail was queued, in milliseconds: mail is tried for a day, and people read it after a holiday. */
export const CODE_MS = 7 * 24 * 3_600_000;

/**
 * Whether the company of a report is written to. An address may be typed wrongly, so that more than the receipt goes there
 * only once the code in the receipt was entered on the page of the report: whoever did that has the mailbox and the link.
 * Each receipt has a code of its own, and the newest alone works: made from the message, it ends with the next one.
 */
@Injectable()
export class CompanyMail {
  constructor(private readonly writer: Writer, private readonly time: TimeSource, private readonly keys: KeyStore) {}

  /** The code in a receipt, digits alone. @param message id of the mail that it goes out in */
  async code(message: string): Promise<string> { return this.keys.code(KEY, message); }

  /** Queues a receipt with a new code; one that waits already is enough. */
  async sendCode(report_id: string): Promise<void> {
    await this.writer.transaction(async (manager) => queueCompanyLetter(manager, report_id, 'company-received', await this.now(manager)));
  }

  /** @param code as it was typed, with blanks or dashes or none @returns whether it is the one that was sent last, and not too old */
  async confirm(report_id: string, code: string): Promise<boolean> {
    return this.writer.transaction(async (manager) => {
      const at = await this.now(manager);
      const [sent]: { id: string }[] = await manager.query(`
        SELECT id FROM hotline.deliveries WHERE report_id = $1 AND kind = 'company-received' AND state NOT IN ('silenced', 'given-up') AND created_at > $2 ORDER BY created_at DESC, id DESC LIMIT 1`, [report_id, new Date(at.getTime() - CODE_MS)]);
      const right = sameSecret(code.replace(/[\s-]/g, ''), await this.code(sent?.id ?? ''));
      if (!right || !sent) return false;
      const [[report]]: [{ side: string; address: string }[], number] = await manager.query(`
        UPDATE hotline.reports SET mail_confirmed_at = coalesce(mail_confirmed_at, $2) WHERE id = $1 RETURNING side, body #>> '{contact,email}' AS address`, [report_id, at]);
      if (report) await giveTurnsBack(manager, report.side, report.address);
      return true;
    });
  }

  /** From now on nothing is sent; what is queued is silenced when it falls due. */
  async stop(report_id: string): Promise<void> { await this.writer.query('UPDATE hotline.reports SET mail_confirmed_at = NULL WHERE id = $1', [report_id]); }

  private async now(manager: EntityManager): Promise<Date> { return new Date(await this.time.read((sql) => manager.query(sql))); }
}
