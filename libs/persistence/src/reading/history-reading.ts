import type { ChainLink, OwnPayload, PrivateEnd } from '#proof';
import type { Sql } from '../together.js';
import { SEALED } from '../ledger/entry-rows.js';
import { NUMBER } from './entry-number.js';

/**
 * A history entry as one side reads it: the shared header and payload, and the side's own payload where it has one. What is
 * labelled TLP:RED comes without it, whoever reads: `readRedWords` alone gives that out.
 */
export interface ReadEntry extends ChainLink {
  readonly case_id: string;
  /** Its number among all entries that the side reads, from 1 without gaps. */
  readonly number: number;
  readonly own: OwnPayload | null;
}

/** What an entry is, for its reader: one that others read sealed is to its own side what it says. */
export const entryType = (entry: ReadEntry): string => (entry.type === SEALED ? (entry.own?.type ?? SEALED) : entry.type);

interface Raw {
  case_id: string; number: number; chain: string; seq: number; behind: number | null; at: Date; type: string; side: string | null; office: string | null; how: string; shared: object | null;
  commitments: Record<string, string>; previous_hash: Buffer; hash: Buffer;
  own_side: string | null; own_type: string; own_office: string | null; own_how: string; own_payload: object | null; own_salt: Buffer; own_private: PrivateEnd | null;
}

const SELECT = `
SELECT h.case_id, ${NUMBER} AS number, h.chain, h.seq, h.behind, h.at, h.type, h.side, h.office, h.how, h.shared, h.commitments, h.previous_hash, h.hash,
  o.side AS own_side, o.type AS own_type, o.office AS own_office, o.how AS own_how, o.salt AS own_salt, o.private AS own_private,
  CASE WHEN h.shared->>'tlp' IS DISTINCT FROM 'RED' THEN o.payload END AS own_payload
FROM hotline.history h LEFT JOIN hotline.history_own o ON o.case_id = h.case_id AND o.chain = h.chain AND o.seq = h.seq AND o.side = NULLIF(current_setting('hotline.side', true), '')`;

/** All entries of a case in order, as the reader's side sees them. */
export const readEntries = (sql: Sql, case_id: string): Promise<ReadEntry[]> => readEntriesOf(sql, [case_id]);

/** All entries of several cases, each case's in order. */
export async function readEntriesOf(sql: Sql, case_ids: readonly string[]): Promise<ReadEntry[]> {
  return (await sql<Raw>(`${SELECT} WHERE h.case_id = ANY($1::uuid[]) ORDER BY number`, [case_ids])).map(fromRaw);
}

/** One entry of a case, as the reader's side sees it; null for another side's case or a number that is not there. */
export async function readEntry(sql: Sql, reference: string, number: number): Promise<ReadEntry | null> {
  const [raw] = await sql<Raw>(`${SELECT} JOIN hotline.cases c ON c.id = h.case_id WHERE c.reference = $1 AND ${NUMBER} = $2`, [reference, number]);
  return raw ? fromRaw(raw) : null;
}

/** The own parts that `readEntries` leaves out, by the entry's number: for whoever the caller knows to be a recipient. */
export async function readRedWords(sql: Sql, case_id: string): Promise<ReadonlyMap<number, object>> {
  const rows = await sql<{ number: number; payload: object }>(
    `SELECT ${NUMBER} AS number, o.payload FROM hotline.history_own o JOIN hotline.history h ON h.case_id = o.case_id AND h.chain = o.chain AND h.seq = o.seq
     WHERE o.case_id = $1 AND o.side = NULLIF(current_setting('hotline.side', true), '') AND h.shared->>'tlp' = 'RED'`, [case_id]);
  return new Map(rows.map(({ number, payload }) => [number, payload]));
}

function fromRaw(r: Raw): ReadEntry {
  const { case_id, number, chain, seq, behind, type, side, office, how, shared, commitments, previous_hash, hash } = r;
  const own = r.own_side === null || r.own_payload === null ? null
    : { seq, side: r.own_side, type: r.own_type, office: r.own_office, how: r.own_how, payload: r.own_payload, salt: r.own_salt, private: r.own_private };
  return { case_id, number, chain, seq, behind, at: r.at.getTime(), type, side, office, how, shared, commitments, previous_hash, hash, own };
}
