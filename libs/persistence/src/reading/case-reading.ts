import { type Case, type Policy, hsDigits, sharedHs } from '#domain';
import { type CaseRows, toCase } from '../ledger/case-mapping.js';
import type { PrivateEnd } from '#proof';
import type { Sql } from '../together.js';
import type { CaseLineRow, CaseRow, CaseSideRow, ClockRow } from '../rows/case-rows.js';
import type { ReportRow } from '../rows/history-rows.js';

/** A case as one side reads it: with its own line, and its report only where that side may see it. */
export interface ReadCase {
  readonly kase: CaseRow;
  /** Where its shared and this side's private chain end, as the case itself keeps it: a history that ends elsewhere has lost or gained entries. */
  readonly ends: { readonly shared: PrivateEnd; readonly private: PrivateEnd };
  readonly line: Omit<CaseLineRow, 'head'>;
  readonly rows: CaseRows;
  /** Its entries about limits missed and levels reached, in order, as far as this side may read them. */
  readonly steps: readonly ReadStep[];
  /** When the company last said or handed something in that nobody of this side has acted after, in epoch milliseconds; the home side alone has such entries. */
  readonly company_news_at: number | null;
  /** Cases that the side may read and whose reports go on in this one. */
  readonly joined: number;
}

/** An entry that says what a limit led to, or where a side or the case went. */
export interface ReadStep { readonly type: string; readonly shared: object }

/** What somebody typed to find a case, and what it may stand for; matched within what this side may read only. */
export interface ItemFilter {
  /** The whole of it, which may be one code however it is grouped. */
  readonly words: string;
  /** HS codes that bear all words in one name. */
  readonly codes: readonly string[];
  /** Its words, of which each must be found: in the goods, as leading digits of the HS code (of a country's own code the six count that a case has), or in the name of one of its codes. */
  readonly each: readonly { readonly word: string; readonly codes: readonly string[] }[];
  /** The name of a case, or of a report of this side's own; null where the words are neither. */
  readonly reference: string | null;
}

export interface CaseFilter {
  readonly state?: readonly string[] | undefined;
  readonly severity?: readonly number[] | undefined;
  readonly kind?: string | undefined;
  readonly channel?: string | undefined;
  readonly item?: ItemFilter | undefined;
  readonly measure?: string | undefined;
  readonly network?: string | undefined;
  /** Whether only cases count that another side than the home side knows. */
  readonly told?: true | undefined;
  /** Opened on or after, and before (epoch milliseconds). */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Cursor of the last row of the page before: its change instant and id. */
  readonly after?: { readonly updated_at: number; readonly id: string } | undefined;
  readonly limit: number;
}

const ORDER = 'ORDER BY l.updated_at DESC, c.id DESC';
const LINE = `JOIN hotline.case_lines l ON l.case_id = c.id AND l.side = NULLIF(current_setting('hotline.side', true), '')`;
/** Before another side was told an entry is sealed, and what it says lies in the home side's own part. */
const STEPS = `'ClockMissed', 'CaseClimbed', 'ClimbProposed', 'CaseReferred'`;
/** What a company does after filing; a paper that came along with the report is a part of it. */
const NEWS = `o.how = 'company' AND o.type IN ('FactsAdded', 'ConsentChanged', 'AttachmentAdded', 'AttachmentConsentChanged', 'CompanyVerdictGiven') AND NOT o.payload ? 'with_report'`;
const LIMIT = 'case_id, side, kind, subject, round, state, time_limit, started_at, due_at, provisional, calendar_revision, ended_at';
/**
 * Rows are made JSON at once: as `jsonb` each would be built and written out again, at twice the work.
 * @param limit columns of its limits: why one ends when it does is longer than all the rest, and read with one case alone
 */
