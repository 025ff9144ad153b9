import type { CaseLine } from '#contracts';
import { Desk } from '../../harness/desk.js';
import { type Figure, ms } from '../figure.js';
import { type Place, load, waits, whole } from './place.js';
import { ORIGIN, SIDES } from './site.js';

const LIMIT_MS = 2_000;
const PAGE = 200;

/** Many companies report one measure while officers of both sides watch, half of them at another gateway. */
export async function burst({ site, officers, ours, one, scale: { burst: { reports, seconds, officers: count } } }: Place): Promise<Figure[]> {
  const gateway = await site.gateway();
  /** @returns milliseconds from the last report to the last frame */
  const measure = async (door: Place['ours'], doors: readonly Place['ours'][]): Promise<{ after_ms: number; told: Set<string> }> => {
    await officers.connect(site.lines(count, doors));
    const { sent, all } = await load({ url: door.url, connections: 64, per_second: reports / seconds, seconds, warm_up: 0 });
    const collected = await officers.collect(all * count);
    await officers.leave();
    const waited = waits(sent, collected);
    whole(collected, waited.length, all * count);
    return { after_ms: Math.max(...collected.heard.map((h) => Math.max(...h.times))) - Math.max(...sent.map((s) => s.sent)), told: new Set(collected.heard.map((h) => h.reference)) };
  };
  const [bare, mine] = [await measure(one, [one]), await measure(ours, [ours, gateway])];
  const boards = await Promise.all(SIDES.map((_, i) => board(new Desk(ours.url, site.cookies[i] ?? '', '', ORIGIN), mine.told)));
  await gateway.stop();
  const equal = boards[0] === boards[1] && mine.told.size === reports;
  if (!equal) throw new Error('the boards of the two sides differ');
  return [{
    name: `last alert after the last of ${reports} reports in ${seconds} s, ${count} officers at 2 gateways, boards equal`, measured: ms(mine.after_ms), limit: ms(LIMIT_MS), bare: `${ms(bare.after_ms)}, L1 at one`,
    ratio: mine.after_ms / bare.after_ms, holds: mine.after_ms <= LIMIT_MS,
  }];
}

/** What a side's board says of some cases, as far as both sides may read it. */
async function board(desk: Desk, told: ReadonlySet<string>): Promise<string> {
  const lines: CaseLine[] = [];
  let after = '';
  do {
    const { cases, next } = await desk.board(`?limit=${PAGE}${after}`);
    lines.push(...cases.filter((line) => told.has(line.reference)));
    after = next === null ? '' : `&after=${encodeURIComponent(next)}`;
  } while (after !== '' && lines.length < told.size);
  return JSON.stringify(lines.map(({ reference, state, severity, turn, sides }) => ({ reference, state, severity, turn, sides })).toSorted((a, b) => (a.reference < b.reference ? -1 : 1)));
}
