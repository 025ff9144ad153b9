/**
 * What `npm start` and `npm test` do before their own work: check Node, install, build. Plain Node without a
 * dependency, since it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not import.meta.dirname: a Node too old to have it must still get as far as being told so.
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const INSTALL_STAMP = join(PROJECT, 'node_modules', '.hotline-install');
const BUILD_STAMP = join(PROJECT, 'dist', '.hotline-build');
/** The door that `npm start` opens. */
export const MAIN = join(PROJECT, 'dist', 'apps', 'hotline', 'src', 'main.js');
/** What runs Jest over ES modules, as words for Node. */
export const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(PROJECT, 'node_modules', 'jest', 'bin', 'jest.js')];
const SOURCES = ['apps', 'libs', 'config', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const SPEC = /\.spec\.tsx?$/;

/** A failure that is explained in full by its message: shown without a stack. */
export class Stop extends Error {}

/** Prints one short line of progress. */
export function say(line) {
  process.stdout.write(`hotline: ${line}\n`);
}

/** Runs `work`; a `Stop` ends the process with its message and exit code 1, anything else is a bug and shows its stack. */
export async function endWith(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`hotline: ${error.message}\n`);
    process.exit(1);
  }
}

/** Refuses a Node that the stack does not run on; the range is the one in package.json, `^20.19 || >=22.12`. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) throw new Stop(`This is Node ${version}; the Hotline needs Node 20.19 or a later 20, or 22.12 or later. See https://nodejs.org.`);
}

/** Runs a program in the project's folder with our own input and output; a failure stops everything, saying `what` failed. */
export function run(command, words, { what }) {
  const { status, signal, error } = spawnSync(command, words, { cwd: PROJECT, stdio: 'inherit' });
  if (status === 0) return;
  const why = error?.message ?? (signal ? `stopped by ${signal}` : `exit code ${status}`);
  throw new Stop(`${what} failed (${[command, ...words].join(' ')}: ${why}).`);
}

/** The text of a file, or undefined when there is none. */
export function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function packagesOf(file) {
  const text = readIfThere(file);
  return text === undefined ? undefined : JSON.parse(text).packages;
}

/** Whether what npm says it installed is what the lock file asks for; packages for other machines may be absent. */
function installedAsLocked() {
  const wanted = packagesOf(join(PROJECT, 'package-lock.json'));
  const installed = packagesOf(join(PROJECT, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path === '' || installed[path]?.version === version || (optional && !installed[path]));
}

/**
 * Installs with `npm ci` when the lock file is another one than at the last install. A tree that somebody installed by
 * hand from this very lock file is left alone.
 */
export function installIfNeeded() {
  const lock = createHash('sha256').update(readFileSync(join(PROJECT, 'package-lock.json'))).digest('hex');
  if (readIfThere(INSTALL_STAMP) === lock) return;
  if (!installedAsLocked()) {
    say('installing packages (npm ci), this takes a minute the first time');
    // The build needs the development packages also where NODE_ENV says production.
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { what: 'Installing' });
  }
  writeFileSync(INSTALL_STAMP, lock);
}

function sourceFiles(path) {
  if (!existsSync(join(PROJECT, path))) return [];
  if (!statSync(join(PROJECT, path)).isDirectory()) return [path];
  return readdirSync(join(PROJECT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !SPEC.test(entry.name))
    .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)));
}

/** Two fingerprints of the sources: of their names, and of names and contents. */
function fingerprints() {
  const names = createHash('sha256');
  const contents = createHash('sha256');
  for (const file of SOURCES.flatMap(sourceFiles).sort()) {
    names.update(`${file}\0`);
    contents.update(`${file}\0`).update(readFileSync(join(PROJECT, file))).update('\0');
  }
  return { names: names.digest('hex'), contents: contents.digest('hex') };
}

/** Builds server and pages when a source changed since the last build; a file that came or went clears the old output. */
export function buildIfNeeded() {
  const now = fingerprints();
  const last = JSON.parse(readIfThere(BUILD_STAMP) ?? '{}');
  const whole = existsSync(MAIN);
  if (whole && last.contents === now.contents) return;
  // The compiler does not write a file again that it believes to be there, so what is not whole goes altogether.
  if (!whole || last.names !== now.names) rmSync(join(PROJECT, 'dist'), { recursive: true, force: true });
  rmSync(BUILD_STAMP, { force: true });
  say('building server and pages (npm run build)');
  run('npm', ['run', '--silent', 'build'], { what: 'Building' });
  writeFileSync(BUILD_STAMP, JSON.stringify(now));
}
