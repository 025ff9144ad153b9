import { realpath } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { SUPERUSER } from './cluster.js';
import { EmbeddedPostgresError, FolderInUse } from './embedded-postgres-error.js';
import type { Home } from './home.js';
import type { Postmaster } from './postmaster.js';
import { isAlive } from './process.js';

/** A session-level lock in the maintenance database: PostgreSQL itself lets go of it when its holder dies. */
const OWNER_LOCK = 4_800_117;
/** The holder's session is named after its process, to tell a living holder from one whose end PostgreSQL has yet to notice. */
const OWNER_NAME = 'hotline owner ';
/** A holder that was killed a moment ago is noticed within this time. */
const LOCK_LIMIT_MS = 2_000;
/** Recovery after a crash may read a good part of the write-ahead log before the server answers. */
const ANSWER_LIMIT_MS = 120_000;
const CONNECT_LIMIT_MS = 5_000;
const PAUSE_MS = 25;
const CANNOT_CONNECT_NOW = '57P03';

/** Address of the service's own database on that server. */
export function urlOf(port: number, password: string, database: string = SUPERUSER): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * Makes this process the owner of a running server: waits until it answers, makes sure that it serves our cluster and
 * that no living process owns it, and makes the service's database when it is missing.
 *
 * @param gone tells that the server has ended, so that there is nothing to wait for.
 * @returns the session that holds the ownership, or undefined when the server ended first.
 * @throws FolderInUse when a living service owns it; EmbeddedPostgresError when it refuses our password, serves another folder or stays silent.
 */
export async function takeOwnership(home: Home, server: Postmaster, password: string, gone: () => boolean): Promise<Client | undefined> {
  const session = await connectWhenReady(home, server, password, gone);
  if (!session) return undefined;
  try {
    await checkFolder(home, server, session);
    await lock(home, server, session);
    const { rowCount } = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [SUPERUSER]);
    if (rowCount === 0) await session.query(`CREATE DATABASE ${SUPERUSER}`);
    return session;
  } catch (error) {
    await session.end();
    throw error;
  }
}

async function connectWhenReady(home: Home, server: Postmaster, password: string, gone: () => boolean): Promise<Client | undefined> {
  const deadline = performance.now() + ANSWER_LIMIT_MS;
  let last: unknown;
  while (performance.now() < deadline) {
    if (gone()) return undefined;
    const session = new Client({
      connectionString: urlOf(server.port, password, 'postgres'), ssl: false, connectionTimeoutMillis: CONNECT_LIMIT_MS,
      application_name: `${OWNER_NAME}${process.pid}`,
    });
    try {
      await session.connect();
      return session;
    } catch (error) {
      if (error instanceof DatabaseError && error.code !== CANNOT_CONNECT_NOW) {
        throw new EmbeddedPostgresError(`PostgreSQL on ${home.cluster} (process ${server.pid}) refused a session with the password in ${home.passwordFile}: ${error.message}`, { cause: error });
      }
      last = error;
      await pause(PAUSE_MS);
    }
  }
  throw new EmbeddedPostgresError(`PostgreSQL on ${home.cluster} (process ${server.pid}) gave no answer for ${ANSWER_LIMIT_MS / 1000} s; see ${home.logFile}.`, { cause: last });
}

async function checkFolder(home: Home, server: Postmaster, session: Client): Promise<void> {
  const { rows } = await session.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
  const folder = rows[0]?.folder ?? '';
  if (await realpath(folder) === home.cluster) return;
  throw new EmbeddedPostgresError(`The PostgreSQL on port ${server.port} serves ${folder} and not ${home.cluster}.`);
}

async function lock(home: Home, server: Postmaster, session: Client): Promise<void> {
  const deadline = performance.now() + LOCK_LIMIT_MS;
  let holder: number;
  do {
    const { rows } = await session.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [OWNER_LOCK]);
    if (rows[0]?.ours) return;
    holder = await holderOf(session);
    if (isAlive(holder)) break;
    await pause(PAUSE_MS);
  } while (performance.now() < deadline);
  throw new FolderInUse(`${home.dataDir} is in use: process ${holder} runs a service on it (its PostgreSQL is process ${server.pid}). `
    + `Stop that service, or give this one a data folder of its own with HOTLINE_DATA_DIR.`);
}

/** Process id of the service that holds the lock, 0 when it has just let go. */
async function holderOf(session: Client): Promise<number> {
  const { rows } = await session.query<{ name: string }>(`SELECT application_name AS name FROM pg_stat_activity
    JOIN pg_locks USING (pid) WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = $1`, [OWNER_LOCK]);
  return Number(rows[0]?.name.replace(OWNER_NAME, '') ?? 0);
}
