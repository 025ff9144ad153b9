import { COMMON_STEPS, type FigureStep, type Kind, OWN_STEPS, type Outcome, RELIEVING } from '#domain';
import type { Sql } from '../together.js';
import { type CaseFilter, conditions } from './case-reading.js';

export type FigureFilter = Omit<CaseFilter, 'limit' | 'after'>;
/** Cases that all these sides know, opened from one day to another by the clock of the side that took each report in. */
export interface KnownTo { readonly sides: readonly string[]; readonly from: string; readonly to: string }
/** A zone, and whose it is. */
export interface SideZone { readonly side: string; readonly zone: string }

/** How one kind of limit was kept; seconds are those of what was done, late or not. */
export interface StepRow { readonly step: FigureStep; readonly due: number; readonly met: number; readonly median_seconds: number | null; readonly nine_in_ten_seconds: number | null }
export interface CaseCounts {
  readonly told: readonly CaseTold[];
  readonly totals: { readonly total: number; readonly open: number; readonly closed: number; readonly home: number; readonly lead: number };
  /** Cases by kind and by what came of them; none where they are open. */
  readonly ends: readonly { readonly kind: Kind; readonly outcomes: readonly Outcome[]; readonly cases: number }[];
  /** By the first four digits of their code, as far as the side reads it. */
  readonly items: readonly { readonly heading: string | null; readonly cases: number }[];
  readonly places: readonly { readonly channel: string; readonly authority: string | null; readonly cases: number }[];
  readonly hours: readonly { readonly side: string; readonly weekday: number; readonly hour: number; readonly cases: number }[];
  readonly relief: { readonly cases: number; readonly median_days: number | null; readonly nine_in_ten_days: number | null };
}
/** One case as it came to the side. @property told_at epoch milliseconds */
export interface CaseTold { readonly id: string; readonly network: string; readonly policy_version: number; readonly channel: string; readonly told_at: number }
/** What moved a case, opened or ended it, in their order. @property at epoch milliseconds */
export interface CaseMove {
  readonly case_id: string; readonly at: number; readonly type: string; readonly side: string | null;
  /** Of a step up or down: whose, and to which rung. Of a referral: from which channel to which, and whether back. */
  readonly of: string | null; readonly to: string | null; readonly from: string | null; readonly back: boolean;
  readonly reason: string | null;
}

const OWN = `NULLIF(current_setting('hotline.side', true), '')`;
/** In another channel nobody has confirmed receipt yet, and the limit is a new one. */
const REFERRED_THEN = `EXISTS (SELECT FROM hotline.cases c WHERE c.id = k.case_id AND (c.shared->>'referred_at')::bigint = (extract(epoch FROM k.started_at) * 1000)::bigint)`;
/** What a set of figures may take of the database, all its statements together; beyond it the question is refused. */
const PATIENCE_MS = 5_000;

/**
 * Bounds what all questions of a transaction may take together: they are asked one after another, each with what the ones before
 * it left. Plans for the machine's own code cost more here than they save.
 * @throws as a statement that is cancelled (57014) where time is over
 */
export function withinPatience(sql: Sql, patience_ms = PATIENCE_MS): Sql {
  const until = performance.now() + patience_ms;
  let before: Promise<unknown> = Promise.resolve();
  const ask: Sql = async (text, values) => {
    // A timeout of nothing would mean none.
    const left = Math.max(1, Math.ceil(until - performance.now()));
    const [, rows] = await Promise.all([sql("SELECT set_config('statement_timeout', $1, true), set_config('jit', 'off', true)", [String(left)]), sql(text, values)]);
    return rows as never;
  };
  return async (text, values) => {
    const answer = before.then(() => ask(text, values));
    before = answer;
    return answer as never;
  };
}

/**
 * Limits by kind: the side's own ones, and those that all sides have together. What is owed runs over its rounds: a limit that
 * passed rings again until something is done, and confirming receipt is one limit of which each level has a part (DOMAIN §4.4), so that
 * it is late only when the whole of it was over. Limits that still run, those that ended because there was nothing left to do, and one of the
 * law that was over before its case knew of it, which nobody missed there, count nowhere.
 */
