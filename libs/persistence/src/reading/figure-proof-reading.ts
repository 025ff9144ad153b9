import type { Sql } from '../together.js';

/** Where a chain ends, and the newest checkpoint that holds it. */
interface End { readonly entries: number; readonly head: string; readonly checkpoint: { readonly digest: string; readonly entries: number } | null }
/** Where the shared chain of a case and the side's own one end. */
export interface CaseHeads extends End { readonly reference: string; readonly own: End }
/** The newest checkpoint of one audience. @property at epoch milliseconds */
export interface NewestCheckpoint { readonly network: string; readonly audience: readonly string[]; readonly number: number; readonly at: number; readonly digest: string }

/** The newest checkpoint that holds a chain of a case, and how far that went then. */
const held = (chain: string): string => `(SELECT jsonb_build_object('digest', f.digest, 'entries', f.entries) FROM hotline.checkpoint_leaves f WHERE f.case_id = c.id AND f.chain = ${chain} ORDER BY f.entries DESC, f.number DESC LIMIT 1)`;

/** The ends of the chains of cases, by reference; those that the side may not see are absent. */
export async function readHeads(sql: Sql, ids: readonly string[]): Promise<CaseHeads[]> {
  return sql<CaseHeads>(`
    SELECT c.reference, c.entries, encode(c.head, 'hex') AS head, ${held("''")} AS checkpoint,
      jsonb_build_object('entries', l.entries, 'head', encode(l.head, 'hex'), 'checkpoint', ${held('l.side')}) AS own
    FROM hotline.cases c JOIN hotline.case_lines l ON l.case_id = c.id AND l.side = NULLIF(current_setting('hotline.side', true), '')
    WHERE c.id = ANY($1::uuid[]) ORDER BY c.reference`, [ids]);
}

/** The newest checkpoint of every audience of a network that the reader's side is in. */
export async function readNewestCheckpoints(sql: Sql, network: string): Promise<NewestCheckpoint[]> {
  const rows = await sql<Omit<NewestCheckpoint, 'at'> & { at: Date }>('SELECT DISTINCT ON (network, audience) network, audience, number, at, digest FROM hotline.checkpoints WHERE network = $1 ORDER BY network, audience, number DESC', [network]);
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
