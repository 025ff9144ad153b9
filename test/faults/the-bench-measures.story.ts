import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const STORY_MS = 230_000;
/** The benches, and the names of their figures, each with what was measured, its limit, the bare one, their ratio, and whether the limit holds. */
const BENCHES: readonly (readonly [what: string, words: readonly string[], figures: readonly RegExp[]])[] = [
  ['the deliveries', ['delivery', '--short'], [/^start to readiness/, /^report to frame, p50/, /^report to frame, p99/, /^reports a second/, /^answer to a report/, /^last alert after/, /^message to frame/, /officers come back/, /^memory for each/]],
  ['the clocks', ['clocks', '--short', '--queue', 'redis'], [/^idle sweep/, /^lateness/, /^a backlog/, /clocks get their bells/]],
  ['the wall', ['wall', '--short'], [/^a board of/, /^report filed/, /^notice to/]],
];
/** A ratio outside of this is a mistake of the bench, however busy the machine. */
const SANE = { from: 0.005, to: 500 };

describe('a bench measures each figure beside the bare one of the same run, on a small scale', () => {
  it.each(BENCHES)('that of %s', async (_, words, figures) => {
    const bench = spawn(process.execPath, [join('scripts', 'bench.mjs'), ...words], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    bench.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
    bench.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; });
    const [code] = await once(bench, 'close') as [number | null];
    process.stdout.write(said);
    expect(code).toBe(0);
    const rows = said.split('\n').map((line) => line.split(/ {2,}/)).filter((cells) => figures.some((figure) => figure.test(cells[0] ?? '')));
    expect(rows).toHaveLength(figures.length);
    for (const [, measured, limit, bare, ratio, holds] of rows) {
      for (const cell of [measured, limit, bare]) expect(cell).toMatch(/\d/);
      expect(Number(ratio)).toBeGreaterThan(SANE.from);
      expect(Number(ratio)).toBeLessThan(SANE.to);
      expect(holds).toMatch(/^(yes|NO)$/);
    }
  }, STORY_MS);
});
