import type { KeyList, MadeKey } from '#contracts';
import type { OpenedDoor } from '#boot';
import { RATE_LIMITS } from '#edge';
import { urea } from '../factories/report.js';
import { type Desk, Visitor } from '../harness/desk.js';
import { HOUR_MS, Hotline, MINUTE_MS } from '../harness/hotline.js';
import { Machine } from '../harness/machine.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

const DAY_MS = 24 * HOUR_MS;
/** Within this time after a key is revoked its lines are closed, whichever gateway holds them. */
const CLOSED_WITHIN_MS = 5_000;
/** Wrong keys that an address may show within a quarter of an hour, and lines of one key at a gateway. */
const [SHARED_TRIES, LINES_PER_KEY] = [30, 10];
const DESK = 'kr-trade-cooperation-desk';
const MAKE = { name: 'case system', office: DESK, scopes: ['read-cases'], lasts_days: 90 };

let server: StoryServer;
let hotline: Hotline;
let beside: OpenedDoor;
let admin: Desk;
let korea: Desk;
let china: Desk;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  beside = await hotline.beside();
  [admin, korea, china] = [await hotline.signIn('kr-admin'), await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
});
afterAll(async () => { await beside?.close(); await hotline?.close(); await server?.stop(); });

const keysOf = async (desk: Desk): Promise<KeyList['keys']> => (await desk.ask<KeyList>('GET', '/api/v1/keys')).body.keys;
const keyOf = async (machine: Machine): Promise<KeyList['keys'][number] | undefined> => (await keysOf(admin)).find((k) => k.id === machine.id);

describe('a key', () => {
  it('is shown when it is made and never again: lists have how it begins, and the database its hash', async () => {
    const { status, body: { key, secret } } = await admin.ask<MadeKey>('POST', '/api/v1/keys', MAKE);
    expect([status, secret]).toEqual([201, expect.stringMatching(/^hotline_[0-9a-f]{48}$/)]);
    expect(key).toMatchObject({ name: MAKE.name, office: DESK, prefix: secret.slice(0, 16), scopes: ['read-cases'], last_used_at: null, state: 'works', made_by: { name: expect.any(String) as unknown } });
    expect(Date.parse(key.expires_at) - Date.parse(key.made_at)).toBe(90 * DAY_MS);
    expect(await keysOf(admin)).toEqual([key]);
    // Everything there is, queue and outbox among it, as text.
    const machine = new Machine(hotline.url, secret, key.id);
    expect((await machine.ask('GET', '/api/v1/cases')).status).toBe(200);
    const tables = await hotline.sql("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')");
    for (const { name } of tables) expect([name, await hotline.sql(`SELECT 1 FROM ${String(name)} t WHERE t::text LIKE '%' || $1 || '%'`, [secret.slice(8)])]).toEqual([name, []]);
  });

  it.each([
    ['another side\'s office', { office: 'cn-asia-desk' }, '/office'], ['an office of nobody', { office: 'nowhere' }, '/office'], ['a name that another has', {}, '/name'], ['no name', { name: ' ' }, '/name'],
    ['no scope', { scopes: [] }, '/scopes'], ['a right that no machine has', { scopes: ['keep-accounts'] }, '/scopes/0'], ['a command of people', { scopes: ['release'] }, '/scopes/0'],
    ['everything that is worked', { scopes: ['work-cases'] }, '/scopes/0'], ['a scope twice', { scopes: ['note', 'note'] }, '/scopes'], ['more than a year', { lasts_days: 367 }, '/lasts_days'], ['no time', { lasts_days: 0 }, '/lasts_days'],
  ])('is not made with %s', async (_, wrong, pointer) => {
    const { status, body } = await admin.ask<{ errors: { pointer: string }[] }>('POST', '/api/v1/keys', { ...MAKE, ...wrong });
    expect([status, body.errors.map((e) => e.pointer)]).toEqual([422, [pointer]]);
    expect(await keysOf(admin)).toHaveLength(1);
  });

  it('is nothing to another side\'s administrator', async () => {
    const other = await hotline.signIn('cn-admin');
    const [key] = await keysOf(admin);
    expect(await keysOf(other)).toEqual([]);
    expect([(await other.ask('DELETE', `/api/v1/keys/${key?.id}`)).status, (await keysOf(admin))[0]?.state]).toEqual([404, 'works']);
  });
});

