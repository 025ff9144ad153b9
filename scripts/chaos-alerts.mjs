/** `npm run chaos:alerts`: breaks what lies between a report and an officer's program while alerts flow, and counts what reached whom. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { toolsIfNeeded } from './debian.mjs';
import { JEST, PROJECT, Stop, buildIfNeeded, checkNode, endWith, installIfNeeded } from './machine.mjs';

const HELP = `Breaks gateways, the relay, Redis, PostgreSQL and connections while alerts flow, and counts what reached whom.

  npm run chaos:alerts -- [options]

  --seed <number>      in which order                              (default 42)
  --rounds <number>    how often each fault comes                  (default 7)
  --programs <number>  programs of each side at each gateway       (default 5)
  --help               this page

Ends with 0 when no program that says what it has lost an alert, was handed one twice, or a case out of order, and those
that do not say so lost some; 1 otherwise.`;

const STANDARD = { seed: 42, rounds: 7, programs: 5 };

function optionsOf(words) {
  const { values } = parseArgs({ args: words, options: { ...Object.fromEntries(Object.keys(STANDARD).map((name) => [name, { type: 'string' }])), help: { type: 'boolean' } } });
  if (values.help) return null;
  return { short: false, ...Object.fromEntries(Object.entries(STANDARD).map(([name, standard]) => {
    const value = Number(values[name] ?? standard);
    if (!Number.isSafeInteger(value) || value < 1) throw new Stop(`--${name} is "${values[name]}"; expected a whole number from 1 on.`);
    return [name, value];
  })) };
}

await endWith(() => {
  const options = optionsOf(process.argv.slice(2));
  if (options === null) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  checkNode();
  toolsIfNeeded(['redis-server']);
  installIfNeeded();
  buildIfNeeded();
  const { status } = spawnSync(process.execPath, [...JEST, 'alerts-arrive', '--selectProjects', 'chaos', '--runInBand'], {
    cwd: PROJECT, stdio: 'inherit', env: { ...process.env, HOTLINE_CHAOS_ALERTS: JSON.stringify(options), HOTLINE_LOG_LEVEL: process.env.HOTLINE_LOG_LEVEL ?? 'silent' },
  });
  process.exitCode = status ?? 1;
});
