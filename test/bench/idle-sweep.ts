import { type Figure, type Spread, ms } from './figure.js';
import { program } from './program.js';
import type { Scale } from './scale.js';

const LIMIT_MS = 5;

/** What a sweep costs that finds nothing, with every clock running. */
export async function idleSweep(url: string, scale: Scale): Promise<Figure> {
  const { ours, bare } = await program<{ ours: Spread; bare: Spread }>('sweep-program', { url, sweeps: scale.sweeps });
  return {
    name: `idle sweep, ${scale.clocks} running clocks`, measured: `p95 ${ms(ours.p95)} (p50 ${ms(ours.p50)})`, limit: `${LIMIT_MS} ms`,
    bare: `p95 ${ms(bare.p95)} (p50 ${ms(bare.p50)}), the same statements in pg`, ratio: ours.p50 / bare.p50, holds: ours.p95 < LIMIT_MS,
  };
}
