import type { SideId } from '#domain';
import { ArrayContains, type EntityManager } from 'typeorm';
import { CaseRow, CaseSideRow, ClockRow } from '../rows/case-rows.js';
import { ReportRow } from '../rows/history-rows.js';
import type { CaseRows } from './case-mapping.js';

export type CaseKey = { readonly id: string } | { readonly reference: string };

/**
 * Locks a case until the transaction ends and reads all that a decision needs; null when there is none.
 * @param told side on whose behalf it is locked: a case that it was not told of is looked for as one that does not exist, so that neither a lock nor a wait tells of it
 */
export async function lockCase(manager: EntityManager, key: CaseKey, told?: SideId): Promise<(CaseRows & { report: ReportRow }) | null> {
  const kase = await manager.findOne(CaseRow, { where: told === undefined ? key : { ...key, told: ArrayContains([told]) }, lock: { mode: 'pessimistic_write' } });
  if (!kase) return null;
  const where = { case_id: kase.id };
  const sides = await manager.find(CaseSideRow, { where });
  const clocks = await manager.find(ClockRow, { where, order: { started_at: 'ASC', round: 'ASC' } });
  const report = await manager.findOneOrFail(ReportRow, { where });
  return { kase, sides, clocks, report };
}
