import '../harness/quiet.js';
import { type OpenedDoor, openDoor } from '#boot';
import { ManualTime, type Config, readConfig } from '#platform';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { halves, invitation, linkFor } from '../harness/accounts.js';
import { type Answer, Desk, Visitor } from '../harness/desk.js';
import { type StoryDatabase, type StoryServer, startPostgres } from '../harness/postgres.js';

const cookieIn = (answer: Answer<unknown>): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const BEGINS = Date.parse('2026-03-12T00:00:00Z');
const HOUR_MS = 3_600_000;
const PASSWORD = '긴 비밀번호 하나 둘 셋';

interface Opened { readonly door: OpenedDoor; readonly time: ManualTime; readonly folder: string; readonly database: StoryDatabase; readonly settings: Config }

describe('only officers come in', () => {
  let server: StoryServer;
  const opened: Opened[] = [];
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(async () => {
    for (const { door, database, folder } of opened) {
      await door.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    }
    await server?.stop();
  });

  async function open(embedded: boolean, more: Partial<Config> = {}): Promise<Opened> {
    const database = await server.database();
    const folder = await mkdtemp(join(tmpdir(), 'hotline-story-'));
    const time = new ManualTime(BEGINS);
    const settings = { ...readConfig({}), port: 0, data_dir: folder, database_url: database.url, embedded, ...more };
    const all = { door: await openDoor({ name: 'story', rooms: [], sockets: true }, settings, time), time, folder, database, settings };
    opened.push(all);
    return all;
  }

  const nobody = (door: OpenedDoor): Visitor => new Visitor(door.url);
  const signIn = (door: OpenedDoor, name: string, password: string) => nobody(door).ask<{ code: string }>('POST', '/api/v1/session', { name, password });

  describe('on the embedded default', () => {
    let at: Opened;
    let password: string;
    beforeAll(async () => {
      at = await open(true);
      password = (await readFile(join(at.folder, 'demo-password'), 'utf8')).trim();
    });

    it('with made-up accounts of each side, whose password only the owner of the data folder reads', async () => {
      expect(at.door.notices[0]).toContain(password);
      expect(at.door.notices.map((line) => line.trim().split(' ')[0]).filter((word) => /^(kr|cn)-/.test(word ?? ''))).toEqual(
        ['kr', 'cn'].flatMap((side) => ['desk', 'division', 'dg', 'supervisor', 'admin', 'province'].map((name) => `${side}-${name}`)));
      expect((await stat(join(at.folder, 'demo-password'))).mode & 0o777).toBe(0o600);
    });

    it('each in their own language, with the names their pages need, their own side first', async () => {
      const china = await Desk.signIn(at.door.url, 'CN-Desk ', password);
      const { body } = await china.ask<Record<string, Record<string, unknown>>>('GET', '/api/v1/session');
      expect(body.officer).toMatchObject({ sign_in: 'cn-desk', side: 'CN', role: 'officer', language: 'zh-Hans', name: '演示联络员' });
      expect(body.network).toMatchObject({ id: 'kr-cn', order: ['CN', 'KR'] });
      expect(body).toMatchObject({ demonstration: true, expires_at: new Date(BEGINS + 12 * HOUR_MS).toISOString() });
      expect(china.received.join('')).not.toMatch(/argon2|password_hash/);
      expect(china.received.join('')).not.toContain(password);
      const refused = async (headers: Record<string, string>): Promise<string> => (await china.ask<{ title: string }>('GET', '/api/v1/officers', undefined, headers)).body.title;
      // A page that was switched is answered as it speaks; a caller who names none of our languages as the account does.
      expect([await refused({}), await refused({ 'accept-language': 'vi, *' }), await refused({ 'accept-language': 'en' })]).toEqual(['不允许此操作', '不允许此操作', 'Not allowed']);
    });

    it('by a cookie that scripts and other sites cannot use', async () => {
      const { headers } = await signIn(at.door, 'kr-desk', password);
      expect(headers.get('set-cookie')).toMatch(/^hotline_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    });

    it('never with a wrong password, a wrong name, no session or a made-up one, all told alike', async () => {
      const [wrong, unknown] = [await signIn(at.door, 'kr-desk', 'wrong'), await signIn(at.door, 'nobody', password)];
      expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong-credentials']);
      expect(unknown.text).toBe(wrong.text);
      for (const cookie of ['', 'hotline_session=', `hotline_session=${'x'.repeat(43)}`]) {
        const answer = await new Visitor(at.door.url, { cookie }).ask<{ code: string }>('GET', '/api/v1/session');
        expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
      }
    });

    it('not after ten wrong passwords, whether or not the account exists', async () => {
      for (const name of ['kr-division', 'no-such-account']) {
        const answers = [];
        for (let i = 0; i < 11; i += 1) answers.push(await signIn(at.door, name, 'wrong'));
        expect(answers.map((a) => a.status)).toEqual([...Array<number>(10).fill(401), 429]);
        expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      expect((await signIn(at.door, 'kr-division', password)).status).toBe(429);
      expect((await signIn(at.door, 'kr-dg', password)).status).toBe(200);
    });

    it('until they leave, stay away for two hours, or twelve have passed', async () => {
      const status = async (desk: Desk) => (await desk.ask('GET', '/api/v1/session')).status;
      const [leaves, idle, busy] = [await Desk.signIn(at.door.url, 'kr-desk', password), await Desk.signIn(at.door.url, 'kr-desk', password), await Desk.signIn(at.door.url, 'kr-desk', password)];
      expect((await leaves.ask('DELETE', '/api/v1/session')).status).toBe(204);
      expect(await status(leaves)).toBe(401);
      for (let hour = 1; hour < 12; hour += 1) {
        at.time.advance(HOUR_MS);
        expect(await status(busy)).toBe(200);
      }
      expect(await status(idle)).toBe(401);
      at.time.advance(HOUR_MS);
      expect(await status(busy)).toBe(401);
    });

    it('and find their accounts and password again after the next start, even when the data folder lost its note', async () => {
      await rm(join(at.folder, 'demo-password'));
      const again = await openDoor({ name: 'story', rooms: [] }, at.settings, at.time);
      expect(again.notices).toEqual(at.door.notices);
      expect((await signIn(again, 'kr-supervisor', password)).status).toBe(200);
      await again.close();
    });
  });

  describe('on a database of one’s own', () => {
    let at: Opened;
    let admin: Desk;
    let name: string;
    beforeAll(async () => { at = await open(false, { public_url: 'https://hotline.example' }); });

    const links = (door: OpenedDoor) => door.notices.map((line) => /https:\/\/hotline\.example\/desk\/setup\?token=([\w-]{43})$/.exec(line)?.[1] ?? '');
    const setUp = (token: string, sign_in: string, more: object = {}) =>
      nobody(at.door).ask<{ code: string; errors: { pointer: string; rule: string }[] }>('POST', '/api/v1/setup', { token, sign_in, name: '김 아무개', password: PASSWORD, language: 'ko', ...more });

    it('with one printed link for an administrator of each side, the same from every door, and without demonstration', async () => {
      expect(links(at.door).filter(Boolean)).toHaveLength(2);
      expect((await signIn(at.door, 'kr-desk', 'anything')).status).toBe(401);
      const other = await openDoor({ name: 'other', rooms: [], sockets: true }, at.settings, at.time);
      expect(other.notices).toEqual(at.door.notices);
      await other.close();
      const away = await openDoor({ name: 'without-desk', rooms: [] }, at.settings, at.time);
      expect(away.notices).toEqual([]);
      await away.close();
    });

    it('by a link that works once, for what it was made for', async () => {
      const [token = ''] = links(at.door);
      expect((await setUp(token, 'kim.admin', { password: 'short' })).body.errors).toEqual([expect.objectContaining({ pointer: '/password', rule: 'too_short' })]);
      const both = await Promise.all([setUp(token, 'kim.admin'), setUp(token, 'lee.admin')]);
      expect(both.map((a) => a.status).sort((a, b) => a - b)).toEqual([204, 404]);
      name = both[0]?.status === 204 ? 'kim.admin' : 'lee.admin';
      expect((await setUp(token, 'third.admin')).status).toBe(404);
      const signed = await signIn(at.door, name, PASSWORD.normalize('NFD'));
      expect(signed.status).toBe(200);
      expect(signed.body).toMatchObject({ demonstration: false, officer: { side: 'KR', role: 'administrator' } });
      expect(signed.headers.get('set-cookie')).toMatch(/^__Host-hotline_session=[\w-]{43}; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
      const planted = (signed.headers.get('set-cookie') ?? '').replace('__Host-', '').split(';')[0] ?? '';
      expect((await new Visitor(at.door.url, { cookie: planted }).ask('GET', '/api/v1/session')).status).toBe(401);
      admin = new Desk(at.door.url, cookieIn(signed), name);
    });

    it('invited by their own side’s administrator, into their own side’s offices', async () => {
      const invite = (body: object) => admin.ask<{ errors: unknown[] }>('POST', '/api/v1/officers/invitations', { name: '박 아무개', sign_in: 'park.officer', ...body });
      for (const office of ['cn-asia-desk', 'kr-customs', 'nowhere']) {
        const refused = await invite({ office, role: 'officer' });
        expect([refused.status, refused.body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/office', rule: 'unknown_code' })]]);
      }
      const place = { office: 'kr-trade-security-desk', role: 'officer' } as const;
      expect((await invite({ ...place, sign_in: name })).body.errors).toEqual([expect.objectContaining({ pointer: '/sign_in', rule: 'taken' })]);
      const asked = () => linkFor(admin, null, '/api/v1/officers/invitations', invitation({ ...place, sign_in: 'park.officer' }));
      const [{ token }, second] = [halves(await asked()), halves(await asked())];
      // The name of the invitation counts, whatever else is sent.
      expect((await setUp(token, 'another.name')).status).toBe(204);
      expect((await setUp(second.token, 'another.name')).body.errors).toEqual([expect.objectContaining({ pointer: '/sign_in', rule: 'taken' })]);
      const { body } = await admin.ask<{ officers: { sign_in: string; office: string }[] }>('GET', '/api/v1/officers');
      expect(body.officers.map((o) => `${o.sign_in} ${o.office}`)).toEqual([expect.stringContaining('admin kr-trade-cooperation-desk'), 'park.officer kr-trade-security-desk']);
      const officer = new Visitor(at.door.url, { cookie: cookieIn(await signIn(at.door, 'park.officer', PASSWORD)) });
      expect((await officer.ask('GET', '/api/v1/officers')).status).toBe(403);
      expect((await officer.ask('POST', '/api/v1/officers/invitations', { ...place, name: '박 아무개', sign_in: 'park.second' })).status).toBe(403);
    });

    it('not by a link that is a day old, until the next start renews it', async () => {
      const [, token = ''] = links(at.door);
      at.time.advance(24 * HOUR_MS);
      expect((await setUp(token, 'wang.admin', { language: 'zh-Hans' })).status).toBe(404);
      const again = await openDoor({ name: 'again', rooms: [], sockets: true }, at.settings, at.time);
      expect(links(again)).toEqual([token]);
      await again.close();
      expect((await setUp(token, 'wang.admin', { language: 'zh-Hans' })).status).toBe(204);
    });
  });
});
