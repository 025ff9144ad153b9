import './quiet.js';
import { migrate, startEmbeddedPostgres } from '#persistence';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface StoryDatabase { readonly url: string; drop(): Promise<void> }
export interface StoryServer {
  /** An empty one, as at a first start. */
  database(): Promise<StoryDatabase>;
  /** One of this version's shape, copied from one that was migrated once: most stories are about what comes after. */
  migrated(): Promise<StoryDatabase>;
  stop(): Promise<void>;
}
/** What migrated databases are copied from; it outlives a story file where its cluster does. */
const TEMPLATE = 'story_template';

/**
 * A real PostgreSQL for one story file, a database for each of its services. Durability is off: nothing survives a story.
 * Where one run of all stories names a folder, each worker keeps its cluster there, so that only its first file makes one.
 */
export async function startPostgres(): Promise<StoryServer> {
  const run = process.env.HOTLINE_TEST_DIR;
  const dataDir = run === undefined ? await mkdtemp(join(tmpdir(), 'hotline-story-cluster-')) : join(run, `worker-${process.env.JEST_WORKER_ID ?? '0'}`);
  const server = await startEmbeddedPostgres({ dataDir, fsync: false });
  let template: Promise<void> | undefined;
  return {
    database: () => create(server.url),
    migrated: async () => {
      await (template ??= makeTemplate(server.url));
      return create(server.url, TEMPLATE);
    },
    stop: async () => {
      await server.stop();
      if (run === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const within = (server_url: string, name: string): string => Object.assign(new URL(server_url), { pathname: `/${name}` }).href;

/** The template's files are copied as they are: written down first for a crash that nobody recovers from, they take half as long again. */
async function create(server_url: string, template = 'template1'): Promise<StoryDatabase> {
  const name = `story_${randomBytes(6).toString('hex')}`;
  await inDatabase(server_url, (sql) => sql(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`));
  return { url: within(server_url, name), drop: async () => { await inDatabase(server_url, (sql) => sql(`DROP DATABASE ${name} WITH (FORCE)`)); } };
}

/** Made under another name first, so that one that was broken off is never copied. */
async function makeTemplate(server_url: string): Promise<void> {
  await inDatabase(server_url, async (sql) => {
    if ((await sql('SELECT FROM pg_database WHERE datname = $1', [TEMPLATE])).length > 0) return;
    await sql(`DROP DATABASE IF EXISTS ${TEMPLATE}_begun`);
    await sql(`CREATE DATABASE ${TEMPLATE}_begun`);
    await migrate(within(server_url, `${TEMPLATE}_begun`));
    await sql(`ALTER DATABASE ${TEMPLATE}_begun RENAME TO ${TEMPLATE}`);
  });
}

export type Row = Record<string, unknown>;
export type StorySql = (text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Works in a database as its superuser, past every wall of the service: to look, and to tamper. */
export async function inDatabase<T>(url: string, work: (sql: StorySql) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(async (text, values = []) => (await client.query<Row>(text, [...values])).rows);
  } finally {
    await client.end();
  }
}

/** Everything the service keeps, table by table, as text: equal texts mean that nothing changed. */
export async function wholeDatabase(url: string, schema = 'hotline'): Promise<Record<string, string>> {
  return inDatabase(url, async (sql) => {
    const tables = await sql('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = $1 AND table_type = $2', [schema, 'BASE TABLE']);
    // When a gateway last saw a line open is written as time passes, whatever anybody does.
    const row = (name: unknown): string => (name === 'officers' ? "(to_jsonb(t) - 'line_at')::text" : 't::text');
    const texts = tables.map(({ name }) => `SELECT '${String(name)}' AS name, coalesce(string_agg(${row(name)}, E'\\n' ORDER BY ${row(name)}), '') AS text FROM ${schema}."${String(name)}" t`);
    return Object.fromEntries((await sql(texts.join(' UNION ALL '))).map(({ name, text }) => [String(name), String(text)]));
  });
}
