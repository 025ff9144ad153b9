import { OUTBOX_CHANNEL, RELAYED_CHANNEL } from '#persistence';
import { Redis } from 'ioredis';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { STORY_BEGINS } from '../harness/hotline.js';
import { type StoryDatabase, type StoryServer, wholeDatabase } from '../harness/postgres.js';
import { DoorProcess } from '../harness/process.js';
import { until } from '../harness/until.js';

/** What browsers would type: a proxy that says so is believed about addresses, so that no limit per address hides what lies behind it. */
export const ORIGIN = 'http://hotline.test';
/** The program that is run: where the built service is, there is this one too. */
const PROGRAM = 'test/canary/service.mjs';
const PROJECT = join(import.meta.dirname, '../..');

/** A connection that hears every command that reaches a Redis. */
async function monitorOf(url: string): Promise<Redis> {
  const asked = new Redis(url);
  const monitor = await asked.monitor();
  asked.disconnect();
  return monitor;
}

/** The service as a process of its own that logs all it can, with everything that it says to its log, its queue and its other processes. */
export class Service {
  now = STORY_BEGINS;
  private logged = 0;
  private readonly queued: string[] = [];
  private constructor(
    readonly door: DoorProcess, private readonly database: StoryDatabase, private readonly admin: pg.Client, private readonly monitor: Redis | null, private readonly folder: string,
  ) {
    admin.on('notification', ({ payload = '' }) => this.queued.push(payload));
    monitor?.on('monitor', (_time: string, words: string[]) => this.queued.push(words.join(' ')));
  }

  /**
   * @param root of the checkout whose build is run, this one unless another is named
   * @param config what else it is started with
   */
  static async open({ server, redis_url, root = PROJECT, config = {} }: { server: StoryServer; redis_url: string | null; root?: string; config?: object }): Promise<Service> {
    const database = await server.migrated();
    const folder = await mkdtemp(join(tmpdir(), 'hotline-canary-'));
    const settings = { begins: STORY_BEGINS, database_url: database.url, redis_url, data_dir: folder, public_url: ORIGIN, ...config };
    const monitor = redis_url === null ? null : await monitorOf(redis_url);
    const door = await DoorProcess.start(['node', join(root, PROGRAM), JSON.stringify(settings)], { HOTLINE_LOG_LEVEL: 'trace' }, true).ready();
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    for (const channel of [OUTBOX_CHANNEL, RELAYED_CHANNEL]) await admin.query(`LISTEN ${channel}`);
    return new Service(door, database, admin, monitor, folder);
  }

  get port(): number { return Number(new URL(this.door.url).port); }
  get secrets(): string[] { return [this.door.demo().password, this.database.url]; }

  /** Moves the hand, and waits until everything that fell due is answered. People stay signed in meanwhile. */
  async move(ms: number): Promise<void> {
    await this.admin.query(`UPDATE hotline.sessions SET last_seen_at = last_seen_at + $1 * interval '1 ms', expires_at = expires_at + $1 * interval '1 ms'`, [ms]);
    const moved = once(this.door.child, 'message');
    this.door.child.send(ms);
    [this.now] = await moved as [number];
  }

  /** The case that a report opened; no answer of the service tells it to the company. */
  async caseOf(report: string): Promise<string> {
    const { rows } = await this.admin.query<{ reference: string }>('SELECT c.reference FROM hotline.cases c JOIN hotline.reports r ON r.case_id = c.id WHERE r.reference = $1', [report]);
    return rows[0]?.reference ?? '';
  }

  /** Waits until the relay has carried everything on, and keeps what then lies in the queue. */
  async still(): Promise<void> {
    await this.move(0);
    await until('the outbox is empty and every alert has its number', async () => {
      this.queued.push(JSON.stringify((await this.admin.query('SELECT * FROM hotline.outbox')).rows));
      const { rows } = await this.admin.query<{ n: string }>('SELECT (SELECT count(*) FROM hotline.outbox) + (SELECT count(*) FROM hotline.alerts WHERE number IS NULL) AS n');
      return rows[0]?.n === '0';
    });
    if (this.monitor === null) this.queued.push(JSON.stringify(await wholeDatabase(this.database.url, 'bullmq')));
  }

  /** What it wrote to its log since the last time. */
  takeLog(): string {
    const said = this.door.stderr.slice(this.logged);
    this.logged = this.door.stderr.length;
    return said;
  }

  /** Whatever reached Redis or lay in the queue's tables and the outbox, and what travelled between processes, since the last time. */
  takeQueue(): string { return this.queued.splice(0).join('\n'); }

  async close(): Promise<void> {
    await this.door.stop();
    this.monitor?.disconnect();
    await this.admin.end();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
