import type { DueClock, DueClocks } from '#persistence';
import { bellName } from './bag.js';
import type { Service } from './service.js';

/*
 * Takes one layer of the service away, for negative controls. Each service that was weakened is thrown away.
 */

interface Statement { readonly text: string; readonly name?: string }
interface Client { query: (statement: Statement | string, ...rest: readonly unknown[]) => unknown }

/** The ledger reads a case without locking it: statements that it sends together lose their lock on the way. */
export function withoutLock({ writer }: Service): void {
  const transaction = writer.transaction.bind(writer);
  const weakened = new WeakSet<Client>();
  writer.transaction = (work) => transaction(async (manager, wire) => {
    const client = (await manager.queryRunner?.connect()) as Client;
    if (!weakened.has(client)) {
      weakened.add(client);
      const query = client.query.bind(client);
      client.query = (statement, ...rest) => query(typeof statement === 'string' ? statement : unlocked(statement), ...rest);
    }
    return work(manager, wire);
  });
}

/** A statement by another text needs another name, or none. */
function unlocked({ name, text, ...rest }: Statement): Statement {
  return text.endsWith(' FOR UPDATE') ? { ...rest, text: text.slice(0, -' FOR UPDATE'.length) } : { ...rest, text, ...(name === undefined ? {} : { name }) };
}

/** The database takes a second entry of one number, a second alert about it and a second row of one clock. */
export async function breakConstraints(service: Service): Promise<void> {
  await service.sql(`
    ALTER TABLE hotline.history DROP CONSTRAINT history_pkey CASCADE, DROP CONSTRAINT history_case_id_position_key;
    ALTER TABLE hotline.history_own DROP CONSTRAINT history_own_pkey;
    ALTER TABLE hotline.alerts DROP CONSTRAINT alerts_case_id_seq_audience_key;
    DROP INDEX hotline.clocks_one_alive;`);
}

/** Clocks as they look to an arming that remembers what it found, and not what the queue took: each is there once. */
export function foundOnce(due: DueClocks): DueClocks {
  const found = new Set<string>();
  const coming = async (within_ms: number, after: DueClock | null): Promise<DueClock[]> =>
    (await due.coming(within_ms, after)).filter((clock) => !found.has(bellName(clock)) && found.add(bellName(clock)));
  return { coming } as unknown as DueClocks;
}
