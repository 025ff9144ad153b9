import { type Figure, ms, spread } from '../figure.js';
import type { Scale } from './scale.js';
import type { Site } from './site.js';

const LIMIT_MS = 4_000;

/** From the start of the built service to its readiness, with a data folder that is there. */
export async function starts(site: Site, scale: Scale): Promise<Figure> {
  const took: number[] = [];
  for (let i = 0; i < scale.starts; i += 1) {
    const began = performance.now();
    const door = await site.start();
    took.push(performance.now() - began);
    await door.stop();
  }
  const median = spread(took).p50;
  return { name: `start to readiness, median of ${scale.starts}`, measured: ms(median), limit: ms(LIMIT_MS), bare: `${ms(site.bare_start_ms)}, its PostgreSQL alone`, ratio: median / site.bare_start_ms, holds: median < LIMIT_MS };
}
