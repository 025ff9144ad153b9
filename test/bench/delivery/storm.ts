import { type Figure, ms } from '../figure.js';
import type { Line } from './officers.js';
import { type Place, load, whole } from './place.js';
import { memoryOf } from './site.js';

const TIMES = 3;
const MEMORY_TIMES = 1.5;
/** Bytes that are taken for granted: a few officers vanish in what a process holds anyway. */
const LEAST = 1_024;
/** Streams of the desks that all officers of the bench hear. */
const DESKS = ['KR.kr-trade-cooperation-desk', 'CN.cn-asia-desk'];

/** Everybody comes back at once and wants what they missed, beside everybody who merely connects; and what a connected officer takes of memory. */
export async function storm({ site, officers, ours, one, scale: { tidy_ms, storm: { officers: count, missed } } }: Place): Promise<Figure[]> {
  // Each report is an alert at both desks.
  await load({ url: ours.url, connections: 8, per_second: missed, seconds: 2, warm_up: 0 });
  const held = async (door: Place['ours']): Promise<{ took_ms: number; each: number }> => {
    const before = await memoryOf(door, tidy_ms);
    const took_ms = await officers.connect(site.lines(count, [door]));
    const each = Math.max(LEAST, (await memoryOf(door, tidy_ms) - before) / count);
    return { took_ms, each };
  };
  const bare = await held(one);
  await officers.leave();
  const mine = await held(ours);
  await officers.collect(0);
  await officers.leave(false);
  const back: Line['back'] = Object.fromEntries(DESKS.map((desk) => [desk, missed]));
  const took_ms = await officers.connect(site.lines(count, [ours], back));
  const collected = await officers.collect(count * missed);
  await officers.leave();
  whole(collected, collected.heard.reduce((sum, h) => sum + h.times.length, 0), count * missed);
  const kilobytes = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} kB`;
  return [
    { name: `${count} officers come back with ${missed} missed alerts each`, measured: ms(took_ms), limit: `${TIMES} times bare`, bare: `${ms(bare.took_ms)}, L1, nothing missed`, ratio: took_ms / bare.took_ms, holds: took_ms <= TIMES * bare.took_ms },
    { name: `memory for each of ${count} officers`, measured: kilobytes(mine.each), limit: `${MEMORY_TIMES} times bare`, bare: `${kilobytes(bare.each)}, L1`, ratio: mine.each / bare.each, holds: mine.each <= MEMORY_TIMES * bare.each },
  ];
}
