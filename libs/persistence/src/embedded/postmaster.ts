import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Account } from './account.js';
import { absent, type Home } from './home.js';
import { commandOf, isAlive } from './process.js';
import type { Programs } from './programs.js';

/** Some forty for each of four processes (12 that write, 10 that read, 17 of a queue), those that a cut left behind for some seconds, and room for somebody who looks. */
const MAX_CONNECTIONS = 200;
/** Above every process id that Linux (4,194,304) or macOS (99,999) gives out. */
const NOBODYS_PID = 2_147_483_647;
const LOOPBACK = '127.0.0.1';

/** A PostgreSQL server process on a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * Finds the server that runs on this cluster, as `postmaster.pid` names it.
 *
 * A number in that file that now belongs to another program would make PostgreSQL refuse to start for good. It is
 * replaced by one that nobody has, and the rest of the file is kept: with it PostgreSQL still checks whether sessions
 * of a dead server hold its shared memory.
 */
export async function findPostmaster(home: Home): Promise<Postmaster | undefined> {
  const file = join(home.cluster, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(absent))?.split('\n') ?? [];
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!isAlive(pid)) return undefined;
  if (commandOf(pid).includes(home.cluster)) return { pid, port };
  if (pid !== NOBODYS_PID) await writeFile(file, [NOBODYS_PID, ...lines.slice(1)].join('\n'));
  return undefined;
}

/** A server we started, which may have given up already. */
export interface Launched extends Postmaster {
  /** Whether the process has ended. */
  readonly ended: () => boolean;
}

/**
 * Starts PostgreSQL on a free loopback port, in a session of its own: Ctrl-C in the terminal reaches this service's
 * group only, so the database outlives the service until it is told to stop. Does not wait until it answers.
 */
export async function launchPostmaster(home: Home, programs: Programs, account: Account, fsync: boolean): Promise<Launched> {
  const port = await freePort();
  await rename(home.logFile, `${home.logFile}.previous`).catch(absent);
  const log = await open(home.logFile, 'a', 0o600);
  try {
    const [command = programs.postgres, ...words] = [...account.prefix, programs.postgres, '-D', home.cluster, ...settings(port, fsync)];
    const child = spawn(command, words, {
      cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd], env: environment(), ...account.ids,
    });
    child.unref();
    const pid = await pidOf(child);
    return { pid, port, ended: () => child.exitCode !== null || child.signalCode !== null };
  } finally {
    await log.close();
  }
}

/** Sorted out of the caller's environment: PG* variables of theirs must not reach our server. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C' };
}

function pidOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => { resolve(child.pid ?? 0); });
  });
}

function settings(port: number, fsync: boolean): string[] {
  const values = {
    listen_addresses: LOOPBACK,
    port,
    unix_socket_directories: '',
    max_connections: MAX_CONNECTIONS,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, LOOPBACK, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => { resolve(port); });
    });
  });
}
