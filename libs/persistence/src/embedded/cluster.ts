import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { chmod, chown, link, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { errorCode } from './error-code.js';
import { absent, ownerOf, type Home } from './home.js';
import { isAlive } from './process.js';
import type { Programs } from './programs.js';

const INITDB_LIMIT_MS = 120_000;
const PASSWORD_BYTES = 24;
const REMOVE_RETRIES = 10;
/** Unfinished clusters are named after the process that makes them, so that a later start knows whose they are. */
const UNFINISHED = /^unfinished-(\d+)-/;
/** macOS has no `C.UTF-8` before version 15. */
const CTYPE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
/** Name of the superuser, and of the database that the service lives in. */
export const SUPERUSER = 'hotline';

/**
 * Makes the cluster on the first start and checks it on every later one.
 *
 * It is made under another name and renamed when it is whole, so a process killed half-way leaves nothing that a later
 * start would trust; of two processes that do this at once, one renames first and both use its cluster.
 *
 * @param fsync false only for data that may be lost, as in tests.
 * @returns the superuser's password.
 * @throws EmbeddedPostgresError when the folder holds another major version, or no cluster, or its password is gone.
 */
export async function prepareCluster(home: Home, programs: Programs, account: Account, fsync: boolean): Promise<string> {
  await removeUnfinished(home);
  if (await ownerOf(home) === undefined) await makeCluster(home, programs, account, fsync);
  const version = (await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(absent))?.trim();
  if (version === undefined) throw new EmbeddedPostgresError(`${home.cluster} is not a PostgreSQL cluster (it has no PG_VERSION): move it away.`);
  if (version !== programs.major) {
    throw new EmbeddedPostgresError(`${home.cluster} was made by PostgreSQL ${version}, this service brings PostgreSQL ${programs.major}: `
      + `start it with the release that made it and export the data, or choose another HOTLINE_DATA_DIR.`);
  }
  const password = (await readFile(home.passwordFile, 'utf8').catch(absent))?.trim();
  if (!password) throw new EmbeddedPostgresError(`${home.passwordFile} is missing, without it ${home.cluster} cannot be opened: put it back from your copy.`);
  return password;
}

async function removeUnfinished(home: Home): Promise<void> {
  for (const name of await readdir(home.dataDir)) {
    const maker = UNFINISHED.exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    // The initdb of a killed service may still be writing here; it gives up when its folder is gone.
    await rm(join(home.dataDir, name), { recursive: true, force: true, maxRetries: REMOVE_RETRIES });
  }
}

async function makeCluster(home: Home, programs: Programs, account: Account, fsync: boolean): Promise<void> {
  const workshop = await mkdtemp(join(home.dataDir, `unfinished-${process.pid}-`));
  try {
    const password = await agreeOnPassword(home, workshop);
    const passwordFile = join(workshop, 'for-initdb');
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account.ids) await handOver(home, account.ids, [workshop, passwordFile]);
    const made = join(workshop, 'cluster');
    await runInitdb([programs.initdb, '-D', made, `--pwfile=${passwordFile}`, ...(fsync ? [] : ['--no-sync'])], account);
    await rename(made, home.cluster).catch((error: unknown) => {
      if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** The stand-in has to pass through the data folder, but need not see what else is in it. */
async function handOver(home: Home, ids: { uid: number; gid: number }, paths: string[]): Promise<void> {
  await chmod(home.dataDir, 0o711);
  for (const path of paths) await chown(path, ids.uid, ids.gid);
}

/** Writes the password whole or not at all; whoever comes second takes the first one's. */
async function agreeOnPassword(home: Home, workshop: string): Promise<string> {
  const draft = join(workshop, 'password');
  await writeFile(draft, `${randomBytes(PASSWORD_BYTES).toString('base64url')}\n`, { mode: 0o600, flush: true });
  await link(draft, home.passwordFile).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
  return (await readFile(home.passwordFile, 'utf8')).trim();
}

/**
 * The built-in locale sorts by code point and knows letters of every script, the same on every machine, so a data
 * folder survives a change of the system's library. LC_CTYPE is for pg_trgm, which sees no Korean or Chinese under `C`.
 */
async function runInitdb(initdb: readonly string[], account: Account): Promise<void> {
  const [command, ...words] = [
    ...account.prefix, ...initdb, '-U', SUPERUSER, '--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${CTYPE}`, '--no-instructions',
  ];
  await promisify(execFile)(command, words, { cwd: '/', timeout: INITDB_LIMIT_MS, ...account.ids }).catch((cause: unknown) => {
    const said = typeof cause === 'object' && cause !== null && 'stderr' in cause ? String(cause.stderr).trim() : '';
    throw new EmbeddedPostgresError(`initdb could not make a PostgreSQL cluster: ${said || String(cause)}`, { cause });
  });
}
