import '../harness/quiet.js';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type StorySql, inDatabase } from '../harness/postgres.js';
import { DoorProcess } from '../harness/process.js';
import { startRedis } from '../harness/redis.js';
import { arming, disarm } from './arming.js';
import { backlog } from './backlog.js';
import { type Figure, table } from './figure.js';
import { fillUp } from './fill-up.js';
import { layGround } from './ground.js';
import { idleSweep } from './idle-sweep.js';
import { lateness } from './lateness.js';
import { type Place, openDoor } from './place.js';
import { FULL, SHORT, type Scale } from './scale.js';

/* The whole bench: one durable database full of running clocks, and every figure on it, for each queue. */

const QUEUES = { redis: 'Redis', postgres: 'PostgreSQL' } as const;
type QueueName = keyof typeof QUEUES;

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false }, queue: { type: 'string', multiple: true, default: Object.keys(QUEUES) } } });
const scale: Scale = values.short ? SHORT : FULL;
const began = performance.now();
const log = (line: string): void => { process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s, load ${(loadavg()[0] ?? 0).toFixed(1)}: ${line}\n`); };

async function onQueue(name: QueueName, url: string, sql: StorySql): Promise<Figure[]> {
  const redis = name === 'redis' ? await startRedis() : null;
  const place: Place = { queue: QUEUES[name], redis_url: redis?.url ?? null, url, scale, sql, side: name === 'redis' ? 'CN' : 'KR' };
  try {
    const door = await openDoor(place, 'escalation');
    const armed = await arming(place);
    await door.stop();
    await disarm(place);
    log(`${scale.arming} clocks had their bells on ${place.queue}`);
    return [await lateness(place, log), await backlog(place), armed];
  } finally {
    await DoorProcess.endAll();
    await redis?.stop();
  }
}

const ground = await layGround();
const figures: Figure[] = [];
try {
  await inDatabase(ground.url, async (sql) => {
    await fillUp(ground.url, sql, scale);
    log(`${scale.cases} cases with ${scale.clocks} running clocks`);
    figures.push(await idleSweep(ground.url, scale));
    for (const name of values.queue as QueueName[]) {
      figures.push(...await onQueue(name, ground.url, sql));
      log(`${QUEUES[name]} is done`);
    }
  });
} finally {
  await DoorProcess.endAll();
  await ground.remove();
}
process.stdout.write(`\n${table(figures)}\n`);
if (values.short) process.stdout.write('A short run shows that the bench measures; the limits are stated for the full one.\n');
else if (figures.some((f) => !f.holds)) process.exitCode = 1;
