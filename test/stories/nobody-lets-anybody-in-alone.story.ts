import type { AccountNotices, AccountRequest } from '#contracts';
import { REQUEST_WAITS_MS } from '#domain';
import { invite, linkFor, settle } from '../harness/accounts.js';
import { type Answer, Desk, Visitor } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { StoryMail } from '../harness/mail-server.js';
import { confirmAddress } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

const INVITATIONS = '/api/v1/officers/invitations';
const SEAT = { office: 'kr-trade-cooperation-desk', role: 'officer' } as const;
const NEW = '다시 들어오는 사람의 긴 문장';

let server: StoryServer;
let mail: StoryMail;
let hotline: Hotline;
let password: string;
let admin: Desk;
let supervisor: Desk;
beforeAll(async () => {
  server = await startPostgres();
  mail = await StoryMail.open();
  hotline = await Hotline.open({ server, config: mail.config });
  password = await hotline.password();
  await signIn();
});
afterAll(async () => { await hotline?.close(); await mail?.close(); await server?.stop(); });

/** Sessions do not outlast the day that a request waits. */
const signIn = async (): Promise<void> => { [admin, supervisor] = [await hotline.signIn('kr-admin'), await hotline.signIn('kr-supervisor')]; };
const idOf = async (desk: Desk): Promise<string> => (await desk.ask<{ officer: { id: string } }>('GET', '/api/v1/session')).body.officer.id;
const ask = async (path: string, by = admin, body?: object): Promise<Answer<{ id: string; code: string }>> => by.ask('POST', path, body);
const confirm = async (id: string, by = supervisor): Promise<[number, string | undefined]> => codeOf(await by.ask<{ code: string } | undefined>('POST', `/api/v1/account-requests/${id}/confirmation`));
const link = (id: string, by = admin): Promise<Answer<{ setup_url: string; code: string }>> => by.ask('POST', `/api/v1/account-requests/${id}/link`);
const codeOf = ({ status, body }: Answer<{ code: string } | undefined>): [number, string | undefined] => [status, body?.code];
const listed = async (id: string, by = admin): Promise<AccountRequest | undefined> => (await by.ask<{ requests: AccountRequest[] }>('GET', '/api/v1/account-requests')).body.requests.find((r) => r.id === id);
const notices = async (by: Desk): Promise<AccountNotices> => (await by.ask<AccountNotices>('GET', '/api/v1/account-notices')).body;
const recover = async (token: string | null, chosen = NEW): Promise<Answer<{ code: string } | undefined>> => new Visitor(hotline.url).ask('POST', '/api/v1/recovery', { token, password: chosen });
const enter = async (name: string, chosen: string): Promise<number> => (await new Visitor(hotline.url).ask('POST', '/api/v1/session', { name, password: chosen })).status;
const tokenOf = ({ body: { setup_url } }: Answer<{ setup_url: string }>): string => new URL(setup_url).searchParams.get('token') ?? '';

