import { until } from '../harness/until.js';
import { type Figure, ms } from './figure.js';
import { BELLS, openQueue } from './open-queue.js';
import type { Place } from './place.js';
import { program } from './program.js';

const LIMIT_MS = 5_000;
/** Within the ten seconds in which a clock gets its bell, and late enough that none rings while they are counted. */
const NEAR = `interval '9 s'`;
const FAR = `interval '30 days'`;

/** How long it takes until so many clocks that are suddenly about to end have their bells in the queue. */
export async function arming(place: Place): Promise<Figure> {
  const { queue, scale, sql } = place;
  const bells = openQueue(target(place), BELLS);
  await bells.waitUntilReady();
  const chosen = `(SELECT ctid FROM hotline.clocks WHERE state = 'running' AND kind <> 'acknowledge' ORDER BY case_id, side, kind LIMIT ${scale.arming})`;
  const ids = (await sql(`UPDATE hotline.clocks SET due_at = clock_timestamp() + ${NEAR} WHERE ctid = ANY(ARRAY${chosen}) RETURNING case_id, side, kind, round`)).length;
  const began = performance.now();
  if (ids !== scale.arming) throw new Error(`${ids} of ${scale.arming} clocks are about to end`);
  await until('every clock has its bell', async () => (await bells.getDelayedCount()) >= scale.arming);
  const took_ms = performance.now() - began;
  await sql(`UPDATE hotline.clocks SET due_at = clock_timestamp() + ${FAR} WHERE state = 'running' AND kind <> 'acknowledge' AND due_at < clock_timestamp() + ${NEAR}`);
  await bells.close();
  const bare = await program<{ took_ms: number }>('bare-queue', { ...target(place), work: 'fill', jobs: scale.arming });
  return {
    name: `${scale.arming} clocks get their bells, ${queue}`, measured: ms(took_ms), limit: ms(LIMIT_MS), bare: `${ms(bare.took_ms)}, bare addBulk`,
    ratio: took_ms / bare.took_ms, holds: took_ms < LIMIT_MS,
  };
}

/** Takes every bell out of the queue, while nobody rings them. */
export async function disarm(place: Place): Promise<void> {
  const bells = openQueue(target(place), BELLS);
  await bells.obliterate({ force: true });
  await bells.close();
}

export const target = ({ url, redis_url }: Place): { url: string; redis_url: string | null } => ({ url, redis_url });