export async function readSteps(sql: Sql, ids: readonly string[]): Promise<StepRow[]> {
  return sql<StepRow>(`WITH rounds AS (
      SELECT k.case_id, k.side, k.kind, k.subject, k.round, k.state, k.time_limit, k.started_at, k.ended_at, coalesce((k.why->>'share')::float8, 1) AS share,
        CASE WHEN lag(k.state) OVER w = 'missed' THEN 0 WHEN k.kind = 'acknowledge' AND lag(k.state) OVER w = 'stopped' AND lag(k.ended_at) OVER w = k.started_at AND NOT ${REFERRED_THEN} THEN 0 ELSE 1 END AS begins
      FROM hotline.clocks k WHERE k.case_id = ANY($1::uuid[]) AND (k.kind = ANY($2::text[]) AND k.side = ${OWN} OR k.kind = ANY($3::text[])) AND NOT (k.state = 'missed' AND k.kind = 'licence' AND k.ended_at = k.due_at)
      WINDOW w AS (PARTITION BY k.case_id, k.side, k.kind, k.subject ORDER BY k.round)
    ), counted AS (SELECT *, sum(begins) OVER (PARTITION BY case_id, side, kind, subject ORDER BY round) AS nth FROM rounds
    ), owed AS (
      SELECT kind, extract(epoch FROM max(ended_at) FILTER (WHERE state = 'met') - min(started_at)) AS took,
        bool_or(state = 'missed' AND (kind <> 'acknowledge' OR share >= 1))
          OR kind = 'acknowledge' AND coalesce(extract(epoch FROM max(ended_at) FILTER (WHERE state IN ('met', 'missed')) - min(started_at)) > max((time_limit->>'seconds')::float8), false) AS late
      FROM counted GROUP BY case_id, side, kind, subject, nth)
    SELECT kind AS step, count(*) FILTER (WHERE late OR took IS NOT NULL)::int AS due, count(*) FILTER (WHERE NOT late AND took IS NOT NULL)::int AS met,
      (percentile_disc(0.5) WITHIN GROUP (ORDER BY took))::float8 AS median_seconds, (percentile_disc(0.9) WITHIN GROUP (ORDER BY took))::float8 AS nine_in_ten_seconds
    FROM owed GROUP BY kind`, [ids, OWN_STEPS, COMMON_STEPS]);
}

/**
 * The cases that match, and what is counted of them.
 * @param zones in which days and hours are told, the home sides' among them. @param limit most cases that are read. @param known_to where only those count that others know too
 */
