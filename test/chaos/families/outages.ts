import { Redis } from 'ioredis';
import { forget } from '../queue.js';
import type { Family, Stage } from '../stage.js';

/** Redis is gone for this long; in the short form for longer than one cycle of the sweep. */
const REDIS_GONE_MS = 30_000;
const REDIS_GONE_SHORT_MS = 7_000;
const DATABASE_GONE_MS = [300, 4_000] as const;
const CUT_OFF_MS = [3_000, 9_000] as const;

/** The queue loses everything at once; what it knew is in the rows. */
const forgotten: Family = {
  name: 'the queue forgets everything', form: 'apart', share: 7,
  plan: () => ({
    label: 'FLUSHALL, or its tables emptied',
    play: async (stage) => {
      await stage.file();
      await forget(stage.site);
      stage.begin();
      stage.heal();
      await stage.outlast(0);
    },
  }),
};

const redisGone: Family = {
  name: 'Redis gone', form: 'apart', share: 4,
  plan: (_nth, _chance, { short }) => ({
    label: `Redis killed and away for ${short ? REDIS_GONE_SHORT_MS : REDIS_GONE_MS} ms`,
    play: async (stage) => {
      const { redis } = stage.site;
      if (!redis) throw new Error('there is no Redis to lose');
      await stage.file();
      const back = await redis.cut();
      stage.begin();
      await stage.outlast(short ? REDIS_GONE_SHORT_MS : REDIS_GONE_MS);
      await back();
      await answers(redis.url);
      stage.heal();
    },
  }),
};

async function answers(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
}

const databaseStops: Family = {
  name: 'PostgreSQL stopped immediately', form: 'apart', share: 8,
  plan: (_nth, chance) => {
    const gone_ms = chance.between(...DATABASE_GONE_MS);
    return {
      label: `PostgreSQL stopped immediately, away for ${gone_ms} ms`,
      play: async (stage) => {
        await stage.file();
        await stage.site.cutPostgres();
        stage.begin();
        await stage.outlast(gone_ms);
        await stage.site.startPostgres();
        stage.heal();
      },
    };
  },
};

/** Nothing passes between the worker and its database, and neither end is told. */
const cutOff: Family = {
  name: 'worker cut off from the database', form: 'apart', share: 7,
  plan: (nth, chance) => {
    const [off_ms, kept] = [chance.between(...CUT_OFF_MS), nth % 2 === 0];
    return { label: `worker cut off for ${off_ms} ms, its connections ${kept ? 'kept' : 'silent for good'}`, play: (stage) => cut(stage, off_ms, kept) };
  },
};

async function cut(stage: Stage, off_ms: number, kept: boolean): Promise<void> {
  const way = stage.site.way('escalation');
  await stage.file();
  way.silence();
  stage.begin();
  await stage.outlast(off_ms);
  way.heal(kept);
  stage.heal();
}

export const OUTAGES: readonly Family[] = [forgotten, redisGone, databaseStops, cutOff];
