import { type Case, type Clock, type Decision, type SideId, TRIED_FOR_MS, audienceName, companyNews, outcomesForAll, reportOf, toldSides } from '#domain';
import { newId } from '#platform';
import type { EntityManager } from 'typeorm';
import { listStatements } from '../rows/application-rows.js';
import { AttachmentRow, changedAttachments } from '../rows/attachment-rows.js';
import { CaseLineRow, CaseRow, CaseSideRow, ClockRow } from '../rows/case-rows.js';
import { CompanyDeliveryRow } from '../rows/delivery-rows.js';
import { AlertRow, HistoryOwnRow, HistoryRow, OutboxRow, ReportRow } from '../rows/history-rows.js';
import { caseRow, clockRow, keepsShared, lineRows, sideRows } from './case-mapping.js';
import { type Ends, numberFor } from './chain-ends.js';
import { type EntryRows, SHARED, entryRows } from './entry-rows.js';
import type { Idempotency } from './idempotency.js';
import { measureStatements } from './measures-of-case.js';
import { Packet } from './packet.js';
import type { Statement } from '../together.js';
import type { Wire } from '../writer.js';

type Made = Extract<Decision, { ok: true }>;
interface Writing { readonly at: number; /** Where the chains end so far. */ readonly ends: Ends; /** Whether mail goes out of this service. */ readonly mails: boolean; readonly idempotency?: Idempotency }

/**
 * Writes everything one decision changed. The caller holds the case's lock and the transaction.
 * @returns where the chains end now
 */
export async function writeDecision(manager: EntityManager, wire: Wire, before: Case | null, made: Made, { at, ends, mails, idempotency }: Writing): Promise<Ends> {
  const { kase, entries } = made;
  const chained = entryRows(kase, entries, ends);
  const now = chained.ends.at(-1) ?? ends;
  const readers = readersOf(kase, chained);
  const packet = new Packet(manager, wire);
  const { shared, ...row } = caseRow(kase, at, now);
  if (before) packet.update(CaseRow, kase.id, keepsShared(before, kase) ? row : { ...row, shared });
  else packet.insert(CaseRow, [{ ...row, shared }]);
  writeSides(packet, before, kase);
  packet.upsert(CaseLineRow, lineRows(kase, readers ?? toldSides(kase), at, now), ['case_id', 'side']);
  writeReport(packet, before, kase, { at, idempotency });
  packet.upsert(AttachmentRow, changedAttachments(before, kase), ['case_id', 'side', 'id']);
  if (made.listed) packet.add(...listStatements(kase.id, made.listed, at));
  packet.add(...measureStatements(before, kase));
  await packet.passed('ledger.case-written');
  packet.insert(HistoryRow, chained.history);
  packet.insert(HistoryOwnRow, chained.own);
  await packet.passed('ledger.history-written');
  writeClocks(packet, before, kase);
  await packet.passed('ledger.clocks-written');
  packet.insert(AlertRow, alertRows(made, chained, at));
  if (mails) {
    packet.insert(CompanyDeliveryRow, companyRows(made, at));
    packet.add(...lettersToJoined(made, at));
  }
  await packet.passed('ledger.alerts-written');
  packet.insert(OutboxRow, (readers ?? [null]).map((side) => ({ case_id: kase.id, body: { side } })));
  packet.add(...noticesOfJoined(before, kase));
  await packet.end('ledger.outbox-written');
  return now;
}

/** Sides that can read what was written; null where everybody can who was told. To others the case must look as if nothing had happened. */
function readersOf(kase: Case, { history }: EntryRows): readonly SideId[] | null {
  if (history.some((h) => h.chain === SHARED)) return null;
  return toldSides(kase).filter((side) => history.some((h) => h.chain === side));
}

/** Clocks that were counted anew and end when they did: their rows say by which days, and nobody has anything to hear. */
export async function writeCounted(manager: EntityManager, wire: Wire, before: Case, kase: Case): Promise<void> {
  const packet = new Packet(manager, wire);
  writeClocks(packet, before, kase);
  await packet.end();
}

