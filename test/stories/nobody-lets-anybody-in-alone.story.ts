import type { AccountNotices, AccountRequest } from '#contracts';
import { LINK_CODE_TRIES, REQUEST_WAITS_MS } from '#domain';
import { halves, invitation, invite, linkFor } from '../harness/accounts.js';
import { type Answer, Desk, Visitor } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { StoryMail } from '../harness/mail-server.js';
import { confirmAddress } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

const INVITATIONS = '/api/v1/officers/invitations';
const PLACE = { office: 'kr-trade-cooperation-desk', role: 'officer' } as const;
const SEAT = invitation({ ...PLACE, sign_in: 'newcomer' });
const WANTED = invitation({ ...PLACE, sign_in: 'another.one' });
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
const confirmed = (id: string, by = supervisor): Promise<Answer<{ code: string }>> => by.ask('POST', `/api/v1/account-requests/${id}/confirmation`);
const confirm = async (id: string, by = supervisor): Promise<[number, string | undefined]> => {
  const { status, body } = await confirmed(id, by);
  return [status, status === 200 ? undefined : body.code];
};
const end = async (id: string, by: Desk): Promise<[number, string | undefined]> => codeOf(await by.ask<{ code: string } | undefined>('DELETE', `/api/v1/account-requests/${id}`));
const link = (id: string, by = admin): Promise<Answer<{ setup_url: string; code: string }>> => by.ask('POST', `/api/v1/account-requests/${id}/link`);
const codeOf = ({ status, body }: Answer<{ code: string } | undefined>): [number, string | undefined] => [status, body?.code];
const listed = async (id: string, by = admin): Promise<AccountRequest | undefined> => (await by.ask<{ requests: AccountRequest[] }>('GET', '/api/v1/account-requests')).body.requests.find((r) => r.id === id);
const notices = async (by: Desk): Promise<AccountNotices> => (await by.ask<AccountNotices>('GET', '/api/v1/account-notices')).body;
const recover = async (opening: { token: string; code?: string }, chosen = NEW): Promise<Answer<{ code: string; errors?: { pointer: string; rule: string }[] }>> => new Visitor(hotline.url).ask('POST', '/api/v1/recovery', { ...opening, password: chosen });
const setUp = async (opening: object): Promise<Answer<{ code: string; errors?: { pointer: string; rule: string }[] }>> => new Visitor(hotline.url).ask('POST', '/api/v1/setup', { ...opening, password: NEW, language: 'ko' });
const wrongCode = { errors: [{ pointer: '/code', rule: 'wrong_link_code' }] };
/** One that is not the right one. */
const other = (code = ''): string => (code === '00000000' ? '00000001' : '00000000');
const enter = async (name: string, chosen: string): Promise<number> => (await new Visitor(hotline.url).ask('POST', '/api/v1/session', { name, password: chosen })).status;
const tokenOf = ({ body: { setup_url } }: Answer<{ setup_url: string }>): string => new URL(setup_url).searchParams.get('token') ?? '';

