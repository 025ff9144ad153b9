import type { StorySql } from '../../harness/postgres.js';

const DESKS = { KR: 'kr-trade-cooperation-desk', CN: 'cn-asia-desk' } as const;

/**
 * Officers with sessions, of one side's desk and the other's in turns, straight into the tables: a thousand sign-ins would
 * take argon2 minutes. Each desk has a roster with one of them on duty, as an office of hundreds has; all others hear the
 * same stream and are not rung.
 * @returns their cookies
 */
export async function enlist(sql: StorySql, officers: number): Promise<string[]> {
  await sql(`WITH people AS (
      INSERT INTO hotline.officers (id, side, office, role, name, sign_in, password_hash, language, created_at, contacts_confirmed_at, contacts_remind_at)
      SELECT uuidv7(), s.side, s.office, 'officer', 'Officer', 'bench-' || n, 'none', 'en', now(), now(), now() + interval '335 days'
      FROM generate_series(0, $1::int - 1) n JOIN (VALUES (0, 'KR', '${DESKS.KR}'), (1, 'CN', '${DESKS.CN}')) s (turn, side, office) ON s.turn = n % 2 RETURNING id, sign_in
    ) INSERT INTO hotline.sessions (token_hash, id, officer_id, created_at, last_seen_at, expires_at, proven_at, proven_by)
      SELECT encode(sha256(sign_in::bytea), 'hex'), gen_random_uuid(), id, now(), now(), now() + interval '12 hours', now(), 'password' FROM people`, [officers]);
  for (const [i, [side, office]] of Object.entries(DESKS).entries()) {
    const [on] = await sql('SELECT id FROM hotline.officers WHERE sign_in = $1', [`bench-${i}`]);
    const rotation = { name: 'all', officers: [on?.id], turn: { unit: 'day', count: 1 }, first_day: '2026-01-05', hand_over: '09:00', shifts: [] };
    await sql('INSERT INTO hotline.rosters (side, office, document, updated_at, updated_by) VALUES ($1, $2, $3, now(), $4)', [side, office, JSON.stringify({ deputy_office: null, rotations: [rotation], overrides: [] }), on?.id]);
  }
  return Array.from({ length: officers }, (_, n) => `hotline_session=bench-${n}`);
}
