import { Config, TimeSource, logger } from '#platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { databaseUrl } from '../writer.js';
import { CASE_STATES_SQL } from './case-states.js';
import type { CheckName } from './checks.js';
import { LATE_ROWS_SQL, LATEST_SQL } from './late-rows.js';

/** Longest that one statement of an audit may take before the server breaks it off. */
const STATEMENT_LIMIT_MS = 10_000;
/** Longest wait for a server that does not answer at all. */
const ANSWER_LIMIT_MS = 12_000;
const CONNECT_LIMIT_MS = 5_000;
/** Cases that a finding names; how many there are is counted to the end. */
const CASES_NAMED_MAX = 20;
/** One pass in memory, on one core, whatever the server's own settings. */
const SESSION = `-c role=hotline_auditor -c statement_timeout=${STATEMENT_LIMIT_MS} -c work_mem=32MB -c max_parallel_workers_per_gather=0 -c jit=off`;

/** What one check found. */
export interface Finding {
  readonly check: CheckName;
  /** Rows or cases of which it is true. */
  readonly count: number;
  /** Ids of the first of them. */
  readonly cases: readonly string[];
  /** How late the latest is, where lateness is what is looked for. */
  readonly seconds: number | null;
}
export interface AuditReport {
  /** The instant that everything was compared with, in epoch milliseconds. */
  readonly at: number;
  readonly findings: readonly Finding[];
  /** How late the latest running clock is, whether or not that is a finding yet; 0 when none is. */
  readonly overdue_seconds_max: number;
}

const FINDINGS_SQL = `
SELECT found.check, count(*)::int AS count, coalesce((array_agg(DISTINCT found.case_id::text) FILTER (WHERE found.case_id IS NOT NULL))[1:${CASES_NAMED_MAX}], '{}') AS cases, max(found.seconds) AS seconds
FROM (${LATE_ROWS_SQL}\nUNION ALL SELECT states.check, states.case_id, NULL FROM (${CASE_STATES_SQL}) states) found
GROUP BY found.check ORDER BY found.check`;

/** Looks at the rows as role `hotline_auditor`, which sees how the engine stands and nothing of what cases are about. */
@Injectable()
export class AuditReader implements OnApplicationShutdown {
  private readonly log = logger('audit');
  private readonly pool: pg.Pool;
  constructor(config: Config, private readonly time: TimeSource) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl(config), max: 1, application_name: 'hotline-auditor', options: SESSION,
      connectionTimeoutMillis: CONNECT_LIMIT_MS, query_timeout: ANSWER_LIMIT_MS, keepAlive: true,
    });
    this.pool.on('error', this.broke);
  }

  private readonly broke = (error: Error): void => this.log.warn({ error }, 'a connection broke');

  /**
   * Everything that is wrong with the rows, in one snapshot: what a transaction has not finished yet is not seen by halves.
   * @throws when the database is away or too slow
   */
  async audit(): Promise<AuditReport> {
    const client = await this.pool.connect();
    client.on('error', this.broke);
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const at = await this.time.read(async (text) => (await client.query<Record<string, unknown>>(text)).rows);
      const findings = (await client.query<Finding>(FINDINGS_SQL, [new Date(at)])).rows;
      const latest = (await client.query<{ seconds: number | null }>(LATEST_SQL, [new Date(at)])).rows[0]?.seconds ?? 0;
      await client.query('COMMIT');
      client.off('error', this.broke).release();
      return { at, findings, overdue_seconds_max: Math.max(0, latest) };
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> { await this.pool.end(); }
}
