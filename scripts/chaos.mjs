/**
 * `npm run chaos`: breaks the service in every way we know, again and again, on real processes, and counts what its clocks
 * made of it. A run that was cut off goes on where it was when the same command is given again.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toolsIfNeeded } from './debian.mjs';
import { JEST, PROJECT, Stop, buildIfNeeded, checkNode, endWith, installIfNeeded } from './machine.mjs';

const BACKENDS = ['redis', 'postgres'];
const HELP = `Breaks the service in every way we know, on real processes, and counts what its clocks made of it.

  npm run chaos -- [options]

  --backend <name>    what the queue stands on: redis or postgres     (default both, one after the other)
  --seed <number>     which faults, in which order                    (default 42)
  --faults <number>   how many, about                                 (default 200)
  --from <number>     leaves out those before this one                (default 0)
  --only <text>       only those whose kind has this in its name      (default all)
  --minutes <number>  stops between two faults after so long          (default 45 a backend)
  --folder <path>     where results are kept                          (default .chaos)
  --help              this page

Ends with 0 when no clock was missed or rung twice and every recovery took less than ten seconds, 1 otherwise.
A run that stopped goes on where it was when the same command is given again; to begin anew, take another folder.`;

function optionsOf(words) {
  const { values } = parseArgs({
    args: words,
    options: Object.fromEntries([...['backend', 'seed', 'faults', 'from', 'only', 'minutes', 'folder'].map((name) => [name, { type: 'string' }]), ['help', { type: 'boolean' }]]),
  });
  if (values.help) return null;
  const number = (name, standard) => {
    const value = Number(values[name] ?? standard);
    if (!Number.isSafeInteger(value) || value < 0) throw new Stop(`--${name} is "${values[name]}"; expected a whole number from 0 on.`);
    return value;
  };
  if (values.backend !== undefined && !BACKENDS.includes(values.backend)) throw new Stop(`--backend is "${values.backend}"; expected ${BACKENDS.join(' or ')}.`);
  const shared = {
    seed: number('seed', 42), faults: number('faults', 200), from: number('from', 0), minutes: number('minutes', 45), only: values.only ?? '',
    folder: resolve(PROJECT, values.folder ?? '.chaos'), short: false,
  };
  return (values.backend === undefined ? BACKENDS : [values.backend]).map((backend) => ({ backend, ...shared }));
}

await endWith(() => {
  const options = optionsOf(process.argv.slice(2));
  if (options === null) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  checkNode();
  toolsIfNeeded(['redis-server', 'libfaketime']);
  installIfNeeded();
  buildIfNeeded();
  const { status } = spawnSync(process.execPath, [...JEST, 'chaos.story', '--selectProjects', 'chaos', '--runInBand'], {
    cwd: PROJECT, stdio: 'inherit', env: { ...process.env, HOTLINE_CHAOS: JSON.stringify(options), HOTLINE_LOG_LEVEL: process.env.HOTLINE_LOG_LEVEL ?? 'silent' },
  });
  process.exitCode = status ?? 1;
});
