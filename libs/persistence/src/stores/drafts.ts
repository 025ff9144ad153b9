import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import { Writer } from '../writer.js';

export interface DraftRecord { readonly answers: Record<string, unknown>; readonly updated_at: number; readonly report_reference: string | null }

/** Unsent answers of companies, found only by the hash of the secret in their link. */
@Injectable()
export class Drafts {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  async load(token_hash: string): Promise<DraftRecord | null> {
    const rows = await this.writer.query<{ answers: Record<string, unknown>; updated_at: Date; report_reference: string | null }[]>(
      'SELECT answers, updated_at, report_reference FROM hotline.drafts WHERE token_hash = $1', [token_hash]);
    const row = rows[0];
    return row ? { answers: row.answers, updated_at: row.updated_at.getTime(), report_reference: row.report_reference } : null;
  }

  /** Keeps answers of a draft that is not sent. @returns whether they are kept: those of one that was sent meanwhile are a report already */
  async save(token_hash: string, answers: Record<string, unknown>): Promise<boolean> {
    const now = await this.time.read((sql) => this.writer.query(sql));
    const kept = await this.writer.query<unknown[]>(
      `INSERT INTO hotline.drafts (token_hash, answers, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (token_hash) DO UPDATE SET answers = excluded.answers, updated_at = excluded.updated_at WHERE drafts.report_reference IS NULL RETURNING token_hash`, [token_hash, answers, new Date(now)]);
    return kept.length > 0;
  }

  /** Forgets the answers once they are a report, and keeps which report it became. */
  async sent(token_hash: string, report_reference: string): Promise<void> {
    await this.writer.query("UPDATE hotline.drafts SET answers = '{}', report_reference = $2 WHERE token_hash = $1", [token_hash, report_reference]);
  }

  /** Forgets what was left alone since before an instant (epoch milliseconds). */
  async forgetBefore(instant: number): Promise<void> { await this.writer.query('DELETE FROM hotline.drafts WHERE updated_at < $1', [new Date(instant)]); }

  async remove(token_hash: string): Promise<void> { await this.writer.query('DELETE FROM hotline.drafts WHERE token_hash = $1', [token_hash]); }
}
