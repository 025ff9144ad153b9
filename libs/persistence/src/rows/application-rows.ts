import { type Application, type Listed, identityOf } from '#domain';
import type { Sql, Statement } from '../together.js';

/** An application as its table has it. */
type Row = Omit<Application, 'quantity'> & { readonly quantity: number | null; readonly unit: string | null };

const COLUMNS = 'id, side, exporter, end_user, hs, item, quantity, unit, licence, green_channel, filed_on, office, papers_complete, number, consent, result, decided_on';

const fromRow = ({ quantity, unit, ...row }: Row): Application => ({ ...row, quantity: quantity === null || unit === null ? null : { value: quantity, unit } });

/** Applications of a case that the asker may read, the oldest first. @param more conditions on what `values` hold behind the case's id */
export async function readApplications(sql: Sql, case_id: string, more = '', values: readonly unknown[] = []): Promise<Application[]> {
  return (await sql<Row>(`SELECT ${COLUMNS} FROM hotline.licence_applications WHERE case_id = $1 ${more}`, [case_id, ...values])).map(fromRow);
}

/** One statement for any number of rows: their number is no part of its text. A copy that is there takes what is new. */
const UPSERT = `
INSERT INTO hotline.licence_applications SELECT * FROM jsonb_populate_recordset(NULL::hotline.licence_applications, $1::jsonb)
ON CONFLICT (case_id, side, id) DO UPDATE SET ${[...COLUMNS.split(', ').slice(2), 'identity'].map((c) => `${c} = EXCLUDED.${c}`).join(', ')}`;
/** The same rows put down twice are one batch. */
const BATCHES = `
INSERT INTO hotline.licence_batches SELECT * FROM jsonb_populate_recordset(NULL::hotline.licence_batches, $1::jsonb) ON CONFLICT DO NOTHING`;

/** Writes what a decision did to lists. @param at epoch milliseconds */
export function listStatements(case_id: string, { batches, ended }: Listed, at: number): Statement[] {
  const rows = [...batches.flatMap((b) => b.applications), ...ended];
  if (rows.length === 0) return [];
  const kept = batches.map(({ side, digest, applications }) => ({ case_id, side, digest, at: new Date(at), applications }));
  return [
    { text: UPSERT, values: [JSON.stringify(rows.map((a) => ({ case_id, ...a, quantity: a.quantity?.value ?? null, unit: a.quantity?.unit ?? null, identity: identityOf(a) })))] },
    { text: BATCHES, values: [JSON.stringify(kept)] },
  ];
}
