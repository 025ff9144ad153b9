import type { ProofState, Providers, Session, SignOutAddress } from '#contracts';
import { HOUSE as KR, keptBy, nothingKept, page, told } from '../harness/arrivals.js';
import { type Answer, Visitor } from '../harness/desk.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { CN_CLIENT, type Houses, KR_PEOPLE, openHouses, writeProvider } from '../harness/provider-files.js';
import { Traveller } from '../harness/traveller.js';

const DESK = { claim: 'groups', has: 'hotline-desk', office: 'kr-trade-cooperation-desk', role: 'officer' };

let server: StoryServer;
let houses: Houses;
beforeAll(async () => {
  server = await startPostgres();
  houses = await openHouses(server, { more: async (folder, { issuer }) => {
    const name = { ko: KR, 'zh-Hans': 'x', en: 'x' };
    // The Korean house once more, for officers of the other side; and twice under names of its own, for what is asked once.
    await writeProvider(folder, { provider: 'cn-guests', side: 'CN', name, issuer, client: CN_CLIENT, claims: [{ ...DESK, office: 'cn-asia-desk' }] });
    await writeProvider(folder, { provider: 'kr-dark', side: 'KR', name, issuer, client: CN_CLIENT, claims: [DESK] });
  } });
}, 60_000);
afterAll(async () => { await houses?.close(); await server?.stop(); });
afterEach(() => { houses.kr.wrong = {}; });

const traveller = (): Traveller => new Traveller(houses.hotline.url);
const signedIn = async (who: Traveller): Promise<Session['officer']> => (await who.desk().ask<Session>('GET', '/api/v1/session')).body.officer;
const comesToNothing = (act: () => Promise<Answer<unknown>>): Promise<string> => nothingKept(houses.hotline, act);
const kept = (): Promise<unknown> => keptBy(houses.hotline);

