import type { ChainLink, OwnPayload } from '#proof';
import type { Sql } from '../reader.js';

/**
 * A history entry as one side reads it: the shared header and payload, and the side's own payload where it has one. What is
 * labelled TLP:RED comes without it, whoever reads: `readRedWords` alone gives that out.
 */
export interface ReadEntry extends ChainLink {
  readonly case_id: string;
  readonly own: OwnPayload | null;
}

interface Raw {
  case_id: string; seq: number; at: Date; type: string; side: string | null; office: string | null; how: string; shared: object | null;
  commitments: Record<string, string>; previous_hash: Buffer; hash: Buffer;
  own_side: string | null; own_type: string; own_office: string | null; own_how: string; own_payload: object; own_salt: Buffer;
}

const SELECT = `
SELECT h.*, o.side AS own_side, o.type AS own_type, o.office AS own_office, o.how AS own_how, o.payload AS own_payload, o.salt AS own_salt
FROM hotline.history h LEFT JOIN hotline.history_own o ON o.case_id = h.case_id AND o.seq = h.seq AND o.side = NULLIF(current_setting('hotline.side', true), '')
  AND h.shared->>'tlp' IS DISTINCT FROM 'RED'`;

/** All entries of a case in order, as the reader's side sees them. */
export async function readEntries(sql: Sql, case_id: string): Promise<ReadEntry[]> {
  return (await sql<Raw>(`${SELECT} WHERE h.case_id = $1 ORDER BY h.seq`, [case_id])).map(fromRaw);
}

/** One entry of a case, as the reader's side sees it; null for another side's case or a number that is not there. */
export async function readEntry(sql: Sql, reference: string, seq: number): Promise<ReadEntry | null> {
  const [raw] = await sql<Raw>(`${SELECT} JOIN hotline.cases c ON c.id = h.case_id WHERE c.reference = $1 AND h.seq = $2`, [reference, seq]);
  return raw ? fromRaw(raw) : null;
}

/** The own parts that `readEntries` leaves out, by entry: for whoever the caller knows to be a recipient. */
export async function readRedWords(sql: Sql, case_id: string): Promise<ReadonlyMap<number, object>> {
  const rows = await sql<{ seq: number; payload: object }>(
    `SELECT o.seq, o.payload FROM hotline.history_own o JOIN hotline.history h ON h.case_id = o.case_id AND h.seq = o.seq
     WHERE o.case_id = $1 AND o.side = NULLIF(current_setting('hotline.side', true), '') AND h.shared->>'tlp' = 'RED'`, [case_id]);
  return new Map(rows.map(({ seq, payload }) => [seq, payload]));
}

function fromRaw(r: Raw): ReadEntry {
  const { case_id, seq, type, side, office, how, shared, commitments, previous_hash, hash } = r;
  const own = r.own_side === null ? null : { seq, side: r.own_side, type: r.own_type, office: r.own_office, how: r.own_how, payload: r.own_payload, salt: r.own_salt };
  return { case_id, seq, at: r.at.getTime(), type, side, office, how, shared, commitments, previous_hash, hash, own };
}
