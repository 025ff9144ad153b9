import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { chooseAccount, thisMachine } from './account.js';
import { prepareCluster } from './cluster.js';
import { EmbeddedPostgresError, FolderInUse } from './embedded-postgres-error.js';
import { openHome, ownerOf, type Home } from './home.js';
import { takeOwnership, urlOf } from './owner.js';
import { findPostmaster, launchPostmaster, type Postmaster } from './postmaster.js';
import { isAlive } from './process.js';
import { findPrograms } from './programs.js';

/** A port taken between choosing and using it, or sessions of a killed server that have not ended yet, pass by themselves. */
const LAUNCH_ATTEMPTS = 5;
const LAUNCH_PAUSE_MS = 200;
const STOP_LIMIT_MS = 60_000;
const STOP_PAUSE_MS = 20;
const LOG_TAIL_LINES = 8;

export interface EmbeddedOptions {
  /** Folder for the cluster, its password and its log; made when missing. */
  readonly dataDir: string;
  /** false gives up durability for speed, for data that may be lost. Default true. */
  readonly fsync?: boolean;
  /** Is told, in one sentence each, what happens. */
  readonly log?: (line: string) => void;
}

/** A PostgreSQL that belongs to this process until it stops it. */
export interface EmbeddedPostgres {
  /** Address of the service's database, with the superuser's name and password. */
  readonly url: string;
  /** Whether the server was running already, left behind by a process that died. */
  readonly adopted: boolean;
  /** Ends every session and shuts the server down, all data written. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder, or adopts the server that a killed process left running there.
 *
 * @throws EmbeddedPostgresError that says what to do: no program for this machine, root without a way around, another major version,
 * a folder that a living service uses, or a server that does not come up.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, fsync = true, log = () => undefined } = options;
  const home = await openHome(dataDir);
  const programs = await findPrograms();
  const account = chooseAccount(thisMachine(), { dataDir: home.dataDir, program: programs.postgres }, await ownerOf(home));
  const password = await prepareCluster(home, programs, account, fsync);
  for (let attempt = 1; attempt <= LAUNCH_ATTEMPTS; attempt += 1) {
    const adopted = await adopt(home, password, log);
    if (adopted) return adopted;
    const server = await launchPostmaster(home, programs, account, fsync);
    const session = await takeOwnership(home, server, password, server.ended).catch(async (error: unknown) => {
      // Another process may have adopted what we launched; anything else that went wrong must not leave a server behind.
      if (!(error instanceof FolderInUse)) await end(server);
      throw error;
    });
    if (session) return handle(server, session, { password, adopted: false, log });
    await pause(LAUNCH_PAUSE_MS);
  }
  const said = (await readFile(home.logFile, 'utf8')).trim().split('\n').slice(-LOG_TAIL_LINES).join('\n');
  throw new EmbeddedPostgresError(`PostgreSQL did not start on ${home.cluster} in ${LAUNCH_ATTEMPTS} attempts. The end of ${home.logFile}:\n${said}`);
}

/**
 * Stops the server that a killed process left running on a data folder.
 *
 * @returns whether there was one.
 * @throws FolderInUse when a living service owns it.
 */
export async function stopOrphan(options: Pick<EmbeddedOptions, 'dataDir' | 'log'>): Promise<boolean> {
  const home = await openHome(options.dataDir);
  const { log = () => undefined } = options;
  if (await ownerOf(home) === undefined) return false;
  const password = (await readFile(home.passwordFile, 'utf8')).trim();
  const orphan = await adopt(home, password, log);
  await orphan?.stop();
  return orphan !== undefined;
}

async function adopt(home: Home, password: string, log: (line: string) => void): Promise<EmbeddedPostgres | undefined> {
  const server = await findPostmaster(home);
  if (!server) return undefined;
  const session = await takeOwnership(home, server, password, () => !isAlive(server.pid));
  if (!session) return undefined;
  log(`Adopted the PostgreSQL that was left running on ${home.cluster}.`);
  return handle(server, session, { password, adopted: true, log });
}

function handle(server: Postmaster, session: Client, about: { password: string; adopted: boolean; log: (line: string) => void }): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  session.on('error', (error) => {
    if (!stopping) about.log(`PostgreSQL closed the session that marks its owner: ${error.message}`);
  });
  return {
    url: urlOf(server.port, about.password),
    adopted: about.adopted,
    stop: () => stopping ??= shutDown(server, session),
  };
}

async function shutDown(server: Postmaster, session: Client): Promise<void> {
  await session.end();
  await end(server);
}

async function end(server: Postmaster): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written.
  if (isAlive(server.pid)) process.kill(server.pid, 'SIGINT');
  const deadline = performance.now() + STOP_LIMIT_MS;
  while (isAlive(server.pid)) {
    if (performance.now() > deadline) throw new EmbeddedPostgresError(`PostgreSQL (process ${server.pid}) did not stop within ${STOP_LIMIT_MS / 1000} s.`);
    await pause(STOP_PAUSE_MS);
  }
}
