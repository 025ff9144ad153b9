import type { Case, Joining, SideId } from '#domain';
import { all } from '../together.js';
import type { Wire } from '../writer.js';

/**
 * Locks two cases that one side knows, in the order of their ids, so that two officers who join each one's into the other's
 * neither wait for each other nor both succeed; and reads what the decision may know of the one that is joined into.
 * @param own reference of the case that is to be joined; `into`: of the other, or of its report
 * @returns null where the side knows no such case
 */
export async function lockJoining({ sql }: Wire, own: string, into: string, side: SideId): Promise<Joining | null> {
  const [, [found]] = await all([
    sql(`SELECT id FROM hotline.cases c WHERE (reference = $1 OR ${NAMED}) AND told @> ARRAY[$3]::text[] ORDER BY id FOR UPDATE`, [own, into, side]),
    sql<{ reference: string; home: SideId; state: Case['state']; network: string; lead: SideId | null; told: SideId[]; at_work: SideId[]; joined: string }>(
      `SELECT c.reference, c.home, c.lead, c.state, c.network, c.told,
         ARRAY(SELECT s.side FROM hotline.case_sides s WHERE s.case_id = c.id AND s.told_at IS NOT NULL AND NOT s.watching) AS at_work,
         (SELECT count(*) FROM hotline.cases j WHERE j.joined_into = $1) AS joined
       FROM hotline.cases c WHERE ${NAMED} AND told @> ARRAY[$3]::text[]`, [own, into, side]),
  ]);
  return found ? { ...found, joined: Number(found.joined) } : null;
}

/** By its own name or by its report's, which only its home side may use. */
const NAMED = '(c.reference = $2 OR c.id = (SELECT r.case_id FROM hotline.reports r WHERE r.reference = $2 AND r.side = $3))';
