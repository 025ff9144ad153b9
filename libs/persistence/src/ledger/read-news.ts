import { QUIET_ENTRIES, type SideId } from '#domain';
import type { EntityManager } from 'typeorm';
import { NUMBER } from '../reading/entry-number.js';
import { SEALED } from './entry-rows.js';

/**
 * Number, in a side's account, of the newest entry after `seen` that the side reads and on which a decision may rest; 0 where
 * there is none. What another side keeps to itself is no news, or it would be noticed by whoever is refused for it.
 */
export async function readNews(manager: EntityManager, case_id: string, side: SideId, seen: number): Promise<number> {
  const [row]: { news: number | null }[] = await manager.query(
    `SELECT max(${NUMBER})::int AS news FROM hotline.history h LEFT JOIN hotline.history_own o ON o.case_id = h.case_id AND o.chain = h.chain AND o.seq = h.seq AND o.side = $3
     WHERE h.case_id = $1 AND h.chain IN ('', $3) AND ${NUMBER} > $2 AND (h.type <> '${SEALED}' OR o.seq IS NOT NULL) AND coalesce(o.type, h.type) <> ALL ($4::text[])`,
    [case_id, seen, side, [...QUIET_ENTRIES]]);
  return row?.news ?? 0;
}
