import type { EntityManager } from 'typeorm';
import type { Client } from 'pg';

/** Texts that a connection keeps planned; what comes beyond them is planned each time. Texts vary with the number of rows. */
const PREPARED_MAX = 500;
const names = new Map<string, string>();

export interface Statement { readonly text: string; readonly values: readonly unknown[] }
export type RawRow = Record<string, unknown>;

/**
 * Sends statements of one transaction in one go and waits for all their answers. PostgreSQL carries them out in their
 * order, each with a view of its own, as if each had been waited for; where one fails, those behind it are refused and
 * the transaction can only be rolled back. What is saved is the way back and forth, which costs more than most of them.
 * @param manager of a running transaction
 * @returns the rows of each statement
 * @throws the error of the first that failed
 */
export async function together(manager: EntityManager, statements: readonly Statement[]): Promise<RawRow[][]> {
  if (!manager.queryRunner) throw new Error('statements are sent together in a transaction only');
  const client = await (manager.queryRunner.connect() as Promise<Client>);
  const { stream } = client.connection;
  // One packet instead of one for each statement: every packet wakes the server.
  stream.cork();
  const answers = statements.map(({ text, values }) => client.query<RawRow>({ ...named(text), text, values: [...values] }));
  stream.uncork();
  return (await Promise.all(answers)).map((answer) => answer.rows);
}

/** The name under which a connection keeps a statement planned; none once too many were kept. */
export function named(text: string): { name?: string } {
  const known = names.get(text);
  if (known !== undefined) return { name: known };
  if (names.size >= PREPARED_MAX) return {};
  const name = `hotline_${names.size}`;
  names.set(text, name);
  return { name };
}
