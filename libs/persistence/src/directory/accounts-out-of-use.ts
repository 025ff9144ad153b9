import { type DutyPlan, type HandOver, type OpenDuty, type RosterFault, type SideId, handOver, handOverFaults, mayPutOut, openDuties } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NetworkStore } from '../stores/network-store.js';
import { accountsOfSide } from '../stores/accounts-of-side.js';
import { signOut } from '../stores/sign-out.js';
import { Writer } from '../writer.js';
import { DirectoryStore } from './directory-store.js';

/** Whose account, of which side, and who puts it out of use. */
export interface PutOut { readonly side: SideId; readonly officer: string; readonly by: string }
export interface Duties { readonly duties: readonly OpenDuty[]; readonly plan: DutyPlan | null; /** Whether this one may put the account out of use alone. */ readonly may: boolean }
export type PutOutResult = { readonly ok: true } | { readonly ok: false; readonly why: 'not-found' | 'already-done' | 'second-person-needed' | 'duties-changed' } | { readonly ok: false; readonly faults: readonly RosterFault[] };

/** Accounts that are put out of use, with what their owners were on handed over in the same transaction. */
@Injectable()
export class AccountsOutOfUse {
  constructor(private readonly writer: Writer, private readonly directory: DirectoryStore, private readonly networks: NetworkStore, private readonly time: TimeSource) {}

  /** What somebody is on; null for an account that the side has not. */
  async duties(who: PutOut): Promise<Duties | null> {
    return this.writer.transaction(async (manager) => {
      const found = await this.find(manager, who);
      return found && { duties: found.duties, plan: found.plan, may: found.may };
    });
  }

  /**
   * Ends an account's sessions, links and requests, removes where its owner is reached, and hands its duties over. Its name and
   * what was done under it stay.
   * @param to who takes over each duty, exactly those that are there: whoever decides must have seen them
   */
  async putOut(who: PutOut, to: HandOver): Promise<PutOutResult> {
    return this.writer.transaction(async (manager): Promise<PutOutResult> => {
      const found = await this.find(manager, who);
      if (!found) return { ok: false, why: 'not-found' };
      if (!found.active) return { ok: false, why: 'already-done' };
      if (!found.may) return { ok: false, why: 'second-person-needed' };
      if (found.duties.map((d) => d.key).toSorted().join('\n') !== Object.keys(to).toSorted().join('\n')) return { ok: false, why: 'duties-changed' };
      const faults = found.plan ? await pass(manager, { ...found, plan: found.plan }, who, to) : [];
      if (faults.length > 0) return { ok: false, faults };
      await close(manager, who, found.at);
      return { ok: true };
    });
  }

  private async find(manager: EntityManager, { side, officer, by }: PutOut): Promise<(Duties & { active: boolean; at: Date }) | null> {
    const people = await accountsOfSide(manager, side);
    const account = people.find((p) => p.id === officer);
    if (!account) return null;
    await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('duty of ' || $1, 0))", [side]);
    const at = await this.time.read((sql) => manager.query(sql));
    const plan = await this.planOf(manager, side, account.office);
    return { duties: plan ? openDuties(plan, officer, at) : [], plan, may: mayPutOut(account, by, people), active: account.active, at: new Date(at) };
  }

  /** The plan of the network in whose ladders an office stands, with nobody of another side in it. */
  private async planOf(manager: EntityManager, side: SideId, office: string): Promise<DutyPlan | null> {
    for (const network of this.networks.all().filter((n) => n.sides[side])) {
      const { plan } = await this.directory.current(manager, network.id);
      if (plan.offices[office]) return { ...plan, officers: plan.officers.filter((o) => o.side === side), absences: plan.absences.filter((a) => plan.officers.some((o) => o.id === a.officer && o.side === side)) };
    }
    return null;
  }
}

async function pass(manager: EntityManager, { plan, duties, at }: { plan: DutyPlan; duties: readonly OpenDuty[]; at: Date }, { side, officer, by }: PutOut, to: HandOver): Promise<RosterFault[]> {
  const handed = handOver(plan, officer, duties, to);
  const faults = handOverFaults(plan, officer, handed);
  if (faults.length > 0) return faults;
  for (const [office, roster] of Object.entries(handed.rosters)) {
    await manager.query('UPDATE hotline.rosters SET document = $3, version = version + 1, updated_at = $4, updated_by = $5 WHERE side = $1 AND office = $2', [side, office, roster, at, by]);
  }
  for (const { id, deputy } of handed.absences) await manager.query('UPDATE hotline.absences SET deputy = $3, updated_at = $4, updated_by = $5 WHERE side = $1 AND id = $2', [side, id, deputy, at, by]);
  return [];
}

async function close(manager: EntityManager, { officer, by }: PutOut, at: Date): Promise<void> {
  await manager.query('UPDATE hotline.officers SET active = false WHERE id = $1', [officer]);
  await manager.query('DELETE FROM hotline.setup_tokens WHERE officer_id = $1 OR request_id IN (SELECT id FROM hotline.account_requests WHERE asked_by = $1)', [officer]);
  await manager.query("UPDATE hotline.account_requests SET state = 'withdrawn', ended_by = $2, ended_at = $3 WHERE state IN ('asked', 'confirmed', 'given') AND (officer_id = $1 OR asked_by = $1)", [officer, by, at]);
  await signOut(manager, officer, null);
  for (const table of ['authenticators', 'recovery_codes', 'contact_points']) await manager.query(`DELETE FROM hotline.${table} WHERE officer_id = $1`, [officer]);
}
