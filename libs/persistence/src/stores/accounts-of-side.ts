import type { AccountHolder } from '#domain';
import type { EntityManager } from 'typeorm';

/**
 * The accounts of a side, held until the transaction ends: one step about its accounts at a time. Two at once could each leave
 * somebody who can confirm the other's, and together nobody.
 */
export async function accountsOfSide(manager: EntityManager, side: string): Promise<readonly AccountHolder[]> {
  await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('accounts of ' || $1, 0))", [side]);
  return manager.query('SELECT id, role, office, active, password_hash IS NULL AS elsewhere FROM hotline.officers WHERE side = $1 ORDER BY id', [side]);
}
