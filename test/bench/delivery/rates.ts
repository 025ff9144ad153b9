import { type Figure, ms, spread } from '../figure.js';
import { type Place, load } from './place.js';

const LIMIT = 0.6;
const AT_HALF_MS = 150;

/** Reports that are durable and answered in a second, and how long answers take at half as many. */
export async function rates({ ours, one, rows, scale: { rate: { connections, seconds, warm_up } } }: Place): Promise<Figure[]> {
  const rate = async ({ url }: Place['ours']): Promise<number> => (await load({ url, connections, per_second: null, seconds, warm_up })).sent.length / seconds;
  const [l1, l2, mine] = [await rate(one), await rate(rows), await rate(ours)];
  const half = (per_second: number): number => Math.max(1, Math.round(per_second / 2));
  const took = async ({ url }: Place['ours']): Promise<number> => spread((await load({ url, connections, per_second: half(mine), seconds, warm_up })).sent.map((s) => s.took_ms)).p99;
  const [p99, bare_p99] = [await took(ours), await took(rows)];
  return [
    { name: `reports a second, ${connections} connections`, measured: `${Math.round(mine)}/s`, limit: `${LIMIT} of L2`, bare: `${Math.round(l2)}/s, L2 (L1: ${Math.round(l1)}/s)`, ratio: mine / l2, holds: mine >= LIMIT * l2 },
    { name: `answer to a report, p99, ${half(mine)} reports/s`, measured: ms(p99), limit: ms(AT_HALF_MS), bare: `${ms(bare_p99)}, L2`, ratio: p99 / bare_p99, holds: p99 < AT_HALF_MS },
  ];
}
