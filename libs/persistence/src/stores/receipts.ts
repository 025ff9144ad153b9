import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import { Writer } from '../writer.js';

/** Proof that an alert reached an officer's device; written only when the device says so. */
@Injectable()
export class Receipts {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Records the first time a fact became true for an officer; an alert of another side is not recorded. @returns whether it was recorded now */
  async record(receipt: { alert_id: string; officer_id: string; side: string; fact: 'delivered' | 'displayed' }): Promise<boolean> {
    const now = await this.time.read((sql) => this.writer.query(sql));
    const kept = await this.writer.query<unknown[]>(
      `INSERT INTO hotline.receipts (alert_id, officer_id, side, fact, at)
       SELECT id, $2, side, $4, $5 FROM hotline.alerts WHERE id = $1 AND side = $3 ON CONFLICT DO NOTHING RETURNING fact`,
      [receipt.alert_id, receipt.officer_id, receipt.side, receipt.fact, new Date(now)]);
    return kept.length > 0;
  }
}
