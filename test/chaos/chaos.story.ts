import { chaosOptions } from './options.js';
import { isGood, table } from './results.js';
import { run } from './run.js';

/** Time to open, to end the fault that runs, and to close, beyond what was asked for; less in the short form, so that it says why before it is ended. */
const MORE_MS = chaosOptions().every(({ short }) => short) ? 120_000 : 300_000;
const MINUTE_MS = 60_000;
const say = (line: string): void => { process.stdout.write(`${line}\n`); };

describe('whatever breaks, every clock is answered, once, and soon again', () => {
  it.each(chaosOptions())('on $backend', async (options) => {
    const results = await run(options, say);
    say(`\n${options.backend}, seed ${options.seed}; milliseconds\n${table(results)}\n`);
    expect(results.filter((result) => !isGood(result)).map(({ late_ms: _, ...result }) => result)).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  }, Math.max(...chaosOptions().map(({ minutes }) => minutes)) * MINUTE_MS + MORE_MS);
});
