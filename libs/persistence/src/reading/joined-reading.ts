import type { Case, Kind, Report, Severity } from '#domain';
import type { Sql } from '../together.js';

/** A case of the reader's own side by what its company reported. */
export interface OwnReport {
  readonly reference: string;
  readonly report_reference: string;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly state: Case['state'];
  readonly goods: string;
  readonly hs: string | null;
  readonly from: string;
  readonly to: string;
  readonly port: string | null;
  /** As it was reported: `sinceOf` says whether it is a day or a month. */
  readonly since: string;
  readonly since_day: NonNullable<Report['since_day']> | null;
  readonly company: string;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  /** The version of the case as the side sees it. */
  readonly version: number;
  /** Cases that are joined into it. */
  readonly joined: number;
}

const SELECT = `
SELECT c.reference, r.reference AS report_reference, c.kind, c.severity, c.state, l.goods, l.hs, l.origin AS from, l.destination AS to, l.port, r.body->>'since' AS since, r.body->>'since_day' AS since_day, l.company,
  c.opened_at, c.closed_at, c.entries + l.entries AS version, (SELECT count(*) FROM hotline.cases j WHERE j.joined_into = c.reference)::int AS joined
FROM hotline.cases c JOIN hotline.reports r ON r.case_id = c.id
JOIN hotline.case_lines l ON l.case_id = c.id AND l.side = NULLIF(current_setting('hotline.side', true), '')`;

/**
 * Open cases of the reader's own companies on one route whose trouble began near a day, the newest first.
 * @param days most days between; `limit`: most cases
 */
export function openReports(sql: Sql, { but, from, to, since, days, limit }: { but: string; from: string; to: string; since: string; days: number; limit: number }): Promise<OwnReport[]> {
  return sql<OwnReport>(
    `${SELECT} WHERE c.home = l.side AND c.state <> 'closed' AND c.reference <> $1 AND l.origin = $2 AND l.destination = $3 AND abs((r.body->>'since')::date - $4::date) <= $5
     ORDER BY c.opened_at DESC, c.id DESC LIMIT $6`, [but, from, to, since, days, limit]);
}

/** Cases whose reports go on in this one, in the order in which they were joined. */
export function joinedInto(sql: Sql, reference: string, limit: number): Promise<OwnReport[]> {
  return sql<OwnReport>(`${SELECT} WHERE c.joined_into = $1 AND c.home = l.side ORDER BY c.closed_at, c.id LIMIT $2`, [reference, limit]);
}
