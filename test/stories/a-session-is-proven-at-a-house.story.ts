import type { ProofState } from '#contracts';
import { nothingKept, page, told } from '../harness/arrivals.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type Houses, openHouses } from '../harness/provider-files.js';
import { Traveller } from '../harness/traveller.js';

let server: StoryServer;
let houses: Houses;
beforeAll(async () => {
  server = await startPostgres();
  houses = await openHouses(server);
}, 60_000);
afterAll(async () => { await houses?.close(); await server?.stop(); });
afterEach(() => { houses.kr.wrong = {}; });

const traveller = (): Traveller => new Traveller(houses.hotline.url);

describe('an open session', () => {
  const proof = async (who: Traveller): Promise<ProofState> => (await who.desk().ask<ProofState>('GET', '/api/v1/session/proof')).body;
  /** Somebody whose session was proven too long ago for what they want to do. */
  const stale = async (): Promise<Traveller> => {
    const who = traveller();
    await who.signIn('kr-house', 'kr-1');
    expect(await proof(who)).toMatchObject({ ways: ['provider'], code: false, fresh_for_s: expect.closeTo(600, -2) as number });
    await houses.hotline.sql("UPDATE hotline.sessions SET proven_at = now() - interval '11 minutes'");
    expect((await proof(who)).fresh_for_s).toBe(0);
    return who;
  };

  it('is proven afresh at the house, which asks again though it knows them, and goes on by another cookie', async () => {
    const hana = await stale();
    const before = hana.desk();
    const known = async (): Promise<string | null> => new URL((await hana.desk().ask<{ url: string }>('GET', '/api/v1/session/sign-out-address')).body.url).searchParams.get('id_token_hint');
    const hint = await known();
    const url = await hana.proves();
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({ prompt: 'login', max_age: '0' });
    expect(told(await hana.arrive(await hana.through(url, 'kr-1')))).toBe('303 /desk/');
    expect((await proof(hana)).fresh_for_s).toBeGreaterThan(500);
    expect((await before.ask('GET', '/api/v1/session')).status).toBe(401);
    // By the newer word of the house, since the one before was sealed by the cookie that went.
    expect([(await known())?.split('.').length, (await known()) === hint]).toEqual([3, false]);
    expect(await houses.hotline.sql("SELECT count(*)::int AS n FROM hotline.sessions WHERE proven_by = 'provider' AND proven_at > now() - interval '1 minute'")).toEqual([{ n: 1 }]);
  });

  it.each([['by somebody else who is there', 'kr-3', {}, 403, 'provider-someone-else'], ['by a house that says nothing of when it asked', 'kr-1', { auth_time: undefined }, 502, 'provider-did-not-ask'], ['by a house that asked long before', 'kr-1', { auth_time: 1 }, 502, 'provider-did-not-ask']] as const)('is not proven %s, and stays as it is', async (_, as, claims, status, problem) => {
    const hana = await stale();
    hana.forget(houses.kr.issuer);
    const way = await hana.through(await hana.proves(), as);
    houses.kr.wrong = { claims: (all) => ({ ...all, ...claims }) };
    expect(await nothingKept(houses.hotline, () => hana.arrive(way))).toBe(page(status, problem));
    expect((await proof(hana)).fresh_for_s).toBe(0);
  });

  it('of an account with a password is proven by that', async () => {
    expect((await (await houses.hotline.signIn('kr-desk')).ask('POST', '/api/v1/session/proof/provider', {})).status).toBe(404);
  });

  it('that begins at a house that does not say when it asked is not proven by it', async () => {
    houses.kr.wrong = { claims: (all) => ({ ...all, auth_time: undefined }) };
    const hana = traveller();
    await hana.signIn('kr-house', 'kr-1');
    expect((await proof(hana)).fresh_for_s).toBe(0);
  });
});
