import type { DueClock } from '#persistence';
import { readConfig } from '#platform';
import { BELLS, QueueBackend } from '#queue';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import type { Chance } from './chance.js';
import type { Site } from './site.js';

const MINUTE_MS = 60_000;

/** The queue loses all it holds: `FLUSHALL` on Redis, its tables emptied on PostgreSQL. */
export async function forget(site: Site): Promise<void> {
  if (!site.redis) {
    const tables = await site.sql(`SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'bullmq' AND table_type = 'BASE TABLE' AND table_name NOT ILIKE '%migration%'`);
    await site.sql(`TRUNCATE ${tables.map(({ name }) => `bullmq.${String(name)}`).join(', ')}`);
    return;
  }
  const client = new Redis(site.redis.url);
  await client.flushall();
  client.disconnect();
}

/** Adds bells that nobody armed: each one of these cases twice more, at once or late, and one of what is not there. */
export async function mischief(site: Site, cases: readonly string[], chance: Chance): Promise<void> {
  const rows = await site.sql(`SELECT case_id, side, kind, subject, round, extract(epoch FROM due_at) * 1000 AS due_at FROM hotline.clocks WHERE state = 'running' AND kind = 'acknowledge' AND case_id = ANY($1)`, [cases]);
  const bells = rows.map((row) => ({ ...row, due_at: Number(row.due_at) }) as unknown as DueClock);
  const [now, backend] = [Date.now(), new QueueBackend({ ...readConfig({}), database_url: site.database_url, redis_url: site.redis?.url ?? null })];
  const wrong = bells.flatMap((bell) => [
    bell, bell,
    chance.pick([{ ...bell, round: bell.round + 1 }, { ...bell, due_at: bell.due_at - MINUTE_MS }, { ...bell, due_at: bell.due_at + MINUTE_MS }, { ...bell, case_id: randomUUID() }, { ...bell, side: 'XX' }]),
  ].map((data) => ({ data, delay: chance.pick([0, 0, Math.max(0, bell.due_at - now), Math.max(0, bell.due_at - now) + 20, 500]) })));
  await backend.queue<DueClock>(BELLS).addBulk(chance.shuffled(wrong).map(({ data, delay }, i) => ({ name: data.kind, data, opts: { jobId: `mischief_${now}_${i}`, delay, removeOnComplete: true, removeOnFail: true } })));
  await backend.onApplicationShutdown();
}
