import { type Path, ROLES, type Reachable, type Role, type SavedRules, type Scope, rulesOf, scopeOf } from '#domain';
import type { EntityManager } from 'typeorm';

export interface AudienceOf { readonly audience: string; readonly side: string }
/** With the browsers that are told where the path is push. */
export interface AudiencePerson extends Omit<Reachable, 'meant'> { readonly devices: readonly string[] }
interface Row { readonly officer: string; readonly paths: Path[]; readonly devices: string[]; readonly rules: SavedRules | null }

const rolesThatHear = (scope: Scope): Role[] => ROLES.filter((role) => scopeOf(role, 'hear-alerts') === scope);

/** Everybody who may be told of what an audience's stream says: the active officers of its office, or the side's supervisors. */
export async function peopleOfAudience(manager: EntityManager, { audience, side }: AudienceOf, zone: string): Promise<AudiencePerson[]> {
  const rows: Row[] = await manager.query(`
    SELECT o.id AS officer, r.document AS rules, array_remove(array_agg(p.path ORDER BY p.path), NULL) AS paths,
      ARRAY(SELECT v.id FROM hotline.push_devices v WHERE v.officer_id = o.id AND v.verified_at IS NOT NULL ORDER BY v.id) AS devices
    FROM hotline.officers o
    LEFT JOIN hotline.contact_points p ON p.officer_id = o.id AND p.verified_at IS NOT NULL
    LEFT JOIN hotline.alert_rules r ON r.officer_id = o.id
    WHERE o.active AND o.side = $2 AND (($1 = $2 || '.supervisors' AND o.role = ANY($3::text[])) OR ($1 = $2 || '.' || o.office AND o.role = ANY($4::text[])))
    GROUP BY o.id, r.document ORDER BY o.id`, [audience, side, rolesThatHear('side'), rolesThatHear('office')]);
  return rows.map(({ officer, paths, devices, rules }) => ({ officer, paths: devices.length > 0 ? ['push', ...paths] : paths, devices, rules: rulesOf(rules), zone }));
}
