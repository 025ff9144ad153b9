import { migrate } from '#persistence';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

describe('an empty database', () => {
  let server: StoryServer;
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(async () => { await server?.stop(); });

  it('is brought into shape once by doors that begin at the same moment', async () => {
    const { url } = await server.database();
    await expect(Promise.all(Array.from({ length: 4 }, () => migrate(url)))).resolves.toHaveLength(4);
  });
});
