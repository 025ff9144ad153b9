/**
 * `npm test -- [suite ...] [path or Jest options]`: prepares the machine and runs the suites, each beside its time
 * budget. The last line is `N passed, N failed`, alone on its line.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolsIfNeeded } from './debian.mjs';
import { JEST, PROJECT, Stop, buildIfNeeded, checkNode, installIfNeeded, readIfThere, say } from './machine.mjs';

/**
 * The suites of jest.config.mjs in the order they run. Budgets are for two cores; a suite that takes longer is named and
 * not failed, since machines differ. Fault runs measure time themselves, so they have the machine alone.
 */
const SUITES = {
  unit: { budget_s: 120, workers: 2, tools: [], needsBuild: false },
  stories: { budget_s: 540, workers: 2, tools: ['redis-server'], needsBuild: true },
  simulation: { budget_s: 180, workers: 2, tools: [], needsBuild: false },
  browser: { budget_s: 420, workers: 2, tools: ['redis-server', 'chromium', 'fonts-noto-cjk'], needsBuild: true },
  faults: { budget_s: 320, workers: 1, tools: ['redis-server', 'chromium', 'fonts-noto-cjk'], needsBuild: true },
  chaos: { budget_s: 160, workers: 1, tools: ['redis-server'], needsBuild: true },
};
/** Suites that run only when they are named: `shared` reads files that need not be there, `pictures` is for people to look at, `walks` writes a page of the docs. */
const NAMED_ONLY = {
  shared: { budget_s: 30, workers: 1, tools: [], needsBuild: false },
  walks: { budget_s: 180, workers: 1, tools: ['chromium', 'fonts-noto-cjk'], needsBuild: true },
  pictures: { budget_s: 1_800, workers: 1, tools: ['chromium', 'fonts-noto-cjk'], needsBuild: true },
};
const ALL = { ...SUITES, ...NAMED_ONLY };
/** A suite that hangs is ended at this many times its budget. */
const HANG_FACTOR = 4;
/** Where Linux has files that are memory, and how much of it must be free: far more than what all tests leave there at once. */
const MEMORY = { folder: '/dev/shm', bytes: 2 * 2 ** 30 };
const COUNTER = join(PROJECT, 'scripts', 'jest-counter.mjs');

/** Splits `stories unit some/path -t name` into the suites to run and what goes to Jest as it is. */
function readWords(words) {
  const first = words.findIndex((word) => !(word in ALL));
  const end = first === -1 ? words.length : first;
  const rest = words.slice(end);
  if (end === 0 && rest.length > 0) {
    throw new Stop(`npm test -- takes a suite first (${Object.keys(SUITES).join(', ')}) and then a path or Jest's options; "${rest[0]}" is no suite.`);
  }
  return { suites: end === 0 ? Object.keys(SUITES) : words.slice(0, end), rest };
}

function prepare(suites) {
  checkNode();
  toolsIfNeeded([...new Set(suites.flatMap((name) => ALL[name].tools))]);
  installIfNeeded();
  if (suites.some((name) => ALL[name].needsBuild)) buildIfNeeded();
}

/**
 * A folder for all that ends with this run: databases above all, each of which is hundreds of files, and a disk takes twenty
 * times as long as memory to make them. Whoever runs PostgreSQL in root's stead goes through it.
 */
function folderOfRun() {
  const { bavail, bsize } = existsSync(MEMORY.folder) ? statfsSync(MEMORY.folder) : { bavail: 0, bsize: 0 };
  const folder = mkdtempSync(join(bavail * bsize < MEMORY.bytes ? tmpdir() : MEMORY.folder, 'hotline-test-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Runs one suite and counts its tests; one that broke off, or failed without naming a test, has one failed test more. */
function runSuite(name, rest, folder) {
  const countsFile = join(folder, 'counts.json');
  const { budget_s, workers } = ALL[name];
  say(`suite ${name}, budget ${budget_s} s`);
  rmSync(countsFile, { force: true });
  const started = performance.now();
  // Paths come first: `--selectProjects` takes every bare word after it for a project.
  const words = [...rest, '--selectProjects', name, '--ci', '--passWithNoTests', '--reporters=default', `--reporters=${COUNTER}`,
    workers === 1 ? '--runInBand' : `--maxWorkers=${workers}`];
  const { status, error } = spawnSync(process.execPath, [...JEST, ...words], {
    cwd: PROJECT, stdio: 'inherit', timeout: budget_s * HANG_FACTOR * 1000, killSignal: 'SIGKILL',
    env: { ...process.env, HOTLINE_TEST_COUNTS: countsFile, HOTLINE_TEST_DIR: folder, TMPDIR: folder, HOTLINE_LOG_LEVEL: process.env.HOTLINE_LOG_LEVEL ?? 'silent' },
  });
  const took_s = Math.round((performance.now() - started) / 1000);
  const { passed, failed, failures } = JSON.parse(readIfThere(countsFile) ?? '{"passed":0,"failed":0,"failures":[]}');
  if (error) say(`suite ${name} was ended: ${error.message}`);
  return { name, passed, failed: status !== 0 && failed === 0 ? 1 : failed, failures, took_s, over: took_s > budget_s };
}

/** What failed is said once more: where thousands of lines stand between, a log is often kept by its end alone. */
function report(results) {
  for (const failure of results.flatMap(({ failures }) => failures)) say(`failed: ${failure}`);
  for (const { name, passed, failed, took_s, over } of results) {
    const time = `${took_s} s of ${ALL[name].budget_s} s`;
    say(`${name}: ${passed} passed, ${failed} failed, ${time}${over ? ' - WARNING: over its budget' : ''}`);
  }
}

function runAll(words) {
  const { suites, rest } = readWords(words);
  prepare(suites);
  const folder = folderOfRun();
  // A suite that is interrupted ends by the same signal; what it left in memory is removed here.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => undefined);
  try {
    return suites.map((name) => runSuite(name, rest, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** No suite ran: the reason has been said, and counts as one failure. */
function couldNotRun(error) {
  process.stderr.write(`hotline: ${error instanceof Stop ? error.message : error.stack}\n`);
  return { passed: 0, failed: 1 };
}

let results;
try {
  results = runAll(process.argv.slice(2));
  report(results);
} catch (error) {
  results = [couldNotRun(error)];
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
if (passed + failed === 0) say('no test ran');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