describe('an officer', () => {
  it('signs in at their house, gets an account of that side by the rules of its file, and no password', async () => {
    const hana = traveller();
    const url = new URL(await hana.begin('kr-house'));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ code_challenge_method: 'S256', response_type: 'code', ui_locales: 'ko', redirect_uri: `${houses.hotline.url}/sign-in/return`, scope: 'openid profile groups' });
    expect(told(await hana.arrive(await hana.through(url.href, 'kr-1')))).toBe('303 /desk/');
    const officer = await signedIn(hana);
    expect(officer).toMatchObject({ side: 'KR', office: 'kr-trade-cooperation-desk', role: 'officer', name: '김하나', language: 'ko', has_password: false, sign_in: expect.stringMatching(/^kr-house:[0-9a-f]{16}$/) as string });
    expect(await houses.hotline.sql('SELECT password_hash FROM hotline.officers WHERE id = $1', [officer.id])).toEqual([{ password_hash: null }]);
    for (const password of ['x', 'null', '']) expect((await new Visitor(houses.hotline.url).ask('POST', '/api/v1/session', { name: officer.sign_in, password })).status).toBeGreaterThanOrEqual(400);
    expect(await houses.hotline.sql('SELECT count(*)::int AS n FROM hotline.pending_sign_ins')).toEqual([{ n: 0 }]);
  });

  it('has proved who they are by it, by the house\'s word of when it asked and not without that; a password proves it here at any fraction of a second', async () => {
    const [asked, silent, local] = [traveller(), traveller(), await houses.hotline.signIn('kr-desk')];
    await asked.signIn('kr-house', 'kr-1');
    houses.kr.wrong = { claims: (all) => ({ ...all, auth_time: undefined }) };
    await silent.signIn('kr-house', 'kr-1');
    const left = await Promise.all([asked, silent].map(async (who) => (await who.desk().ask<ProofState>('GET', '/api/v1/session/proof')).body.fresh_for_s));
    expect([left.map((s) => s > 500), (await local.ask('POST', '/api/v1/session/proof', { by: 'password', password: await houses.hotline.password() })).status]).toEqual([[true, false], 200]);
  });

  it('finds the page again that was asked for, and no page of anybody else', async () => {
    expect(told(await traveller().signIn('kr-house', 'kr-1', { back: '/desk/cases/KR-7F3K-9QXM' }))).toBe('303 /desk/cases/KR-7F3K-9QXM');
    for (const back of ['https://evil.example/', '//evil.example', '/desk/../x', '/\\evil.example', '/report', '/desk/?x=//evil.example']) expect([back, (await traveller().tries('kr-house', { back })).status]).toEqual([back, 422]);
  });

  it('is the same one at the next sign-in, by who they are there and not by their name; what changed there counts here, and ends their other sessions', async () => {
    const [before, after] = [traveller(), traveller()];
    await before.signIn('kr-house', 'kr-2');
    const { id } = await signedIn(before);
    await houses.kr.tell({ 'kr-2': { name: '이두리 2', groups: ['hotline-supervisors', 'hotline-division'] } });
    await after.signIn('kr-house', 'kr-2');
    expect(await signedIn(after)).toMatchObject({ id, name: '이두리 2', office: 'kr-trade-cooperation-dg', role: 'supervisor' });
    expect((await before.desk().ask('GET', '/api/v1/session')).status).toBe(401);
    await houses.kr.tell({ 'kr-2': KR_PEOPLE['kr-2'] ?? { name: '', groups: [] } });
  });

  it('makes one account with two browsers at once', async () => {
    const both = [traveller(), traveller()];
    const ways = await Promise.all(both.map(async (who) => who.through(await who.begin('kr-house'), 'kr-3')));
    const answers = await Promise.all(both.map((who, i) => who.arrive(ways[i] ?? new URL(houses.hotline.url))));
    expect(answers.map(told)).toEqual(['303 /desk/', '303 /desk/']);
    const [one, other] = await Promise.all(both.map(signedIn));
    expect(one?.id).toBe(other?.id);
  });

  it('signs out here and at the house, and back to the page for signing in; with the house away, here all the same', async () => {
    const hana = traveller();
    await hana.signIn('kr-house', 'kr-1');
    const { body: { url } } = await hana.desk().ask<SignOutAddress>('GET', '/api/v1/session/sign-out-address');
    const asked = new URL(url ?? '');
    expect([asked.origin, asked.searchParams.get('post_logout_redirect_uri'), asked.searchParams.has('id_token_hint')]).toEqual([houses.kr.issuer, `${houses.hotline.url}/desk/sign-in`, true]);
    // The hint is a token in three parts, and what lies with the session is none of it.
    const hint = asked.searchParams.get('id_token_hint') ?? '';
    const kept = await houses.hotline.sql('SELECT id_token FROM hotline.sessions WHERE id_token IS NOT NULL');
    expect([hint.split('.').length, kept.length > 0, kept.filter(({ id_token }) => String(id_token).includes('.') || hint.includes(String(id_token)))]).toEqual([3, true, []]);
    expect((await hana.desk().ask('DELETE', '/api/v1/session')).status).toBe(204);
    expect((await hana.step(asked)).status).toBe(200);
    const local = await houses.hotline.signIn('kr-desk');
    expect((await local.ask('GET', '/api/v1/session/sign-out-address')).body).toEqual({ url: null });
    const other = await houses.hotline.beside({ port: 0 });
    const again = traveller();
    await again.signIn('kr-house', 'kr-1');
    houses.kr.wrong = { down: /./ };
    // A door that has not asked the house yet.
    expect((await new Visitor(other.url, { cookie: again.desk().cookie }).ask('GET', '/api/v1/session/sign-out-address')).body).toEqual({ url: null });
    expect((await again.desk().ask('DELETE', '/api/v1/session')).status).toBe(204);
    expect((await again.desk().ask('GET', '/api/v1/session')).status).toBe(401);
    await other.close();
  });

  it('that was deactivated stays out', async () => {
    const hana = traveller();
    await hana.signIn('kr-house', 'kr-1');
    const { id } = await signedIn(hana);
    await houses.hotline.sql('UPDATE hotline.officers SET active = false WHERE id = $1', [id]);
    expect(await comesToNothing(() => traveller().signIn('kr-house', 'kr-1'))).toBe(page(403, 'provider-account-inactive'));
    await houses.hotline.sql('UPDATE hotline.officers SET active = true WHERE id = $1', [id]);
  });
});

