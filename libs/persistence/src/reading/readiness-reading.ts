import { type Path, READY_BACK_DAYS, ROLES, type Role, may } from '#domain';
import type { Sql } from '../reader.js';
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

/** What became of the deliveries of the last days, the newest of each kind. A failure counts as long as nothing went through after it. */
const LATELY = `
lately AS (
  SELECT officer_id, path, max(ended_at) FILTER (WHERE state = 'delivered') AS delivered_at,
    max(coalesce(ended_at, created_at)) FILTER (WHERE state = 'given-up' OR path = 'webhook' AND state = 'queued' AND failure IS NOT NULL) AS failed_at
  FROM hotline.deliveries WHERE side = $1 AND created_at >= $2 GROUP BY officer_id, path
)`;
/** An officer's paths: one address by each, and for push any of their browsers. */
const KNOWN = `
known AS (
  SELECT officer_id, path, verified_at IS NOT NULL AS confirmed FROM hotline.contact_points WHERE side = $1
  UNION ALL SELECT officer_id, 'push', bool_or(verified_at IS NOT NULL) FROM hotline.push_devices WHERE side = $1 GROUP BY officer_id
)`;
const FAILED = 'CASE WHEN l.delivered_at IS NULL OR l.failed_at > l.delivered_at THEN l.failed_at END AS failed_at';

/** Of the reader's own side by conditions of its own, beside the wall of the database. @param now epoch milliseconds */
export async function readReadiness(sql: Sql, side: string, now: number): Promise<ReadReadiness> {
  const since = new Date(now - READY_BACK_DAYS * DAY_MS);
  return {
    officers: await sql('SELECT id, office, role, name, line_at, contacts_confirmed_at FROM hotline.officers WHERE side = $1 AND active AND role = ANY($2::text[]) ORDER BY sign_in', [side, ROLES_THAT_HEAR]),
    paths: await sql(`WITH ${LATELY}, ${KNOWN} SELECT k.officer_id, k.path, k.confirmed, ${FAILED} FROM known k LEFT JOIN lately l ON l.officer_id = k.officer_id AND l.path = k.path`, [side, since]),
    webhook: (await sql<ReadyWebhookRow>(`WITH ${LATELY} SELECT w.gone_at, l.delivered_at, ${FAILED} FROM hotline.webhooks w LEFT JOIN lately l ON l.path = 'webhook' WHERE w.side = $1`, [side, since]))[0] ?? null,
    years: (await unpublishedYears(sql, side, now)).filter(({ sides }) => sides.includes(side)),
  };
}
