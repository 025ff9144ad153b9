import type { Sql } from '../together.js';

/** A case by its id, with the number of entries that a side reads of it, which is the version that it sees. */
export interface CaseVersion { readonly id: string; readonly version: number }

/** Which of a network's cases changed last, newest change first, and how far they are: enough to know whether anything is new, at the price of one index. */
export const newestVersions = (sql: Sql, network: string, limit: number): Promise<CaseVersion[]> => sql<CaseVersion & Record<string, unknown>>(`
  SELECT c.id, (c.entries + l.entries)::int AS version FROM hotline.case_lines l JOIN hotline.cases c ON c.id = l.case_id
  WHERE l.side = NULLIF(current_setting('hotline.side', true), '') AND c.network = $1 ORDER BY l.updated_at DESC, l.case_id DESC LIMIT $2`, [network, limit]);
