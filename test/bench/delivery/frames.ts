import { type Figure, ms, spread } from '../figure.js';
import { type Place, load, waits, whole } from './place.js';

const LIMIT = 1.5;

/** From the sending of a report to the frame that each of many officers reads of it. */
export async function frames({ site, officers, ours, one, scale: { warm_up, frames: { officers: count, per_second, seconds } } }: Place): Promise<Figure[]> {
  const measure = async (door: Place['ours']): Promise<number[]> => {
    await officers.connect(site.lines(count, [door]));
    const { sent, all } = await load({ url: door.url, connections: 64, per_second, seconds, warm_up });
    const collected = await officers.collect(all * count);
    await officers.leave();
    const waited = waits(sent, collected);
    whole(collected, waited.length, sent.length * count);
    return waited;
  };
  const [bare, mine] = [spread(await measure(one)), spread(await measure(ours))];
  return (['p50', 'p99'] as const).map((share) => ({
    name: `report to frame, ${share}, ${count} officers, ${per_second} reports/s`, measured: ms(mine[share]), limit: `${LIMIT} times L1`, bare: `${ms(bare[share])}, L1`,
    ratio: mine[share] / bare[share], holds: mine[share] <= LIMIT * bare[share],
  }));
}
