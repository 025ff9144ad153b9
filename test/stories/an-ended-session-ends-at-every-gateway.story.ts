import type { SessionList } from '#contracts';
import { invite, settle } from '../harness/accounts.js';
import { Desk } from '../harness/desk.js';
import type { LiveLine } from '../harness/live-line.js';
import { type StoryDatabase, type StoryServer, startPostgres } from '../harness/postgres.js';
import { DoorProcess, doorCommand } from '../harness/process.js';
import { until } from '../harness/until.js';

/** Within this time after a session is ended its lines are closed, whichever gateway holds them. */
const CLOSED_WITHIN_MS = 5_000;
const START_MS = 90_000;

let server: StoryServer;
let database: StoryDatabase;
let gateways: readonly [DoorProcess, DoorProcess];
let admin: Desk;
/** One officer, signed in twice. */
let here: Desk;
let lost: Desk;

beforeAll(async () => {
  server = await startPostgres();
  database = await server.database();
  const open = (): Promise<DoorProcess> => DoorProcess.open(doorCommand('liaison'), { DATABASE_URL: database.url, PORT: '0' });
  gateways = [await open(), await open()];
  const [link] = gateways[0].setupLinks().values();
  if (!link) throw new Error('no link for an administrator');
  admin = await settle({ place: gateways[0].url }, link, 'kr.admin', 'ko');
  here = await invite({ place: gateways[0].url }, admin, { office: 'kr-trade-cooperation-desk', role: 'officer', sign_in: 'kr.desk' }, 'ko');
}, START_MS);
beforeEach(async () => { lost = await Desk.signIn(gateways[0].url, 'kr.desk', 'a long password, one two three'); });
afterAll(async () => {
  await DoorProcess.endAll();
  await database?.drop();
  await server?.stop();
});

/** The same session, seen from one gateway. */
const at = (gateway: DoorProcess, desk: Desk): Desk => new Desk(gateway.url, desk.cookie, desk.sign_in);
const lines = (desk: Desk): Promise<LiveLine[]> => Promise.all(gateways.map((gateway) => at(gateway, desk).listen()));
const statuses = async (desk: Desk): Promise<number[]> => Promise.all(gateways.map(async (gateway) => (await at(gateway, desk).ask('GET', '/api/v1/cases')).status));

/** Does it, and measures until every line is closed. */
async function closes(what: string, open: readonly LiveLine[], act: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await act();
  const answered = performance.now();
  expect(await statuses(lost)).toEqual([401, 401]);
  await until('both lines are closed', () => open.every((line) => line.socket.disconnected) || undefined, CLOSED_WITHIN_MS);
  process.stdout.write(`${what}: answered after ${Math.round(answered - began)} ms, next requests refused and lines at both gateways closed after ${Math.round(performance.now() - began)} ms\n`);
}

describe('a session that is ended at one gateway', () => {
  it('by its officer, has no line and no answer at either, and the officer\'s other session goes on at both', async () => {
    const [others, own] = [await lines(lost), await lines(here)];
    await closes('ended by its officer', others, () => at(gateways[1], here).ask('DELETE', '/api/v1/sessions'));
    expect(await statuses(here)).toEqual([200, 200]);
    expect(own.map((line) => line.socket.connected)).toEqual([true, true]);
    own.forEach((line) => line.close());
  });

  it('by the side\'s administrator, likewise', async () => {
    const open = await lines(lost);
    const { body: { officer } } = await lost.ask<{ officer: { id: string } }>('GET', '/api/v1/session');
    const { body: { sessions } } = await lost.ask<SessionList>('GET', '/api/v1/sessions');
    await closes('ended by an administrator', open, () => admin.ask('DELETE', `/api/v1/officers/${officer.id}/sessions/${sessions.find((s) => s.current)?.id}`));
    expect(await statuses(here)).toEqual([200, 200]);
  });

  it('by signing out, likewise', async () => {
    await closes('signed out', await lines(lost), () => at(gateways[1], lost).signOut());
  });
});
