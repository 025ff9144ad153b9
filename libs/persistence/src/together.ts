import { logger } from '#platform';
import type { Client, QueryResult } from 'pg';

/** Texts that a connection keeps planned; what comes beyond them is planned each time. Texts vary with the number of rows. */
const PREPARED_MAX = 500;
const names = new Map<string, string>();
let full = false;

export interface Statement { readonly text: string; readonly values: readonly unknown[] }
export type RawRow = Record<string, unknown>;
/** Runs one statement of a transaction and gives its rows. */
export type Sql = <T extends object = RawRow>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/**
 * Sends one statement, behind those that were sent before, without waiting for these. PostgreSQL carries them out in their
 * order, each with a view of its own, as if each had been waited for; where one fails, those behind it are refused and
 * the transaction can only be rolled back.
 */
export const send = (client: Client, { text, values }: Statement): Promise<QueryResult<RawRow>> => client.query<RawRow>({ ...named(text), text, values: [...values] });

/** Waits for all, also when one fails: what still runs must not meet a connection that somebody else uses by then. @throws what the first in their order threw */
export async function all<const T extends readonly unknown[]>(running: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(running);
  return Promise.all(running);
}

/** The name under which a connection keeps a statement planned; none once too many were kept. */
export function named(text: string): { name?: string } {
  const known = names.get(text);
  if (known !== undefined) return { name: known };
  if (names.size >= PREPARED_MAX) {
    if (!full) logger('persistence').warn({ texts: PREPARED_MAX }, 'no more texts of statements are kept planned: those that come now for the first time are planned at each call');
    full = true;
    return {};
  }
  const name = `hotline_${names.size}`;
  names.set(text, name);
  return { name };
}
