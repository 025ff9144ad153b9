import type { RecoveryCodes, SecondFactor, SecondFactorBegun } from '#contracts';
import { STEP_UP_FRESH_MS } from '#domain';
import { Secret, TOTP } from 'otpauth';
import { type Answer, Desk, Visitor } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const STEP_MS = 30_000;
interface Refused { readonly code: string; readonly title: string; readonly errors?: readonly { readonly pointer: string; readonly rule: string }[] }

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

/** What the officer's app shows now, or so many steps away. */
const shown = (secret: string, steps = 0): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: hotline.time.now + steps * STEP_MS });
const signIn = (name: string, typed: string, code?: string, url = hotline.url): Promise<Answer<Refused>> =>
  new Visitor(url).ask('POST', '/api/v1/session', { name, password: typed, ...(code === undefined ? {} : { code }) });
const told = ({ status, body }: Answer<Refused>): string => `${status} ${body.code ?? 'in'}`;

/** An officer takes an app into use. */
async function enrol(name: string): Promise<{ desk: Desk; secret: string; recovery_codes: readonly string[] }> {
  const desk = await hotline.signIn(name);
  const begun = await desk.ask<SecondFactorBegun>('POST', '/api/v1/second-factor');
  const { secret } = begun.body;
  const confirmed = await desk.ask<RecoveryCodes>('PUT', '/api/v1/second-factor', { code: shown(secret) });
  expect([begun.status, confirmed.status]).toEqual([200, 200]);
  return { desk, secret, recovery_codes: confirmed.body.recovery_codes };
}

describe('an officer', () => {
  it('takes an app into use with its first code, and is asked for one at every sign-in from then on', async () => {
    const desk = await hotline.signIn('kr-desk');
    const { body: begun } = await desk.ask<SecondFactorBegun>('POST', '/api/v1/second-factor');
    expect(begun.uri).toBe(`otpauth://totp/Hotline:kr-desk?issuer=Hotline&secret=${begun.secret}&algorithm=SHA1&digits=6&period=30`);
    // Until the app has shown that it has the secret, nothing is asked for.
    expect(told(await signIn('kr-desk', password))).toBe('200 in');
    expect((await desk.ask<Refused>('PUT', '/api/v1/second-factor', { code: '000000' })).body.errors).toEqual([expect.objectContaining({ pointer: '/code', rule: 'wrong_code' })]);
    const { body: { recovery_codes } } = await desk.ask<RecoveryCodes>('PUT', '/api/v1/second-factor', { code: shown(begun.secret) });
    expect(recovery_codes).toHaveLength(10);
    expect((await desk.ask<SecondFactor>('GET', '/api/v1/second-factor')).body).toEqual({ since: new Date(hotline.time.now).toISOString(), recovery_codes_left: 10 });
    hotline.time.advance(STEP_MS);
    const missing = await signIn('kr-desk', password);
    expect([told(missing), missing.headers.getSetCookie()]).toEqual(['401 second-factor-needed', []]);
    expect(told(await signIn('kr-desk', password, shown(begun.secret)))).toBe('200 in');
    expect(told(await signIn('kr-division', password))).toBe('200 in');
  });

  it('gets in by each code once, one step early or late, and by none before', async () => {
    const { secret } = await enrol('kr-desk');
    const used = shown(secret);
    expect(told(await signIn('kr-desk', password, used))).toBe('401 wrong-code');
    hotline.time.advance(10 * STEP_MS);
    expect(told(await signIn('kr-desk', password, shown(secret, -2)))).toBe('401 wrong-code');
    expect(told(await signIn('kr-desk', password, shown(secret, 2)))).toBe('401 wrong-code');
    const now = shown(secret);
    const both = await Promise.all([signIn('kr-desk', password, now), signIn('kr-desk', password, now)]);
    expect(both.map(told).sort()).toEqual(['200 in', '401 wrong-code']);
    expect(told(await signIn('kr-desk', password, shown(secret, -1)))).toBe('401 wrong-code');
    expect(told(await signIn('kr-desk', password, shown(secret, 1)))).toBe('200 in');
  });

  it('gets in without the app by a recovery code, each of them once', async () => {
    const { desk, recovery_codes: [first = '', second = ''] } = await enrol('kr-desk');
    expect(told(await signIn('kr-desk', password, first.toLowerCase().replaceAll('-', ' ')))).toBe('200 in');
    expect(told(await signIn('kr-desk', password, first))).toBe('401 wrong-code');
    expect(told(await signIn('kr-division', password, second))).toBe('200 in');
    expect((await desk.ask<SecondFactor>('GET', '/api/v1/second-factor')).body.recovery_codes_left).toBe(9);
    const rows = JSON.stringify(await hotline.sql('SELECT code_hash FROM hotline.recovery_codes'));
    expect(rows).not.toContain(second);
  });

  it('gives it up with a fresh proof, and never has two', async () => {
    const { desk, secret, recovery_codes } = await enrol('kr-desk');
    const post = (path: string): Promise<Answer<Refused>> => desk.ask('POST', path);
    expect(told(await post('/api/v1/second-factor'))).toBe('409 already-done');
    hotline.time.advance(MINUTE_MS);
    expect(told(await signIn('kr-desk', password))).toBe('401 second-factor-needed');
    expect((await post('/api/v1/second-factor/removal')).status).toBe(204);
    expect(told(await signIn('kr-desk', password))).toBe('200 in');
    expect((await desk.ask<Refused>('PUT', '/api/v1/second-factor', { code: shown(secret) })).status).toBe(422);
    expect(await hotline.sql('SELECT (SELECT count(*)::int FROM hotline.authenticators) + (SELECT count(*)::int FROM hotline.recovery_codes) AS n')).toEqual([{ n: 0 }]);
    const again = await enrol('kr-desk');
    expect([again.secret === secret, again.recovery_codes.some((c) => recovery_codes.includes(c))]).toEqual([false, false]);
  });
});

