import type { StorySql } from '../harness/postgres.js';
import { DoorProcess, doorCommand } from '../harness/process.js';
import type { Scale } from './scale.js';

/** Where a run takes place: one database full of cases, and one queue. */
export interface Place {
  readonly queue: 'Redis' | 'PostgreSQL';
  readonly redis_url: string | null;
  readonly url: string;
  readonly scale: Scale;
  /** Works in the database as its superuser. */
  readonly sql: StorySql;
  /** Whose acknowledge clocks fall due: each queue has a side of its own, so that both find every case as it began. */
  readonly side: 'KR' | 'CN';
}

export function openDoor({ url, redis_url }: Pick<Place, 'url' | 'redis_url'>, door: string, more: Readonly<Record<string, string>> = {}): Promise<DoorProcess> {
  return DoorProcess.open(doorCommand(door), { PORT: '0', DATABASE_URL: url, ...(redis_url === null ? {} : { REDIS_URL: redis_url }), ...more });
}

/** The acknowledge clocks `c` of the clones from one number to another. */
export const clocksOf = ({ side }: Place, first: number, last: number): string =>
  `hotline.clocks c JOIN clones ON c.case_id = clones.id AND clones.n BETWEEN ${first} AND ${last} AND c.kind = 'acknowledge' AND c.side = '${side}' AND c.round = 1`;

/**
 * How late each of these clocks was answered, in milliseconds: from its time to the commit of the entry that says so.
 * @throws when one of them was answered twice
 */
export async function answersOf(place: Place, first: number, last: number): Promise<{ late_ms: number; committed_ms: number }[]> {
  const rows = await place.sql(`
    SELECT h.case_id, extract(epoch FROM pg_xact_commit_timestamp(h.xmin)) * 1000 AS committed_ms, (h.shared->>'due_at')::numeric AS due_ms
    FROM hotline.history h JOIN clones ON h.case_id = clones.id AND clones.n BETWEEN ${first} AND ${last}
    WHERE h.type = 'ClockMissed' AND h.shared->>'side' = $1 AND h.shared->>'kind' = 'acknowledge' AND h.shared->>'round' = '1'`, [place.side]);
  if (new Set(rows.map((row) => row.case_id)).size !== rows.length) throw new Error('a clock was answered twice');
  return rows.map((row) => ({ late_ms: Number(row.committed_ms) - Number(row.due_ms), committed_ms: Number(row.committed_ms) }));
}
