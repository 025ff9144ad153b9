import type { SideId } from '#domain';
import { Config, ConfigError, logger } from '#platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { IMPATIENT, keepWarm } from './sessions.js';
import { type Sql, named } from './together.js';
import { databaseUrl } from './writer.js';

const READER_POOL = 10;
const SET_SIDE = "SELECT set_config('hotline.side', $1, true), set_config('plan_cache_mode', $2, true)";
/** Of them, those that stay open. */
const WARM = 2;
export type Rows = Record<string, unknown>[];
/** PostgreSQL's `plan_cache_mode`: whether it may plan a statement anew for the values that it is given, or keeps one plan for all. */
type PlanCacheMode = 'auto' | 'force_generic_plan';

/** Reads as role `hotline_reader`: row-level security shows one side's view, set for one read-only transaction. */
@Injectable()
export class Reader implements OnApplicationShutdown {
  private readonly log = logger('reader');
  private readonly pool: pg.Pool;
  private readonly cool: () => void;
  /** An embedded PostgreSQL goes right after its pools, and may tell connections that were about to close. */
  private ended = false;
  constructor(private readonly config: Config) {
    this.pool = new pg.Pool({ ...IMPATIENT, connectionString: config.reader_url ?? databaseUrl(config), min: WARM, max: READER_POOL, pipeline: true, application_name: 'hotline-reader', options: '-c role=hotline_reader' });
    this.pool.on('error', this.broke);
    this.cool = keepWarm(this.pool, WARM, (error) => this.log.debug({ error }, 'an unused connection gave no answer'));
  }

  /** A connection that breaks is replaced by the pool; without a listener, idle or lent, it would end the process. */
  private readonly broke = (error: Error): void => { if (!this.ended) this.log.warn({ error }, 'a connection broke'); };

  /**
   * @param side whose view this is; everything `work` reads is one snapshot of it
   * @param plans what a search is worth, a reading by ids is not: left to itself, PostgreSQL plans it each time, for five times as long as it runs
   */
  async as<T>(side: SideId, work: (sql: Sql) => Promise<T>, plans: PlanCacheMode = 'auto'): Promise<T> {
    const client = await this.pool.connect();
    client.on('error', this.broke);
    try {
      // Sent behind each other without waiting. Where one of the first two fails, what follows is refused, or sees no side.
      const [,, result] = await Promise.all([
        client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'), client.query({ ...named(SET_SIDE), text: SET_SIDE, values: [side, plans] }),
        work(async (text, values = []) => (await client.query({ ...named(text), text, values: [...values] })).rows),
      ]);
      this.end(client);
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** What was read is read: nobody waits for the end of a transaction that changed nothing. The pool gets the connection after it. */
  private end(client: pg.PoolClient): void {
    client.query('COMMIT').then(() => client.off('error', this.broke).release(), (error: unknown) => {
      this.log.warn({ error }, 'a reading did not end; its connection is given up');
      client.release(true);
    });
  }

  /** @throws ConfigError when the login that should only read could become the writer */
  async check(): Promise<void> {
    if (this.config.reader_url === null) return;
    const { rows } = await this.pool.query<{ writes: boolean }>("SELECT pg_has_role(session_user, 'hotline_writer', 'MEMBER') AS writes");
    if (rows[0]?.writes) throw new ConfigError('HOTLINE_READER_URL', '***', 'a login that is a member of hotline_reader and of nothing else');
  }

  async onApplicationShutdown(): Promise<void> {
    this.cool();
    await this.pool.end();
    this.ended = true;
  }
}
