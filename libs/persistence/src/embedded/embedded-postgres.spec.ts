import { transformSync } from '@swc/core';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres, stopOrphan, type EmbeddedPostgres } from './embedded-postgres.js';

const PROJECT = join(import.meta.dirname, '../../../..');
const OWNER = `import { startEmbeddedPostgres } from './embedded-postgres.js';
const { url, adopted } = await startEmbeddedPostgres({ dataDir: process.argv[2], fsync: false });
process.send({ url, adopted });
setInterval(() => undefined, 60_000);`;

let folder: string;
let dataDir: string;
const children = new Set<ChildProcess>();

/** The sources as plain modules, so that a child process can be an owner that gets killed. */
async function writeOwner(into: string): Promise<void> {
  await mkdir(into);
  for (const name of (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))) {
    const source = await readFile(join(import.meta.dirname, name), 'utf8');
    const { code } = transformSync(source, { filename: name, jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } });
    await writeFile(join(into, name.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(into, 'package.json'), '{ "type": "module" }');
  await writeFile(join(into, 'owner.main.js'), OWNER);
  await symlink(join(PROJECT, 'node_modules'), join(into, 'node_modules'));
}

function spawnOwner(data: string): ChildProcess {
  const child = fork(join(folder, 'owner', 'owner.main.js'), [data], { execArgv: [] });
  children.add(child);
  return child;
}

async function killOwner(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  children.delete(child);
}

async function query<Row extends object>(server: EmbeddedPostgres, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** One server for one statement: whatever happens inside, it is stopped. */
async function during<Result>(work: (server: EmbeddedPostgres) => Promise<Result>): Promise<Result> {
  const server = await startEmbeddedPostgres({ dataDir, fsync: false });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotline-embedded-'));
  dataDir = join(folder, 'data');
  await writeOwner(join(folder, 'owner'));
  await during((server) => query(server, 'CREATE TABLE kept (word text)'));
}, 30_000);

afterAll(async () => {
  for (const child of children) await killOwner(child);
  await stopOrphan({ dataDir }).finally(() => rm(folder, { recursive: true, force: true }));
}, 30_000);

describe('the embedded PostgreSQL', () => {
  it('knows the letters of every language, listens on loopback only and wants its password', async () => {
    await during(async (server) => {
      await query(server, 'CREATE EXTENSION pg_trgm');
      const [row] = await query<Record<string, unknown>>(server, `SELECT (SELECT datctype FROM pg_database WHERE datname = current_database()) AS ctype,
        current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS listens,
        current_setting('unix_socket_directories') AS sockets, current_setting('max_connections')::int AS connections,
        cardinality(show_trgm('요소수')) AS korean, cardinality(show_trgm('车用尿素')) AS chinese`);
      expect(row).toEqual({ ctype: expect.stringMatching(/UTF-8$/), encoding: 'UTF8', listens: '127.0.0.1', sockets: '', connections: 200, korean: 4, chinese: 5 });
      const wrong = { ...server, url: server.url.replace(/:[^:@]+@/, ':guess@') };
      await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    });
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
  }, 30_000);

  it('finds its data again after a stop', async () => {
    await during((server) => query(server, `INSERT INTO kept VALUES ('요소')`));
    const [rows, adopted] = await during(async (server) => [await query(server, 'SELECT word FROM kept'), server.adopted]);
    expect(rows).toEqual([{ word: '요소' }]);
    expect(adopted).toBe(false);
    expect(await stopOrphan({ dataDir })).toBe(false);
  }, 30_000);

  it('is adopted after a kill of its owner, and only then', async () => {
    const owner = spawnOwner(dataDir);
    const [{ url }] = await once(owner, 'message') as [{ url: string }];
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(`is in use: process ${owner.pid} runs a service on it`);
    await expect(stopOrphan({ dataDir })).rejects.toThrow(/is in use/);
    await killOwner(owner);
    const lines: string[] = [];
    const server = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) });
    expect(server).toMatchObject({ adopted: true, url });
    expect(lines).toEqual([expect.stringMatching(/^Adopted the PostgreSQL/)]);
    expect(await query(server, 'SELECT word FROM kept')).toEqual([{ word: '요소' }]);
    await server.stop();
    await server.stop();
    await expect(query(server, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  }, 30_000);

  it('stops an orphan that nobody adopts', async () => {
    const owner = spawnOwner(dataDir);
    await once(owner, 'message');
    await killOwner(owner);
    expect(await stopOrphan({ dataDir })).toBe(true);
    expect(await stopOrphan({ dataDir })).toBe(false);
  }, 30_000);

  it('recovers when the server itself was killed', async () => {
    const killed = await startEmbeddedPostgres({ dataDir, fsync: false });
    process.kill(await postmasterPid(), 'SIGKILL');
    await killed.stop();
    const [rows, adopted] = await during(async (server) => [await query(server, 'SELECT word FROM kept'), server.adopted]);
    expect(rows).toEqual([{ word: '요소' }]);
    expect(adopted).toBe(false);
  }, 30_000);

  it('is not fooled by a process id that went to another program', async () => {
    const server = await startEmbeddedPostgres({ dataDir, fsync: false });
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await server.stop();
    await writeFile(file, [process.pid, ...lines.slice(1)].join('\n'));
    expect(await during((again) => Promise.resolve(again.adopted))).toBe(false);
  }, 30_000);

  it('refuses the folder of another major version, or without its password, and leaves it as it is', async () => {
    const version = join(dataDir, 'postgres', 'PG_VERSION');
    const own = await readFile(version, 'utf8');
    await writeFile(version, '12\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/was made by PostgreSQL 12, this service brings PostgreSQL \d+/);
    expect(await readFile(version, 'utf8')).toBe('12\n');
    await writeFile(version, own);
    await rename(join(dataDir, 'password'), join(dataDir, 'aside'));
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/password is missing/);
    await rename(join(dataDir, 'aside'), join(dataDir, 'password'));
  }, 30_000);

  it('starts afresh when its maker was killed half-way, and leaves no half cluster', async () => {
    const fresh = join(folder, 'fresh');
    const owner = spawnOwner(fresh);
    const unfinished = async () => (await readdir(fresh).catch(() => [])).some((name) => name.startsWith('unfinished-'));
    while (!await unfinished()) await pause(1);
    await killOwner(owner);
    expect(await readdir(fresh)).not.toContain('postgres');
    const server = await startEmbeddedPostgres({ dataDir: fresh, fsync: false });
    expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect((await readdir(fresh)).sort()).toEqual(['password', 'postgres', 'postgres.log']);
  }, 30_000);

  it('has one owner when two start on an empty folder at once', async () => {
    const shared = join(folder, 'shared');
    const both = await Promise.allSettled([1, 2].map(() => startEmbeddedPostgres({ dataDir: shared, fsync: false })));
    const owners = both.filter((result) => result.status === 'fulfilled');
    const refused = both.filter((result) => result.status === 'rejected');
    for (const owner of owners) await owner.value.stop();
    expect(owners).toHaveLength(1);
    expect(refused.map((result) => String(result.reason))).toEqual([expect.stringMatching(/is in use/)]);
  }, 30_000);
});
