import type { Problem, ReportReceipt, SessionList } from '#contracts';
import { SESSIONS_MAX } from '#persistence';
import { readConfig } from '#platform';
import * as files from '../factories/files.js';
import { sheetOf, sheetRows } from '../factories/licences.js';
import { urea } from '../factories/report.js';
import { type Answer, Desk, Visitor } from '../harness/desk.js';
import { HOUR_MS, Hotline, MINUTE_MS, STORY_BEGINS } from '../harness/hotline.js';
import type { LiveLine } from '../harness/live-line.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { SlowBody, holdAll } from '../harness/slow-body.js';
import { until } from '../harness/until.js';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

let server: StoryServer;
let hotline: Hotline;
beforeAll(async () => { server = await startPostgres(); });
afterAll(async () => { await server?.stop(); });
beforeEach(async () => { hotline = await Hotline.open({ server }); });
afterEach(async () => { await hotline?.close(); });

/** Signs in with a browser that says what it is. */
async function withBrowser(name: string, agent: string): Promise<Desk> {
  const answer = await new Visitor(hotline.url).ask('POST', '/api/v1/session', { name, password: await hotline.password() }, { 'user-agent': agent });
  return new Desk(hotline.url, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', name);
}
const listOf = async (desk: Desk, path = '/api/v1/sessions'): Promise<SessionList['sessions']> => (await desk.ask<SessionList>('GET', path)).body.sessions;
const statusOf = async (desk: Desk): Promise<number> => (await desk.ask('GET', '/api/v1/session')).status;
const idOf = async (desk: Desk): Promise<string> => (await listOf(desk)).find((s) => s.current)?.id ?? '';
const end = (desk: Desk, path: string): Promise<Answer<{ code: string }>> => desk.ask('DELETE', path);
const officerOf = async (desk: Desk): Promise<string> => (await desk.ask<{ officer: { id: string } }>('GET', '/api/v1/session')).body.officer.id;
const closed = (line: LiveLine): Promise<true> => until('the line is closed', () => line.socket.disconnected || undefined);

describe('an officer', () => {
  it('sees where they are signed in: with what, from where, since when, and when last', async () => {
    const first = await withBrowser('kr-desk', WINDOWS);
    hotline.time.advance(30 * MINUTE_MS);
    const second = await hotline.signIn('kr-desk');
    await hotline.signIn('kr-division');
    await statusOf(second);
    expect(await listOf(second)).toEqual([
      { id: expect.any(String) as string, current: true, browser: null, system: null, address: '127.0.0.1', began_at: at(30), last_used_at: at(30), ends_at: at(30 + 12 * 60) },
      { id: expect.any(String) as string, current: false, browser: 'Chrome', system: 'Windows', address: '127.0.0.1', began_at: at(0), last_used_at: at(0), ends_at: at(12 * 60) },
    ]);
    hotline.time.advance(MINUTE_MS);
    expect((await listOf(first)).map((s) => [s.current, s.last_used_at])).toEqual([[true, at(31)], [false, at(30)]]);
    expect(first.received.join('')).not.toMatch(/token|[0-9a-f]{64}/);
  });

  it('ends one of them, or all others, and nothing of anybody else', async () => {
    const [here, lost, third, colleague] = [await hotline.signIn('kr-desk'), await hotline.signIn('kr-desk'), await hotline.signIn('kr-desk'), await hotline.signIn('kr-division')];
    expect((await end(here, `/api/v1/sessions/${await idOf(lost)}`)).status).toBe(204);
    expect([await statusOf(lost), await statusOf(third), await statusOf(here)]).toEqual([401, 200, 200]);
    for (const name of [await idOf(colleague), 'none', '%00', '0'.repeat(36)]) expect((await end(here, `/api/v1/sessions/${name}`)).status).toBe(404);
    expect((await end(here, '/api/v1/sessions')).status).toBe(204);
    expect([await statusOf(third), await statusOf(here), await statusOf(colleague)]).toEqual([401, 200, 200]);
    expect(await listOf(here)).toHaveLength(1);
  });

  it('finds none that is over, and no more than so many of those that are not', async () => {
    const old = await hotline.signIn('kr-desk');
    hotline.time.advance(2 * HOUR_MS);
    const here = await hotline.signIn('kr-desk');
    expect(await listOf(here)).toHaveLength(1);
    expect(await statusOf(old)).toBe(401);
    const count = async (): Promise<unknown> => (await hotline.sql("SELECT count(*)::int AS n FROM hotline.sessions s JOIN hotline.officers o ON o.id = s.officer_id WHERE o.sign_in = 'kr-desk'"))[0]?.n;
    await hotline.sql(`INSERT INTO hotline.sessions (token_hash, officer_id, created_at, last_seen_at, expires_at)
      SELECT 'made ' || n, id, to_timestamp($1), to_timestamp($1), to_timestamp($1 + 36000) FROM hotline.officers, generate_series(1, $2) n WHERE sign_in = 'kr-desk'`, [hotline.time.now / 1_000, SESSIONS_MAX + 5]);
    hotline.time.advance(MINUTE_MS);
    await statusOf(here);
    const another = await hotline.signIn('kr-desk');
    expect(await count()).toBe(SESSIONS_MAX);
    expect([await statusOf(here), await statusOf(another)]).toEqual([200, 200]);
  });

  it('hears nothing any more on a line whose session was ended, and everything on the others', async () => {
    const [here, lost] = [await hotline.signIn('cn-desk'), await hotline.signIn('cn-desk')];
    const [kept, ended] = [await here.listen(), await lost.listen()];
    await end(here, '/api/v1/sessions');
    await closed(ended);
    expect(kept.socket.connected).toBe(true);
    await expect(lost.listen()).rejects.toThrow(/./);
    kept.close();
  });
});

describe('an administrator', () => {
  it('sees and ends the sessions of an officer of their side, lines and all', async () => {
    const [admin, desk, other] = [await hotline.signIn('kr-admin'), await hotline.signIn('kr-desk'), await hotline.signIn('kr-desk')];
    const of = `/api/v1/officers/${await officerOf(desk)}/sessions`;
    const found = await listOf(admin, of);
    expect(found.map((s) => [s.current, s.address])).toEqual([[false, '127.0.0.1'], [false, '127.0.0.1']]);
    const line = await other.listen();
    expect((await end(admin, `${of}/${await idOf(desk)}`)).status).toBe(204);
    expect([await statusOf(desk), await statusOf(other)]).toEqual([401, 200]);
    expect((await end(admin, of)).status).toBe(204);
    await closed(line);
    expect([await statusOf(other), await statusOf(admin)]).toEqual([401, 200]);
    expect(await listOf(admin, of)).toEqual([]);
  });

  it('has no way to those of another side, and an officer to nobody\'s', async () => {
    const [foreign, desk, colleague] = [await hotline.signIn('cn-admin'), await hotline.signIn('kr-desk'), await hotline.signIn('kr-division')];
    const of = `/api/v1/officers/${await officerOf(desk)}/sessions`;
    for (const path of [of, `${of}/${await idOf(desk)}`]) {
      expect([(await end(foreign, path)).status, (await end(colleague, path)).status]).toEqual([404, 403]);
    }
    expect([(await foreign.ask('GET', of)).status, (await colleague.ask('GET', of)).status, await statusOf(desk)]).toEqual([404, 403, 200]);
  });

  it('stays signed in for less long than who watches over cases, as the configuration says', async () => {
    const [admin, desk] = [await hotline.signIn('kr-admin'), await hotline.signIn('kr-desk')];
    hotline.time.advance(HOUR_MS);
    expect([await statusOf(admin), await statusOf(desk)]).toEqual([401, 200]);
    const strict = await hotline.beside({ session_limits: readConfig({ HOTLINE_SESSION_LIMITS: 'officer=1h/5m' }).session_limits });
    const short = await Desk.signIn(strict.url, 'kr-desk', await hotline.password());
    hotline.time.advance(5 * MINUTE_MS - 1);
    expect(await statusOf(short)).toBe(200);
    hotline.time.advance(5 * MINUTE_MS);
    expect(await statusOf(short)).toBe(401);
    await strict.close();
  });
});

describe('whoever sends slowly', () => {
  let receipt: ReportReceipt;
  let reference: string;
  let [desk, lost]: Desk[] = [];
  const BYTES = { 'content-type': 'application/octet-stream' };
  const attachments = (): string => `${hotline.url}/api/v1/cases/${reference}/attachments?name=slow.pdf&tlp=AMBER`;
  beforeEach(async () => {
    receipt = await hotline.file(urea());
    reference = await hotline.caseOf(receipt);
    [desk, lost] = [await hotline.signIn('kr-desk'), await hotline.signIn('kr-desk')];
  });

  it('holds their own places alone, and is nobody once it has come where their session ended meanwhile', async () => {
    const [colleague, china] = [await hotline.signIn('kr-division'), await hotline.signIn('cn-desk')];
    const id = await korea().attached(reference, files.png());
    const slow = await holdAll(4, (n) => new SlowBody(attachments(), { ...BYTES, cookie: lost?.cookie ?? '' }, files.pdf(`slow ${n}`)), () => korea().attach(reference, Buffer.alloc(0)));
    const refused = await korea().attach<Problem>(reference, files.pdf());
    expect([refused.status, refused.body.code, refused.body.title, refused.headers.get('retry-after')]).toEqual([429, 'too-many-requests', '요청이 너무 많습니다', '5']);
    expect([(await colleague.attach(reference, files.pdf('theirs'))).status, (await china.attach(reference, files.pdf('china'))).status, (await hotline.company.handIn(receipt, files.pdf('paper'))).status, (await korea().download(reference, id)).status]).toEqual([201, 201, 201, 200]);
    const before = (await korea().view(reference)).attachments?.length;
    expect((await end(korea(), '/api/v1/sessions')).status).toBe(204);
    expect((await Promise.all(slow.map((one) => one.finish()))).map(({ status, code }) => [status, code])).toEqual(Array.from({ length: 4 }, () => [401, 'unauthenticated']));
    expect((await korea().view(reference)).attachments).toHaveLength(before ?? 0);
    expect((await korea().attach(reference, files.pdf())).status).toBe(201);
  });

  it('has one list at a time, and none that is taken where their account was closed meanwhile', async () => {
    const list = sheetOf(sheetRows(20, hotline.time.now - 24 * HOUR_MS));
    const path = `/api/v1/cases/${reference}/licences`;
    const check = (by: Desk) => by.send<Problem>('POST', `${path}?preview=yes`, new Uint8Array(list), BYTES);
    const slow = await holdAll(1, () => new SlowBody(hotline.url + path, { ...BYTES, cookie: lost?.cookie ?? '' }, list), () => check(korea()));
    const refused = await check(korea());
    expect([refused.status, refused.body.code, refused.headers.get('retry-after'), (await check(await hotline.signIn('kr-division'))).status]).toEqual([429, 'too-many-requests', '5', 200]);
    await hotline.sql("UPDATE hotline.officers SET active = false WHERE sign_in = 'kr-desk'");
    expect((await Promise.all(slow.map((one) => one.finish()))).map(({ status, code }) => [status, code])).toEqual([[401, 'unauthenticated']]);
    expect(await hotline.sql('SELECT FROM hotline.licence_applications')).toEqual([]);
  });

  const korea = (): Desk => {
    if (!desk) throw new Error('signed in before each');
    return desk;
  };
});

describe('an officer who is no longer active', () => {
  it('is off the line at once', async () => {
    const line = await (await hotline.signIn('cn-desk')).listen();
    await hotline.sql("UPDATE hotline.officers SET active = false WHERE sign_in = 'cn-desk'");
    await closed(line);
  });
});

const at = (minutes: number): string => new Date(STORY_BEGINS + minutes * MINUTE_MS).toISOString();
