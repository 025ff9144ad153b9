import { Config, logger } from '#platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Client, Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { AttachmentRow } from './rows/attachment-rows.js';
import { CaseLineRow, CaseRow, CaseSideRow, ClockRow } from './rows/case-rows.js';
import { CompanyDeliveryRow } from './rows/delivery-rows.js';
import { AlertRow, HistoryOwnRow, HistoryRow, OutboxRow, ReportRow } from './rows/history-rows.js';
import { IMPATIENT, SESSION_LIMITS, keepWarm } from './sessions.js';
import { type Sql, type Statement, all, named, send } from './together.js';
import { AuthenticatorRow, OfficerRow, PasskeyRow, PendingSignInRow, SessionRow, SetupTokenRow } from './rows/people-rows.js';

export const ENTITIES = [CaseRow, CaseSideRow, CaseLineRow, ClockRow, ReportRow, HistoryRow, HistoryOwnRow, AlertRow, AttachmentRow, CompanyDeliveryRow, OutboxRow, OfficerRow, SessionRow, SetupTokenRow, AuthenticatorRow, PasskeyRow, PendingSignInRow];
/** Connections that one process may hold for writing; several doors share a server of some 100. */
const WRITER_POOL = 12;
/** Of them, those that stay open: as many as answer bells at the same time. */
const WARM = 8;

/** What a transaction sends past TypeORM, so that nothing waits for what it need not wait for. */
export interface Wire {
  /** Sends at once, behind what was sent before; PostgreSQL keeps the order. Whoever comes when the transaction is over is refused, since the connection is somebody else's then. */
  readonly sql: Sql;
  /** Takes statements that need no answer: they are sent with COMMIT when the work is done. */
  readonly last: (statements: readonly Statement[]) => void;
}

/** Runs work in transactions as role `hotline_writer`: the ledger, the relay, the sweep, identity. */
@Injectable()
export class Writer implements OnApplicationShutdown {
  readonly log = logger('persistence');
  private readonly source: DataSource;
  private cool = (): void => undefined;
  constructor(config: Config) {
    this.source = new DataSource({
      type: 'postgres', url: databaseUrl(config), entities: ENTITIES, applicationName: 'hotline-writer', poolSize: WRITER_POOL,
      // Statements that do not wait for each other's answers are sent without waiting (see together.ts).
      // What is written is found by its key, whatever the key: no plan is better than the one that is kept, with one exception (ADR 52).
      extra: { ...IMPATIENT, min: WARM, pipeline: true, options: `-c role=hotline_writer -c plan_cache_mode=force_generic_plan ${SESSION_LIMITS}` },
    });
  }

  async connect(): Promise<void> {
    if (this.source.isInitialized) return;
    await this.source.initialize();
    this.cool = keepWarm(this.pool, WARM, (error) => this.log.debug({ error }, 'an unused connection gave no answer'));
  }

  /**
   * Runs work in one transaction. Nobody waits for BEGIN, which goes out with the first statement, nor for what the work
   * hands to `last`, which goes out with COMMIT: a short transaction is two ways to the database instead of five.
   * @throws what the work throws, or the first of its statements that failed, with nothing written; also where the work kept a failure to itself
   */
  async transaction<T>(work: (manager: EntityManager, wire: Wire) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = await (runner.connect() as Promise<Client>);
      const ending: Statement[] = [];
      let over = false;
      // TypeORM takes a row's lock, and makes one transaction in another a savepoint, only where it knows of the outer one; this began without it.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      try {
        const sql: Sql = async <R extends object>(text: string, values: readonly unknown[] = []) => {
          if (over) throw new Error('a statement came when its transaction was over');
          return (await send(client, { text, values })).rows as R[];
        };
        const [, result] = await all([client.query('BEGIN'), work(runner.manager, { sql, last: (statements) => { ending.push(...statements); } })]);
        over = true;
        const ended = await all([...ending.map((statement) => send(client, statement)), client.query('COMMIT')]);
        if (ended.at(-1)?.command !== 'COMMIT') throw new Error('a statement of the transaction failed, and nobody heard of it');
        return result;
      } catch (error) {
        over = true;
        await client.query('ROLLBACK').catch((also: unknown) => this.log.debug({ error: also }, 'a transaction ended with its connection'));
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
  /**
   * One statement in its own transaction, which a connection keeps planned.
   * @returns its rows; of an UPDATE or DELETE the rows that it returns and how many it changed, as TypeORM does
   */
  async query<T = Record<string, unknown>[]>(text: string, values: readonly unknown[] = []): Promise<T> {
    const { command, rows, rowCount } = await this.pool.query({ ...named(text), text, values: [...values] });
    return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as T;
  }
  private get pool(): Pool { return (this.source.driver as unknown as { readonly master: Pool }).master; }
  get manager(): EntityManager { return this.source.manager; }

  async onApplicationShutdown(): Promise<void> {
    this.cool();
    if (this.source.isInitialized) await this.source.destroy();
  }
}

export function databaseUrl(config: Config): string {
  if (!config.database_url) throw new Error('no database: the embedded one is started before the rooms open');
  return config.database_url;
}
