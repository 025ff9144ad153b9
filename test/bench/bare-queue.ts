import { type JobsOptions, type Queue, Worker } from 'bullmq';
import { randomUUID } from 'node:crypto';
import { spread } from './figure.js';
import { jobOf, report } from './job.js';
import { BELLS, type Bell, onPostgres, openQueue, postgresOf, redisOf } from './open-queue.js';

/*
 * BullMQ alone, set up as the service sets it up, without anything behind it: adds jobs, or rings bells of its own and does
 * nothing when they ring.
 */

type Job = { readonly url: string; readonly redis_url: string | null } & (
  | { readonly work: 'fill'; readonly jobs: number }
  | { readonly work: 'ring'; readonly jobs: number; readonly every_ms: number; readonly lead_ms: number; readonly patience_ms: number });

const BATCH = 500;
/** As many as the service answers at once. */
const CONCURRENCY = 8;
const FAR_MS = 86_400_000;

const job = jobOf<Job>();

const bellAt = (due_at: number): Bell => ({ case_id: randomUUID(), side: 'CN', kind: 'acknowledge', subject: '', round: 1, due_at });
const optionsOf = ({ case_id, due_at }: Bell): JobsOptions => (
  { jobId: `${case_id}_CN_acknowledge__1_${due_at}`, delay: Math.max(0, due_at - Date.now()), removeOnComplete: true, removeOnFail: true, attempts: 5, backoff: { type: 'fixed', delay: 500 } });

async function add(queue: Queue<Bell>, bells: readonly Bell[]): Promise<void> {
  for (let i = 0; i < bells.length; i += BATCH) {
    await queue.addBulk(bells.slice(i, i + BATCH).map((bell) => ({ name: bell.kind, data: bell, opts: optionsOf(bell) })) as never);
  }
}

async function fill(jobs: number): Promise<object> {
  const queue = openQueue(job, `bare-${randomUUID()}`);
  const bells = Array.from({ length: jobs }, () => bellAt(Date.now() + FAR_MS));
  await queue.waitUntilReady();
  const began = performance.now();
  await add(queue, bells);
  const took_ms = performance.now() - began;
  await queue.obliterate({ force: true });
  await queue.close();
  return { took_ms };
}

async function ring({ jobs, every_ms, lead_ms, patience_ms }: Extract<Job, { work: 'ring' }>): Promise<object> {
  const late: number[] = [];
  const all = new Promise<void>((rung) => {
    const hear = async ({ data }: { data: Bell }): Promise<void> => {
      late.push(Date.now() - data.due_at);
      if (late.length === jobs) rung();
    };
    const options = { concurrency: CONCURRENCY, lockDuration: 6_000, stalledInterval: 3_000, drainDelay: 2 };
    worker = (job.redis_url ? new Worker<Bell>(BELLS, hear as never, { ...options, connection: redisOf(job.redis_url) }) : new onPostgres.Worker<Bell>(BELLS, hear as never, { ...options, connection: postgresOf(job.url) })) as Worker<Bell>;
  });
  const queue = openQueue(job, BELLS);
  await queue.waitUntilReady();
  const first = Date.now() + lead_ms;
  await add(queue, Array.from({ length: jobs }, (_, i) => bellAt(first + i * every_ms)));
  await Promise.race([all, new Promise((enough) => { setTimeout(enough, first + jobs * every_ms + patience_ms - Date.now()); })]);
  await worker?.close();
  await queue.close();
  return { late: spread(late), rung: late.length };
}
let worker: Worker<Bell> | undefined;

report(job.work === 'fill' ? await fill(job.jobs) : await ring(job));
process.exit(0);
