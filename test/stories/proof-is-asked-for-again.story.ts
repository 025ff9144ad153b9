import type { ProofState, Rosters, SecondFactorBegun } from '#contracts';
import { STEP_UP_FRESH_MS } from '#domain';
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { pdf } from '../factories/files.js';
import { urea } from '../factories/report.js';
import { type Answer, Desk, Visitor } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

interface Refused { readonly code?: string; readonly title: string }
const CALM = { stock: { value: 3_200, unit: 'TNE' as const }, share: 'under_50' as const, impact: ['deliveries' as const] };
const LIST = '/api/v1/history/cases?format=csv';

let server: StoryServer;
let hotline: Hotline;
let password: string;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  password = await hotline.password();
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

/** Somebody who proves nothing by themselves: what is refused stays refused. */
async function seated(name: string): Promise<Desk> {
  const { cookie } = await hotline.signIn(name);
  return new Desk(hotline.url, cookie, name);
}
const grownOld = (): void => hotline.time.advance(STEP_UP_FRESH_MS);
const told = ({ status, body }: Answer<unknown>): string => `${status} ${(body as Refused | undefined)?.code ?? 'done'}`;
const ASKED = '403 step-up-needed';
const prove = (desk: Desk, typed = password, code?: string): Promise<Answer<ProofState & { code?: unknown }>> => desk.prove({ by: 'password', password: typed, ...(code === undefined ? {} : { code }) });

describe('a proof', () => {
  it('is what signing in was, stays fresh for its time, and is asked for after that where it matters and nowhere else', async () => {
    const desk = await seated('kr-supervisor');
    hotline.time.advance(STEP_UP_FRESH_MS - 1);
    expect(told(await desk.ask('GET', LIST))).toBe('200 done');
    hotline.time.advance(1);
    const refused = await desk.ask<Refused>('GET', LIST);
    expect([told(refused), refused.body.title]).toEqual([ASKED, '본인 확인이 필요합니다']);
    expect((await desk.ask<ProofState>('GET', '/api/v1/session/proof')).body).toEqual({ fresh_for_s: 0, ways: ['password'], code: false });
    expect([told(await desk.ask('GET', '/api/v1/history/cases')), told(await desk.ask('GET', '/api/v1/session'))]).toEqual(['200 done', '200 done']);
    expect((await prove(desk)).body).toEqual({ fresh_for_s: STEP_UP_FRESH_MS / 1000, ways: ['password'], code: false });
    expect(told(await desk.ask('GET', LIST))).toBe('200 done');
    grownOld();
    expect(told(await desk.ask('GET', LIST))).toBe(ASKED);
  });

  it('is for its session alone, which goes on with another cookie: a copy of the one before is out, and the live line stays', async () => {
    const [here, elsewhere] = [await seated('kr-desk'), await seated('kr-desk')];
    const line = await here.listen();
    grownOld();
    const copy = new Desk(hotline.url, here.cookie, 'kr-desk');
    expect((await prove(here)).status).toBe(200);
    expect([told(await here.ask('GET', LIST)), told(await elsewhere.ask('GET', LIST)), told(await copy.ask('GET', LIST)), told(await prove(copy))]).toEqual(['200 done', ASKED, '401 unauthenticated', '401 unauthenticated']);
    const reference = await hotline.caseOf(await hotline.file(urea()));
    await line.poke('the line goes on', (p) => p.line.reference === reference);
    line.close();
  });

  it('is taken once, of two that come with one cookie, and not for a session that was ended', async () => {
    const desk = await seated('kr-desk');
    const copy = new Desk(hotline.url, desk.cookie, 'kr-desk');
    expect((await Promise.all([prove(desk), prove(copy)])).map((a) => told(a).slice(0, 3)).sort()).toEqual(['200', '401']);
    const ended = await seated('kr-desk');
    await (await hotline.signIn('kr-desk')).ask('DELETE', '/api/v1/sessions');
    expect(told(await prove(ended))).toBe('401 unauthenticated');
    expect(told(await new Visitor(hotline.url).ask('POST', '/api/v1/session/proof', { by: 'password', password }))).toBe('401 unauthenticated');
  });

  it('is not: a wrong password, another way, or nothing; tries are counted by session, and no stranger uses them up', async () => {
    const [desk, other] = [await seated('kr-division'), await seated('kr-division')];
    grownOld();
    for (const body of [{}, { password }, { by: 'telephone', password }, { by: 'password' }]) expect(told(await desk.ask('POST', '/api/v1/session/proof', body))).toBe('422 validation');
    // Strangers have used up what the name and the address have.
    const signIn = (): Promise<Answer<Refused>> => new Visitor(hotline.url).ask('POST', '/api/v1/session', { name: 'kr-division', password: 'not the password' });
    expect(told(await signIn())).toBe('401 wrong-credentials');
    expect(await hotline.sql("UPDATE hotline.attempts SET points = 300 WHERE key LIKE 'sign_in%' RETURNING points")).not.toEqual([]);
    expect(told(await signIn())).toBe('429 too-many-requests');
    for (let i = 0; i < 10; i += 1) expect(told(await prove(desk, 'not the password'))).toBe('401 wrong-credentials');
    const waits = await prove(desk);
    expect([told(waits), Number(waits.headers.get('retry-after')) > 800]).toEqual(['429 too-many-requests', true]);
    expect([told(await desk.ask('GET', LIST)), told(await desk.ask('GET', '/api/v1/cases'))]).toEqual([ASKED, '200 done']);
    expect([(await prove(other)).status, told(await other.ask('GET', LIST))]).toEqual([200, '200 done']);
    await hotline.sql('DELETE FROM hotline.attempts');
  });

  it('needs the code of an app beside the password, where the account has one, and each code once', async () => {
    const desk = await seated('kr-dg');
    const { body: { secret } } = await desk.ask<SecondFactorBegun>('POST', '/api/v1/second-factor');
    const shown = (): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: hotline.time.now });
    expect((await desk.ask('PUT', '/api/v1/second-factor', { code: shown() })).status).toBe(200);
    grownOld();
    expect((await desk.ask<ProofState>('GET', '/api/v1/session/proof')).body).toMatchObject({ fresh_for_s: 0, code: true });
    const [early, code] = ['000000', shown()];
    expect([told(await prove(desk)), told(await prove(desk, 'wrong', code)), told(await prove(desk, password, early)), told(await desk.ask('GET', LIST))]).toEqual(['401 second-factor-needed', '401 wrong-credentials', '401 wrong-code', ASKED]);
    expect([told(await prove(desk, password, code)).slice(0, 3), told(await desk.ask('GET', LIST))]).toEqual(['200', '200 done']);
    expect(await hotline.sql("SELECT proven_by FROM hotline.sessions s JOIN hotline.officers o ON o.id = s.officer_id WHERE o.sign_in = 'kr-dg'")).toEqual([{ proven_by: 'password-and-code' }]);
    grownOld();
    expect([told(await prove(desk, password, code)), told(await desk.ask('GET', LIST))]).toEqual(['401 wrong-code', ASKED]);
  });
});