const select = (limit: string): string => `
SELECT to_json(c) AS kase, to_json(l) AS line, to_json(r) AS report,
  (SELECT count(*) FROM hotline.cases j WHERE j.joined_into = c.reference)::int AS joined,
  (SELECT json_agg(s ORDER BY s.side) FROM hotline.case_sides s WHERE s.case_id = c.id) AS sides,
  (SELECT json_agg(k ORDER BY k.started_at, k.round) FROM (SELECT ${limit} FROM hotline.clocks) k WHERE k.case_id = c.id) AS clocks,
  (SELECT json_agg(json_build_object('type', e.type, 'shared', e.shared) ORDER BY e.behind, e.seq) FROM (
    SELECT h.seq AS behind, 0 AS seq, h.type, h.shared FROM hotline.history h WHERE h.case_id = c.id AND h.type IN (${STEPS})
    UNION ALL
    SELECT coalesce(h.behind, o.seq), o.seq, o.type, o.payload->'shared' FROM hotline.history_own o JOIN hotline.history h ON h.case_id = o.case_id AND h.chain = o.chain AND h.seq = o.seq
    WHERE o.case_id = c.id AND o.side = l.side AND o.type IN (${STEPS}) AND o.payload ? 'shared') e) AS steps,
  (SELECT news.at FROM (
    SELECT max(h.at) AS at FROM hotline.history_own o JOIN hotline.history h ON h.case_id = o.case_id AND h.chain = o.chain AND h.seq = o.seq
    WHERE o.case_id = c.id AND o.side = l.side AND ${NEWS}) news
    WHERE news.at IS NOT NULL AND NOT EXISTS (
      SELECT FROM hotline.history h JOIN hotline.history_own o ON o.case_id = h.case_id AND o.chain = h.chain AND o.seq = h.seq
      WHERE h.case_id = c.id AND h.at > news.at AND h.side = l.side AND o.side = l.side AND o.how = 'person')) AS company_news
FROM (SELECT id, reference, network, policy_version, home, lead, licensed_at_home, told, state, severity, kind, channel, entries, head, opened_at, closed_at, shared FROM hotline.cases) c
${LINE}
LEFT JOIN hotline.reports r ON r.case_id = c.id`;
const SELECT = select(LIMIT);
const SELECT_ONE = select(`${LIMIT}, why`);

type Headed<T> = T & { readonly head: string };
interface Raw { kase: Headed<Record<string, unknown>>; line: Headed<Omit<CaseLineRow, 'head'>>; report: Record<string, unknown> | null; sides: Record<string, unknown>[] | null; clocks: Record<string, unknown>[] | null; steps: ReadStep[] | null; company_news: Date | null; joined: number }

/** A case by its own name or by its report's, which only the side that reads the report can find: "reports" shows no other any. */
const named = (slot: string): string => `c.id IN ((SELECT k.id FROM hotline.cases k WHERE k.reference = ${slot}), (SELECT p.case_id FROM hotline.reports p WHERE p.reference = ${slot}))`;

/** One case by its reference or its report's, as the reader's side sees it; unknown and invisible are the same null. */
export async function readCase(sql: Sql, reference: string): Promise<ReadCase | null> {
  const [raw] = await sql<Raw>(`${SELECT_ONE} WHERE ${named('$1')}`, [reference]);
  return raw ? fromRaw(raw) : null;
}

/** Cases by id, in no order; those the side may not see are simply absent. */
export async function readCases(sql: Sql, ids: readonly string[]): Promise<ReadCase[]> {
  return (await sql<Raw>(`${SELECT} WHERE c.id = ANY($1::uuid[])`, [ids])).map(fromRaw);
}

/**
 * Cases of a calendar, in no order: those in which a limit runs, and where there are more, whose next limit ends first; and those that a
 * consultation was called off with, closed last, since a date that merely vanished from a calendar would say nothing.
 */
export async function casesInCalendar(sql: Sql, limit: number, called_off: number): Promise<ReadCase[]> {
  const raws = await sql<Raw>(`${SELECT} WHERE c.id = ANY(ARRAY(
    (SELECT k.case_id FROM hotline.clocks k WHERE k.state = 'running' GROUP BY k.case_id ORDER BY min(k.due_at), k.case_id LIMIT $1)
    UNION (SELECT o.id FROM hotline.cases o WHERE o.closed_at IS NOT NULL AND o.shared @> '{"consultations":[{"state":"called_off"}]}' ORDER BY o.closed_at DESC, o.id LIMIT $2)))`, [limit, called_off]);
  return raws.map(fromRaw);
}

/**
 * A page of a side's cases, newest change first, with how many match in all. Which cases are on it is asked first: what is
 * read of each would otherwise be put together for every case that matches.
 */
export async function listCases(sql: Sql, filter: CaseFilter): Promise<{ cases: ReadCase[]; total: number }> {
  const { where, values } = conditions(filter);
  const [count] = await sql<{ n: string }>(`SELECT count(*) AS n FROM hotline.cases c ${LINE} WHERE ${where}`, values);
  const page = [...values, filter.after ? new Date(filter.after.updated_at) : null, filter.after?.id ?? null, filter.limit];
  const n = values.length;
  const raws = await sql<Raw>(
    `${SELECT} WHERE c.id = ANY(ARRAY(
       SELECT c.id FROM hotline.cases c ${LINE} WHERE ${where} AND ($${n + 1}::timestamptz IS NULL OR (l.updated_at, c.id) < ($${n + 1}, $${n + 2}::uuid)) ${ORDER} LIMIT $${n + 3}
     )) ${ORDER}`, page);
  return { cases: raws.map(fromRaw), total: Number(count?.n ?? 0) };
}