describe('an invitation', () => {
  it('gives no link before somebody else of the side confirmed it, and one link then, to whoever asked', async () => {
    const { status, body: { id } } = await ask(INVITATIONS, admin, SEAT);
    expect(status).toBe(201);
    expect(codeOf(await link(id))).toEqual([409, 'second-person-needed']);
    expect(await confirm(id, admin)).toEqual([409, 'second-person-needed']);
    expect(await listed(id)).toMatchObject({ kind: 'invite', state: 'asked', officer: null, invitee: { sign_in: 'newcomer' }, ...PLACE, may: { confirm: false, end: true, take_link: false } });
    expect([(await notices(supervisor)).to_confirm, (await notices(admin)).to_confirm]).toEqual([1, 0]);
    const { status: word, body: { code } } = await confirmed(id);
    expect([word, code]).toEqual([200, expect.stringMatching(/^\d{8}$/)]);
    expect(await confirm(id)).toEqual([409, 'already-done']);
    expect((await link(id, supervisor)).status).toBe(403);
    const given = await link(id);
    expect([given.status, codeOf(await link(id))]).toEqual([201, [409, 'already-done']]);
    const token = tokenOf(given);
    // The link alone is what whoever asked has, and opens nothing; the names of the invitation count, whatever else is sent.
    for (const half of [{ token }, { token, code: other(code) }]) expect([await setUp(half).then((a) => a.status), (await setUp(half)).body]).toMatchObject([422, wrongCode]);
    expect((await setUp({ token, code: `${code.slice(0, 4)} ${code.slice(4)}`, sign_in: 'puppet', name: 'n' })).status).toBe(204);
    expect(await enter('newcomer', NEW)).toBe(200);
    expect(await listed(id)).toMatchObject({ state: 'done', officer: { sign_in: 'newcomer', name: 'newcomer (made up)' }, decided_by: { name: expect.any(String) as string } });
    expect(codeOf(await ask(INVITATIONS, admin, SEAT))).toEqual([422, 'validation']);
    // What the database holds opens nothing either.
    expect(JSON.stringify(await hotline.sql('SELECT * FROM hotline.account_requests'))).not.toContain(code);
  });

  it('is no longer good after five wrong codes, and says what became of it', async () => {
    const { body: { id } } = await ask(INVITATIONS, admin, WANTED);
    const { body: { code } } = await confirmed(id);
    const token = tokenOf(await link(id));
    for (let i = 0; i < LINK_CODE_TRIES; i += 1) expect((await setUp({ token, code: other(code) })).status).toBe(422);
    expect([(await setUp({ token, code })).status, await listed(id)]).toMatchObject([404, { state: 'failed', decided_by: { id: await idOf(supervisor) }, ended_by: null }]);
  });

  it('is another side\'s to confirm, to end and to see as little as one that does not exist', async () => {
    const { body: { id } } = await ask(INVITATIONS, admin, WANTED);
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

  it('is taken back after its link was given, and whoever confirmed it stays written', async () => {
    for (const [by, state] of [[admin, 'withdrawn'], [supervisor, 'refused']] as const) {
      const { body: { id } } = await ask(INVITATIONS, admin, WANTED);
      const { body: { code } } = await confirmed(id);
      const token = tokenOf(await link(id));
      const before = await listed(id);
      expect([before?.state, before?.may]).toEqual(['given', { confirm: false, end: true, take_link: false }]);
      expect(await end(id, by)).toEqual([204, undefined]);
      expect([(await setUp({ token, code })).status, await end(id, by)]).toEqual([404, [409, 'already-done']]);
      expect(await listed(id)).toMatchObject({ state, decided_by: before?.decided_by, decided_at: before?.decided_at, ended_by: { id: await idOf(by) } });
    }
  });

  it('waits for a day at each step, and no longer', async () => {
    const { body: { id } } = await ask(INVITATIONS, admin, WANTED);
    const second = (await ask(INVITATIONS, admin, WANTED)).body.id;
    await confirm(second);
    hotline.time.advance(REQUEST_WAITS_MS);
    await signIn();
    expect([await confirm(id), codeOf(await link(id)), codeOf(await link(second))]).toEqual(Array(3).fill([409, 'request-expired']));
    expect([(await listed(id))?.state, (await notices(supervisor)).to_confirm]).toEqual(['expired', 0]);
  });

  it('is confirmed by one of two at once, and gives one link to two', async () => {
    const { body: { id } } = await ask(INVITATIONS, admin, WANTED);
    expect((await Promise.all([confirm(id), confirm(id), confirm(id)])).map(([status]) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
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
    const { body: { code } } = await confirmed(id);
    const token = tokenOf(await link(id));
    const both = { token, code };
    expect([(await recover({ token: 'x'.repeat(43), code })).status, (await setUp({ ...both, sign_in: 'another', name: 'n' })).status]).toEqual([404, 404]);
    expect([(await recover({ token })).body, (await recover({ token, code: other(code) })).body]).toMatchObject([wrongCode, wrongCode]);
    expect((await recover(both, 'kr-desk12345')).status).toBe(422);
    expect(await enter('kr-desk', password)).toBe(200);
    expect((await Promise.all([recover(both), recover(both)])).map((a) => a.status).toSorted((a, b) => a - b)).toEqual([204, 404]);
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
    const opening = await linkFor(admin, supervisor, `/api/v1/officers/${id}/recovery`);
    expect(opening.link.pathname).toBe('/desk/recover');
    expect((await recover(halves(opening))).status).toBe(204);
    expect(await enter('kr-division', NEW)).toBe(200);
    expect(await hotline.sql('SELECT officer_id FROM hotline.authenticators WHERE officer_id = $1 UNION ALL SELECT officer_id FROM hotline.recovery_codes WHERE officer_id = $1', [id])).toEqual([]);
  });

  it('cannot be had from a link that is a day old', async () => {
    const opening = await linkFor(admin, supervisor, `/api/v1/officers/${await idOf(await hotline.signIn('kr-dg'))}/recovery`);
    hotline.time.advance(24 * 60 * MINUTE_MS);
    expect(codeOf(await recover(halves(opening)))).toEqual([404, 'not-found']);
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
    const early = (await ask(INVITATIONS, lonely, invitation({ ...place, sign_in: 'cn.early' }))).body.id;
    const second = await invite({ place: hotline.url }, lonely, { ...place, sign_in: 'cn.second' }, 'zh-Hans');
    // It was confirmed by nobody, and there is somebody now.
    expect((await listed(early, lonely))?.state).toBe('confirmed');
    expect([codeOf(await link(early, lonely)), (await listed(early, second))?.may.confirm, await confirm(early, second)]).toEqual([[409, 'second-person-needed'], true, [200, undefined]]);
    const { body: { id } } = await ask(INVITATIONS, lonely, invitation({ ...place, sign_in: 'cn.third' }));
    expect(codeOf(await link(id, lonely))).toEqual([409, 'second-person-needed']);
    expect([await confirm(id, lonely), await confirm(id, second)]).toEqual([[409, 'second-person-needed'], [200, undefined]]);
  });
});
