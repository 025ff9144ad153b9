import type { Sql } from '../reader.js';

/** Which report a reference names and which case it is part of now; unknown and invisible are the same null. */
export async function findReport(sql: Sql, reference: string): Promise<{ readonly id: string; readonly case_id: string } | null> {
  const [found] = await sql<{ id: string; case_id: string }>('SELECT id, case_id FROM hotline.reports WHERE reference = $1', [reference]);
  return found ?? null;
}
