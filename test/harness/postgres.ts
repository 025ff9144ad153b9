import { startEmbeddedPostgres } from '#persistence';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface StoryDatabase { readonly url: string; drop(): Promise<void> }
export interface StoryServer { database(): Promise<StoryDatabase>; stop(): Promise<void> }

/** Folder that one run of the tests owns; each worker keeps its cluster in it, so that only its first file makes one. */
const home = (): string => join(process.env.HOTLINE_TEST_DIR ?? join(tmpdir(), `hotline-test-${process.ppid}`), `worker-${process.env.JEST_WORKER_ID ?? '0'}`);

/** A real PostgreSQL for one story file, a database for each of its services. Durability is off: nothing survives a story. */
export async function startPostgres(): Promise<StoryServer> {
  const server = await startEmbeddedPostgres({ dataDir: home(), fsync: false });
  return {
    database: async () => {
      const name = `story_${randomBytes(6).toString('hex')}`;
      await asOwner(server.url, `CREATE DATABASE ${name}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return { url: url.href, drop: () => asOwner(server.url, `DROP DATABASE ${name} WITH (FORCE)`) };
    },
    stop: () => server.stop(),
  };
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
