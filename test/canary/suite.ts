import fc from 'fast-check';
import type { Leak } from './book.js';
import { type History, histories } from './history.js';
import { Run } from './run.js';
import type { Stage } from './stage.js';

/** Which histories: as many from a seed on, or the one that a failed run named. */
export interface Which { readonly seed: number; readonly runs: number; readonly path?: string | undefined }

const setting = (name: string): string | undefined => process.env[`HOTLINE_CANARY_${name}`];
/** Four from seed 1, unless `npm run canary` says otherwise. */
export const WHICH: Which = { seed: Number(setting('SEED') ?? 1), runs: Number(setting('RUNS') ?? 3), path: setting('PATH') };

export const leakText = ({ place, what, sign, after }: Leak): string => `${what} (${sign}) was heard by ${place}, after ${JSON.stringify(after)}`;

/**
 * Plays one history, to the first step after which a word is heard where it may not be.
 * @param onward whether to the last step all the same
 * @returns what was heard where it may not be, and what was done until then
 */
export async function play(stage: Stage, history: History, onward = false): Promise<{ leaks: readonly Leak[]; lines: readonly string[] }> {
  const run = await Run.begin(stage, history);
  for (const step of history.steps) if (onward || run.leaks.length === 0) await run.take(step);
  await run.end();
  return run;
}

/**
 * Plays random histories until one lets a word out.
 * @throws Error with what was heard where, what was done, and how to see it again
 */
export async function noneLeaks(stage: Stage, { seed, runs, path }: Which): Promise<void> {
  const property = fc.asyncProperty(fc.noBias(histories), async (history) => {
    const { leaks, lines } = await play(stage, history);
    const wrong = [...leaks.map(leakText), ...(leaks.length > 0 ? [] : stage.book.unheard())];
    if (wrong.length > 0) throw new Error([...new Set(wrong), 'after', ...lines].join('\n'));
  });
  // What leaked once stays known, so that a shorter history would fail for what a longer one said.
  const { failed, counterexamplePath, errorInstance } = await fc.check(property, { seed, numRuns: runs, endOnFailure: true, ...(path === undefined ? {} : { path }) });
  if (failed) throw new Error(`${(errorInstance as Error | null)?.message ?? 'failed'}\nsee it again: npm run canary -- --seed ${seed} --path ${counterexamplePath}`);
}