describe('another house', () => {
  it('is configuration alone: officers of its side sign in, whatever it tells apart from the token', async () => {
    const { body } = await new Visitor(houses.hotline.url).ask<Providers>('GET', '/api/v1/providers');
    expect(body.providers.map(({ id, side }) => `${side} ${id}`)).toEqual(['CN cn-guests', 'CN cn-house', 'KR kr-dark', 'KR kr-house']);
    const yi = traveller();
    expect(told(await yi.signIn('cn-house', 'cn-1'))).toBe('303 /desk/');
    expect(await signedIn(yi)).toMatchObject({ side: 'CN', office: 'cn-asia-desk', role: 'officer', name: '王一' });
    expect(houses.cn.asked).toContain('/me');
    expect(houses.kr.asked).not.toContain('/me');
  });

  it('does not let an account of one side in to another, though it is the same person there', async () => {
    expect(told(await traveller().signIn('kr-house', 'kr-1'))).toBe('303 /desk/');
    expect(await comesToNothing(() => traveller().signIn('cn-guests', 'kr-1'))).toBe(page(403, 'provider-other-side'));
  });
});

describe('nobody is signed in, or half, and a page in their language says why,', () => {
  const back = async (who: Traveller, as: string | null = 'kr-1'): Promise<URL> => who.through(await who.begin('kr-house'), as);
  const changed = (url: URL, name: string, value: string | null): URL => { const other = new URL(url); if (value === null) other.searchParams.delete(name); else other.searchParams.set(name, value); return other; };

  it.each([
    ['with another state', 'state', 'x'.repeat(43)], ['without a state', 'state', null],
  ])('%s', async (_, name, value) => {
    const who = traveller();
    const url = await back(who);
    expect(await comesToNothing(() => who.arrive(changed(url, name, value)))).toBe(page(403, 'provider-sign-in-over'));
    expect(told(await who.arrive(url))).toBe('303 /desk/');
  });

  it.each([['with another issuer beside the code', 'https://evil.example'], ['without the issuer that was promised', null]])('%s', async (_, value) => {
    const who = traveller();
    const url = await back(who);
    expect(await comesToNothing(() => who.arrive(changed(url, 'iss', value)))).toBe(page(502, 'provider-not-believed'));
  });

  it('in a browser that did not begin it, which takes nothing away from the one that did', async () => {
    const [mine, stranger] = [traveller(), traveller()];
    await stranger.begin('kr-house');
    const url = await back(mine);
    expect(await comesToNothing(() => stranger.arrive(url))).toBe(page(403, 'provider-sign-in-over'));
    expect(await comesToNothing(() => traveller().arrive(url))).toBe(page(403, 'provider-sign-in-over'));
    expect(told(await mine.arrive(url))).toBe('303 /desk/');
  });

  it('with an address that was used, a code that was used, or after ten minutes', async () => {
    const who = traveller();
    const used = await back(who);
    await who.arrive(used);
    expect(await comesToNothing(() => who.arrive(used))).toBe(page(403, 'provider-sign-in-over'));
    const state = new URL(await who.begin('kr-house')).searchParams.get('state');
    expect(await comesToNothing(() => who.arrive(changed(used, 'state', state)))).toBe(page(502, 'provider-not-believed'));
    const late = await back(who);
    await houses.hotline.sql("UPDATE hotline.pending_sign_ins SET expires_at = expires_at - interval '10 minutes'");
    expect(await comesToNothing(() => who.arrive(late))).toBe(page(403, 'provider-sign-in-over'));
  });

  it('when it is cancelled at the house', async () => {
    const who = traveller();
    expect(await comesToNothing(async () => who.arrive(await back(who, null)))).toBe(page(403, 'provider-cancelled'));
  });

  it('for somebody whom no rule gives an office', async () => {
    expect(await comesToNothing(() => traveller().signIn('kr-house', 'kr-4'))).toBe(page(403, 'provider-no-office'));
  });

  const now_s = (): number => Math.floor(Date.now() / 1000);
  it.each([
    ['another nonce', { nonce: 'x' }, 'provider-not-believed'], ['another issuer', { iss: 'https://evil.example' }, 'provider-not-believed'], ['another audience', { aud: 'somebody-else' }, 'provider-not-believed'],
    ['a subject of a length that none has', { sub: 'x'.repeat(256) }, 'provider-not-believed'], ['no subject', { sub: undefined }, 'provider-not-believed'],
    ['an end that is past by more than the clocks may differ', { exp: -40 }, 'provider-clock'], ['a beginning before the sign-in', { iat: -90 }, 'provider-clock'], ['a beginning that is to come', { iat: 90 }, 'provider-clock'], ['another client that asked for it', { azp: 'somebody-else' }, 'provider-not-believed'], ['somebody seen in time to come', { auth_time: 90 }, 'provider-clock'], ['somebody seen at no time', { auth_time: 'yesterday' }, 'provider-not-believed'],
  ] as const)('by a token with %s', async (_, claims, problem) => {
    const relative = Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, typeof value === 'number' ? now_s() + value : value]));
    houses.kr.wrong = { claims: (all) => ({ ...all, ...relative }) };
    expect(await comesToNothing(() => traveller().signIn('kr-house', 'kr-1'))).toBe(page(502, problem));
  });

  it('by a token that another key signed; and the same way of changing tokens lets in where nothing is wrong', async () => {
    houses.kr.wrong = { forged: true };
    expect(await comesToNothing(() => traveller().signIn('kr-house', 'kr-1'))).toBe(page(502, 'provider-not-believed'));
    houses.kr.wrong = { claims: (all) => ({ ...all, exp: now_s() - 20, iat: now_s() + 20 }) };
    expect(told(await traveller().signIn('kr-house', 'kr-1'))).toBe('303 /desk/');
  });

  it.each([['token', 'is away', { down: /\/token$/ }], ['token', 'answers too late', { hangs: /\/token$/ }]])('when the house\'s %s %s', async (_, __, wrong) => {
    const who = traveller();
    const url = await back(who);
    houses.kr.wrong = wrong;
    expect(await comesToNothing(() => who.arrive(url))).toBe(page(503, 'provider-unavailable'));
  });
});

