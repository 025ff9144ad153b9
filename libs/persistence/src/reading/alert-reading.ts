import type { Sql } from '../together.js';

/** A numbered alert of one audience's stream. */
export interface ReadAlert {
  readonly id: string; readonly seq: number; /** What it is about: one of these. */ readonly case_id: string | null; readonly test_call_id: string | null; readonly measure_id: string | null; readonly audience: string; readonly about: string; readonly number: number;
  readonly at: number; /** Since its transaction, by the database's clock, when it was read. */ readonly age_ms: number; readonly by: string | null; readonly reached: 'duty' | 'office' | 'deputy' | 'away' | 'nobody'; readonly officers: readonly string[];
}
interface Raw { id: string; case_id: string | null; test_call_id: string | null; measure_id: string | null; seq: number; audience: string; about: string; number: string; created_at: Date; age_ms: string; by: string | null; reached: ReadAlert['reached']; officers: string[] }

/** Alerts of the reader's own side, by a condition of its own: whoever sent another side's would send this side's line with it. */
const SELECT = `SELECT a.id, a.case_id, a.test_call_id, a.measure_id, a.seq, a.audience, a.about, a.number, a.created_at, extract(epoch FROM clock_timestamp() - a.created_at) * 1000 AS age_ms, a.reached, a.officers, a.by
FROM hotline.alerts a
WHERE a.side = NULLIF(current_setting('hotline.side', true), '')`;
const fromRaw = (r: Raw): ReadAlert => ({ id: r.id, case_id: r.case_id, test_call_id: r.test_call_id, measure_id: r.measure_id, seq: r.seq, audience: r.audience, about: r.about, number: Number(r.number), at: r.created_at.getTime(), age_ms: Number(r.age_ms), by: r.by, reached: r.reached, officers: r.officers });

export async function readAlerts(sql: Sql, ids: readonly string[]): Promise<ReadAlert[]> {
  return (await sql<Raw>(`${SELECT} AND a.id = ANY($1::uuid[]) AND a.number IS NOT NULL ORDER BY a.audience, a.number`, [ids])).map(fromRaw);
}

/** What a stream holds after a number, in order, at most `limit`. */
export async function alertsAfter(sql: Sql, audience: string, after: number, limit: number): Promise<ReadAlert[]> {
  return (await sql<Raw>(`${SELECT} AND a.audience = $1 AND a.number > $2 ORDER BY a.number LIMIT $3`, [audience, after, limit])).map(fromRaw);
}

/** Last given number of each stream; streams that never spoke are at 0. */
export async function lastNumbers(sql: Sql, audiences: readonly string[]): Promise<Record<string, number>> {
  const rows = await sql<{ name: string; last_number: string }>('SELECT name, last_number FROM hotline.audiences WHERE name = ANY($1::text[])', [audiences]);
  return Object.fromEntries(audiences.map((name) => [name, Number(rows.find((r) => r.name === name)?.last_number ?? 0)]));
}
