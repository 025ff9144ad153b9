import { type Path, READY_BACK_DAYS, ROLES, type Role, may } from '#domain';
import type { Sql } from '../together.js';
import { type UnpublishedYear, unpublishedYears } from './calendar-reading.js';

const DAY_MS = 86_400_000;
const ROLES_THAT_HEAR = ROLES.filter((role) => may(role, 'hear-alerts'));

export interface ReadyOfficerRow {
  readonly id: string; readonly office: string; readonly role: Role; readonly name: string; readonly line_at: Date | null; readonly contacts_confirmed_at: Date;
}
export interface ReadyPathRow { readonly officer_id: string; readonly path: Path; readonly confirmed: boolean; readonly failed_at: Date | null }
export interface ReadyWebhookRow { readonly gone_at: Date | null; readonly delivered_at: Date | null; readonly failed_at: Date | null }
/** What a side's rows say of how it is reached. */
export interface ReadReadiness {
  /** Accounts in use that hear alerts. */
  readonly officers: readonly ReadyOfficerRow[];
  readonly paths: readonly ReadyPathRow[];
  readonly webhook: ReadyWebhookRow | null;
  readonly years: readonly UnpublishedYear[];
}

/**
 * What became of the deliveries of the last days, the newest of each kind, by push for each browser. A failure counts as long
 * as nothing went through after it; that a push service took a push says nothing yet, what arrived and what did not does.
 */
const LATELY = `
lately AS (
  SELECT officer_id, path, device_id, max(CASE WHEN path = 'push' THEN arrived_at WHEN state = 'delivered' THEN ended_at END) AS delivered_at,
    max(coalesce(missed_at, ended_at, created_at)) FILTER (WHERE arrived_at IS NULL AND (state = 'given-up' OR missed_at IS NOT NULL OR path = 'webhook' AND state = 'queued' AND failure IS NOT NULL)) AS failed_at
  FROM hotline.deliveries WHERE side = $1 AND created_at >= $2 GROUP BY officer_id, path, device_id
)`;
/** An officer's addresses as they stand: one by each path, and by push each browser. */
const KNOWN = `
known AS (
  SELECT officer_id, path, NULL::uuid AS device_id, verified_at IS NOT NULL AS confirmed FROM hotline.contact_points WHERE side = $1
  UNION ALL SELECT officer_id, 'push', id, verified_at IS NOT NULL FROM hotline.push_devices WHERE side = $1
)`;
const FAILED = 'CASE WHEN l.delivered_at IS NULL OR l.failed_at > l.delivered_at THEN l.failed_at END';
/** One browser by which pushes arrive is enough; one that is not verified gets none. */
const PATHS_SQL = `
WITH ${LATELY}, ${KNOWN}, looked AS (
  SELECT k.*, ${FAILED} AS failed_at FROM known k LEFT JOIN lately l ON l.officer_id = k.officer_id AND l.path = k.path AND l.device_id IS NOT DISTINCT FROM k.device_id
)
SELECT officer_id, path, bool_or(confirmed) AS confirmed, CASE WHEN bool_and(failed_at IS NOT NULL) FILTER (WHERE confirmed OR device_id IS NULL) THEN max(failed_at) END AS failed_at
FROM looked GROUP BY officer_id, path`;

/** Of the reader's own side by conditions of its own, beside the wall of the database. @param now epoch milliseconds */
export async function readReadiness(sql: Sql, side: string, now: number): Promise<ReadReadiness> {
  const since = new Date(now - READY_BACK_DAYS * DAY_MS);
  return {
    officers: await sql('SELECT id, office, role, name, line_at, contacts_confirmed_at FROM hotline.officers WHERE side = $1 AND active AND role = ANY($2::text[]) ORDER BY sign_in', [side, ROLES_THAT_HEAR]),
    paths: await sql(PATHS_SQL, [side, since]),
    webhook: (await sql<ReadyWebhookRow>(`WITH ${LATELY} SELECT w.gone_at, l.delivered_at, ${FAILED} AS failed_at FROM hotline.webhooks w LEFT JOIN lately l ON l.path = 'webhook' WHERE w.side = $1`, [side, since]))[0] ?? null,
    years: (await unpublishedYears(sql, side, now)).filter(({ sides }) => sides.includes(side)),
  };
}
