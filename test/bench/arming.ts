import { until } from '../harness/until.js';
import { type Figure, ms } from './figure.js';
import { BELL_OF_CLOCK, type Place } from './place.js';
import { program } from './program.js';

const LIMIT_MS = 5_000;
/** Arming every clock is what comes before measuring; a slow machine takes minutes. */
const ALL_LIMIT_MS = 600_000;

/** How long rows in the outbox take to become bells in the queue, while the door that does it has nothing else to do. */
export async function arming(place: Place): Promise<Figure> {
  const { queue, scale, sql } = place;
  await drained(place);
  const before = await delayed(place);
  const chosen = `(SELECT * FROM hotline.clocks WHERE state = 'running' AND kind <> 'acknowledge' ORDER BY case_id, side, kind LIMIT ${scale.outbox}) c`;
  const took_ms = await relayed(place, chosen);
  const armed = (await delayed(place)) - before;
  if (armed !== scale.outbox) throw new Error(`${scale.outbox} rows became ${armed} bells`);
  const bare = await program<{ took_ms: number }>('bare-queue', { ...target(place), work: 'fill', jobs: scale.outbox });
  await relayed(place, `(SELECT * FROM hotline.clocks WHERE state = 'running' ORDER BY case_id, side, kind) c`);
  const [waiting] = await sql(`SELECT count(*)::int AS n FROM hotline.clocks WHERE state = 'running'`);
  const bells = await delayed(place);
  if (Number(waiting?.n) > bells) throw new Error(`${String(waiting?.n)} clocks have ${bells} bells`);
  return {
    name: `${scale.outbox} outbox rows become bells, ${queue}`, measured: ms(took_ms), limit: ms(LIMIT_MS), bare: `${ms(bare.took_ms)}, bare addBulk`,
    ratio: took_ms / bare.took_ms, holds: took_ms < LIMIT_MS,
  };
}

/** Puts the clocks' bells into the outbox at once and waits until the relay has handed over the last. @returns milliseconds between */
async function relayed(place: Place, clocks: string): Promise<number> {
  const { sql } = place;
  await sql(`INSERT INTO hotline.outbox (topic, case_id, body) SELECT ${BELL_OF_CLOCK} FROM ${clocks}`);
  const began = performance.now();
  await sql('NOTIFY hotline_outbox');
  await drained(place);
  return performance.now() - began;
}

const drained = ({ sql }: Pick<Place, 'sql'>): Promise<unknown> => until('every row became a bell', async () => (await sql('SELECT FROM hotline.outbox LIMIT 1')).length === 0, ALL_LIMIT_MS);

export const target = ({ url, redis_url }: Place): { url: string; redis_url: string | null } => ({ url, redis_url });
const delayed = async (place: Place): Promise<number> => (await program<{ delayed: number }>('bare-queue', { ...target(place), work: 'count' })).delayed;
