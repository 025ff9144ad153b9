import '../harness/quiet.js';
import { explain, openDoor } from '#boot';
import { type Config, readConfig } from '#platform';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_ROOMS } from '../harness/hotline.js';
import { networkVariant } from '../harness/network-variant.js';
import { type StoryDatabase, type StoryServer, startPostgres } from '../harness/postgres.js';

let server: StoryServer;
let database: StoryDatabase;
let folder: string;
let taken: Server;
beforeAll(async () => {
  server = await startPostgres();
  [database, folder] = await Promise.all([server.database(), mkdtemp(join(tmpdir(), 'hotline-start-'))]);
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
});
afterAll(async () => {
  taken?.close();
  await database?.drop();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What the person who starts it reads; a start that succeeds is the fault here. */
const said = async (config: Partial<Config>): Promise<string> => {
  const opening = openDoor(ALL_ROOMS, { ...readConfig({}), port: 0, data_dir: join(folder, 'data'), database_url: database.url, embedded: false, ...config });
  return opening.then(async (door) => { await door.close(); return 'it opened'; }, explain);
};
/** One sentence, without a stack. */
const expectSentence = (text: string, ...parts: readonly string[]): void => {
  expect(text.split('\n')).toHaveLength(1);
  for (const part of [...parts, '; expected ']) expect(text).toContain(part);
};
const broken = (change: (url: URL) => void): string => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};

describe('a start with a mistake says in one sentence what to mend', () => {
  it('when the port is taken, before anything is made', async () => {
    const { port } = taken.address() as AddressInfo;
    expectSentence(await said({ port, database_url: null, embedded: true }), 'PORT: ', String(port));
    await expect(readFile(join(folder, 'data', 'password'))).rejects.toThrow('ENOENT');
  });

  it('when this machine has no such address', async () => { expectSentence(await said({ host: '203.0.113.7' }), 'HOST: ', '203.0.113.7'); });

  it('when the data folder is a file, or lies in one', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    for (const data_dir of [file, join(file, 'data')]) expectSentence(await said({ data_dir, database_url: null, embedded: true }), `HOTLINE_DATA_DIR: ${data_dir} `);
  });

  it('when the database is not there, refuses the password, or does not exist, and never says the password', async () => {
    const { port } = taken.address() as AddressInfo;
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const nobody = (free.address() as AddressInfo).port;
    free.close();
    expect(nobody).not.toBe(port);
    expectSentence(await said({ database_url: broken((url) => { url.port = String(nobody); }) }), 'DATABASE_URL: ', 'nothing listens there');
    const wrong = await said({ database_url: broken((url) => { url.password = 'not-the-password'; }) });
    expectSentence(wrong, 'DATABASE_URL: ', 'the password');
    expect(wrong).not.toContain('not-the-password');
    expectSentence(await said({ database_url: broken((url) => { url.pathname = '/nothing_here'; }) }), 'DATABASE_URL: ', 'nothing_here');
  });

  it('when there is no network', async () => {
    const none = await networkVariant();
    const networks = join(none.folder, 'networks');
    await rm(networks, { recursive: true });
    expectSentence(await said({ config_dir: none.folder }), 'HOTLINE_CONFIG_DIR: ', networks);
    await mkdir(networks);
    expectSentence(await said({ config_dir: none.folder }), 'HOTLINE_CONFIG_DIR: ', networks);
    await none.remove();
    expect((await said({ config_dir: folder })).split('\n')).toEqual([expect.stringMatching(/2022\.txt:1: expected a readable file \(ENOENT\)$/)]);
  });

  it('when two files hold the same network', async () => {
    const twice = await networkVariant();
    await copyFile(join(twice.folder, 'networks', 'kr-cn.yaml'), join(twice.folder, 'networks', 'kr-cn-2.yaml'));
    expectSentence(await said({ config_dir: twice.folder }), 'kr-cn-2.yaml', 'kr-cn.yaml');
    await twice.remove();
  });

  it('when a network changed without a new version', async () => {
    const [first, second] = await Promise.all([networkVariant(), networkVariant([['clocks', 'acknowledge', 4], '3h'])]);
    expect(await said({ config_dir: first.folder })).toBe('it opened');
    expectSentence(await said({ config_dir: second.folder }), join(second.folder, 'networks', 'kr-cn.yaml'), 'new version');
    await Promise.all([first.remove(), second.remove()]);
  });
});
