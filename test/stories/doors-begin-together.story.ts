import { Listener, migrate } from '#persistence';
import { readConfig } from '#platform';
import { type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';

/** Connections that listen in a database. */
const listening = (url: string): Promise<unknown> => inDatabase(url, async (sql) =>
  (await sql("SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'hotline-listener'"))[0]?.open);

describe('an empty database', () => {
  let server: StoryServer;
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(async () => { await server?.stop(); });

  it('is brought into shape once by doors that begin at the same moment', async () => {
    const { url } = await server.database();
    await expect(Promise.all(Array.from({ length: 4 }, () => migrate(url)))).resolves.toHaveLength(4);
  });

  // A door that finds a key missing goes down again while rooms still open; what they began must end with it, not the process.
  it('is left again by a door that goes down while it still opens its listening connection', async () => {
    const { url } = await server.database();
    const listener = new Listener({ ...readConfig({}), database_url: url });
    const rooms = ['one', 'two'].map((channel) => listener.listen(channel, () => undefined, () => undefined));
    await listener.onApplicationShutdown();
    await expect(Promise.all(rooms)).resolves.toHaveLength(2);
    expect(await listening(url)).toBe(0);
  });

  it('is left by one whose listening connection is open', async () => {
    const { url } = await server.database();
    const listener = new Listener({ ...readConfig({}), database_url: url });
    await listener.listen('one', () => undefined, () => undefined);
    const last = listener.listen('two', () => undefined, () => undefined);
    await listener.onApplicationShutdown();
    await expect(last).resolves.toBeUndefined();
    await listener.listen('late', () => undefined, () => undefined);
    expect(await listening(url)).toBe(0);
  });
});
