import type { DoorProcess } from '../../harness/process.js';
import { type Figure, ms, spread } from '../figure.js';
import type { Site } from './site.js';

const LIMIT_MS = 4_000;

/** From the start of the built service to its readiness, with a data folder that is there. @returns with the one that was started last */
export async function starts(site: Site, times: number, profile: boolean): Promise<{ door: DoorProcess; figure: Figure }> {
  const took: number[] = [];
  const start = async (): Promise<DoorProcess> => {
    const began = performance.now();
    const door = await site.open(profile);
    took.push(performance.now() - began);
    return door;
  };
  for (let i = 1; i < times; i += 1) await (await start()).stop();
  const door = await start();
  const median = spread(took).p50;
  return { door, figure: { name: `start to readiness, median of ${times}`, measured: ms(median), limit: ms(LIMIT_MS), bare: `${ms(site.bare_start_ms)}, its PostgreSQL alone`, ratio: median / site.bare_start_ms, holds: median < LIMIT_MS } };
}
