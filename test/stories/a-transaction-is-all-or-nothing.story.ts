import '../harness/quiet.js';
import { Reader, Writer, readCases } from '#persistence';
import { readConfig } from '#platform';
import { type StoryDatabase, type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

let server: StoryServer;
let database: StoryDatabase;
let writer: Writer;
beforeAll(async () => {
  server = await startPostgres();
  database = await server.migrated();
  writer = new Writer({ ...readConfig({}), database_url: database.url });
  await writer.connect();
});
afterAll(async () => { await writer?.onApplicationShutdown(); await database?.drop(); await server?.stop(); });
beforeEach(() => writer.query('DELETE FROM hotline.attempts'));

const KEEP = 'INSERT INTO hotline.attempts (key, points, expire) VALUES ($1, 1, 1)';
const keep = (key: string) => ({ text: KEEP, values: [key] });
const kept = async (): Promise<string[]> => (await writer.query<{ key: string }[]>('SELECT key FROM hotline.attempts ORDER BY key')).map(({ key }) => key);

describe('a transaction', () => {
  it('writes nothing where what goes out with COMMIT fails, and says with which error', async () => {
    await writer.query(KEEP, ['taken']);
    await expect(writer.transaction(async (_, { sql, last }) => { await sql(KEEP, ['first']); last([keep('second'), keep('taken'), keep('third')]); })).rejects.toMatchObject({ code: '23505' });
    expect(await kept()).toEqual(['taken']);
  });

  it('writes nothing where its work kept a failure to itself, and is no success', async () => {
    await expect(writer.transaction(async (_, { sql }) => { await sql(KEEP, ['first']); await sql('SELECT 1/0').catch(() => undefined); })).rejects.toThrow('nobody heard');
    expect(await kept()).toEqual([]);
  });

  it('within another one is part of it', async () => {
    const within = (fails: boolean) => writer.transaction(async (manager) => {
      await manager.transaction((inner) => inner.query(KEEP, ['inner']));
      await manager.transaction(async (inner) => { await inner.query(KEEP, ['undone']); throw new Error('undo'); }).catch(() => undefined);
      await manager.query(KEEP, ['outer']);
      if (fails) throw new Error('changed its mind');
    });
    await expect(within(true)).rejects.toThrow('changed its mind');
    expect(await kept()).toEqual([]);
    await within(false);
    expect(await kept()).toEqual(['inner', 'outer']);
  });

  it('takes nothing more from its work once it is over', async () => {
    let late: Promise<unknown> | undefined;
    let go = (): void => undefined;
    const over = new Promise<void>((resolve) => { go = resolve; });
    await expect(writer.transaction(async (_, { sql }) => { late = over.then(() => sql(KEEP, ['late'])); await sql('SELECT 1/0'); })).rejects.toMatchObject({ code: '22012' });
    go();
    await expect(late).rejects.toThrow('over');
    expect(await kept()).toEqual([]);
  });

  it('whose connection ends before COMMIT is answered fails, and leaves the others a connection', async () => {
    const broken = Promise.allSettled([writer.transaction(async (_, { last }) => { last([keep('first'), { text: 'SELECT pg_sleep(4)', values: [] }]); })]);
    await inDatabase(database.url, (sql) => until('it is on its way', async () =>
      (await sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'hotline-writer' AND datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep%'")).length > 0));
    expect(await broken).toMatchObject([{ status: 'rejected', reason: { code: '57P01' } }]);
    await Promise.all(Array.from({ length: 24 }, (_, n) => writer.transaction(async (_m, { last }) => { last([keep(String(n))]); })));
    expect(await kept()).toHaveLength(24);
  });
});

describe('the plan of a statement', () => {
  const LISTS = [1, 2, 3, 1, 2, 3, 1, 2, 3, 1].map((length) => Array.from({ length }, () => '01900000-0000-7000-8000-000000000000'));
  const PLANS = 'SELECT generic_plans::int AS kept, custom_plans::int AS once FROM pg_prepared_statements WHERE statement LIKE $1';

  it('is kept where something is written, for short lists as for long ones', async () => {
    await writer.transaction(async (_, { sql }) => {
      for (const list of LISTS) await sql('SELECT id FROM hotline.officers WHERE id = ANY($1::uuid[]) -- kept', [list]);
      expect(await sql(PLANS, ['%-- kept'])).toEqual([{ kept: LISTS.length, once: 0 }]);
    });
  });

  it('is kept where cases are read by their ids, and may be made for the values where something is searched for', async () => {
    const once = async (mode: 'auto' | 'force_generic_plan'): Promise<unknown> => {
      const reader = new Reader({ ...readConfig({}), database_url: database.url });
      const [plans] = await reader.as('KR', async (sql) => {
        for (const list of LISTS) await readCases(sql, list);
        return sql<{ once: number }>(PLANS, ['%to_json(c) AS kase%']);
      }, mode);
      await reader.onApplicationShutdown();
      return plans?.once;
    };
    expect(await once('force_generic_plan')).toBe(0);
    expect(await once('auto')).toBeGreaterThan(0);
  });
});