describe('an invitation', () => {
  it('gives no link before somebody else of the side confirmed it, and one link then, to whoever asked', async () => {
    const { status, body: { id } } = await ask(INVITATIONS, admin, SEAT);
    expect(status).toBe(201);
    expect(codeOf(await link(id))).toEqual([409, 'second-person-needed']);
    expect(await confirm(id, admin)).toEqual([409, 'second-person-needed']);
    expect(await listed(id)).toMatchObject({ kind: 'invite', state: 'asked', officer: null, ...SEAT, may: { confirm: false, end: true, take_link: false } });
    expect([(await notices(supervisor)).to_confirm, (await notices(admin)).to_confirm]).toEqual([1, 0]);
    expect(await confirm(id)).toEqual([204, undefined]);
    expect(await confirm(id)).toEqual([409, 'already-done']);
    expect((await link(id, supervisor)).status).toBe(403);
    const given = await link(id);
    expect([given.status, codeOf(await link(id))]).toEqual([201, [409, 'already-done']]);
    await settle({ place: hotline.url }, new URL(given.body.setup_url), 'newcomer', 'ko');
    expect(await listed(id)).toMatchObject({ state: 'done', officer: { sign_in: 'newcomer' }, decided_by: { name: expect.any(String) as string } });
  });

  it('is another side\'s to confirm, to end and to see as little as one that does not exist', async () => {
    const { body: { id } } = await ask(INVITATIONS, admin, SEAT);
    const foreign = await hotline.signIn('cn-supervisor');
    for (const name of [id, '01941f29-7c00-7000-8000-000000000000', 'none']) {
      expect(await confirm(name, foreign)).toEqual([404, 'not-found']);
      expect((await foreign.ask('DELETE', `/api/v1/account-requests/${name}`)).status).toBe(404);
    }
    expect([await listed(id, foreign), (await notices(foreign)).to_confirm]).toEqual([undefined, 0]);
    expect(foreign.received.join('')).not.toContain(id);
    expect((await supervisor.ask('DELETE', `/api/v1/account-requests/${id}`)).status).toBe(204);
    expect([(await listed(id))?.state, await confirm(id), codeOf(await link(id))]).toEqual(['refused', [409, 'already-done'], [409, 'already-done']]);
  });

  it('waits for a day at each step, and no longer', async () => {
    const { body: { id } } = await ask(INVITATIONS, admin, SEAT);
    const second = (await ask(INVITATIONS, admin, SEAT)).body.id;
    await confirm(second);
    hotline.time.advance(REQUEST_WAITS_MS);
    await signIn();
    expect([await confirm(id), codeOf(await link(id)), codeOf(await link(second))]).toEqual(Array(3).fill([409, 'request-expired']));
    expect([(await listed(id))?.state, (await notices(supervisor)).to_confirm]).toEqual(['expired', 0]);
  });

  it('is confirmed by one of two at once, and gives one link to two', async () => {
    const { body: { id } } = await ask(INVITATIONS, admin, SEAT);
    expect((await Promise.all([confirm(id), confirm(id), confirm(id)])).map(([status]) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409]);
    expect((await Promise.all([link(id), link(id), link(id)])).map((a) => a.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });
});

describe('an account whose owner lost everything', () => {
  let owner: Desk;
  let about: string;
  beforeAll(async () => {
    await signIn();
    owner = await Desk.signIn(hotline.url, 'kr-desk', password, 'http://hotline.example');
    about = `/api/v1/officers/${await idOf(owner)}/recovery`;
    await confirmAddress(mail, owner, 'owner@kr.example');
  });

  it('is asked for by an administrator about somebody else, and confirmed by neither of the two', async () => {
    expect(codeOf(await ask(`/api/v1/officers/${await idOf(admin)}/recovery`))).toEqual([409, 'second-person-needed']);
    // The side has one supervisor and one administrator: about the supervisor there is nobody who could confirm.
    expect(codeOf(await ask(`/api/v1/officers/${await idOf(supervisor)}/recovery`))).toEqual([409, 'second-person-needed']);
    for (const nobody of ['none', '01941f29-7c00-7000-8000-000000000000', await idOf(await hotline.signIn('cn-desk'))]) expect(codeOf(await ask(`/api/v1/officers/${nobody}/recovery`))).toEqual([404, 'not-found']);
    expect([(await ask(about, owner)).status, (await ask(about, supervisor)).status]).toEqual([403, 403]);
  });

  it('is opened anew by a link for whoever asked, and by nothing that opened it before', async () => {
    const line = await owner.listen();
    const { body: { id } } = await ask(about);
    expect(codeOf(await ask(about))).toEqual([409, 'already-done']);
    await until('the owner is written to before anything happens', async () => { await hotline.deliveries.run(); return mail.to('owner@kr.example').some((m) => m.subject?.includes('복구 요청')); });
    expect((await notices(owner)).own).toMatchObject([{ id, kind: 'recover', state: 'asked' }]);
    await confirm(id);
    const token = tokenOf(await link(id));
    expect([(await recover('x'.repeat(43))).status, (await new Visitor(hotline.url).ask('POST', '/api/v1/setup', { token, sign_in: 'another', name: 'n', password: NEW, language: 'ko' })).status]).toEqual([404, 404]);
    expect((await recover(token, 'kr-desk12345')).status).toBe(422);
    expect(await enter('kr-desk', password)).toBe(200);
    expect((await Promise.all([recover(token), recover(token)])).map((a) => a.status).toSorted((a, b) => a - b)).toEqual([204, 404]);
    await until('its lines are closed', () => line.socket.disconnected || undefined);
    expect([(await owner.ask('GET', '/api/v1/session')).status, await enter('kr-desk', password), await enter('kr-desk', NEW)]).toEqual([401, 401, 200]);
    await until('the owner is written to', async () => { await hotline.deliveries.run(); return mail.to('owner@kr.example').some((m) => m.subject?.includes('복구되었습니다')); });
  });

  it('says so at the next sign-in, until it is put away', async () => {
    const back = await Desk.signIn(hotline.url, 'kr-desk', NEW);
    const { own: [notice] } = await notices(back);
    expect(notice).toMatchObject({ kind: 'recover', state: 'done', asked_by: { id: await idOf(admin) }, decided_by: { id: await idOf(supervisor) } });
    expect((await (await hotline.signIn('kr-division')).ask('DELETE', `/api/v1/account-notices/${notice?.id}`)).status).toBe(404);
    expect((await back.ask('DELETE', `/api/v1/account-notices/${notice?.id}`)).status).toBe(204);
    expect((await notices(back)).own).toEqual([]);
  });

  it('is asked for none of the apps and codes that it had', async () => {
    const id = await idOf(await hotline.signIn('kr-division'));
    await hotline.sql("INSERT INTO hotline.authenticators (id, officer_id, kind, secret, created_at, confirmed_at) VALUES (gen_random_uuid(), $1, 'totp', 'JBSWY3DPEHPK3PXP', now(), now())", [id]);
    await hotline.sql("INSERT INTO hotline.recovery_codes (officer_id, code_hash) VALUES ($1, 'x')", [id]);
    expect(await enter('kr-division', password)).toBe(401);
    const url = await linkFor(admin, supervisor, `/api/v1/officers/${id}/recovery`);
    expect(url.pathname).toBe('/desk/recover');
    expect((await recover(url.searchParams.get('token'))).status).toBe(204);
    expect(await enter('kr-division', NEW)).toBe(200);
    expect(await hotline.sql('SELECT officer_id FROM hotline.authenticators WHERE officer_id = $1 UNION ALL SELECT officer_id FROM hotline.recovery_codes WHERE officer_id = $1', [id])).toEqual([]);
  });

  it('cannot be had from a link that is a day old', async () => {
    const url = await linkFor(admin, supervisor, `/api/v1/officers/${await idOf(await hotline.signIn('kr-dg'))}/recovery`);
    hotline.time.advance(24 * 60 * MINUTE_MS);
    expect(codeOf(await recover(url.searchParams.get('token')))).toEqual([404, 'not-found']);
    expect(await enter('kr-dg', password)).toBe(200);
    await signIn();
  });
});

describe('the database', () => {
  it('takes no request that whoever asked confirmed, or whom it is about, whatever the service thinks', async () => {
    const { body: { id } } = await ask(`/api/v1/officers/${await idOf(await hotline.signIn('kr-dg'))}/recovery`);
    for (const by of ['asked_by', 'officer_id']) await expect(hotline.sql(`UPDATE hotline.account_requests SET state = 'confirmed', decided_by = ${by} WHERE id = $1`, [id])).rejects.toThrow(/check/);
    await expect(hotline.sql("UPDATE hotline.account_requests SET state = 'confirmed' WHERE id = $1", [id])).rejects.toThrow(/check/);
  });
});

describe('a side with one person', () => {
  it('invites alone, until there is a second one; and recovers nobody alone', async () => {
    await hotline.sql("UPDATE hotline.officers SET active = false WHERE sign_in = 'cn-supervisor'");
    const lonely = await hotline.signIn('cn-admin');
    expect(codeOf(await ask(`/api/v1/officers/${await idOf(await hotline.signIn('cn-desk'))}/recovery`, lonely))).toEqual([409, 'second-person-needed']);
    const place = { office: 'cn-asia-desk', role: 'administrator' } as const;
    const second = await invite({ place: hotline.url }, lonely, { ...place, sign_in: 'cn.second' }, 'zh-Hans');
    const { body: { id } } = await ask(INVITATIONS, lonely, place);
    expect(codeOf(await link(id, lonely))).toEqual([409, 'second-person-needed']);
    expect([await confirm(id, lonely), await confirm(id, second)]).toEqual([[409, 'second-person-needed'], [204, undefined]]);
  });
});
