import { TRIED_FOR_MS } from '#domain';
import { TimeSource, mailCode, newId, sameSecret } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyStore } from '../stores/keys.js';
import { Writer } from '../writer.js';

/** Name of the secret that codes are derived from. */
const KEY = 'company-mail';

/**
 * Whether the company of a report is written to. An address may be typed wrongly, so that more than the receipt goes there
 * only once the code in the receipt was entered on the page of the report: whoever did that has the mailbox and the link.
 */
@Injectable()
export class CompanyMail {
  constructor(private readonly writer: Writer, private readonly time: TimeSource, private readonly keys: KeyStore) {}

  /** The code in a report's receipt, digits alone. */
  async code(report_id: string): Promise<string> { return mailCode(await this.keys.secret(KEY), report_id); }

  /** Queues the receipt with its code once more; one that waits already is enough. */
  async sendCode(report_id: string): Promise<void> {
    await this.writer.transaction(async (manager) => {
      const at = await this.now(manager);
      await manager.query(`
        INSERT INTO hotline.deliveries (id, side, path, kind, report_id, case_id, created_at, due_at, give_up_at)
        SELECT $2, r.side, 'mail', 'company-received', r.id, r.case_id, $3, $3, $4 FROM hotline.reports r
        WHERE r.id = $1 AND NOT EXISTS (SELECT FROM hotline.deliveries d WHERE d.report_id = r.id AND d.kind = 'company-received' AND d.state = 'queued')`,
      [report_id, newId(), at, new Date(at.getTime() + TRIED_FOR_MS)]);
    });
  }

  /** @param code as it was typed, with blanks or dashes or none @returns whether it is the one that was sent */
  async confirm(report_id: string, code: string): Promise<boolean> {
    if (!sameSecret(code.replace(/[\s-]/g, ''), await this.code(report_id))) return false;
    await this.writer.transaction(async (manager) => {
      await manager.query('UPDATE hotline.reports SET mail_confirmed_at = $2 WHERE id = $1 AND mail_confirmed_at IS NULL', [report_id, await this.now(manager)]);
    });
    return true;
  }

  /** From now on nothing is sent; what is queued is silenced when it falls due. */
  async stop(report_id: string): Promise<void> { await this.writer.query('UPDATE hotline.reports SET mail_confirmed_at = NULL WHERE id = $1', [report_id]); }

  private async now(manager: EntityManager): Promise<Date> { return new Date(await this.time.read((sql) => manager.query(sql))); }
}
