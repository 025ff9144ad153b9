import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Writer } from './writer.js';

/** Channel on which "these cases and alerts are ready" travels to every gateway; ids only. */
export const RELAYED_CHANNEL = 'hotline_relayed';
/** Rows that one batch takes; a NOTIFY payload holds 8,000 bytes, which the ids of one notice stay well under. */
const BATCH = 500;
const IDS_PER_NOTICE = 120;

export interface Bell { readonly case_id: string; readonly side: string; readonly kind: string; readonly subject: string; readonly round: number; readonly due_at: number }
export interface Relayed { readonly cases: readonly string[]; readonly alerts: readonly string[] }

/** Takes what waits in the outbox, in order, once: numbers alerts, hands over bells, tells the gateways. */
@Injectable()
export class Relaying {
  constructor(private readonly writer: Writer) {}

  /**
   * Relays one batch in one transaction.
   * @param ring arms bells; it runs before the commit, so a crash between rings them twice, never not at all
   * @returns how many outbox rows and alerts were relayed; 0 means nothing waits
   */
  async batch(ring: (bells: readonly Bell[]) => Promise<void>): Promise<number> {
    return this.writer.transaction(async (manager) => {
      const rows: { position: string; topic: string; case_id: string; body: Omit<Bell, 'case_id'> }[] = await manager.query(
        `SELECT position, topic, case_id, body FROM hotline.outbox ORDER BY position LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`);
      const alerts = await numberAlerts(manager);
      if (rows.length === 0 && alerts.length === 0) return 0;
      const bells = rows.filter((r) => r.topic === 'bell').map((r) => ({ ...r.body, case_id: r.case_id }));
      if (bells.length > 0) await ring(bells);
      await manager.query('DELETE FROM hotline.outbox WHERE position = ANY($1::bigint[])', [rows.map((r) => r.position)]);
      await announce(manager, [...new Set(rows.filter((r) => r.topic === 'case').map((r) => r.case_id))], alerts);
      return rows.length + alerts.length;
    });
  }
}

/**
 * Gives waiting alerts the next numbers of their streams, without a gap: audiences are locked in the order of their
 * names, so two relays never deadlock and never number one stream at the same time.
 */
async function numberAlerts(manager: EntityManager): Promise<string[]> {
  const waiting: { audience: string; side: string }[] = await manager.query('SELECT DISTINCT audience, side FROM hotline.alerts WHERE number IS NULL');
  if (waiting.length === 0) return [];
  const names = waiting.map((w) => w.audience);
  await manager.query('INSERT INTO hotline.audiences (name, side) SELECT * FROM unnest($1::text[], $2::text[]) AS a (name, side) ORDER BY name ON CONFLICT DO NOTHING', [names, waiting.map((w) => w.side)]);
  await manager.query('SELECT name FROM hotline.audiences WHERE name = ANY($1::text[]) ORDER BY name FOR UPDATE', [names]);
  const numbered: { id: string }[] = (await manager.query(`
    WITH next AS (
      SELECT a.id, u.last_number + row_number() OVER (PARTITION BY a.audience ORDER BY a.created_at, a.case_id, a.seq) AS number
      FROM hotline.alerts a JOIN hotline.audiences u ON u.name = a.audience WHERE a.number IS NULL AND a.audience = ANY($1::text[])
    )
    UPDATE hotline.alerts a SET number = next.number FROM next WHERE next.id = a.id RETURNING a.id`, [names]))[0];
  await manager.query('UPDATE hotline.audiences u SET last_number = (SELECT max(number) FROM hotline.alerts a WHERE a.audience = u.name) WHERE u.name = ANY($1::text[])', [names]);
  return numbered.map((n) => n.id);
}

async function announce(manager: EntityManager, cases: readonly string[], alerts: readonly string[]): Promise<void> {
  for (let i = 0; i < Math.max(cases.length, alerts.length); i += IDS_PER_NOTICE) {
    const notice: Relayed = { cases: cases.slice(i, i + IDS_PER_NOTICE), alerts: alerts.slice(i, i + IDS_PER_NOTICE) };
    await manager.query('SELECT pg_notify($1, $2)', [RELAYED_CHANNEL, JSON.stringify(notice)]);
  }
}
