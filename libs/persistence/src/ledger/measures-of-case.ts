import type { Case, Command, Facts } from '#domain';
import type { Statement } from '../together.js';
import type { Wire } from '../writer.js';

/** What a decision may know of the register: the measure that is to be named, or the one that a suspended case's sides are rung about. */
export async function registered({ sql }: Wire, kase: Case, { do: act }: Command): Promise<Pick<Facts, 'measure' | 'rung_by_measure'>> {
  if (act.type === 'name-measure') {
    const [found] = await sql<{ id: string; digest: string }>('SELECT id, digest FROM hotline.measures WHERE id = $1 AND network = $2', [act.measure, kase.policy.network]);
    return { measure: found ?? null };
  }
  if (act.type !== 'elapse' || act.clock.kind !== 'suspension' || kase.measures.length === 0) return {};
  // Only one that is watched itself: it comes back on the same day or later, and was written down before that.
  const [rung] = await sql<{ id: string }>(`
    SELECT id FROM hotline.measures WHERE id = ANY($1::uuid[]) AND suspended_until >= $2::date AND (ends_on IS NULL OR ends_on >= suspended_until) AND recorded_at < suspended_until - interval '1 day'
    ORDER BY suspended_until, id LIMIT 1`, [kase.measures, kase.suspended_until]);
  return { rung_by_measure: rung?.id ?? null };
}

/** Which measures a case is found under, as its record has them now. */
export function measureStatements(before: Case | null, kase: Case): Statement[] {
  const [old, now] = [before?.measures ?? [], kase.measures];
  const [added, gone] = [now.filter((id) => !old.includes(id)), old.filter((id) => !now.includes(id))];
  return [
    ...(added.length === 0 ? [] : [{ text: 'INSERT INTO hotline.case_measures (case_id, measure_id) SELECT $1, unnest($2::uuid[])', values: [kase.id, added] }]),
    ...(gone.length === 0 ? [] : [{ text: 'DELETE FROM hotline.case_measures WHERE case_id = $1 AND measure_id = ANY($2::uuid[])', values: [kase.id, gone] }]),
  ];
}
