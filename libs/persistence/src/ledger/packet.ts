import { type Failpoint, failpoint, failpointsWatched } from '#platform';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { insertRows, updateRow, upsertRows } from '../rows/row-statements.js';
import { type Statement, all } from '../together.js';
import type { Wire } from '../writer.js';

/** What a transaction writes, collected step by step and sent together with its COMMIT. */
export class Packet {
  private readonly waiting: Statement[] = [];
  constructor(private readonly manager: EntityManager, private readonly wire: Wire) {}

  add(...statements: readonly Statement[]): void { this.waiting.push(...statements); }

  insert<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly Partial<T>[]): void {
    if (rows.length > 0) this.waiting.push(insertRows(this.manager, entity, rows));
  }

  /** @param key columns that tell rows apart */
  upsert<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly Partial<T>[], key: readonly string[]): void {
    if (rows.length > 0) this.waiting.push(upsertRows(this.manager, entity, rows, key));
  }

  update<T extends ObjectLiteral>(entity: EntityTarget<T>, id: string, changes: Partial<T>): void {
    this.waiting.push(updateRow(this.manager, entity, id, changes));
  }

  /** Between two steps. Where a test watches, the step is carried out before it is said to be done. */
  async passed(name: Failpoint): Promise<void> {
    if (!failpointsWatched()) return;
    await this.send();
    await failpoint(name);
  }

  /** The last step: goes out with the transaction's COMMIT. */
  async end(name?: Failpoint): Promise<void> {
    if (name !== undefined) await this.passed(name);
    this.wire.last(this.waiting.splice(0));
  }

  private async send(): Promise<void> {
    const statements = this.waiting.splice(0);
    await all(statements.map(({ text, values }) => this.wire.sql(text, values)));
  }
}