describe('whoever has an officer\'s cookie and password', () => {
  it('takes nothing of the account away, adds nothing to it and changes nothing, before it is proven by code', async () => {
    const { desk: { cookie }, secret, recovery_codes: [recovery = ''] } = await enrol('kr-desk');
    hotline.time.advance(STEP_UP_FRESH_MS);
    // Proves nothing by itself.
    const thief = new Desk(hotline.url, cookie, 'kr-desk');
    const nobodys = '00000000-0000-4000-8000-000000000000';
    const acts: readonly (readonly [string, string, object?])[] = [
      ['POST', '/api/v1/second-factor/removal', { password }], ['POST', '/api/v1/second-factor', { password }], ['PUT', '/api/v1/second-factor', { code: '000000' }],
      ['POST', '/api/v1/passkeys/options', { password }], ['POST', '/api/v1/passkeys', { name: 'n' }], ['DELETE', `/api/v1/passkeys/${nobodys}`],
      ['PUT', '/api/v1/password', { current: password, password: 'another long one, four five' }],
    ];
    const tried = async (who: Desk): Promise<string[]> => Promise.all(acts.map(async (act) => told(await who.ask(...act))));
    expect(new Set(await tried(thief))).toEqual(new Set(['403 step-up-needed']));
    expect(await Promise.all([undefined, '000000'].map(async (code) => told(await thief.prove({ by: 'password', password, code }) as unknown as Answer<Refused>)))).toEqual(['401 second-factor-needed', '401 wrong-code']);
    expect(new Set(await tried(thief))).toEqual(new Set(['403 step-up-needed']));
    expect((await thief.ask<SecondFactor>('GET', '/api/v1/second-factor')).body).toMatchObject({ since: expect.any(String) as unknown, recovery_codes_left: 10 });
    // Its owner, whose phone is lost, proves it by a recovery code.
    expect((await thief.prove({ by: 'password', password, code: recovery })).status).toBe(200);
    expect(told(await signIn('kr-desk', password))).toBe('401 second-factor-needed');
    expect((await thief.ask('POST', '/api/v1/second-factor/removal')).status).toBe(204);
    expect([told(await signIn('kr-desk', password)), told(await signIn('kr-desk', password, shown(secret)))]).toEqual(['200 in', '200 in']);
  });
});

describe('whoever tries', () => {
  it('learns nothing of a second factor without the password, and is told alike of accounts that are not there', async () => {
    const { secret } = await enrol('kr-desk');
    hotline.time.advance(MINUTE_MS);
    const answers = await Promise.all([signIn('kr-desk', 'wrong'), signIn('kr-desk', 'wrong', shown(secret)), signIn('kr-division', 'wrong'), signIn('nobody', 'wrong'), signIn('nobody', password, '123456')]);
    expect(new Set(answers.map((a) => a.text)).size).toBe(1);
    expect(answers[0]?.status).toBe(401);
  });

  it('has ten tries with codes as with passwords, at whichever door, and is told how long to wait', async () => {
    // A door that opens gives demonstration accounts back as they were printed, so it opens first.
    const other = await hotline.beside();
    const { secret } = await enrol('kr-desk');
    for (let i = 0; i < 10; i += 1) expect(told(await signIn('kr-desk', password, '000000', i % 2 === 0 ? hotline.url : other.url))).toBe('401 wrong-code');
    hotline.time.advance(MINUTE_MS);
    for (const url of [hotline.url, other.url]) {
      const waits = await signIn('kr-desk', password, shown(secret), url);
      expect([told(waits), Number(waits.headers.get('retry-after')) > 800]).toEqual(['429 too-many-requests', true]);
    }
    for (let i = 0; i < 10; i += 1) await signIn('nobody', 'wrong', undefined, i % 2 === 0 ? hotline.url : other.url);
    expect(told(await signIn('nobody', 'wrong', undefined, other.url))).toBe('429 too-many-requests');
    expect(told(await signIn('kr-division', password))).toBe('200 in');
    expect(JSON.stringify(await hotline.sql('SELECT key FROM hotline.attempts'))).not.toMatch(/kr-desk|nobody|127\.0/);
    await other.close();
  });
});
