import type { Sql } from '../together.js';

export interface FoundReport {
  readonly id: string; readonly case_id: string;
  /** The how manieth link to it works, from 0. */
  readonly link: number;
  /** Null while the company's mail address is not confirmed. */
  readonly mail_confirmed_at: Date | null;
}

/** Which report a reference names and which case it is part of now; unknown and invisible are the same null. */
export async function findReport(sql: Sql, reference: string): Promise<FoundReport | null> {
  const [found] = await sql<FoundReport>('SELECT id, case_id, link, mail_confirmed_at FROM hotline.reports WHERE reference = $1', [reference]);
  return found ?? null;
}