export async function readCounts(sql: Sql, filter: FigureFilter, { zones, limit, known_to }: { readonly zones: readonly SideZone[]; readonly limit: number; readonly known_to?: KnownTo | undefined }): Promise<CaseCounts> {
  const { where, values } = conditions(filter);
  const slot = (value: unknown): string => `$${values.push(value)}`;
  const [sides, names, relieving, most] = [zones.map((z) => z.side), zones.map((z) => z.zone), RELIEVING, limit].map(slot);
  const common = known_to ? ` AND c.told @> ${slot(known_to.sides)}::text[] AND (c.opened_at AT TIME ZONE z.zone)::date BETWEEN ${slot(known_to.from)}::date AND ${slot(known_to.to)}::date` : '';
  const rows = await sql<CaseCounts>(`WITH zones AS (SELECT * FROM unnest(${sides}::text[], ${names}::text[]) AS z (side, zone)
    ), known AS MATERIALIZED (
      SELECT c.id, c.network, c.policy_version, c.home, c.lead, c.state, c.kind, c.channel, c.opened_at, l.hs, s.told_at, coalesce(x.authority, x.suggested_authority) AS authority, x.outcomes, z.zone,
        least((SELECT min(o->>'on')::date FROM jsonb_array_elements(x.recorded) o WHERE o->>'outcome' = ANY(${relieving}::text[])), CASE WHEN x.outcomes ?| ${relieving} THEN (c.closed_at AT TIME ZONE z.zone)::date END) AS relieved_on
      FROM hotline.cases c JOIN hotline.case_lines l ON l.case_id = c.id AND l.side = ${OWN} JOIN hotline.case_sides s ON s.case_id = c.id AND s.side = ${OWN} JOIN zones z ON z.side = c.home
        CROSS JOIN LATERAL jsonb_to_record(c.shared) AS x (authority text, suggested_authority text, outcomes jsonb, recorded jsonb)
      WHERE ${where}${common} LIMIT ${most}
    ), relief AS (SELECT greatest(relieved_on - (opened_at AT TIME ZONE zone)::date, 0) AS days FROM known WHERE relieved_on IS NOT NULL)
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'network', network, 'policy_version', policy_version, 'channel', channel, 'told_at', (extract(epoch FROM told_at) * 1000)::bigint)), '[]') FROM known) AS told,
      (SELECT jsonb_build_object('total', count(*), 'open', count(*) FILTER (WHERE state <> 'closed'), 'closed', count(*) FILTER (WHERE state = 'closed'), 'home', count(*) FILTER (WHERE home = ${OWN}), 'lead', count(*) FILTER (WHERE lead = ${OWN})) FROM known) AS totals,
      (SELECT coalesce(jsonb_agg(g), '[]') FROM (SELECT kind, CASE WHEN state = 'closed' THEN outcomes ELSE '[]' END AS outcomes, count(*) AS cases FROM known GROUP BY 1, 2) g) AS ends,
      (SELECT coalesce(jsonb_agg(g), '[]') FROM (SELECT left(hs, 4) AS heading, count(*) AS cases FROM known GROUP BY 1) g) AS items,
      (SELECT coalesce(jsonb_agg(g), '[]') FROM (SELECT channel, authority, count(*) AS cases FROM known GROUP BY 1, 2) g) AS places,
      (SELECT coalesce(jsonb_agg(g), '[]') FROM (SELECT z.side, extract(isodow FROM k.told_at AT TIME ZONE z.zone)::int AS weekday, extract(hour FROM k.told_at AT TIME ZONE z.zone)::int AS hour, count(*) AS cases FROM known k CROSS JOIN zones z GROUP BY 1, 2, 3) g) AS hours,
      (SELECT jsonb_build_object('cases', count(*), 'median_days', percentile_disc(0.5) WITHIN GROUP (ORDER BY days), 'nine_in_ten_days', percentile_disc(0.9) WITHIN GROUP (ORDER BY days)) FROM relief) AS relief`, values);
  const [row] = rows;
  if (!row) throw new Error('counts of cases are one row');
  return row;
}

/** The partial indexes over entries name the same types. */
const MOVES = `'CaseClimbed', 'CaseSteppedDown', 'CaseReferred', 'CaseRefused', 'CaseClosed', 'CaseReopened', 'CaseWatched'`;
const MOVED = (shared: string): string => `${shared}->>'side' AS of, ${shared}->>'to' AS "to", ${shared}->>'from' AS "from", ${shared} ? 'back' AS back, ${shared}->>'reason' AS reason`;

/** Entries of cases that say where they went, each case's in their order; what was done before others knew stands in the side's own part. */
export async function readMoves(sql: Sql, ids: readonly string[]): Promise<CaseMove[]> {
  const rows = await sql<Omit<CaseMove, 'at'> & { at: Date }>(`WITH moves AS (
      SELECT h.case_id, h.at, h.seq AS behind, 0 AS seq, h.type, h.side, h.shared FROM hotline.history h WHERE h.case_id = ANY($1::uuid[]) AND h.chain = '' AND h.type IN (${MOVES})
      UNION ALL
      SELECT o.case_id, h.at, coalesce(h.behind, o.seq), o.seq, o.type, h.side, o.payload->'shared' FROM hotline.history_own o
        JOIN hotline.history h ON h.case_id = o.case_id AND h.chain = o.chain AND h.seq = o.seq WHERE o.case_id = ANY($1::uuid[]) AND o.side = ${OWN} AND o.type IN (${MOVES}) AND o.payload ? 'shared')
    SELECT case_id, at, type, side, ${MOVED('shared')} FROM moves ORDER BY case_id, behind, seq`, [ids]);
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
