import pg from 'pg';
import { type Row, inDatabase } from './postgres.js';

/** What became of a statement: rows, or all that the database said when it refused. */
export interface Attempt { readonly rows: readonly Row[]; readonly refused: { readonly code: string; readonly said: string } | null; readonly notices: readonly string[] }
export type Try = (text: string, values?: readonly unknown[]) => Promise<Attempt>;

/**
 * A connection of the database's reader, as somebody would have it who got hold of one inside the service: one side set,
 * any statement may be tried, and a refused one does not end the transaction. Nothing of it is kept.
 * @param side '' for none at all
 */
export async function asReader<T>(url: string, side: string, work: (attempt: Try) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: '-c role=hotline_reader' });
  await client.connect();
  const heard: string[] = [];
  client.on('notice', ({ message }) => heard.push(message ?? ''));
  try {
    await client.query('BEGIN');
    if (side !== '') await client.query("SELECT set_config('hotline.side', $1, true)", [side]);
    return await work(async (text, values = []) => {
      heard.length = 0;
      await client.query('SAVEPOINT attempt');
      try {
        const { rows } = await client.query<Row>(text, [...values]);
        return { rows, refused: null, notices: [...heard] };
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) throw error;
        const { code = '', message, detail, hint, where, schema, table, column, constraint, dataType } = error;
        return { rows: [], refused: { code, said: JSON.stringify([message, detail, hint, where, schema, table, column, constraint, dataType]) }, notices: [...heard] };
      } finally {
        await client.query('ROLLBACK TO SAVEPOINT attempt');
      }
    });
  } finally {
    await client.end();
  }
}

export interface Column { readonly table: string; readonly column: string }

/** Columns that the reader may read, by the database's own account. */
export async function readableColumns(url: string): Promise<Column[]> {
  const rows = await inDatabase(url, (sql) => sql(`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'hotline' AND has_column_privilege('hotline_reader', format('hotline.%I', table_name), column_name, 'SELECT') ORDER BY 1, ordinal_position`));
  return rows as unknown as Column[];
}

/** Everything that the reader reads of every table, as one text. */
export async function readAll(url: string, side: string): Promise<string> {
  const columns = await readableColumns(url);
  const tables = [...new Set(columns.map((c) => c.table))];
  return asReader(url, side, async (attempt) => {
    const texts: string[] = [];
    for (const table of tables) {
      const list = columns.filter((c) => c.table === table).map((c) => `"${c.column}"`).join(', ');
      const { rows, refused } = await attempt(`SELECT ${list} FROM hotline.${table}`);
      if (refused) throw new Error(`${table}: ${refused.said}`);
      texts.push(`${table}: ${JSON.stringify(rows)}`);
    }
    return texts.join('\n');
  });
}
