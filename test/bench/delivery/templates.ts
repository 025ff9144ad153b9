import type { StorySql } from '../../harness/postgres.js';
import type { Template } from '../limit/server.js';

/** Tables that the transaction of a filed report writes, in its order. */
const TABLES = ['cases', 'case_sides', 'case_lines', 'reports', 'history', 'history_own', 'clocks', 'alerts'];
/** What the relay adds only after it. */
const LATER: Readonly<Record<string, string>> = { number: 'NULL' };

/** The rows of a filed report's transaction as texts, and which texts of them are that report's alone. */
export async function templatesOf(sql: StorySql, reference: string): Promise<{ own: string[]; templates: Template[] }> {
  const [kase] = await sql(`SELECT c.id, c.reference, r.id AS report, r.reference AS named, r.idempotency_key AS key, ARRAY(SELECT a.id::text FROM hotline.alerts a WHERE a.case_id = c.id) AS alerts
    FROM hotline.cases c JOIN hotline.reports r ON r.case_id = c.id WHERE c.reference = $1`, [reference]);
  if (!kase) throw new Error(`no case ${reference}`);
  const templates = [];
  for (const table of TABLES) {
    const columns = (await sql(`SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'hotline' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`, [table])).map((c) => String(c.name));
    const rows = await sql(`SELECT ${columns.map((c) => `${LATER[c] ?? `"${c}"`}::text AS "${c}"`).join(', ')} FROM hotline.${table} WHERE ${table === 'cases' ? 'id' : 'case_id'} = $1`, [kase.id]);
    templates.push({ table, columns, rows: rows.map((row) => columns.map((c) => row[c] as string | null)) });
  }
  const id = String(kase.id);
  templates.push({ table: 'outbox', columns: ['case_id', 'body'], rows: [[id, '{"side": null}']] });
  return { own: [id, ...[kase.reference, kase.report, kase.named, kase.key, ...kase.alerts as string[]].map(String)], templates };
}
