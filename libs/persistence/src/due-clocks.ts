import type { ClockKey } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import { Writer } from './writer.js';

/** Clocks that one sweep takes; the next cycle takes the rest. */
const SWEEP_BATCH = 500;
export interface DueClock extends ClockKey { readonly case_id: string; readonly due_at: number }

/** Finds clocks whose time has come, whether or not a bell rang for them. */
@Injectable()
export class DueClocks {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Running clocks overdue by at least `grace_ms`, longest overdue first. */
  async overdue(grace_ms: number): Promise<DueClock[]> {
    const now = await this.time.read((sql) => this.writer.query(sql));
    const rows = await this.writer.query<(Omit<DueClock, 'due_at'> & { due_at: Date })[]>(
      `SELECT case_id, side, kind, subject, round, due_at FROM hotline.clocks WHERE state = 'running' AND due_at <= $1 ORDER BY due_at LIMIT ${SWEEP_BATCH}`,
      [new Date(now - grace_ms)]);
    return rows.map((r) => ({ ...r, due_at: r.due_at.getTime() }));
  }

  /** The present by the time source, in epoch milliseconds. */
  async now(): Promise<number> { return this.time.read((sql) => this.writer.query(sql)); }
}