describe('a machine', () => {
  it('works in its office\'s name, and the history says to its own side which key it was, and to all that it was no person', async () => {
    const machine = await Machine.by(admin, ['read-cases', 'acknowledge', 'message', 'note'], { name: 'ministry system' });
    const reference = await hotline.caseOf(await hotline.file(urea()));
    const version = (await machine.ask<{ line: { version: number } }>('GET', `/api/v1/cases/${reference}`)).body.line.version;
    const path = `/api/v1/cases/${reference}`;
    const answers = [
      await machine.ask('POST', `${path}/acknowledge`, { version }), await machine.ask('POST', `${path}/note`, { text: 'own' }),
      await machine.ask('POST', `${path}/message`, { kind: 'followup', body: { text: 't', language: 'ko' }, about: null }),
    ];
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200]);
    for (const kind of ['answer', 'offer', 'cancel']) {
      const refused = await machine.ask<{ code: string }>('POST', `${path}/message`, { kind, body: { text: 't', language: 'ko' }, about: null });
      expect([kind, refused.status, refused.body.code]).toEqual([kind, 403, 'not-for-keys']);
    }
    const said = async (desk: Desk, type: string) => (await desk.history(reference)).entries.find((e) => e.type === type);
    for (const type of ['CaseAcknowledged', 'NoteAdded', 'MessageSent']) expect(await said(korea, type)).toMatchObject({ how: 'key', side: 'KR', office: DESK, own: { key: { id: machine.id, name: 'ministry system' } } });
    for (const type of ['CaseAcknowledged', 'MessageSent']) expect(await said(china, type)).toMatchObject({ how: 'key', side: 'KR', office: DESK, own: null });
    expect((await korea.ask<{ acknowledged: unknown[] }>('GET', `${path}/told`)).body.acknowledged).toEqual([expect.objectContaining({ office: DESK, by: 'ministry system' })]);
    expect(china.received.join()).not.toContain('ministry system');
  });

  it('is judged by its key alone: no cookie helps it, and a key in an address or a body is none', async () => {
    const machine = await Machine.by(admin, ['note']);
    expect((await machine.ask('GET', '/api/v1/cases', undefined, { cookie: korea.cookie })).status).toBe(403);
    const nobody = new Visitor(hotline.url);
    for (const name of ['access_token', 'key', 'authorization']) expect((await nobody.ask('GET', `/api/v1/cases?${name}=${machine.secret}`)).status).toBe(401);
    expect((await nobody.send('POST', '/api/v1/cases/x/note', `{"access_token":"${machine.secret}"}`, { 'content-type': 'application/json' })).status).toBe(401);
    expect((await nobody.ask('GET', '/api/v1/cases')).headers.get('www-authenticate')).toBe('Bearer realm="hotline"');
  });

  it('notes when it was used, once a minute', async () => {
    const machine = await Machine.by(admin, ['read-cases'], { name: 'used' });
    const used: (string | null | undefined)[] = [(await keyOf(machine))?.last_used_at];
    for (const ms of [0, MINUTE_MS - 1, 1]) {
      hotline.time.advance(ms);
      await machine.ask('GET', '/api/v1/cases');
      used.push((await keyOf(machine))?.last_used_at);
    }
    expect(used[0]).toBeNull();
    expect([used[1] === used[2], Date.parse(used[3] ?? '') - Date.parse(used[2] ?? '')]).toEqual([true, MINUTE_MS]);
  });

  it('asks so often within a minute and no oftener; another one is not held up by it', async () => {
    const [busy, other] = [await Machine.by(admin, ['read-calendars'], { name: 'busy' }), await Machine.by(admin, ['read-calendars'], { name: 'other' })];
    const ask = async (machine: Machine): Promise<number> => (await machine.ask('GET', '/api/v1/keys')).status;
    for (let n = 0; n < RATE_LIMITS.key.points; n += 1) expect(await ask(busy)).toBe(403);
    const refused = await busy.ask('GET', '/api/v1/calendars');
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
    expect(await ask(other)).toBe(403);
  });
});

