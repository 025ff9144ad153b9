import fc from 'fast-check';
import { checkHistory } from './check-history.js';
import { Finding, type Tally, stackOf } from './finding.js';
import { Run, type Sabotage } from './run.js';
import type { Service } from './service.js';
import { type History, histories } from './steps.js';

/** Longest that a failing history is made shorter, in milliseconds; each try plays it again. */
const SHRINKING_MS = 60_000;

export interface Outcome { readonly seed: number; readonly lines: readonly string[]; readonly tally: Tally; readonly finding: string | null }

/** The history that a seed draws. */
export const historyOf = (seed: number): History => {
  const [history] = fc.sample(fc.noBias(histories), { seed, numRuns: 1 });
  if (!history) throw new Error('nothing was drawn');
  return history;
};

/** Plays one history and checks it. What is wrong is told and not thrown, with what happened until then. */
export async function play(service: Service, history: History, seed: number, sabotage?: Sabotage): Promise<Outcome> {
  const run = new Run(service, history, sabotage);
  const outcome = (finding: string | null): Outcome => ({ seed, lines: run.lines, tally: run.tally, finding });
  try {
    await run.play();
    await checkHistory(run);
    return outcome(null);
  } catch (error) {
    return outcome(error instanceof Finding ? error.message : stackOf(error));
  }
}

/** The shortest history found that fails like the seed's. @param limit_ms longest that it is looked for */
export async function shortest(service: Service, seed: number, sabotage?: Sabotage, limit_ms = SHRINKING_MS): Promise<Outcome> {
  let last = await play(service, historyOf(seed), seed, sabotage);
  const property = fc.asyncProperty(fc.noBias(histories), async (history) => {
    const outcome = await play(service, history, seed, sabotage);
    if (outcome.finding !== null) last = outcome;
    return outcome.finding === null;
  });
  await fc.check(property, { seed, numRuns: 1, interruptAfterTimeLimit: limit_ms });
  return last;
}

/** What to read when a history failed, and how to see it again. */
export const told = ({ seed, lines, finding }: Outcome, whole: Outcome): string => [
  `history ${seed} ends with: ${whole.finding}`, ...(lines.length < whole.lines.length ? [`made shorter, with: ${finding}`] : []), ...lines, `see it again: npm run simulate -- --replay ${seed}`,
].join('\n');
