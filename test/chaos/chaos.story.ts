import { chaosOptions } from './options.js';
import { isGood, table } from './results.js';
import { run } from './run.js';

/** Longest that one backend may take: as long as was asked for, and time to open and close. */
const MORE_MS = 300_000;
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