function alertRows({ kase, alerts }: Made, { history, ends }: EntryRows, at: number): AlertRow[] {
  return alerts.map(({ audience, about, seq: position, reach }) => {
    const entry = history.findIndex((h) => h.position === position);
    const [row, then] = [history[entry], ends[entry]];
    if (!row || !then) throw new Error(`an alert of ${kase.id} is about entry ${position}, which this decision did not write`);
    return {
      id: newId(), case_id: kase.id, seq: numberFor(then, audience.side), side: audience.side, by: row.side, audience: audienceName(audience), about, created_at: at, number: null,
      reached: reach?.by ?? 'office', officers: [...(reach?.officers ?? [])],
    };
  });
}

/** What the company is written to about, unless it wants no mail. Whether its address is confirmed is asked when it goes out. */
function companyRows({ kase, entries }: Made, at: number): CompanyDeliveryRow[] {
  const { id: report_id, body } = reportOf(kase);
  if (body.contact.mail === false) return [];
  return companyNews(entries).map((kind) => ({ id: newId(), side: kase.home, path: 'mail', kind, report_id, case_id: kase.id, created_at: at, due_at: at, give_up_at: at + TRIED_FOR_MS }));
}

/** The companies whose reports go on in a case hear of its outcome as its own company does. */
function lettersToJoined({ kase, entries }: Made, at: number): Statement[] {
  if (!companyNews(entries).includes('company-outcome') || outcomesForAll(kase.closed?.outcomes ?? []).length === 0) return [];
  const text = `
    INSERT INTO hotline.deliveries (id, side, path, kind, report_id, case_id, created_at, due_at, give_up_at)
    SELECT gen_random_uuid(), r.side, 'mail', 'company-outcome', r.id, r.case_id, $2, $2, $3 FROM hotline.cases c JOIN hotline.reports r ON r.case_id = c.id
    WHERE c.joined_into = $1 AND coalesce((r.body #>> '{contact,mail}')::boolean, true)`;
  return [{ text, values: [kase.reference, new Date(at), new Date(at + TRIED_FOR_MS)] }];
}

/** How many reports go on in a case stands in no entry of it: boards of the sides that know of the one joined or taken out hear of both. */
function noticesOfJoined(before: Case | null, kase: Case): Statement[] {
  const [was, is] = [before?.joined_into ?? null, kase.joined_into];
  if (was === is) return [];
  const text = `
    INSERT INTO hotline.outbox (case_id, body)
    SELECT c.id, jsonb_build_object('side', told.side) FROM hotline.cases c CROSS JOIN unnest($2::text[]) AS told (side) WHERE c.reference = $1`;
  return [was, is].flatMap((reference) => (reference === null ? [] : [{ text, values: [reference, toldSides(kase)] }]));
}

function writeSides(packet: Packet, before: Case | null, kase: Case): void {
  const changed = sideRows(kase).filter((s) => kase.sides[s.side] !== before?.sides[s.side]);
  packet.upsert(CaseSideRow, changed, ['case_id', 'side']);
}

function writeReport(packet: Packet, before: Case | null, kase: Case, { at, idempotency }: { at: number; idempotency: Idempotency | undefined }): void {
  const { id, reference, state, body, open_questions, consents, outcomes, shipments, verdict } = reportOf(kase);
  const came_of = { outcomes, shipments, verdict };
  const assessment = kase.assessment;
  if (!before) {
    if (!idempotency) throw new Error('a report is filed with its idempotency key');
    return packet.insert(ReportRow, [{ id, reference, case_id: kase.id, side: kase.home, state, filed_at: at, body, assessment, open_questions, consents, came_of, idempotency_key: idempotency.key, body_hash: idempotency.body_hash }]);
  }
  if (before.report !== kase.report || before.assessment !== assessment) packet.update(ReportRow, id, { state, open_questions, consents, came_of, assessment });
}

/** Inserts new clocks and updates changed ones; ended ones first, since only one of a kind may run. */
function writeClocks(packet: Packet, before: Case | null, kase: Case): void {
  const known = before?.clocks ?? [];
  const key = (c: Clock): string => `${c.side}/${c.kind}/${c.subject}/${c.round}`;
  const old = new Map(known.map((c) => [key(c), c]));
  const changed = kase.clocks.filter((c) => old.get(key(c)) !== c);
  const updated = changed.filter((c) => old.has(key(c))).map((c) => clockRow(kase.id, c));
  packet.upsert(ClockRow, updated, ['case_id', 'side', 'kind', 'subject', 'round']);
  packet.insert(ClockRow, changed.filter((c) => !old.has(key(c))).map((c) => clockRow(kase.id, c)));
}
