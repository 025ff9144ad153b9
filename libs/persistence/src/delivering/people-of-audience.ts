import { PATHS, type Path, ROLES, type Reachable, type Role, type SavedRules, type Scope, rulesOf, scopeOf } from '#domain';
import type { Sql } from '../together.js';

export interface AudienceOf { readonly audience: string; readonly side: string }
/** With the browsers that are told where the path is push. */
export interface AudiencePerson extends Omit<Reachable, 'meant'> { readonly devices: readonly string[] }
interface Row { readonly officer: string; readonly paths: Path[]; readonly devices: string[]; readonly rules: SavedRules | null }

const rolesThatHear = (scope: Scope): Role[] => ROLES.filter((role) => scopeOf(role, 'hear-alerts') === scope);

/**
 * Everybody who may be told of what an audience's stream says and has a way to be reached: active officers of its office, or
 * the side's supervisors. Whoever has none is left out here, since most of a large office may have none.
 */
export async function peopleOfAudience(sql: Sql, { audience, side }: AudienceOf, zone: string): Promise<AudiencePerson[]> {
  const rows = await sql<Row>(`
    WITH ways AS (
      SELECT officer_id, path, NULL::uuid AS device FROM hotline.contact_points WHERE verified_at IS NOT NULL
      UNION ALL SELECT officer_id, 'push', id FROM hotline.push_devices WHERE verified_at IS NOT NULL
    )
    SELECT o.id AS officer, r.document AS rules, array_agg(DISTINCT w.path) AS paths, array_remove(array_agg(w.device ORDER BY w.device), NULL) AS devices
    FROM ways w JOIN hotline.officers o ON o.id = w.officer_id LEFT JOIN hotline.alert_rules r ON r.officer_id = o.id
    WHERE o.active AND o.side = $2 AND (($1 = $2 || '.supervisors' AND o.role = ANY($3::text[])) OR ($1 = $2 || '.' || o.office AND o.role = ANY($4::text[])))
    GROUP BY o.id, r.document ORDER BY o.id`, [audience, side, rolesThatHear('side'), rolesThatHear('office')]);
  return rows.map(({ paths, rules, ...person }) => ({ ...person, paths: PATHS.filter((path) => paths.includes(path)), rules: rulesOf(rules), zone }));
}
