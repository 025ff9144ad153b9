import '../harness/quiet.js';
import { type DueClock, DueClocks } from '#persistence';
import { type Config, readConfig } from '#platform';
import { BELLS, Bells, QueueBackend } from '#queue';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { type StoryDatabase, type StoryServer, startPostgres } from '../harness/postgres.js';
import { type StoryRedis, startRedis } from '../harness/redis.js';
import { until } from '../harness/until.js';

const PROJECT = join(import.meta.dirname, '../..');
/** A killed worker's lock lapses after six seconds and is looked for every three. */
const TAKEOVER_LIMIT_MS = 20_000;

let server: StoryServer;
let redis: StoryRedis;
beforeAll(async () => { [server, redis] = await Promise.all([startPostgres(), startRedis()]); });
afterAll(async () => { await Promise.all([server?.stop(), redis?.stop()]); });

/** What the service asks of BullMQ, whatever it stands on. */
describe.each(['PostgreSQL', 'Redis'])('a queue on %s', (kind) => {
  let database: StoryDatabase;
  let config: Config;
  const opened: QueueBackend[] = [];

  beforeAll(async () => {
    database = await server.database();
    config = { ...readConfig({}), database_url: database.url, redis_url: kind === 'Redis' ? redis.url : null };
    await QueueBackend.migrate(config);
  });
  afterEach(async () => { for (const backend of opened.splice(0)) await backend.onApplicationShutdown(); });
  afterAll(async () => { await database?.drop(); });

  function open(): QueueBackend {
    const backend = new QueueBackend(config);
    opened.push(backend);
    return backend;
  }
  const job = (n: number, opts: object = {}) => ({ name: 'n', data: { n }, opts: { removeOnComplete: true, ...opts } });

  it('does not ring before its time, and soon after it', async () => {
    const name = randomUUID();
    const rung: number[] = [];
    open().worker<{ n: number }>(name, async () => { rung.push(Date.now()); }, 1);
    const due = Date.now() + 500;
    await open().queue<{ n: number }>(name).addBulk([job(1, { delay: 500 })]);
    await until('the delayed job', () => rung.length > 0);
    expect(rung[0]).toBeGreaterThanOrEqual(due);
    expect(rung[0]).toBeLessThan(due + 2_000);
  });

  it('takes many at once and gives each to one worker once', async () => {
    const name = randomUUID();
    const seen: number[] = [];
    for (let i = 0; i < 2; i += 1) open().worker<{ n: number }>(name, async ({ n }) => { seen.push(n); }, 8);
    await open().queue<{ n: number }>(name).addBulk(Array.from({ length: 500 }, (_, n) => job(n)));
    await until('all jobs', () => seen.length >= 500);
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, n) => n));
  });

  it('keeps one job of two with the same id', async () => {
    const name = randomUUID();
    const seen: number[] = [];
    const queue = open().queue<{ n: number }>(name);
    await queue.addBulk([job(1, { jobId: 'bell_1', delay: 200 }), job(2, { jobId: 'bell_1', delay: 200 })]);
    await queue.addBulk([job(3, { jobId: 'bell_1', delay: 100 }), job(4, { jobId: 'bell_2', delay: 300 })]);
    open().worker<{ n: number }>(name, async ({ n }) => { seen.push(n); }, 1);
    await until('the later bell', () => seen.includes(4));
    expect(seen).toEqual([1, 4]);
  });

  it('tries a job again that failed', async () => {
    const name = randomUUID();
    let tries = 0;
    open().worker(name, async () => { tries += 1; if (tries < 3) throw new Error('not yet'); }, 1);
    await open().queue<{ n: number }>(name).addBulk([job(1, { attempts: 5, backoff: { type: 'fixed', delay: 20 } })]);
    await until('the third try', () => tries === 3);
  });

  it('finishes what it began before it closes, and leaves the rest for the next worker', async () => {
    const name = randomUUID();
    const done: number[] = [];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => { release = resolve; });
    let began = false;
    const worker = open().worker<{ n: number }>(name, async ({ n }) => { began = true; await gate; done.push(n); }, 1);
    await open().queue<{ n: number }>(name).addBulk([job(1), job(2)]);
    await until('the first job begins', () => began);
    const closed = worker.close();
    expect(done).toEqual([]);
    release();
    await closed;
    expect(done).toEqual([1]);
    open().worker<{ n: number }>(name, async ({ n }) => { done.push(n); }, 1);
    await until('the second job', () => done.length === 2);
    expect(done).toEqual([1, 2]);
  });

  it('arms a bell again that rang before its time', async () => {
    const due_at = Date.now() + 600;
    const bell: DueClock = { case_id: randomUUID(), side: 'KR', kind: 'acknowledge', subject: '', round: 1, due_at };
    let now = due_at;
    const bells = new Bells(open(), { now: () => Promise.resolve(now) } as unknown as DueClocks);
    const rung: number[] = [];
    open().worker<DueClock>(BELLS, async (heard) => {
      if (heard.case_id !== bell.case_id) return;
      rung.push(Date.now());
      now = Date.now();
      // Its own job still runs while it is armed again.
      if (now < due_at) await bells.again(heard);
    }, 1);
    await bells.arm([bell]);
    await until('it rings again', () => rung.length === 2);
    expect(rung[0]).toBeLessThan(due_at);
    expect(rung[1]).toBeGreaterThanOrEqual(due_at);
  });
});

/** On both at once, since most of it is waiting for a lock to lapse. */
it('gives the job of a killed process to another, on PostgreSQL and on Redis', async () => {
  const database = await server.database();
  await Promise.all([null, redis.url].map(async (redis_url) => {
    const config = { ...readConfig({}), database_url: database.url, redis_url };
    await QueueBackend.migrate(config);
    const backend = new QueueBackend(config);
    const name = randomUUID();
    const child = stuckWorker(name, config);
    await backend.queue<{ n: number }>(name).addBulk([{ name: 'n', data: { n: 1 }, opts: {} }]);
    await once(child, 'message');
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    const seen: number[] = [];
    backend.worker<{ n: number }>(name, async ({ n }) => { seen.push(n); }, 1);
    await until('the job is taken over', () => seen.length > 0, TAKEOVER_LIMIT_MS);
    expect(seen).toEqual([1]);
    await backend.onApplicationShutdown();
  }));
  await database.drop();
});

/** A process of its own that takes a job and never ends it. */
function stuckWorker(name: string, { database_url, redis_url }: Config): ChildProcess {
  const program = `
    import { QueueBackend } from '#queue';
    new QueueBackend(${JSON.stringify({ database_url, redis_url })}).worker(${JSON.stringify(name)}, () => { process.send('began'); return new Promise(() => undefined); }, 1);`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: PROJECT, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { PATH: process.env.PATH } });
}
