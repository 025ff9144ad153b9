import { TimeSource, isId, sameSecret } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyStore } from '../stores/keys.js';
import { Writer } from '../writer.js';
import { queueCompanyLetter } from './queue-letter.js';

/** Name of the secret that mailed links are made with. */
const KEY = 'lost-link';
/** How long a mailed link works from when the mail was taken, in milliseconds: a server may ask for hours of patience. */
export const LOST_LINK_MS = 24 * 3_600_000;

/** A report whose link was lost, and the how manieth link to it works now. */
export interface LinkedReport { readonly id: string; readonly reference: string; readonly link: number }
/** What stands in a mailed link. */
export interface HeldLink { readonly message: string; readonly token: string }

/**
 * Links that companies lost. The mail holds one that works once and for a day; whoever uses it ends every link from before,
 * since what was lost may have been found. Nothing is kept of it but the message that it went out in.
 */
@Injectable()
export class LostLinks {
  constructor(private readonly writer: Writer, private readonly time: TimeSource, private readonly keys: KeyStore) {}

  /** What a mailed link holds: good for as long as no other one was used, and only with its message's id. */
  async token(message: string, link: number): Promise<string> { return this.keys.token(KEY, `lost-link:${message}:${link}`); }

  /** Queues a link to the report's confirmed address, if that is the one given; one that waits already is enough. Whether it did is nobody's to know. */
  async ask(reference: string, address: string): Promise<void> {
    await this.writer.transaction(async (manager) => {
      const [report]: { id: string }[] = await manager.query("SELECT id FROM hotline.reports WHERE reference = $1 AND lower(body #>> '{contact,email}') = lower($2) AND mail_confirmed_at IS NOT NULL", [reference, address]);
      if (report) await queueCompanyLetter(manager, report.id, 'company-link', new Date(await this.now(manager)));
    });
  }

  /** Whether a link works, without using it up. */
  async works(held: HeldLink): Promise<boolean> { return this.writer.transaction(async (manager) => (await this.find(manager, held)) !== null); }

  /** Uses a link up, and every one from before with it, the draft's receipt among them. @returns the report with its link of now; null where this one does not work */
  async use(held: HeldLink): Promise<LinkedReport | null> {
    return this.writer.transaction(async (manager) => {
      const report = await this.find(manager, held);
      if (!report) return null;
      await manager.query('UPDATE hotline.reports SET link = link + 1 WHERE id = $1', [report.id]);
      await manager.query('DELETE FROM hotline.drafts WHERE report_reference = $1', [report.reference]);
      await manager.query("UPDATE hotline.deliveries SET state = 'silenced', ended_at = $2 WHERE report_id = $1 AND kind = 'company-link' AND state = 'queued'", [report.id, new Date(await this.now(manager))]);
      return { ...report, link: report.link + 1 };
    });
  }

  private async find(manager: EntityManager, { message, token }: HeldLink): Promise<LinkedReport | null> {
    const [row]: LinkedReport[] = isId(message) ? await manager.query(`
      SELECT r.id, r.reference, r.link FROM hotline.deliveries d JOIN hotline.reports r ON r.id = d.report_id
      WHERE d.id = $1 AND d.kind = 'company-link' AND coalesce(d.ended_at, d.created_at) > $2 AND r.mail_confirmed_at IS NOT NULL FOR UPDATE OF r`, [message, new Date(await this.now(manager) - LOST_LINK_MS)]) : [];
    return sameSecret(await this.token(message, row?.link ?? 0), token) ? row ?? null : null;
  }

  private now(manager: EntityManager): Promise<number> { return this.time.read((sql) => manager.query(sql)); }
}
