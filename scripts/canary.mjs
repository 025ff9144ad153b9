/*
 * `npm run canary -- --runs 200 --seed 1` plays random cases with a canary in every private place and everybody listening;
 * `--path 3` plays the one again that a failed run named. Ends with 0 when no word was heard where it may not be.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { toolsIfNeeded } from './debian.mjs';
import { JEST, PROJECT, Stop, buildIfNeeded, checkNode, endWith, installIfNeeded, say } from './machine.mjs';

const STORY = 'test/stories/every-private-word-stays-where-it-is.story.ts';
const [RUNS_MAX, SEED_MAX] = [100_000, 2_000_000_000];
const HELP = `Plays random cases with a word of its own in every private place, and looks where each is heard.

  npm run canary -- [options]

  --runs <number>  how many on each queue                  (default 100)
  --seed <number>  where they begin                        (default: any)
  --path <path>    play this one of the seed again
  --help           this page`;

function readOptions() {
  const string = { type: 'string' };
  try {
    const { values } = parseArgs({ options: { runs: string, seed: string, path: string, help: { type: 'boolean' } } });
    const { runs = '100', seed = String(1 + Math.floor(Math.random() * SEED_MAX)), path } = values;
    for (const [name, text, max] of [['runs', runs, RUNS_MAX], ['seed', seed, SEED_MAX]]) {
      if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > max) throw new Stop(`--${name} must be a whole number from 1 to ${max}, not "${text}"`);
    }
    return { help: values.help, HOTLINE_CANARY_RUNS: runs, HOTLINE_CANARY_SEED: seed, ...(path === undefined ? {} : { HOTLINE_CANARY_PATH: path }) };
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(`${error.message}\n\n${HELP}`);
  }
}

await endWith(() => {
  const { help, ...which } = readOptions();
  if (help) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  checkNode();
  toolsIfNeeded(['redis-server']);
  installIfNeeded();
  buildIfNeeded();
  say(`seed ${which.HOTLINE_CANARY_SEED}, ${which.HOTLINE_CANARY_RUNS} cases on each queue`);
  const words = [...JEST, STORY, '--selectProjects', 'stories', '--ci', '--runInBand', '-t', 'random histories'];
  process.exitCode = spawnSync(process.execPath, words, { cwd: PROJECT, stdio: 'inherit', env: { HOTLINE_LOG_LEVEL: 'silent', ...process.env, ...which } }).status ?? 1;
});
