import { Gathered, TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import { Writer } from '../writer.js';

export interface Receipt { readonly alert_id: string; readonly officer_id: string; readonly side: string; readonly fact: 'delivered' | 'displayed' }
/** Cases that one officer sees. */
export interface ShownTo { readonly officer_id: string; readonly side: string; readonly audiences: readonly string[]; readonly cases: readonly { readonly reference: string; readonly version: number }[] }
/** Receipts written by one statement. */
const AT_ONCE = 500;
const keyOf = ({ alert_id, officer_id, fact }: Omit<Receipt, 'side'>): string => `${alert_id} ${officer_id} ${fact}`;

/** Proof that an alert reached an officer's device; written only when the device says so. */
@Injectable()
export class Receipts {
  private readonly said = new Gathered<Receipt, boolean>((receipts) => this.recordAll(receipts), AT_ONCE);
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /**
   * Records the first time a fact became true for an officer; an alert of another side is not recorded. What devices say at
   * the same moment is written together, so that a device which says a lot takes one connection and no more.
   * @returns whether it was recorded now
   */
  record(receipt: Receipt): Promise<boolean> { return this.said.ask(receipt); }

  /**
   * Records that an officer was shown what earlier alerts are about, which their browser never got: it is new, and began at the
   * newest. Alerts of streams that they do not hear are not recorded, nor those that have no number yet: these come by the line.
   * @param audiences streams that the officer hears
   * @param cases each with the version that is shown; an alert's place in the account is counted alike
   * @returns alerts that were displayed to them for the first time
   */
  async recordShown({ officer_id, side, audiences, cases }: ShownTo): Promise<string[]> {
    const now = await this.time.read((sql) => this.writer.query(sql));
    const kept = await this.writer.query<{ alert_id: string; fact: string }[]>(`
      INSERT INTO hotline.receipts (alert_id, officer_id, side, fact, at)
      SELECT a.id, $1::uuid, a.side, f.fact, $6::timestamptz FROM unnest($4::text[], $5::int[]) AS shown (reference, version)
        JOIN hotline.cases c ON c.reference = shown.reference
        JOIN hotline.alerts a ON a.case_id = c.id AND a.seq <= shown.version AND a.number IS NOT NULL AND a.side = $2 AND a.audience = ANY($3::text[])
        CROSS JOIN (VALUES ('delivered'), ('displayed')) AS f (fact)
      WHERE NOT EXISTS (SELECT FROM hotline.receipts r WHERE r.alert_id = a.id AND r.officer_id = $1::uuid AND r.fact = 'displayed')
      ORDER BY a.id, f.fact
      ON CONFLICT DO NOTHING RETURNING alert_id, fact`,
      [officer_id, side, audiences, cases.map((c) => c.reference), cases.map((c) => c.version), new Date(now)]);
    return kept.flatMap(({ alert_id, fact }) => (fact === 'displayed' ? [alert_id] : []));
  }

  private async recordAll(receipts: readonly Receipt[]): Promise<boolean[]> {
    const now = await this.time.read((sql) => this.writer.query(sql));
    const kept = new Set((await this.writer.query<Omit<Receipt, 'side'>[]>(`
      INSERT INTO hotline.receipts (alert_id, officer_id, side, fact, at)
      SELECT a.id, r.officer_id, a.side, r.fact, $5 FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) AS r (alert_id, officer_id, side, fact)
        JOIN hotline.alerts a ON a.id = r.alert_id AND a.side = r.side ON CONFLICT DO NOTHING RETURNING alert_id, officer_id, fact`,
      [receipts.map((r) => r.alert_id), receipts.map((r) => r.officer_id), receipts.map((r) => r.side), receipts.map((r) => r.fact), new Date(now)])).map(keyOf));
    // Of two that say the same in one turn, one was kept.
    return receipts.map((receipt) => kept.delete(keyOf(receipt)));
  }
}
