import { Writer } from '#persistence';
import type { Client } from 'pg';

type Transaction = Writer['transaction'];

/**
 * A writer whose transactions lock no row: every `FOR UPDATE` is taken out of what they say. With it two decisions on one
 * case rest on the same reading, which the service's own writer never lets happen. For negative controls only.
 */
export class WeakWriter extends Writer {
  override transaction: Transaction = (work) => super.transaction(async (manager, wire) => {
    const client = await (manager.queryRunner?.connect() as Promise<Client>);
    const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
    client.query = ((asked: unknown, ...rest: unknown[]) => query(unlocked(asked), ...rest)) as never;
    return work(manager, wire).finally(() => { client.query = query as never; });
  });
}

/** A statement as text, or as the driver's object with its text. */
function unlocked(asked: unknown): unknown {
  if (typeof asked === 'string') return asked.replaceAll(' FOR UPDATE', '');
  return typeof asked === 'object' && asked !== null && 'text' in asked ? { ...asked, text: unlocked(asked.text) } : asked;
}
