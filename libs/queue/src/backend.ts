import { HEARTBEAT_MS, IMPATIENT } from '#persistence';
import { Config, logger } from '#platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type ConnectionOptions, type JobsOptions, type PostgresPoolConfig, type PostgresQueueBackend, Queue, Worker, createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** A killed worker costs seconds: its job is taken over after one missed lock renewal. */
const LOCK_MS = 6_000;
const STALLED_EVERY_MS = 3_000;
/** Being killed is the process's fault, never the job's. */
const MAX_STALLED = 1_000;
const RECONNECT_MAX_MS = 1_000;
/** Pause of a worker whose queue did not answer; the library's own is a quarter of a minute. */
const RETRY_MS = 1_000;
/** A connection to Redis that owes an answer for this long is broken; a worker's may wait ten seconds for the next bell. */
const SILENCE_MS = 5_000;
const WORKER_SILENCE_MS = 12_000;
/** Longest that a worker without any bell waits before it looks again. */
const WAIT_S = 2;
const POOL = 8;

export interface Job<D> { readonly name: string; readonly data: D; readonly opts: JobsOptions }
export interface OpenQueue<D> { addBulk(jobs: readonly Job<D>[]): Promise<void>; /** Delayed jobs. */ count(): Promise<number>; close(): Promise<void> }
export interface OpenWorker { close(): Promise<void> }

/** BullMQ on Redis where `REDIS_URL` is set, on PostgreSQL otherwise: the same queues, the same guarantees asked of them. */
@Injectable()
export class QueueBackend implements OnApplicationShutdown {
  private readonly log = logger('queue');
  private readonly closing: (() => Promise<unknown>)[] = [];
  private ended = false;
  constructor(private readonly config: Config) {}

  /** The database objects of the PostgreSQL backend; part of the migrate step. */
  static async migrate(config: Config): Promise<void> {
    if (config.redis_url) return;
    const client = new pg.Client({ connectionString: config.database_url ?? undefined });
    await client.connect();
    await runMigrations(client, 'bullmq').finally(() => client.end());
  }

  queue<D>(name: string): OpenQueue<D> {
    const queue = this.config.redis_url
      ? new Queue<D>(name, { connection: this.redis({ enableOfflineQueue: false, socketTimeout: SILENCE_MS }) })
      : new (withBackend(this.onPostgres).Queue)<D>(name, { connection: this.postgres() });
    queue.on('error', this.troubled);
    this.closing.unshift(() => queue.close());
    return {
      addBulk: async (jobs) => { await (queue as Queue<D>).addBulk(jobs.map((j) => ({ ...j })) as never); },
      count: () => queue.getDelayedCount(),
      close: () => queue.close(),
    };
  }

  worker<D>(name: string, work: (data: D) => Promise<void>, concurrency: number): OpenWorker {
    const options = { concurrency, lockDuration: LOCK_MS, stalledInterval: STALLED_EVERY_MS, maxStalledCount: MAX_STALLED, runRetryDelay: RETRY_MS, drainDelay: WAIT_S };
    const processor = async (job: { data: D }): Promise<void> => work(job.data);
    const worker = this.config.redis_url
      ? new Worker<D>(name, processor as never, { ...options, connection: this.redis({ maxRetriesPerRequest: null, socketTimeout: WORKER_SILENCE_MS }) })
      : new (withBackend(this.onPostgres).Worker)<D>(name, processor as never, { ...options, connection: this.postgres() });
    worker.on('error', this.troubled);
    this.closing.unshift(() => worker.close());
    return { close: () => worker.close() };
  }

  /** The backend is away: it is tried again by itself, and until it is back the sweep does the bells' work. That it goes once everything here is closed troubles nobody. */
  private readonly troubled = (error: Error): void => { if (!this.ended) this.log.warn({ error }, 'queue backend does not answer'); };

  private redis(options: object): ConnectionOptions {
    const redis = new Redis(this.config.redis_url ?? '', { ...options, retryStrategy: (tries) => Math.min(tries * 100, RECONNECT_MAX_MS) });
    redis.on('error', this.troubled);
    this.closing.push(async () => redis.disconnect());
    return redis;
  }

  /** A worker hears of new bells on a connection that is otherwise silent: asked for a word again and again, it breaks when nobody is there. */
  private readonly onPostgres: typeof createPostgresBackend = (name, opts, factory) => {
    const backend = createPostgresBackend(name, opts, factory) as PostgresQueueBackend;
    if (!factory?.withBlockingConnection) return backend;
    const listening = async (): Promise<unknown> => (await backend.connection.getListenClient()).query('SELECT');
    const heartbeat = setInterval(() => { if (!backend.closing) listening().catch(this.troubled); }, HEARTBEAT_MS);
    this.closing.push(async () => clearInterval(heartbeat));
    return backend;
  };

  private postgres(): PostgresPoolConfig {
    return { ...IMPATIENT, connectionString: this.config.database_url ?? '', schema: 'bullmq', skipMigrations: true, max: POOL };
  }

  /** Workers first, so that no job begins while its queue goes. */
  async onApplicationShutdown(): Promise<void> {
    for (const close of this.closing.splice(0)) await close().catch((error: unknown) => this.log.warn({ error }, 'a queue did not close cleanly'));
    this.ended = true;
  }
}