describe('a house whose document cannot be had or believed', () => {
  const begun = async (): Promise<string> => { const { status, body } = await traveller().tries('kr-dark'); return `${status} ${(body as { title?: string }).title ?? 'begun'}`; };

  it('begins nothing, and is asked again by whoever comes next; the service is ready, and passwords work', async () => {
    houses.kr.wrong = { down: /openid-configuration/ };
    const before = await kept();
    expect(await begun()).toBe(page(503, 'provider-unavailable'));
    expect((await new Visitor(houses.hotline.url).ask('GET', '/health/ready')).status).toBe(200);
    expect(await kept()).toEqual(before);
    await houses.hotline.signIn('kr-desk');
    for (const [name, value] of [['issuer', 'https://evil.example'], ['token_endpoint', 'http://169.254.169.254/token'], ['jwks_uri', 'http://127.0.0.1:1/jwks'], ['authorization_endpoint', 'https://evil.example/auth']] as const) {
      houses.kr.wrong = { document: (document) => ({ ...document, [name]: value }) };
      expect([name, await begun()]).toEqual([name, page(502, 'provider-not-believed')]);
    }
    houses.kr.wrong = { document: (document) => ({ ...document, padding: 'x'.repeat(300_000) }) };
    expect(await begun()).toBe(page(503, 'provider-unavailable'));
    houses.kr.wrong = {};
    expect(await begun()).toBe('201 begun');
  });

  it('is asked once in ten minutes while it answers', async () => {
    await begun();
    const asked = houses.kr.asked.length;
    for (let i = 0; i < 5; i += 1) expect(await begun()).toBe('201 begun');
    expect(houses.kr.asked.length).toBe(asked);
  });
});
