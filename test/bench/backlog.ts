import { until } from '../harness/until.js';
import { type Figure } from './figure.js';
import { type Place, answersOf, clocksOf, openDoor } from './place.js';
import { program } from './program.js';
import { dueOf } from './scale.js';

const LIMIT = 0.5;
const PATIENCE_MS = 600_000;
/** Long enough for the sweep to be sure that no bell will ring. */
const OVERDUE = `interval '10 s'`;

/**
 * Overdue clocks for which no bell rings, answered by the sweep of a door with all that it does besides, and by the same
 * transaction written by hand in `pg`: half of it before and half after, so that a busier moment of the machine meets both.
 */
export async function backlog(place: Place): Promise<Figure> {
  const { queue, scale } = place;
  const first = dueOf(scale) + 1;
  const half = Math.floor(scale.backlog / 2);
  const beyond = first + scale.backlog;
  const door = await openDoor(place, 'escalation');
  const raw = [await byHand(place, beyond, half)];
  const ours = await bySweep(place, first, scale.backlog);
  raw.push(await byHand(place, beyond + half, half));
  await door.stop();
  const bare = (2 * half) / raw.reduce((sum, took_ms) => sum + took_ms, 0);
  return {
    name: `a backlog of ${scale.backlog} drains, ${queue}`, measured: perSecond(ours), limit: `${LIMIT} of the bare rate`,
    bare: `${perSecond(bare)}, the same transaction in pg`, ratio: ours / bare, holds: ours / bare >= LIMIT,
  };
}

const perSecond = (per_ms: number): string => `${Math.round(per_ms * 1_000)}/s`;

/** @returns clocks answered in a millisecond, from the first commit to the last */
async function bySweep(place: Place, first: number, n: number): Promise<number> {
  const last = first + n - 1;
  await place.sql(`UPDATE hotline.clocks SET due_at = date_trunc('milliseconds', clock_timestamp()) - ${OVERDUE} FROM clones WHERE case_id = clones.id AND clones.n BETWEEN ${first} AND ${last} AND kind = 'acknowledge' AND side = '${place.side}' AND round = 1`);
  await until('the backlog is worked off', async () => (await place.sql(`SELECT FROM ${clocksOf(place, first, last)} WHERE c.state = 'running' LIMIT 1`)).length === 0, PATIENCE_MS);
  const commits = (await answersOf(place, first, last)).map((answer) => answer.committed_ms);
  if (commits.length !== n) throw new Error(`${commits.length} of ${n} clocks were answered`);
  return n / (Math.max(...commits) - Math.min(...commits));
}

async function byHand({ url, side }: Place, first: number, n: number): Promise<number> {
  return (await program<{ took_ms: number }>('raw-elapse', { url, side, first, last: first + n - 1 })).took_ms;
}