describe('what an officer does to a case', () => {
  let korea: Desk;
  let china: Desk;
  beforeEach(async () => { [korea, china] = [await seated('kr-desk'), await seated('cn-desk')]; });
  const filed = async (changes = {}): Promise<string> => hotline.caseOf(await hotline.file(urea(changes)));

  /** Refused with an old proof, without a trace and still on offer; taken with a fresh one. */
  async function asksForProof(desk: Desk, reference: string, command: Parameters<Desk['try']>[1], body: object = {}): Promise<void> {
    const before = await desk.view(reference);
    expect(before.commands).toContain(command);
    expect([command, told(await desk.try(reference, command, body))]).toEqual([command, ASKED]);
    expect((await desk.view(reference)).line.version).toBe(before.line.version);
    await prove(desk);
    expect([command, told(await desk.try(reference, command, body))]).toEqual([command, '200 done']);
    grownOld();
  }

  it('asks for a proof where an officer lets something cross', async () => {
    const [calm, told_at_once] = [await filed(CALM), await filed({ consent: ['contract', 'licence'] })];
    const id = await korea.attached(told_at_once, pdf('to be given'));
    grownOld();
    await asksForProof(korea, calm, 'validate');
    await asksForProof(korea, told_at_once, 'release', { fields: ['contract'] });
    await asksForProof(korea, told_at_once, 'release-attachment', { id, redacted: false, name: 'n.pdf', tlp: 'GREEN' });
    await asksForProof(korea, told_at_once, 'file-licence', { number: 'L-1', filed_on: '2026-03-11' });
    expect(await hotline.sql('SELECT count(*)::int AS n FROM hotline.attachments')).toEqual([{ n: 2 }]);
  });

  it('asks for one above the rung to which a case climbs alone, and for none below', async () => {
    const reference = await filed();
    grownOld();
    const up = { reason: 'r' };
    for (const rung of [1, 2]) expect([rung, told(await china.try(reference, 'climb', up))]).toEqual([rung, '200 done']);
    await asksForProof(china, reference, 'climb', up);
    await asksForProof(korea, reference, 'confirm-climb', { side: 'CN', reason: 'r' });
    expect((await korea.view(reference)).line.sides.find((s) => s.side === 'CN')?.rung).toBe(3);
  });

  it('asks for none to say receipt, to write, or to take a case up; and says what else is wrong first', async () => {
    const reference = await filed();
    grownOld();
    for (const [command, body] of [['acknowledge', {}], ['accept', {}], ['message', { kind: 'followup', body: { text: 't', language: 'en' }, about: null }], ['note', { text: 'n' }]] as const) expect(told(await china.try(reference, command, body))).toBe('200 done');
    expect(told(await china.try(reference, 'release', { fields: ['goods'] }))).toBe('403 not-your-side');
    expect(told(await korea.ask('POST', `/api/v1/cases/${reference}/validate`, { version: 1 }))).toBe('409 stale-version');
  });
});

it('an absence of one\'s own asks for no proof, a colleague\'s does', async () => {
  const [desk, admin] = [await seated('kr-desk'), await seated('kr-admin')];
  const { body: { officer: { id: officer } } } = await desk.ask<{ officer: { id: string } }>('GET', '/api/v1/session');
  grownOld();
  const away = (by: Desk, day: string): Promise<Answer<Rosters>> => by.ask('PUT', `/api/v1/absences/${randomUUID()}`, { officer, from: `${day}T09:00`, to: `${day}T18:00`, deputy: null });
  expect([told(await away(desk, '2026-05-04')), told(await away(admin, '2026-05-06'))]).toEqual(['200 done', ASKED]);
  await prove(admin);
  expect(told(await away(admin, '2026-05-06'))).toBe('200 done');
});
