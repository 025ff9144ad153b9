/*
 * `npm run simulate -- --histories 5000 --seed 1` plays random histories of the clocks with time moved by hand;
 * `--replay SEED` plays one again and tells it line by line. Ends with 0 when every rule was kept.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JEST, PROJECT, Stop, checkNode, installIfNeeded, say } from './machine.mjs';

const HISTORIES_MAX = 1_000_000;
const SEED_MAX = 2_000_000_000;
const HELP = `Plays random histories of cases, officers, bells and faults on a real PostgreSQL, with time moved by hand.

  npm run simulate -- [options]

  --histories <number>  how many                          (default 1000)
  --seed <number>       seed of the first; the others follow (default: any)
  --replay <seed>       play this one again, line by line, and make it shorter when it fails
  --help                this page`;

function wholeNumber(name, text, max) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > max) throw new Stop(`--${name} must be a whole number from 1 to ${max}, not "${text}"`);
  return number;
}

function readOptions() {
  const string = { type: 'string' };
  try {
    const { values } = parseArgs({ options: { histories: string, seed: string, replay: string, help: { type: 'boolean' } } });
    if (values.help) return { help: true };
    if (values.replay !== undefined) return { replay: wholeNumber('replay', values.replay, SEED_MAX) };
    const seed = values.seed ?? String(1 + Math.floor(Math.random() * (SEED_MAX / 2)));
    return { histories: wholeNumber('histories', values.histories ?? '1000', HISTORIES_MAX), seed: wholeNumber('seed', seed, SEED_MAX - HISTORIES_MAX) };
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(`${error.message}\n\n${HELP}`);
  }
}

/** Runs Jest on the simulation's stories. @returns its exit code */
function play(story, environment) {
  const words = [...JEST, story, '--selectProjects', 'simulation', '--ci', '--maxWorkers=2'];
  return spawnSync(process.execPath, words, { cwd: PROJECT, stdio: 'inherit', env: { HOTLINE_LOG_LEVEL: 'silent', ...process.env, ...environment } }).status ?? 1;
}

/** What the workers met, together, most often first. */
function table(folder) {
  const parts = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const counts = {};
  for (const part of parts) for (const [what, times] of Object.entries(part.counts)) counts[what] = (counts[what] ?? 0) + times;
  return Object.entries(counts).sort(([, a], [, b]) => b - a).map(([what, times]) => `${String(times).padStart(9)}  ${what}`).join('\n');
}

function simulate({ histories, seed }) {
  say(`${histories} histories from seed ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), 'hotline-simulation-'));
  try {
    const started = performance.now();
    const code = play('random-histories', { HOTLINE_SIMULATION_HISTORIES: String(histories), HOTLINE_SIMULATION_SEED: String(seed), HOTLINE_SIMULATION_REPORT: folder });
    process.stdout.write(`${table(folder)}\n`);
    say(`${histories} histories from seed ${seed} in ${Math.round((performance.now() - started) / 1000)} s: ${code === 0 ? 'every rule kept' : 'something was found, see above'}`);
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const options = readOptions();
  if (options.help) process.stdout.write(`${HELP}\n`);
  else {
    checkNode();
    installIfNeeded();
    process.exitCode = options.replay === undefined ? simulate(options) : play('test/simulation/replay', { HOTLINE_SIMULATION_REPLAY: String(options.replay) });
  }
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`hotline: ${error.message}\n`);
  process.exitCode = 2;
}
