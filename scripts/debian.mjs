/** The programs that tests need and npm does not bring: found, or installed from Debian's packages. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop, readIfThere, run, say } from './machine.mjs';

function onPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Asked of dpkg first: on a bare Debian there are fonts without fontconfig's programs. */
function fontsThere() {
  const package_ = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', 'fonts-noto-cjk'], { encoding: 'utf8' });
  if (package_.stdout === 'installed') return true;
  const { stdout } = spawnSync('fc-list', [':lang=ko:lang=zh-cn', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

/** Whether some folder below `root` has this file: libraries lie in one named after the machine's kind. */
function filesBelow(root, file) {
  return existsSync(root) && readdirSync(root).some((folder) => existsSync(join(root, folder, file)));
}

/** What the tests need besides npm's packages: the Debian package, and how to see that it is there. */
const TOOLS = {
  'redis-server': () => onPath('redis-server'),
  chromium: () => onPath('chromium'),
  'fonts-noto-cjk': fontsThere,
  libfaketime: () => filesBelow('/usr/lib', 'faketime/libfaketime.so.1'),
};

function debianLike() {
  const release = readIfThere('/etc/os-release') ?? '';
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release) && onPath('apt-get');
}

/**
 * Makes sure that these Debian packages are there. Where nobody is asked (`CI=true`) or we are root, on Debian or
 * Ubuntu, they are installed; elsewhere the command to type is printed.
 *
 * @throws Stop with the command, when we may not or cannot install them.
 */
export function toolsIfNeeded(names) {
  const missing = names.filter((name) => !TOOLS[name]());
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  const advice = `The tests need ${missing.join(', ')}. On Debian or Ubuntu type:\n\n`
    + `  sudo apt-get update && sudo apt-get ${install.join(' ')}\n\nOn other systems install the same programs, on PATH.`;
  const root = process.getuid?.() === 0;
  if (!debianLike() || !(root || process.env['CI'] === 'true')) throw new Stop(advice);
  say(`installing ${missing.join(', ')} (apt-get)`);
  for (const words of [['update'], install]) aptGet(words, root, advice);
  const still = missing.filter((name) => !TOOLS[name]());
  if (still.length > 0) throw new Stop(`${still.join(', ')} cannot be found although the packages are installed. ${advice}`);
}

function aptGet(words, root, advice) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words];
  const [program, ...rest] = root ? command : ['sudo', '-n', ...command];
  run(program, rest, { what: `${advice}\n\nInstalling them` });
}
