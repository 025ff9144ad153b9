import { PASSKEYS_MAX, type PasskeyList, type PasskeyRequest, type ProofState, type RecoveryCodes, type SecondFactorBegun } from '#contracts';
import { STEP_UP_FRESH_MS } from '#domain';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { type Answer, Desk, Visitor } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { Attempt, type Refused, added, begun, byName, deskByName } from '../harness/passkeys.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type Lies, SoftwareAuthenticator } from '../harness/software-authenticator.js';

let server: StoryServer;
let hotline: Hotline;
let desk: Desk;
let key: SoftwareAuthenticator;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  desk = await deskByName(hotline, 'kr-desk');
  ({ key } = await added(hotline, desk));
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

const told = ({ status, body }: Answer<Refused>): string => `${status} ${body.code ?? 'in'}`;
const mine = async (who: Desk): Promise<PasskeyList['passkeys']> => (await who.ask<PasskeyList>('GET', '/api/v1/passkeys')).body.passkeys;
const remove = (who: Desk, id: string): Promise<Answer<Refused>> => who.ask('DELETE', `/api/v1/passkeys/${id}`);
/** The same session, and nobody who proves anything by themselves. */
const seated = ({ cookie, sign_in }: Desk): Desk => new Desk(byName(hotline), cookie, sign_in);
const sessions = async (): Promise<unknown> => (await hotline.sql('SELECT count(*)::int AS n FROM hotline.sessions'))[0]?.n;

/** Signs in with lies. @returns what was answered, once it is sure that nobody came in by it */
async function refused(answer: () => Promise<Answer<Refused>>): Promise<string> {
  const before = await sessions();
  const said = await answer();
  expect([said.headers.getSetCookie(), await sessions()]).toEqual([[], before]);
  return told(said);
}

describe('an officer with a passkey', () => {
  it('signs in with it alone, also where a code is asked for beside the password, and sees when', async () => {
    const { body: { secret } } = await desk.ask<SecondFactorBegun>('POST', '/api/v1/second-factor');
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: hotline.time.now });
    expect((await desk.ask<RecoveryCodes>('PUT', '/api/v1/second-factor', { code })).status).toBe(200);
    expect(await mine(desk)).toEqual([expect.objectContaining({ name: 'desk key', last_used_at: null })]);
    hotline.time.advance(MINUTE_MS);
    const answer = await (await Attempt.begin(hotline)).answer(key);
    expect([told(answer), answer.body.officer.sign_in, answer.headers.getSetCookie().length]).toEqual(['200 in', 'kr-desk', 1]);
    expect((await mine(desk))[0]?.last_used_at).toBe(new Date(hotline.time.now).toISOString());
    expect(told(await new Visitor(byName(hotline)).ask('POST', '/api/v1/session', { name: 'kr-desk', password: await hotline.password() }))).toBe('401 second-factor-needed');
    await desk.ask('POST', '/api/v1/second-factor/removal');
  });

  it('names each, removes one that is lost, and is told of it where it is tried again', async () => {
    const lost = await added(hotline, desk, 'phone');
    expect((await desk.ask('PUT', `/api/v1/passkeys/${lost.id}`, { name: '  ' })).status).toBe(422);
    expect((await desk.ask('PUT', `/api/v1/passkeys/${lost.id}`, { name: '휴대전화' })).status).toBe(204);
    expect((await mine(desk)).map((p) => p.name)).toEqual(['휴대전화', 'desk key']);
    expect(told(await (await Attempt.begin(hotline)).answer(lost.key))).toBe('200 in');
    expect((await remove(desk, lost.id)).status).toBe(204);
    const late = await Attempt.begin(hotline);
    expect(await refused(() => late.answer(lost.key))).toBe('401 passkey-unknown');
    expect([await remove(desk, lost.id), await remove(desk, 'nothing')].map(told)).toEqual(['404 not-found', '404 not-found']);
    expect(told(await (await Attempt.begin(hotline)).answer(key))).toBe('200 in');
  });

  it('is heard once: of two that bring one answer, one gets in, and nobody after them', async () => {
    const attempt = await Attempt.begin(hotline);
    const answer = key.answer(attempt.request);
    expect((await Promise.all([attempt.send(answer), attempt.send(answer)])).map(told).toSorted()).toEqual(['200 in', '409 passkey-expired']);
    expect(await refused(() => attempt.send(answer))).toBe('409 passkey-expired');
  });

  it('is no longer known when the account is not in use', async () => {
    const { key: theirs } = await added(hotline, await deskByName(hotline, 'kr-division'));
    await hotline.sql("UPDATE hotline.officers SET active = false WHERE sign_in = 'kr-division'");
    const attempt = await Attempt.begin(hotline);
    expect(await refused(() => attempt.answer(theirs))).toBe('401 passkey-unknown');
  });
});

