import type { Case, Kind, MeasureFacts, Report } from '#domain';
import type { Sql } from '../together.js';

/** Measures that a list holds at most, the newest written down first. */
const MEASURES_MAX = 1_000;

/** A measure as its newest revision has it, with how many cases that the reader's side knows come from it. */
export interface ReadMeasure {
  readonly id: string; readonly network: string; readonly revision: number; readonly facts: MeasureFacts; readonly recorded_at: Date;
  readonly open: number; readonly closed: number;
}
/** One revision: what was recorded, by which office, and the digest that holds the revision before. */
export interface ReadRevision { readonly revision: number; readonly side: string; readonly office: string; readonly at: Date; readonly facts: MeasureFacts; readonly digest: string }

/** Counted over the cases that the reader may see, and over no other. */
const SELECT = `
SELECT m.id, m.network, m.revision, m.facts, m.recorded_at, coalesce(k.open, 0)::int AS open, coalesce(k.closed, 0)::int AS closed
FROM hotline.measures m LEFT JOIN (
  SELECT l.measure_id, count(*) FILTER (WHERE c.state <> 'closed') AS open, count(*) FILTER (WHERE c.state = 'closed') AS closed
  FROM hotline.case_measures l JOIN hotline.cases c ON c.id = l.case_id GROUP BY l.measure_id
) k ON k.measure_id = m.id`;

/** The register of the reader's networks. */
export const listMeasures = (sql: Sql): Promise<ReadMeasure[]> => sql<ReadMeasure>(`${SELECT} ORDER BY m.recorded_at DESC, m.id DESC LIMIT ${MEASURES_MAX}`);

/** The measures that are named for one case as they are now, without counting, however long ago they were written down. */
export const measuresOfCase = (sql: Sql, id: string): Promise<Pick<ReadMeasure, 'id' | 'facts'>[]> =>
  sql('SELECT m.id, m.facts FROM hotline.measures m JOIN hotline.case_measures k ON k.measure_id = m.id WHERE k.case_id = $1', [id]);

/** Measures that may be behind a case of a network: those that are named for it, and the newest others. */
export const measuresAbout = (sql: Sql, network: string, named: readonly string[]): Promise<ReadMeasure[]> => sql<ReadMeasure>(`
  ${SELECT} WHERE m.network = $1 AND (m.id = ANY($2::uuid[]) OR m.id = ANY(ARRAY(SELECT n.id FROM hotline.measures n WHERE n.network = $1 ORDER BY n.recorded_at DESC, n.id DESC LIMIT ${MEASURES_MAX})))
  ORDER BY m.recorded_at DESC, m.id DESC`, [network, named]);

/** One measure and what was ever recorded of it, the newest first; null where the reader's side has none such. */
export async function readMeasure(sql: Sql, id: string): Promise<{ measure: ReadMeasure; revisions: ReadRevision[] } | null> {
  const [measure] = await sql<ReadMeasure>(`${SELECT} WHERE m.id = $1`, [id]);
  return measure ? { measure, revisions: await sql<ReadRevision>('SELECT revision, side, office, at, facts, digest FROM hotline.measure_revisions WHERE measure_id = $1 ORDER BY revision DESC', [id]) } : null;
}

/** An investigation as its newest revision has it, and what some revisions before said of it, the newest first. */
export interface ReadInvestigation { readonly id: string; readonly network: string; readonly revision: number; readonly at: Date; readonly facts: MeasureFacts; readonly former: readonly MeasureFacts[] }
/** Revisions back in which a step is looked for that is no longer there. */
const FORMER_MAX = 20;

/** What is or was an investigation in the reader's networks, the newest first. @param limit most of them */
export async function readInvestigations(sql: Sql, limit: number): Promise<ReadInvestigation[]> {
  const rows = await sql<Omit<ReadInvestigation, 'former' | 'facts'> & { all: readonly MeasureFacts[] }>(`
    SELECT m.id, m.network, m.revision, k.at, k.all FROM hotline.measures m
    CROSS JOIN LATERAL (SELECT max(r.at) AS at, json_agg(r.facts ORDER BY r.revision DESC) AS all FROM (
      SELECT r.revision, r.at, r.facts FROM hotline.measure_revisions r WHERE r.measure_id = m.id ORDER BY r.revision DESC LIMIT ${FORMER_MAX + 1}
    ) r) k
    WHERE m.id = ANY(ARRAY(
      SELECT i.id FROM hotline.measures i WHERE EXISTS (SELECT FROM hotline.measure_revisions r WHERE r.measure_id = i.id AND r.facts->>'kind' = 'investigation') ORDER BY i.recorded_at DESC, i.id DESC LIMIT $1
    )) ORDER BY m.recorded_at DESC, m.id DESC`, [limit]);
  return rows.flatMap(({ all: [facts, ...former], ...row }) => (facts ? [{ ...row, facts, former }] : []));
}

/** A case as the reader's side knows it, as far as it tells by which measure it came. */
export interface MeasurableCase {
  readonly reference: string; readonly kind: Kind; readonly severity: number; readonly state: Case['state']; readonly lead: string | null; readonly goods: string | null; readonly hs: string | null;
  readonly origin: string | null; readonly destination: string | null; readonly company: string | null; readonly opened_at: Date;
  /** Since when its company has the trouble, as it was reported; null where the side does not read the report. */
  readonly since: string | null; readonly since_day: NonNullable<Report['since_day']> | null;
}

/** Open cases of a network that no measure in question is named for, the newest first. @param limit most cases */
export const casesWithout = (sql: Sql, { network, measure, limit }: { readonly network: string; readonly measure: string; readonly limit: number }): Promise<MeasurableCase[]> => sql<MeasurableCase>(`
  SELECT c.reference, c.kind, c.severity, c.state, c.lead, l.goods, l.hs, l.origin, l.destination, l.company, c.opened_at, r.body->>'since' AS since, r.body->>'since_day' AS since_day
  FROM hotline.cases c JOIN hotline.case_lines l ON l.case_id = c.id AND l.side = NULLIF(current_setting('hotline.side', true), '') LEFT JOIN hotline.reports r ON r.case_id = c.id
  WHERE c.network = $1 AND c.state <> 'closed' AND NOT EXISTS (SELECT FROM hotline.case_measures k WHERE k.case_id = c.id AND k.measure_id = $2)
  ORDER BY c.opened_at DESC, c.id DESC LIMIT $3`, [network, measure, limit]);
