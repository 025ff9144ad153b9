import type { Checkpoint, Reached } from '#proof';
import type { Sql } from '../together.js';

export interface ReadCheckpoint extends Checkpoint { readonly digest: string }

const SELECT = `
SELECT c.digest, c.body, coalesce((
  SELECT jsonb_agg(jsonb_build_object('side', s.side, 'key', s.key, 'value', s.value) ORDER BY s.side, s.added_at, s.key) FROM hotline.checkpoint_signatures s WHERE s.digest = c.digest
), '[]') AS signatures
FROM hotline.checkpoints c`;

/** Checkpoints that the reader's side receives, oldest first. @param after epoch milliseconds: only those made later */
export async function readCheckpoints(sql: Sql, after: number, limit: number): Promise<ReadCheckpoint[]> {
  return sql<ReadCheckpoint>(`${SELECT} WHERE c.at > $1 ORDER BY c.at, c.network, c.audience, c.number LIMIT $2`, [new Date(after), limit]);
}

/** One by its digest; null for another audience's and for what does not exist. */
export async function readCheckpoint(sql: Sql, digest: string): Promise<ReadCheckpoint | null> {
  return (await sql<ReadCheckpoint>(`${SELECT} WHERE c.digest = $1`, [digest]))[0] ?? null;
}

/**
 * The newest checkpoint that holds a chain of a case, all that is in it in the order of its tree, and which of them is the chain's;
 * null before the first. @param chain empty for the shared one, else the reader's side
 */
export async function checkpointOf(sql: Sql, case_id: string, chain: string): Promise<{ checkpoint: ReadCheckpoint; reached: Reached[]; index: number } | null> {
  const [leaf] = await sql<{ digest: string; position: number }>(`
    SELECT l.digest, l.position FROM hotline.checkpoint_leaves l JOIN hotline.checkpoints c ON c.digest = l.digest
    WHERE l.case_id = $1 AND l.chain = $2 ORDER BY c.at DESC, l.entries DESC, l.number DESC LIMIT 1`, [case_id, chain]);
  const checkpoint = leaf && await readCheckpoint(sql, leaf.digest);
  if (!checkpoint) return null;
  const reached = await sql<Reached>("SELECT chain, reference, entries, encode(head, 'hex') AS head FROM hotline.checkpoint_leaves WHERE digest = $1 ORDER BY position", [leaf.digest]);
  return { checkpoint, reached, index: leaf.position };
}
