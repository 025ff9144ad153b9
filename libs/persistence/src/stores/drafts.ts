import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import { Writer } from '../writer.js';

export interface DraftRecord { readonly answers: Record<string, unknown>; readonly updated_at: number; readonly report_reference: string | null }

/** Stands for the reference while a draft is being sent: its answers are a report already, or none if that fails. */
const SENDING = '';
/** Longest that sending takes; a process that ended within it leaves the answers to be changed again. */
const SENDING_MS = 60_000;

interface Unsent { readonly answers: Record<string, unknown>; readonly updated_at: Date; readonly sending: boolean }
const UNSENT = `SELECT answers, updated_at, report_reference IS NOT NULL AS sending FROM hotline.drafts WHERE token_hash = $1 AND coalesce(report_reference, '${SENDING}') = '${SENDING}' FOR UPDATE`;

/** Unsent answers of companies, found only by the hash of the secret in their link. */
@Injectable()
export class Drafts {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  async load(token_hash: string): Promise<DraftRecord | null> {
    const rows = await this.writer.query<{ answers: Record<string, unknown>; updated_at: Date; report_reference: string | null }[]>(
      'SELECT answers, updated_at, report_reference FROM hotline.drafts WHERE token_hash = $1', [token_hash]);
    const row = rows[0];
    return row ? { answers: row.answers, updated_at: row.updated_at.getTime(), report_reference: row.report_reference === SENDING ? null : row.report_reference } : null;
  }

  /** Keeps the first answers of a new draft. */
  async begin(token_hash: string, answers: Record<string, unknown>): Promise<void> {
    const now = await this.time.read((sql) => this.writer.query(sql));
    await this.writer.query('INSERT INTO hotline.drafts (token_hash, answers, updated_at) VALUES ($1, $2, $3)', [token_hash, answers, new Date(now)]);
  }

  /**
   * Changes answers of a draft that is not sent as they stand now: of two changes that come at once, the second begins with what the first left.
   * @returns the answers that are kept; null for a draft that was sent meanwhile or is being sent, whose answers are a report already, or that is gone
   */
  async change<T extends object>(token_hash: string, change: (stored: Record<string, unknown>) => T): Promise<T | null> {
    return this.writer.transaction(async (_, { sql, last }) => {
      const [[row], now] = [await sql<Unsent>(UNSENT, [token_hash]), await this.time.read(sql)];
      if (!row || (row.sending && row.updated_at.getTime() > now - SENDING_MS)) return null;
      const answers = change(row.answers);
      last([{ text: 'UPDATE hotline.drafts SET answers = $2, updated_at = $3, report_reference = NULL WHERE token_hash = $1', values: [token_hash, answers, new Date(now)] }]);
      return answers;
    });
  }

  /**
   * Takes the answers of a draft to be sent, as they stand under its lock: a change that came before is among them, and one that comes after is refused.
   * Whoever sends the same draft twice takes the same answers twice.
   * @returns null for a draft that was sent meanwhile, or that is gone
   */
  async claim(token_hash: string): Promise<Record<string, unknown> | null> {
    return this.writer.transaction(async (_, { sql, last }) => {
      const [[row], now] = [await sql<Unsent>(UNSENT, [token_hash]), await this.time.read(sql)];
      if (!row) return null;
      last([{ text: 'UPDATE hotline.drafts SET report_reference = $2, updated_at = $3 WHERE token_hash = $1', values: [token_hash, SENDING, new Date(now)] }]);
      return row.answers;
    });
  }

  /** Lets the answers of a draft that could not be sent be changed again. */
  async release(token_hash: string): Promise<void> {
    await this.writer.query('UPDATE hotline.drafts SET report_reference = NULL WHERE token_hash = $1 AND report_reference = $2', [token_hash, SENDING]);
  }

  /** Forgets the answers once they are a report, and keeps which report it became. */
  async sent(token_hash: string, report_reference: string): Promise<void> {
    await this.writer.query("UPDATE hotline.drafts SET answers = '{}', report_reference = $2 WHERE token_hash = $1", [token_hash, report_reference]);
  }

  /** Forgets what was left alone since before an instant (epoch milliseconds). */
  async forgetBefore(instant: number): Promise<void> { await this.writer.query('DELETE FROM hotline.drafts WHERE updated_at < $1', [new Date(instant)]); }

  async remove(token_hash: string): Promise<void> { await this.writer.query('DELETE FROM hotline.drafts WHERE token_hash = $1', [token_hash]); }
}
