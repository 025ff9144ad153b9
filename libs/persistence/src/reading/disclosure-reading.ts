import type { OwnPayload } from '#proof';
import type { Sql } from '../together.js';

/** One entry with which the reader's own side gave something: of a case of its own, or a file of its own in any case. */
export interface ReadCrossing {
  readonly reference: string;
  readonly network: string;
  readonly policy_version: number;
  /** When the case opened, and so when a consent was given that came with the report. */
  readonly opened_at: number;
  /** Its place in the shared chain, the same for every side. */
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly office: string | null;
  readonly shared: object;
  readonly own: Pick<OwnPayload, 'payload'> | null;
}

interface Raw extends Omit<ReadCrossing, 'at' | 'opened_at' | 'own'> { readonly at: Date; readonly opened_at: Date; readonly payload: object | null }

/**
 * Entries by which the reader's side gave something to others, oldest first, straight from the history: a report made of
 * them cannot disagree with it.
 * @param side the reader's own
 * @param from first instant and @param to the first one after, epoch milliseconds
 * @param limit most entries
 */
export async function readCrossings(sql: Sql, { side, from, to, limit }: { side: string; from: number; to: number; limit: number }): Promise<ReadCrossing[]> {
  const rows = await sql<Raw>(
    `SELECT c.reference, c.network, c.policy_version, c.opened_at, h.seq, h.at, h.type, h.office, h.shared, o.payload
     FROM hotline.history h JOIN hotline.cases c ON c.id = h.case_id
     LEFT JOIN hotline.history_own o ON o.case_id = h.case_id AND o.chain = h.chain AND o.seq = h.seq AND o.side = $1
     WHERE (h.type IN ('CaseTold', 'FactsReleased', 'LicenceFiled', 'LicencesRecorded', 'SideBroughtIn', 'OutcomeRecorded', 'ShipmentsRecorded', 'CaseClosed') AND (h.type <> 'LicenceFiled' OR h.shared ? 'disclosure') AND (h.type NOT IN ('LicencesRecorded', 'OutcomeRecorded', 'ShipmentsRecorded', 'CaseClosed') OR h.shared ? 'given') AND c.home = $1 OR h.type = 'AttachmentReleased' AND h.side = $1) AND h.at >= $2 AND h.at < $3
     ORDER BY h.at, h.case_id, h.seq LIMIT $4`, [side, new Date(from), new Date(to), limit]);
  return rows.map(({ at, opened_at, payload, ...row }) => ({ ...row, at: at.getTime(), opened_at: opened_at.getTime(), own: payload && { payload } }));
}
