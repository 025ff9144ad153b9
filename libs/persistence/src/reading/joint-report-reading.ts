import type { JointAct, JointState, Names, SideId } from '#domain';
import type { Sql } from '../together.js';

export interface JointStepRow { readonly seq: number; readonly act: JointAct; readonly side: SideId; readonly office: string; readonly office_name: Names; readonly at: Date; readonly reason: string | null; readonly commits: string | null; readonly hash: string }
/** A joint report as it stands, without what anybody states. @property agreed sides that gave a statement */
export interface ReadJointReport<Question, Parts> {
  readonly id: string; readonly network: string; readonly sides: readonly SideId[]; readonly question: Question; readonly names: Parts; readonly proposed_by: SideId; readonly state: JointState;
  readonly steps: readonly JointStepRow[];
}

/** The steps as JSON, whose instants are read by their text. */
const STEPS = `(SELECT jsonb_agg(jsonb_build_object('seq', s.seq, 'act', s.act, 'side', s.side, 'office', s.office, 'office_name', s.office_name, 'at', (extract(epoch FROM s.at) * 1000)::bigint, 'reason', s.reason, 'commits', s.commits, 'hash', s.hash) ORDER BY s.seq)
  FROM hotline.joint_report_steps s WHERE s.report_id = r.id)`;
type Raw<Q, P> = Omit<ReadJointReport<Q, P>, 'steps'> & { readonly steps: readonly (Omit<JointStepRow, 'at'> & { readonly at: number })[] };
const SELECT = `SELECT r.id, r.network, r.sides, r.question, r.names, r.proposed_by, r.state, ${STEPS} AS steps FROM hotline.joint_reports r`;
const read = <Q, P>({ steps, ...row }: Raw<Q, P>): ReadJointReport<Q, P> => ({ ...row, steps: steps.map((s) => ({ ...s, at: new Date(s.at) })) });

const newest = (states: string, limit: string): string => `(SELECT id FROM hotline.joint_reports WHERE state IN (${states}) ORDER BY proposed_at DESC, id DESC LIMIT ${limit})`;

/**
 * Joint reports of the reader's networks, the newest first.
 * @param standing of those that wait or were agreed at most. @param ended of those that came to nothing at most, which never push out the others
 */
export async function listJointReports<Q, P>(sql: Sql, { standing, ended }: { readonly standing: number; readonly ended: number }): Promise<ReadJointReport<Q, P>[]> {
  return (await sql<Raw<Q, P>>(`${SELECT} WHERE r.id IN (${newest("'proposed', 'agreed'", '$1')} UNION ALL ${newest("'declined', 'withdrawn'", '$2')}) ORDER BY r.proposed_at DESC, r.id DESC`, [standing, ended])).map(read);
}

/** One report, with the statements that the reader's side may read: its own, and all once all agreed; null where there is none such. */
export async function readJointReport<Q, P, S>(sql: Sql, id: string): Promise<{ readonly report: ReadJointReport<Q, P>; readonly statements: readonly S[] } | null> {
  const [rows, statements] = await Promise.all([
    sql<Raw<Q, P>>(`${SELECT} WHERE r.id = $1`, [id]), sql<{ statement: S }>('SELECT statement FROM hotline.joint_report_statements WHERE report_id = $1 ORDER BY side', [id]),
  ]);
  const [row] = rows;
  return row ? { report: read(row), statements: statements.map(({ statement }) => statement) } : null;
}
