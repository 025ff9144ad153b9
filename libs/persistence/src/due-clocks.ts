import type { ClockKey } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import { Writer } from './writer.js';

/** Clocks that are looked for at once. */
export const DUE_BATCH = 500;
export interface DueClock extends ClockKey { readonly case_id: string; readonly due_at: number }

/** Finds clocks whose time has come, whether or not a bell rang for them. */
@Injectable()
export class DueClocks {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /**
   * Running clocks overdue by at least `grace_ms`, longest overdue first, as many as one batch holds.
   * @param after begins behind this one, so that clocks which cannot be answered keep no others from being found
   */
  async overdue(grace_ms: number, after: DueClock | null = null): Promise<DueClock[]> {
    const now = await this.time.read((sql) => this.writer.query(sql));
    const from = after ? [new Date(after.due_at), after.case_id, after.side, after.kind, after.subject, after.round] : [];
    const rows = await this.writer.query<(Omit<DueClock, 'due_at'> & { due_at: Date })[]>(`
      SELECT case_id, side, kind, subject, round, due_at FROM hotline.clocks
      WHERE state = 'running' AND due_at <= $1 ${after ? 'AND (due_at, case_id, side, kind, subject, round) > ($2, $3, $4, $5, $6, $7)' : ''}
      ORDER BY due_at, case_id, side, kind, subject, round LIMIT ${DUE_BATCH}`, [new Date(now - grace_ms), ...from]);
    return rows.map((r) => ({ ...r, due_at: r.due_at.getTime() }));
  }

  /** The present by the time source, in epoch milliseconds. */
  async now(): Promise<number> { return this.time.read((sql) => this.writer.query(sql)); }
}