describe('an account of a house\'s provider', () => {
  it('gets no passkey, and one from before it was the house\'s lets nobody in', async () => {
    const theirs = await deskByName(hotline, 'cn-supervisor');
    const { key: earlier } = await added(hotline, theirs);
    await hotline.sql("UPDATE hotline.officers SET password_hash = NULL WHERE sign_in = 'cn-supervisor'");
    expect(told(await theirs.ask('POST', '/api/v1/passkeys/options'))).toBe('403 not-allowed');
    const attempt = await Attempt.begin(hotline);
    expect(await refused(() => attempt.answer(earlier))).toBe('401 passkey-unknown');
  });
});

describe('whoever tries', () => {
  it('is asked the same as everybody, and nobody is named', async () => {
    const asked = await Promise.all([Attempt.begin(hotline), Attempt.begin(hotline)]);
    for (const { request } of asked) expect(request).toEqual({ challenge: expect.stringMatching(/^[\w-]{43}$/), rpId: 'localhost', timeout: 5 * MINUTE_MS, userVerification: 'required' });
    expect(new Set(asked.map(({ request }) => request.challenge)).size).toBe(2);
  });

  const elsewhere = 'https://hotline.example';
  it.each<[string, Lies, string]>([
    ['nothing wrong', {}, '200 in'],
    ['a page of another origin', { origin: elsewhere }, '403 wrong-origin'],
    ['another service\'s name', { rp_id: 'hotline.example' }, '403 wrong-origin'],
    ['a key that nobody has', { id: new SoftwareAuthenticator(elsewhere).id }, '401 passkey-unknown'],
    ['a signature of another key', { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }, '401 passkey-refused'],
    ['nobody made sure who it was', { knew: false }, '401 passkey-refused'],
    ['another account\'s name in it', { handle: Buffer.alloc(16).toString('base64url') }, '401 passkey-refused'],
    ['what is said when one is made', { type: 'webauthn.create' }, '401 passkey-refused'],
    ['a challenge of one\'s own', { challenge: Buffer.alloc(32).toString('base64url') }, '409 passkey-expired'],
    ['a count that went back', { count: 1 }, '401 passkey-went-back'],
    ['a count that stands still', { count: 0 }, '401 passkey-went-back'],
  ])('with %s', async (_, lies, expected) => {
    const attempt = await Attempt.begin(hotline);
    expect(expected === '200 in' ? told(await attempt.answer(key, lies)) : await refused(() => attempt.answer(key, lies))).toBe(expected);
  });

  it('brings no answer of another browser, none for another use, and none that is late', async () => {
    const [here, there] = [await Attempt.begin(hotline), await Attempt.begin(hotline)];
    expect(await refused(() => here.answer(key, {}, there.request))).toBe('409 passkey-expired');
    const { challenge } = await begun(desk);
    expect(await refused(() => here.answer(key, { challenge }))).toBe('409 passkey-expired');
    hotline.time.advance(5 * MINUTE_MS - 1);
    expect(told(await there.answer(key))).toBe('200 in');
    hotline.time.advance(1);
    const late = await here.answer(key);
    expect([told(late), late.body.detail]).toEqual(['409 passkey-expired', 'Start again. Each request works once, for 5 minutes']);
    // Whoever asks next clears them away.
    await Attempt.begin(hotline);
    expect(await hotline.sql('SELECT count(*)::int AS n FROM hotline.passkey_challenges WHERE expires_at <= $1', [new Date(hotline.time.now)])).toEqual([{ n: 0 }]);
  });

  it.each([{}, { id: 'x', response: {} }, { id: '!', response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA', userHandle: 'AA' } }])('with a body that is none: %j', async (body) => {
    const attempt = await Attempt.begin(hotline);
    expect(await refused(() => attempt.send(body))).toBe('422 validation');
  });

  const noise = { authenticatorData: 'AAAA', signature: 'AAAA', userHandle: 'AAAA', attestationObject: 'AAAA' };
  it('with bytes that say nothing', async () => {
    const attempt = await Attempt.begin(hotline);
    expect(await refused(() => attempt.send({ id: key.id, response: { clientDataJSON: 'AAAA', ...noise } }))).toBe('401 passkey-refused');
    expect(await refused(() => attempt.send({ id: key.id, response: { ...key.answer(attempt.request).response, authenticatorData: 'AAAA' } }))).toBe('401 passkey-refused');
  });

  const A = 'A'.repeat(21);
  const said = [...['\u0000', `${A}\u0000${A}`, '\ud800', '', A.repeat(99), `${A}${A}A\n`, 1, [A], null, { toString: 1 }].map((challenge) => ({ challenge })), null, [], 'x'];
  it.each(said)('with a challenge that nobody gives, in whatever is sent: %j', async (one) => {
    const data = (type: string): string => Buffer.from(JSON.stringify(one instanceof Object && !Array.isArray(one) ? { type, origin: byName(hotline), ...one } : one)).toString('base64url');
    const answer = (type: string): object => ({ id: key.id, response: { clientDataJSON: data(type), ...noise } });
    const answers = [await (await Attempt.begin(hotline)).send(answer('webauthn.get')), await desk.ask('POST', '/api/v1/passkeys', { name: 'n', passkey: answer('webauthn.create') }), await seated(desk).prove({ by: 'passkey', passkey: answer('webauthn.get') })];
    for (const { text } of answers) expect(text).toMatch(/"code":"(passkey-refused|wrong-origin)"/);
    await hotline.sql("DELETE FROM hotline.attempts WHERE key LIKE 'proof%'");
  });

  it('finds no passkeys at an address in numbers, and is told to use the name', async () => {
    const answer = await new Visitor(hotline.url).ask<Refused>('POST', '/api/v1/session/passkey/options', undefined, { 'accept-language': 'ko' });
    expect([told(answer), answer.body.title]).toEqual(['409 passkeys-off', '이 주소에서는 패스키를 사용할 수 없습니다']);
  });

  it('is counted by address with all who sign in, and told how long to wait', async () => {
    const [ready, count] = [await Attempt.begin(hotline), "UPDATE hotline.attempts SET points = $1 WHERE key LIKE 'sign_in_address%' RETURNING points"];
    expect(await hotline.sql(count, [300])).toHaveLength(1);
    const waits = await ready.answer(key);
    expect([told(waits), Number(waits.headers.get('retry-after')) > 0]).toEqual(['429 too-many-requests', true]);
    await expect(Attempt.begin(hotline)).rejects.toThrow('429');
    await hotline.sql(count, [0]);
  });
});

describe('a passkey is added', () => {
  const put = (who: Desk, passkey: unknown): Promise<Answer<Refused>> => who.ask('POST', '/api/v1/passkeys', { name: 'new', passkey });

  it('after a fresh proof, by the session that asked, once, and not a second time under another name', async () => {
    const other = await deskByName(hotline, 'cn-desk');
    hotline.time.advance(STEP_UP_FRESH_MS);
    expect(told(await seated(other).ask('POST', '/api/v1/passkeys/options'))).toBe('403 step-up-needed');
    const [fresh, challenge] = [new SoftwareAuthenticator(byName(hotline)), await begun(other)];
    expect(challenge).toMatchObject({ rp: { id: 'localhost' }, excludeCredentials: [], authenticatorSelection: { residentKey: 'required', userVerification: 'required' } });
    expect(told(await put(desk, fresh.make(challenge)))).toBe('409 passkey-expired');
    expect(told(await put(other, fresh.make(challenge)))).toBe('201 in');
    expect(told(await put(other, fresh.make(challenge)))).toBe('409 passkey-expired');
    const again = await begun(other);
    expect(again.excludeCredentials).toEqual([{ type: 'public-key', id: fresh.id, transports: ['usb'] }]);
    expect(told(await put(other, fresh.make(again)))).toBe('409 already-done');
    expect(told(await put(desk, fresh.make(await begun(desk))))).toBe('409 already-done');
    expect(await mine(other)).toHaveLength(1);
  });

  it.each<[string, Lies, string]>([
    ['a page of another origin', { origin: 'https://hotline.example' }, '403 wrong-origin'],
    ['another service\'s name', { rp_id: 'hotline.example' }, '403 wrong-origin'],
    ['nobody made sure who it was', { knew: false }, '401 passkey-refused'],
    ['an answer instead', { type: 'webauthn.get' }, '401 passkey-refused'],
    ['certificates, for which the service would go and ask elsewhere', { certificate: true }, '401 passkey-refused'],
  ])('not with %s', async (_, lies, expected) => {
    const before = await mine(desk);
    expect(told(await put(desk, new SoftwareAuthenticator(byName(hotline)).make(await begun(desk), lies)))).toBe(expected);
    expect(await mine(desk)).toEqual(before);
  });

  it('up to ten times', async () => {
    const many = await deskByName(hotline, 'cn-division');
    const last = await begun(many);
    const { id } = await added(hotline, await deskByName(hotline, 'cn-division'));
    await hotline.sql(`INSERT INTO hotline.authenticators (id, officer_id, kind, credential_id, public_key, transports, name, created_at, confirmed_at)
      SELECT gen_random_uuid(), officer_id, kind, credential_id || n, public_key, transports, name, created_at, confirmed_at FROM hotline.authenticators, generate_series(2, $2::int) AS n WHERE id = $1`, [id, PASSKEYS_MAX]);
    expect(told(await put(many, new SoftwareAuthenticator(byName(hotline)).make(last)))).toBe('409 too-many-passkeys');
    expect((await many.ask<Refused>('POST', '/api/v1/passkeys/options')).body.code).toBe('too-many-passkeys');
    expect((await remove(many, id)).status).toBe(204);
    expect((await begun(many)).challenge).toHaveLength(43);
    expect(told(await remove(many, randomUUID()))).toBe('404 not-found');
  });
});

describe('whoever is signed in', () => {
  const asked = async (who: Desk): Promise<PasskeyRequest> => (await who.ask<PasskeyRequest>('POST', '/api/v1/session/proof/options')).body;
  const prove = (who: Desk, with_key: SoftwareAuthenticator, request: PasskeyRequest, lies: Lies = {}): Promise<Answer<Refused>> =>
    who.prove({ by: 'passkey', passkey: with_key.answer(request, lies) }) as unknown as Promise<Answer<Refused>>;

  it('proves afresh by a passkey of theirs that it is them, and by nobody else\'s', async () => {
    const [here, there] = [await deskByName(hotline, 'kr-desk'), await deskByName(hotline, 'kr-dg')];
    const { key: theirs } = await added(hotline, there);
    const who = seated(here);
    hotline.time.advance(STEP_UP_FRESH_MS);
    expect((await who.ask<ProofState>('GET', '/api/v1/session/proof')).body).toMatchObject({ fresh_for_s: 0, ways: ['password', 'passkey'] });
    expect(told(await who.ask('POST', '/api/v1/passkeys/options'))).toBe('403 step-up-needed');
    const request = await asked(who);
    expect(request).toEqual({ challenge: expect.any(String), rpId: 'localhost', timeout: 5 * MINUTE_MS, userVerification: 'required' });
    expect(told(await prove(who, theirs, request))).toBe('401 passkey-not-yours');
    expect(told(await prove(who, key, request))).toBe('409 passkey-expired');
    expect(told(await prove(who, key, await asked(seated(there))))).toBe('409 passkey-expired');
    expect(told(await prove(who, key, (await Attempt.begin(hotline)).request))).toBe('409 passkey-expired');
    expect(told(await prove(who, key, await asked(who), { origin: 'https://hotline.example' }))).toBe('403 wrong-origin');
    expect(told(await prove(who, key, await asked(who), { knew: false }))).toBe('401 passkey-refused');
    expect(told(await prove(who, key, await asked(who), { count: 1 }))).toBe('401 passkey-went-back');
    expect(told(await who.ask('POST', '/api/v1/passkeys/options'))).toBe('403 step-up-needed');
    const proven = await prove(who, key, await asked(who));
    expect(proven).toMatchObject({ status: 200, body: { fresh_for_s: STEP_UP_FRESH_MS / 1000 } });
    expect(told(await who.ask('POST', '/api/v1/passkeys/options'))).toBe('200 in');
    expect(await hotline.sql("SELECT DISTINCT proven_by FROM hotline.sessions WHERE proven_by = 'passkey' AND proven_at = $1", [new Date(hotline.time.now)])).toHaveLength(1);
  });
});