describe('a key that is revoked', () => {
  it('opens nothing at once, and its lines at both gateways are closed within seconds; its receipts were believed at no time', async () => {
    const [machine, stays] = [await Machine.by(admin, ['hear-alerts', 'read-cases'], { name: 'revoked' }), await Machine.by(admin, ['hear-alerts'], { name: 'stays' })];
    const lines = [await machine.listen(hotline.url), await machine.listen(beside.url)];
    const other = await stays.listen(beside.url);
    const reference = await hotline.caseOf(await hotline.file(urea()));
    const alerts = await Promise.all([...lines, other].map((line) => line.alert('of its office', (a) => a.line.reference === reference)));
    lines[0]?.socket.emit('receipt', { alert: alerts[0]?.id, fact: 'displayed' });
    const began = performance.now();
    expect((await admin.ask('DELETE', `/api/v1/keys/${machine.id}`)).status).toBe(204);
    const place = (url: string): Machine => new Machine(url, machine.secret, machine.id);
    expect(await Promise.all([hotline.url, beside.url].map(async (url) => (await place(url).ask('GET', '/api/v1/cases')).status))).toEqual([401, 401]);
    await until('both lines are closed', () => lines.every((line) => line.socket.disconnected) || undefined, CLOSED_WITHIN_MS);
    process.stdout.write(`a key was revoked, refused and its lines at two gateways closed after ${Math.round(performance.now() - began)} ms\n`);
    await expect(machine.listen(beside.url)).rejects.toThrow();
    expect([other.socket.connected, (await keyOf(machine))?.state]).toEqual([true, 'revoked']);
    expect(await hotline.sql('SELECT 1 FROM hotline.receipts WHERE alert_id = $1', [alerts[0]?.id])).toEqual([]);
    other.close();
    // Its name is free again; the other's is not, and nothing is revoked twice.
    expect((await admin.ask('DELETE', `/api/v1/keys/${machine.id}`)).status).toBe(404);
    await Machine.by(admin, ['note'], { name: 'revoked' });
  });
});

