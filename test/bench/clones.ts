import type { StorySql } from '../harness/postgres.js';

/** Tables of one case, parents first, and what each clone has of its own beside `case_id`. */
const TABLES: readonly (readonly [table: string, own: string])[] = [
  ['cases', `'id', clone.id, 'reference', t.reference || '-' || clone.n`],
  ['case_sides', `'case_id', clone.id`],
  ['case_lines', `'case_id', clone.id`],
  ['reports', `'id', uuidv7(), 'case_id', clone.id, 'reference', t.reference || '-' || clone.n, 'idempotency_key', t.idempotency_key || clone.n`],
  ['history', `'case_id', clone.id`],
  ['history_own', `'case_id', clone.id`],
  ['clocks', `'case_id', clone.id`],
];

/**
 * Copies one filed case many times, rows as they are, in one transaction. Its chain still holds in every copy: a hash
 * covers what happened, not the number of the case it happened to.
 * @param case_id the case to copy
 * @param name of the table that keeps the copies' ids beside their numbers from 1 on, for whoever picks some of them
 */
export async function cloneCase(sql: StorySql, case_id: string, copies: number, name = 'public.clones'): Promise<void> {
  await sql('BEGIN');
  await sql(`CREATE TABLE ${name} AS SELECT n, uuidv7() AS id FROM generate_series(1, ${copies}) AS n`);
  for (const [table, own] of TABLES) {
    const [row] = await sql(`SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns WHERE table_schema = 'hotline' AND table_name = $1 AND is_generated = 'NEVER'`, [table]);
    const columns = String(row?.names);
    await sql(`
      INSERT INTO hotline.${table} (${columns})
      SELECT ${columns.split(', ').map((column) => `copy.${column}`).join(', ')} FROM ${name} clone CROSS JOIN hotline.${table} t CROSS JOIN LATERAL jsonb_populate_record(t, jsonb_build_object(${own})) copy
      WHERE t.${table === 'cases' ? 'id' : 'case_id'} = $1 ORDER BY clone.n`, [case_id]);
  }
  await sql('COMMIT');
  await sql('VACUUM ANALYZE');
}
