import type { Path } from '#domain';
import type { Sql } from '../together.js';
import type { CompanyLetterKind } from '../delivering/queue-letter.js';
import type { ReadAlert } from './alert-reading.js';

/** Alerts of one case that are shown, newest first; the history has the rest of the case. */
const ALERTS_MAX = 100;

export interface ToldAlertRow { readonly id: string; readonly seq: number; readonly about: string; readonly audience: string; readonly created_at: Date; readonly reached: ReadAlert['reached']; readonly officers: readonly string[] }
export interface ToldReceiptRow { readonly alert_id: string; readonly officer_id: string; readonly fact: 'delivered' | 'displayed'; readonly at: Date }
export interface ToldDeliveryRow {
  readonly alert_id: string; readonly officer_id: string; readonly path: Path; readonly stands_in: boolean; readonly state: 'queued' | 'delivered' | 'silenced' | 'given-up';
  readonly created_at: Date; readonly due_at: Date; readonly failure: string | null; readonly ended_at: Date | null;
  /** By push: name of the browser, null where it is removed since; when it said that the alert arrived, and that somebody opened it from there. */
  readonly device: string | null; readonly arrived_at: Date | null; readonly displayed_at: Date | null;
}
/** Mail to the company of a case. */
export type ToldLetterRow = Omit<ToldDeliveryRow, 'alert_id' | 'officer_id' | 'stands_in'> & { readonly id: string; readonly kind: CompanyLetterKind };
/** What one side knows of whom it told of a case. */
export interface ReadTold {
  readonly alerts: readonly ToldAlertRow[];
  readonly receipts: readonly ToldReceiptRow[];
  readonly deliveries: readonly ToldDeliveryRow[];
  readonly acknowledged: readonly { readonly at: Date; readonly office: string | null; readonly officer: string | null; /** Name of the key that did it, if one did. */ readonly key: string | null }[];
  readonly letters: readonly ToldLetterRow[];
  /** Officers of the side. */
  readonly people: ReadonlyMap<string, { readonly name: string }>;
}

/** Of the reader's own side by conditions of its own, beside the wall of the database. @param side the reader's @returns null for a case that the side does not know */
export async function readTold(sql: Sql, side: string, reference: string): Promise<ReadTold | null> {
  const [kase] = await sql<{ id: string }>('SELECT id FROM hotline.cases WHERE reference = $1', [reference]);
  if (!kase) return null;
  const alerts = await sql<ToldAlertRow>(`SELECT id, seq, about, audience, created_at, reached, officers FROM hotline.alerts WHERE case_id = $1 AND side = $2 ORDER BY created_at DESC, seq DESC, audience LIMIT ${ALERTS_MAX}`, [kase.id, side]);
  const ids = alerts.map((a) => a.id);
  return {
    alerts,
    receipts: await sql('SELECT alert_id, officer_id, fact, at FROM hotline.receipts WHERE alert_id = ANY($1::uuid[])', [ids]),
    deliveries: await sql(`
      SELECT d.alert_id, d.officer_id, d.path, d.stands_in, d.state, d.created_at, d.due_at, d.failure, d.ended_at, v.name AS device, d.arrived_at, d.displayed_at
      FROM hotline.deliveries d LEFT JOIN hotline.push_devices v ON v.id = d.device_id AND v.officer_id = d.officer_id WHERE d.alert_id = ANY($1::uuid[]) AND d.officer_id IS NOT NULL
      ORDER BY d.due_at, d.id`, [ids]),
    acknowledged: await sql(`
      SELECT h.at, o.office, o.payload ->> 'officer' AS officer, o.payload #>> '{key,name}' AS key FROM hotline.history_own o JOIN hotline.history h ON h.case_id = o.case_id AND h.chain = o.chain AND h.seq = o.seq
      WHERE o.case_id = $1 AND o.type = 'CaseAcknowledged' AND o.side = $2 AND h.side = $2 ORDER BY h.at DESC, h.seq DESC`, [kase.id, side]),
    letters: await sql(`SELECT id, kind, path, NULL AS device, state, created_at, due_at, failure, ended_at, arrived_at, displayed_at FROM hotline.deliveries WHERE case_id = $1 AND side = $2 AND report_id IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT ${ALERTS_MAX}`, [kase.id, side]),
    people: new Map((await sql<{ id: string; name: string }>('SELECT id, name FROM hotline.officers WHERE side = $1', [side])).map((o) => [o.id, o])),
  };
}