/** What a filter asks of `cases c` joined with the reader's `case_lines l`. */
export function conditions(filter: Omit<CaseFilter, 'limit' | 'after'>): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = ['true'];
  const add = (value: unknown, part: (slot: string) => string): void => {
    if (value === undefined) return;
    values.push(value);
    parts.push(part(`$${values.length}`));
  };
  add(filter.state, (s) => `c.state = ANY(${s}::text[])`);
  add(filter.severity, (s) => `c.severity = ANY(${s}::int[])`);
  add(filter.kind, (s) => `c.kind = ${s}`);
  add(filter.channel, (s) => `c.channel = ${s}`);
  add(filter.network, (s) => `c.network = ${s}`);
  if (filter.told) parts.push('cardinality(c.told) > 1');
  add(filter.measure, (s) => `c.id = ANY(ARRAY(SELECT k.case_id FROM hotline.case_measures k WHERE k.measure_id = ${s}::uuid))`);
  if (filter.item) parts.push(itemCondition(filter.item, values));
  add(filter.from === undefined ? undefined : new Date(filter.from), (s) => `c.opened_at >= ${s}`);
  add(filter.to === undefined ? undefined : new Date(filter.to), (s) => `c.opened_at < ${s}`);
  return { where: parts.join(' AND '), values };
}

/** @param values of the whole query; what the condition asks for is added to them */
function itemCondition({ words, codes, each, reference }: ItemFilter, values: unknown[]): string {
  const code = (typed: string): string => sharedHs(hsDigits(typed));
  const parts = JSON.stringify(each.map((one) => ({ ...one, code: code(one.word) })));
  const [c, r, h, w] = [[...codes], reference, code(words), parts].map((value) => `$${values.push(value)}`);
  const begins = (digits: string): string => `(${digits} ~ '^[0-9]{1,6}$' AND starts_with(l.hs, ${digits}))`;
  // What a case does not have is not found: a NULL would count as neither.
  return `(${begins(`${h}::text`)} OR l.hs = ANY(${c}::text[]) OR ${named(`${r}::text`)} OR NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(${w}::jsonb) AS w(word text, code text, codes jsonb)
    WHERE NOT coalesce(strpos(lower(l.goods), lower(w.word)) > 0, false) AND NOT coalesce(${begins('w.code')}, false) AND NOT coalesce(w.codes ? l.hs, false)))`;
}

const ms = (value: unknown): number => new Date(String(value)).getTime();
const msOrNull = (value: unknown): number | null => (value === null || value === undefined ? null : ms(value));

/** Bytes as PostgreSQL writes them in JSON: behind `\x`. */
const hexOf = (bytes: string): string => bytes.slice(2);

/** What a side reads as the case's version and change is of what it can read alone. */
function fromRaw({ kase: { head: shared_head, ...kase }, line: { head: private_head, ...line }, report, sides, clocks, steps, company_news, joined }: Raw): ReadCase {
  const ends = { shared: { entries: Number(kase.entries), head: hexOf(shared_head) }, private: { entries: line.entries, head: hexOf(private_head) } };
  const row = { ...kase, version: ends.shared.entries + ends.private.entries, opened_at: ms(kase.opened_at), updated_at: ms(line.updated_at), closed_at: msOrNull(kase.closed_at) } as unknown as CaseRow;
  const sideRows = (sides ?? []).map((s) => ({ ...s, told_at: msOrNull(s.told_at), acknowledged_at: msOrNull(s.acknowledged_at), rung_since: ms(s.rung_since), proposal_at: msOrNull(s.proposal_at), unreached_since: msOrNull(s.unreached_since), ladder_ended_at: msOrNull(s.ladder_ended_at) })) as unknown as CaseSideRow[];
  const clockRows = (clocks ?? []).map((c) => ({ why: null, ...c, started_at: ms(c.started_at), due_at: ms(c.due_at), ended_at: msOrNull(c.ended_at) })) as unknown as ClockRow[];
  const reportRow = report && ({ ...report, filed_at: ms(report.filed_at) } as unknown as ReportRow);
  return { kase: row, ends, line, rows: { kase: row, sides: sideRows, clocks: clockRows, report: reportRow, attachments: [] }, steps: steps ?? [], company_news_at: company_news?.getTime() ?? null, joined };
}

/** The domain's case from what a side could read; its attachments are read by themselves, where they are shown. */
export const readToCase = ({ rows }: ReadCase, policy: Policy): Case => toCase(rows, policy);
