import { type Case, type Clock, type Decision, audienceName, reportOf } from '#domain';
import { failpoint, newId } from '#platform';
import type { EntityManager, ObjectLiteral, EntityTarget } from 'typeorm';
import { CaseLineRow, CaseRow, CaseSideRow, ClockRow } from '../rows/case-rows.js';
import { AlertRow, HistoryOwnRow, HistoryRow, OutboxRow, ReportRow } from '../rows/history-rows.js';
import { caseRow, clockRow, lineRows, sideRows } from './case-mapping.js';
import { entryRows } from './entry-rows.js';
import type { Idempotency } from './idempotency.js';

type Made = Extract<Decision, { ok: true }>;
interface Writing { readonly at: number; readonly head: Buffer; readonly idempotency?: Idempotency }

/** Writes everything one decision changed. The caller holds the case's lock and the transaction. */
export async function writeDecision(manager: EntityManager, before: Case | null, made: Made, { at, head, idempotency }: Writing): Promise<void> {
  const { kase, entries } = made;
  const chained = entryRows(kase, entries, head);
  const row = caseRow(kase, at, chained.head);
  if (before) await manager.update(CaseRow, { id: kase.id }, row);
  else await insert(manager, CaseRow, [row]);
  await writeSides(manager, before, kase);
  await writeReport(manager, before, kase, { at, idempotency });
  await failpoint('ledger.case-written');
  await insert(manager, HistoryRow, chained.history);
  await insert(manager, HistoryOwnRow, chained.own);
  await failpoint('ledger.history-written');
  const changed = await writeClocks(manager, before, kase);
  await failpoint('ledger.clocks-written');
  await insert(manager, AlertRow, alertRows(made, at));
  await failpoint('ledger.alerts-written');
  await insert(manager, OutboxRow, [
    { topic: 'case' as const, case_id: kase.id, body: { version: kase.version } },
    ...changed.filter((c) => c.state === 'running').map(({ side, kind, subject, round, due_at }) => ({ topic: 'bell' as const, case_id: kase.id, body: { side, kind, subject, round, due_at } })),
  ]);
  await failpoint('ledger.outbox-written');
}

function alertRows({ kase, alerts }: Made, at: number): AlertRow[] {
  return alerts.map(({ audience, about, seq, reach }) => ({
    id: newId(), case_id: kase.id, seq, side: audience.side, audience: audienceName(audience), about, created_at: at, number: null,
    reached: reach?.by ?? 'office', officers: [...(reach?.officers ?? [])],
  }));
}

async function writeSides(manager: EntityManager, before: Case | null, kase: Case): Promise<void> {
  const lines = lineRows(kase);
  if (!before) {
    await insert(manager, CaseSideRow, sideRows(kase));
    return insert(manager, CaseLineRow, lines);
  }
  const changed = sideRows(kase).filter((s) => kase.sides[s.side] !== before.sides[s.side]);
  if (changed.length > 0) await manager.upsert(CaseSideRow, changed, ['case_id', 'side']);
  if (kase.disclosures !== before.disclosures) await manager.upsert(CaseLineRow, lines, ['case_id', 'side']);
}

async function writeReport(manager: EntityManager, before: Case | null, kase: Case, { at, idempotency }: { at: number; idempotency: Idempotency | undefined }): Promise<void> {
  const { id, reference, state, body, open_questions } = reportOf(kase);
  const assessment = kase.assessment;
  if (!before) {
    if (!idempotency) throw new Error('a report is filed with its idempotency key');
    return insert(manager, ReportRow, [{ id, reference, case_id: kase.id, side: kase.home, state, filed_at: at, body, assessment, open_questions, idempotency_key: idempotency.key, body_hash: idempotency.body_hash }]);
  }
  if (before.report !== kase.report || before.assessment !== assessment) await manager.update(ReportRow, { id }, { state, open_questions, assessment });
}

/** Inserts new clocks and updates changed ones; ended ones first, since only one of a kind may run. */
async function writeClocks(manager: EntityManager, before: Case | null, kase: Case): Promise<readonly Clock[]> {
  const known = before?.clocks ?? [];
  const key = (c: Clock): string => `${c.side}/${c.kind}/${c.subject}/${c.round}`;
  const old = new Map(known.map((c) => [key(c), c]));
  const changed = kase.clocks.filter((c) => old.get(key(c)) !== c);
  const updated = changed.filter((c) => old.has(key(c))).map((c) => clockRow(kase.id, c));
  if (updated.length > 0) await manager.upsert(ClockRow, updated, ['case_id', 'side', 'kind', 'subject', 'round']);
  await insert(manager, ClockRow, changed.filter((c) => !old.has(key(c))).map((c) => clockRow(kase.id, c)));
  return changed;
}

/** One INSERT for all rows, and none for none. Returns nothing: ids are ours. */
async function insert<T extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<T>, rows: readonly Partial<T>[]): Promise<void> {
  if (rows.length > 0) await manager.createQueryBuilder().insert().into(entity).values([...rows] as never).updateEntity(false).execute();
}
