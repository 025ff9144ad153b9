import { halves, invitation, linkFor } from '../harness/accounts.js';
import { type Answer, Desk, Visitor } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

const NEW = '새 비밀번호는 이 문장입니다';
interface Refused { readonly code: string; readonly errors: readonly { readonly pointer: string; readonly rule: string; readonly message: string }[] }

let server: StoryServer;
let hotline: Hotline;
let password: string;
beforeAll(async () => { server = await startPostgres(); });
afterAll(async () => { await server?.stop(); });
beforeEach(async () => {
  hotline = await Hotline.open({ server });
  password = await hotline.password();
});
afterEach(async () => { await hotline?.close(); });

const change = (desk: Desk, current: string, chosen: string): Promise<Answer<Refused>> => desk.ask('PUT', '/api/v1/password', { current, password: chosen });
const signIn = async (name: string, typed: string): Promise<number> => (await new Visitor(hotline.url).ask('POST', '/api/v1/session', { name, password: typed })).status;
const statusOf = async (desk: Desk): Promise<number> => (await desk.ask('GET', '/api/v1/session')).status;
const broken = ({ status, body }: Answer<Refused>): unknown => [status, body.errors.map((e) => `${e.pointer} ${e.rule}`)];

describe('an officer who changes their password', () => {
  it('signs in with the new one and no longer with the old one, here goes on, and is signed out everywhere else, lines and all', async () => {
    const [here, lost, colleague] = [await hotline.signIn('kr-desk'), await hotline.signIn('kr-desk'), await hotline.signIn('kr-division')];
    const line = await lost.listen();
    expect((await change(here, password, NEW)).status).toBe(204);
    await until('the other line is closed', () => line.socket.disconnected || undefined);
    expect([await statusOf(here), await statusOf(lost), await statusOf(colleague)]).toEqual([200, 401, 200]);
    expect([await signIn('kr-desk', password), await signIn('kr-desk', NEW.normalize('NFD')), await signIn('kr-division', password)]).toEqual([401, 200, 200]);
    expect(here.received.join('')).not.toMatch(/argon2/);
  });

  it('is refused without the present one, in words at its field, and after twenty tries for a while, whatever comes then', async () => {
    const desk = await hotline.signIn('kr-desk');
    const wrong = await change(desk, 'not the password', NEW);
    expect(broken(wrong)).toEqual([422, ['/current wrong_password']]);
    expect(wrong.body.errors[0]?.message).toBe('현재 비밀번호와 다릅니다');
    for (let i = 1; i < 20; i += 1) await change(desk, 'not the password', NEW);
    const waits = await change(desk, password, NEW);
    expect([waits.status, Number(waits.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect([await signIn('kr-desk', password), await statusOf(desk)]).toEqual([200, 200]);
    expect((await change(await hotline.signIn('kr-division'), password, NEW)).status).toBe(204);
  });

  it.each([
    ['password1234', 'guessable'], ['qwertyuiop12', 'guessable'], ['kr-division.2026', 'guessable'], ['1q2w3e4r5t6y', 'guessable'], ['elevenchars', 'too_short'], ['x'.repeat(201), 'too_long'],
  ])('is refused one that many have, or that is too short or endless: %s', async (chosen, rule) => {
    const desk = await hotline.signIn('kr-division');
    expect(broken(await change(desk, password, chosen))).toEqual([422, [`/password ${rule}`]]);
    expect(await signIn('kr-division', password)).toBe(200);
  });

  it('is asked for no kinds of signs', async () => {
    const desk = await hotline.signIn('cn-desk');
    let present = password;
    for (const chosen of ['only small letters in a row', '中文的密码是一句很长的话', '   blanks count as well   ', 'g7rk-2mq9-xv4t']) {
      expect((await change(desk, present, chosen)).status).toBe(204);
      present = chosen;
    }
  });
});

describe('whoever sets up an account', () => {
  it('is refused a password that many have, and the link still works', async () => {
    const admin = await hotline.signIn('kr-admin');
    const opening = await linkFor(admin, await hotline.signIn('kr-supervisor'), '/api/v1/officers/invitations', invitation({ office: 'kr-trade-cooperation-desk', role: 'officer', sign_in: 'park.officer' }));
    const setUp = (chosen: string): Promise<Answer<Refused>> => new Visitor(hotline.url).ask('POST', '/api/v1/setup', { ...halves(opening), password: chosen, language: 'en' });
    expect(broken(await setUp('passwordpassword'))).toEqual([422, ['/password guessable']]);
    expect(broken(await setUp('park.officer1'))).toEqual([422, ['/password guessable']]);
    expect((await setUp(NEW)).status).toBe(204);
  });
});

describe('a demonstration account', () => {
  it('has the printed password again after the next start, and who used another is signed out', async () => {
    const desk = await hotline.signIn('kr-desk');
    expect((await change(desk, password, NEW)).status).toBe(204);
    const again = await hotline.beside();
    expect(again.notices[0]).toContain(password);
    expect([await signIn('kr-desk', NEW), await signIn('kr-desk', password), await statusOf(desk)]).toEqual([401, 200, 401]);
    await again.close();
  });
});
