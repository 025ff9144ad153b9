import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const STORY_MS = 230_000;
/** What a figure looks like: measured, limit, the bare one, their ratio, and whether the limit holds. */
const FIGURES = [/^idle sweep/, /^lateness/, /^a backlog/, /outbox rows become bells/];
/** A ratio outside of this is a mistake of the bench, however busy the machine. */
const SANE = { from: 0.02, to: 500 };

describe('the bench of the clocks', () => {
  it('measures each figure beside the bare one of the same run, on a small scale', async () => {
    const bench = spawn(process.execPath, ['scripts/bench-clocks.mjs', '--short', '--queue', 'redis'], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    bench.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
    bench.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; });
    const [code] = await once(bench, 'close') as [number | null];
    process.stdout.write(said);
    expect(code).toBe(0);
    const rows = said.split('\n').map((line) => line.split(/ {2,}/)).filter((cells) => FIGURES.some((figure) => figure.test(cells[0] ?? '')));
    expect(rows).toHaveLength(FIGURES.length);
    for (const [, measured, limit, bare, ratio, holds] of rows) {
      for (const cell of [measured, limit, bare]) expect(cell).toMatch(/\d/);
      expect(Number(ratio)).toBeGreaterThan(SANE.from);
      expect(Number(ratio)).toBeLessThan(SANE.to);
      expect(holds).toMatch(/^(yes|NO)$/);
    }
  }, STORY_MS);
});