describe('whatever is no key that works', () => {
  it('is answered alike: unknown, revoked, expired and misshapen, and an address that tries too many waits', async () => {
    const short = await Machine.by(admin, ['read-cases'], { name: 'short', lasts_days: 31 });
    const ending: unknown[] = [];
    for (const days of [0, 1]) { hotline.time.advance(days * DAY_MS); admin = await hotline.signIn('kr-admin'); ending.push((await keyOf(short))?.state); }
    expect(ending).toEqual(['works', 'ending']);
    hotline.time.advance(30 * DAY_MS - 1);
    expect((await short.ask('GET', '/api/v1/cases')).status).toBe(200);
    hotline.time.advance(1);
    admin = await hotline.signIn('kr-admin');
    const works = await Machine.by(admin, ['read-cases', 'hear-alerts'], { name: 'works' });
    expect((await keyOf(short))?.state).toBe('expired');
    // It keeps its name until it is revoked.
    await expect(Machine.by(admin, ['note'], { name: 'short' })).rejects.toThrow('key_name_taken');
    expect([(await admin.ask('DELETE', `/api/v1/keys/${short.id}`)).status, (await keyOf(short))?.state]).toEqual([204, 'revoked']);
    await Machine.by(admin, ['note'], { name: 'short' });
    const gone = await Machine.by(admin, ['read-cases'], { name: 'gone' });
    await admin.ask('DELETE', `/api/v1/keys/${gone.id}`);
    const turned = works.secret.slice(0, -1) + (works.secret.endsWith('0') ? '1' : '0');
    const wrong = [short.secret, gone.secret, turned, 'hotline_', `hotline_${'0'.repeat(48)}`, `${works.secret}${works.secret}`, works.secret.toUpperCase().replace('HOTLINE', 'hotline'), `hotline_${'x'.repeat(8_000)}`, "hotline_'--", 'hotline_%00', 'hotline_\u00ff'];
    const answers = await Promise.all(wrong.map((secret) => new Machine(hotline.url, secret, '').ask('GET', '/api/v1/cases')));
    const told = answers.map(({ status, text, headers }) => JSON.stringify([status, text, headers.get('www-authenticate')]));
    expect(new Set(told)).toEqual(new Set([told[0]]));
    expect([answers[0]?.status, answers[0]?.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="hotline", error="invalid_token"']);
    // In other clothes it is no key at all, and nobody is signed in.
    for (const authorization of [works.secret, `Basic ${works.secret}`, `Bearer ${works.secret},`, `Bearer a ${works.secret}`]) expect((await new Visitor(hotline.url).ask('GET', '/api/v1/cases', undefined, { authorization })).status).toBe(401);
    const later = await until('the address waits', async () => { const a = await new Machine(hotline.url, turned, '').ask('GET', '/api/v1/cases'); return a.status === 429 ? a : undefined; });
    expect(Number(later.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await works.ask('GET', '/api/v1/cases')).status).toBe(200);
    // The live line counts with it, and lets a right key in all the same.
    const count = "UPDATE hotline.attempts SET points = $1 WHERE key LIKE 'key_address%' RETURNING points";
    await hotline.sql(count, [SHARED_TRIES - 1]);
    await expect(new Machine(hotline.url, turned, '').listen()).rejects.toThrow();
    expect((await new Machine(hotline.url, turned, '').ask('GET', '/api/v1/cases')).status).toBe(429);
    await expect(new Machine(hotline.url, turned, '').listen()).rejects.toThrow();
    (await works.listen()).close();
  });
});

describe('more than there is room for', () => {
  it('is refused: lines of one key, and keys of one side, also of two that come at once', async () => {
    const machine = await Machine.by(admin, ['hear-alerts'], { name: 'lines' });
    const lines = await Promise.all(Array.from({ length: LINES_PER_KEY }, () => machine.listen()));
    await expect(machine.listen()).rejects.toThrow();
    expect(lines.every((line) => line.socket.connected)).toBe(true);
    lines.pop()?.close();
    lines.push(await until('a place is free', () => machine.listen().catch(() => undefined)));
    lines.forEach((line) => line.close());
    await hotline.sql(`INSERT INTO hotline.api_keys (id, side, office, name, prefix, secret_hash, scopes, made_by, made_at, expires_at)
      SELECT gen_random_uuid(), side, office, name || n, prefix, secret_hash || n, scopes, made_by, made_at, expires_at FROM hotline.api_keys,
        generate_series(1, (SELECT 49 - count(*)::int FROM hotline.api_keys WHERE side = 'KR' AND revoked_at IS NULL AND expires_at > $2)) AS n WHERE id = $1`, [machine.id, new Date(hotline.time.now)]);
    const made = await Promise.all(['fiftieth', 'fifty-first'].map((name) => admin.ask<{ errors?: { rule: string }[] }>('POST', '/api/v1/keys', { ...MAKE, name })));
    expect(made.map(({ status, body }) => `${status} ${body.errors?.[0]?.rule ?? 'made'}`).toSorted()).toEqual(['201 made', '422 too_many_keys']);
  });
});
