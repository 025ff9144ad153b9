import { type Chance, chance } from './chance.js';
import { BELL_FAMILIES } from './families/bells.js';
import { HALTS } from './families/halts.js';
import { KILLS } from './families/kills.js';
import { OUTAGES } from './families/outages.js';
import type { ChaosOptions } from './options.js';
import type { Family, Stage } from './stage.js';

export interface Fault { readonly index: number; readonly family: Family; readonly label: string; readonly chance: Chance; play(stage: Stage): Promise<void> }

const FAMILIES: readonly Family[] = [...KILLS, ...HALTS, ...OUTAGES, ...BELL_FAMILIES];
/** Faults that are put into one order together, so that processes are not started anew for each of them. */
const BLOCK = 50;
const FORM_ORDER = ['apart', 'two', 'one'] as const;
/** The short form, on the backend of which each says most. */
const SHORT: Readonly<Record<ChaosOptions['backend'], readonly string[]>> = {
  redis: ['kill -9 of escalation', 'the queue forgets everything', 'worker cut off from the database', 'bells doubled and out of order'],
  postgres: ['PostgreSQL stopped immediately'],
};

/** The faults of a run, the same for the same seed whatever part of them is run. */
export function planOf(options: ChaosOptions): Fault[] {
  const there = FAMILIES.filter((family) => options.backend === 'redis' || family.name !== 'Redis gone');
  const order = options.short ? FAMILIES.filter((family) => SHORT[options.backend].includes(family.name)) : drawn(there, options);
  const seen = new Map<Family, number>();
  return order.map((family, index) => {
    const nth = seen.get(family) ?? 0;
    seen.set(family, nth + 1);
    const own = chance(options.seed, index);
    return { index, family, chance: own, ...family.plan(nth, own, options) };
  });
}

/** As many of each family as its share says, shuffled, and then grouped by the processes they need. */
function drawn(families: readonly Family[], { seed, faults }: ChaosOptions): Family[] {
  const all = families.reduce((sum, { share }) => sum + share, 0);
  const counts = families.map((family) => Math.max(1, Math.round((family.share / all) * faults)));
  const shuffled = chance(seed).shuffled(families.flatMap((family, i) => Array.from({ length: counts[i] ?? 1 }, () => family)));
  const blocks = Array.from({ length: Math.ceil(shuffled.length / BLOCK) }, (_, i) => shuffled.slice(i * BLOCK, (i + 1) * BLOCK));
  return blocks.flatMap((block) => FORM_ORDER.flatMap((form) => block.filter((family) => family.form === form)));
}
