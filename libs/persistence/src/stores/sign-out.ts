import { type EntityManager, Not } from 'typeorm';
import { SessionRow } from '../rows/people-rows.js';

/** What somebody who is signed in can leave behind, and what goes on without any session: a calendar's secret address, and browsers that alerts are pushed to. */
const LEFT_BEHIND = ['deadline_feeds', 'push_devices'] as const;

/**
 * Signs an account out everywhere, and ends with its sessions what any of them may have left behind. Whoever lost a laptop, or
 * gave a password away, means all of it; whoever knew the password could have made the address and switched on a browser of
 * their own. The one that goes on keeps none of them either: nothing here says which browser is which session.
 * @param but the session that goes on; null ends all @returns how many sessions ended
 */
export async function signOut(manager: EntityManager, officer_id: string, but: string | null): Promise<number> {
  const { affected } = await manager.delete(SessionRow, { officer_id, ...(but === null ? {} : { id: Not(but) }) });
  for (const table of LEFT_BEHIND) await manager.query(`DELETE FROM hotline.${table} WHERE officer_id = $1`, [officer_id]);
  return affected ?? 0;
}
