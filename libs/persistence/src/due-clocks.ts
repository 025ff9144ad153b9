import type { ClockKey } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import { Writer } from './writer.js';

/** Overdue clocks that are looked for at once. */
export const DUE_BATCH = 500;
/**
 * Clocks about to end that are looked for at once. More than of those that are overdue: limits in working days end together, at
 * a side's closing time, and each look passes all that end at the same moment as its last one.
 */
export const COMING_BATCH = 5_000;
export interface DueClock extends ClockKey { readonly case_id: string; readonly due_at: number }
type DueRow = Omit<DueClock, 'due_at'> & { readonly due_at: Date };
const COLUMNS = 'case_id, side, kind, subject, round, due_at';
const ORDER = 'due_at, case_id, side, kind, subject, round';

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
    return this.running('due_at <= $1', [new Date(now - grace_ms)], after, DUE_BATCH);
  }

  /**
   * Running clocks that end within this many milliseconds and have not ended yet, the next one first, as many as one batch holds.
   * @param after begins behind this one
   */
  async coming(within_ms: number, after: DueClock | null = null): Promise<DueClock[]> {
    const now = await this.now();
    return this.running('due_at > $1 AND due_at <= $2', [new Date(now), new Date(now + within_ms)], after, COMING_BATCH);
  }

  /** Running clocks by their ends, and those of one end in a fixed order. @param where of which ends, as SQL over `values` */
  private async running(where: string, values: readonly Date[], after: DueClock | null, limit: number): Promise<DueClock[]> {
    const from = after ? [new Date(after.due_at), after.case_id, after.side, after.kind, after.subject, after.round] : [];
    const behind = from.map((_, nth) => `$${values.length + nth + 1}`).join(', ');
    const rows = await this.writer.query<DueRow[]>(`
      SELECT ${COLUMNS} FROM hotline.clocks WHERE state = 'running' AND ${where} ${after ? `AND (${ORDER}) > (${behind})` : ''}
      ORDER BY ${ORDER} LIMIT ${limit}`, [...values, ...from]);
    return rows.map(dueClock);
  }

  /** The present by the time source, in epoch milliseconds. */
  async now(): Promise<number> { return this.time.read((sql) => this.writer.query(sql)); }
}

const dueClock = (row: DueRow): DueClock => ({ ...row, due_at: row.due_at.getTime() });
