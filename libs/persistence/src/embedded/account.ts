import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const PROBE_LIMIT_MS = 10_000;
/** Accounts that may hold a data folder for root, in this order, besides the one that called sudo. */
const STAND_INS = ['postgres', 'nobody'];

/** How PostgreSQL's programs are started: words put before the command, and ids other than our own. */
export interface Account {
  readonly prefix: readonly string[];
  readonly ids?: { readonly uid: number; readonly gid: number };
}

interface Person { readonly name: string; readonly uid: number; readonly gid: number }

/** What the choice of an account depends on; the real one is `thisMachine`. */
export interface Machine {
  readonly uid: number | undefined;
  readonly sudoUser: string | undefined;
  readonly people: readonly Person[];
  canUnshare(person: Person): boolean;
  canReach(person: Person, folder: string, program: string): boolean;
}

function unshareAs(person: Person): string[] {
  return ['unshare', '--user', `--map-user=${person.uid}`, `--map-group=${person.gid}`];
}

function readPeople(): Person[] {
  if (process.platform !== 'linux') return [];
  return readFileSync('/etc/passwd', 'utf8').split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/** The machine this process runs on. Each question starts a short program, so it is asked only when needed. */
export function thisMachine(): Machine {
  return {
    uid: process.getuid?.(),
    sudoUser: process.env['SUDO_USER'],
    people: readPeople(),
    canUnshare(person) {
      const [command = 'unshare', ...words] = unshareAs(person);
      return spawnSync(command, [...words, 'true'], { timeout: PROBE_LIMIT_MS, stdio: 'ignore' }).status === 0;
    },
    canReach({ uid, gid }, folder, program) {
      const as = { uid, gid, cwd: '/', timeout: PROBE_LIMIT_MS, stdio: 'ignore' } as const;
      return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], as).status === 0
        && spawnSync(program, ['--version'], as).status === 0;
    },
  };
}

/**
 * Chooses who runs PostgreSQL, which refuses to run as root.
 *
 * A user namespace comes first: it needs no extra account and root keeps owning the files. initdb looks its user up in
 * /etc/passwd, so the namespace maps to an account that is there, whichever it is. Without namespaces an existing
 * account stands in.
 *
 * @param owner user id that owns an existing cluster; root can only continue as that user.
 * @throws EmbeddedPostgresError with the ways out, when root finds none of these.
 */
export function chooseAccount(machine: Machine, place: { dataDir: string; program: string }, owner?: number): Account {
  if (machine.uid !== 0) return { prefix: [] };
  const unprivileged = machine.people.filter((person) => person.uid > 0);
  if (owner !== undefined && owner !== 0) {
    const gid = unprivileged.find((person) => person.uid === owner)?.gid ?? owner;
    return { prefix: [], ids: { uid: owner, gid } };
  }
  const mapped = unprivileged[0];
  if (mapped && machine.canUnshare(mapped)) return { prefix: unshareAs(mapped) };
  const standIn = [machine.sudoUser, ...STAND_INS]
    .flatMap((name) => unprivileged.filter((person) => person.name === name))
    .find((person) => machine.canReach(person, dirname(place.dataDir), place.program));
  if (standIn) return { prefix: [], ids: { uid: standIn.uid, gid: standIn.gid } };
  throw new EmbeddedPostgresError([
    'PostgreSQL refuses to run as root, and no way around was found here: user namespaces are forbidden',
    `(\`unshare --user --map-user=1 true\` fails), and none of ${[machine.sudoUser, ...STAND_INS].filter(Boolean).join(', ')}`,
    `can enter ${dirname(place.dataDir)} and run ${place.program}. Do one of these: start as an ordinary user;`,
    'allow user namespaces (util-linux 2.38 or newer, `sysctl -w user.max_user_namespaces=10000`);',
    'put the project and HOTLINE_DATA_DIR where one of those accounts may go; or set DATABASE_URL to a PostgreSQL of your own.',
  ].join(' '));
}
