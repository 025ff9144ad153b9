import type { Looked } from '../judge.js';
import type { Heard, Program } from './programs.js';

export interface Arrivals {
  /** Numbered for its streams while it was there, and never handed out. */
  readonly lost: number;
  /** Handed out more than once. */
  readonly doubled: number;
  /** Handed out after a later one of the same case in the same stream. */
  readonly disordered: number;
  readonly heard: number;
}

/** Last numbers of every stream. */
export async function ends(on: Looked): Promise<ReadonlyMap<string, number>> {
  const rows = await on.sql('SELECT audience, max(number)::int AS last FROM hotline.alerts GROUP BY audience HAVING max(number) IS NOT NULL');
  return new Map(rows.map((row) => [String(row.audience), Number(row.last)]));
}

/** Whether nothing is on its way any more: every alert has its number, and the outbox is empty. */
export async function allNumbered(on: Looked): Promise<boolean> {
  const [row] = await on.sql('SELECT NOT EXISTS (SELECT FROM hotline.alerts WHERE number IS NULL) AND NOT EXISTS (SELECT FROM hotline.outbox) AS still');
  return row?.still === true;
}

/** What reached one program, beside the numbers that its streams have given from its beginning to these ends. */
export function arrivals({ heard, began }: Pick<Program, 'heard' | 'began'>, last: ReadonlyMap<string, number>): Arrivals {
  const keys = new Set(heard.map(({ stream, number }) => `${stream} ${number}`));
  let lost = 0;
  for (const [stream, first] of Object.entries(began)) {
    for (let number = first + 1; number <= (last.get(stream) ?? first); number += 1) if (!keys.has(`${stream} ${number}`)) lost += 1;
  }
  return { lost, doubled: heard.length - keys.size, disordered: disordered(heard), heard: heard.length };
}

function disordered(heard: readonly Heard[]): number {
  const newest = new Map<string, number>();
  return heard.filter(({ stream, about, number }) => {
    const key = `${stream} ${about}`;
    const before = newest.get(key) ?? 0;
    newest.set(key, Math.max(before, number));
    return number < before;
  }).length;
}
