import type { ClockKey } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import { Writer } from './writer.js';

/** Clocks that are looked for at once. */
export const DUE_BATCH = 500;
export interface DueClock extends ClockKey { readonly case_id: string; readonly due_at: number }
type DueRow = Omit<DueClock, 'due_at'> & { readonly due_at: Date };
const COLUMNS = 'case_id, side, kind, subject, round, due_at';

/** Finds clocks whose time has come or is near, whatever the queue knows of them. */
@Injectable()
export class DueClocks {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /**
   * Running clocks overdue by at least `grace_ms`, longest overdue first, as many as one batch holds.
   * @param after begins behind this one, so that clocks which cannot be answered keep no others from being found
   */
  async overdue(grace_ms: number, after: DueClock | null = null): Promise<DueClock[]> {
    const now = await this.now();
    const from = after ? [new Date(after.due_at), after.case_id, after.side, after.kind, after.subject, after.round] : [];
    const rows = await this.writer.query<DueRow[]>(`
      SELECT ${COLUMNS} FROM hotline.clocks
      WHERE state = 'running' AND due_at <= $1 ${after ? 'AND (due_at, case_id, side, kind, subject, round) > ($2, $3, $4, $5, $6, $7)' : ''}
      ORDER BY due_at, case_id, side, kind, subject, round LIMIT ${DUE_BATCH}`, [new Date(now - grace_ms), ...from]);
    return rows.map(dueClock);
  }

  /** Running clocks that end within this many milliseconds and have not ended yet, the next one first. */
  async coming(within_ms: number): Promise<DueClock[]> {
    const now = await this.now();
    const rows = await this.writer.query<DueRow[]>(`
      SELECT ${COLUMNS} FROM hotline.clocks WHERE state = 'running' AND due_at > $1 AND due_at <= $2 ORDER BY due_at`, [new Date(now), new Date(now + within_ms)]);
    return rows.map(dueClock);
  }

  /** The present by the time source, in epoch milliseconds. */
  async now(): Promise<number> { return this.time.read((sql) => this.writer.query(sql)); }
}

const dueClock = (row: DueRow): DueClock => ({ ...row, due_at: row.due_at.getTime() });
