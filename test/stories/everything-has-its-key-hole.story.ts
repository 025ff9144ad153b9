import type { SessionList } from '#contracts';
import { PROVEN_USES, RIGHTS, type Role, may } from '#domain';
import { LIVE_EVENTS, ROUTES, openApiDocument } from '#edge';
import type { LiveLine } from '../harness/live-line.js';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdf } from '../factories/files.js';
import { urea } from '../factories/report.js';
import { invite } from '../harness/accounts.js';
import { Desk, Visitor } from '../harness/desk.js';
import { checkpointsOf } from '../harness/evidence.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { added, deskByName } from '../harness/passkeys.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';
import { FILES_ALLOWED, ROUTES_ALLOWED } from '../keyhole/allowed.js';
import { COLUMNS, type Column, cellsOf, wellFormed } from '../keyhole/columns.js';
import { EVENTS_ALLOWED, measureRings } from '../keyhole/events-allowed.js';
import { type Things, cellOf, requestOf } from '../keyhole/requests.js';
import { AccountRequestsOfA } from '../keyhole/account-requests.js';

/** Stock for 80 days: nobody beyond the home side is told before an officer has looked. */
const CALM = { stock: { value: 3_200, unit: 'TNE' as const }, share: 'under_50' as const, impact: ['deliveries' as const] };

let server: StoryServer;
let hotline: Hotline;
let folder: string;
let people: Readonly<Record<Column, Visitor>>;
/** People of A who proved long ago that it is them, and prove nothing again. */
let stale: Readonly<Record<Role, Desk>>;
let things: Things;
beforeAll(async () => {
  server = await startPostgres();
  folder = await deskFolder();
  hotline = await Hotline.open({ server, config: { web_dir: join(folder, 'web') } });
  people = await everybody();
  things = await thingsOfA(people['officer A'] as Desk);
});
afterAll(async () => { await hotline?.close(); await server?.stop(); await rm(folder, { recursive: true, force: true }); });

/** The desk's files as a build leaves them, and one beside them that is nobody's. */
async function deskFolder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'hotline-keyhole-'));
  await mkdir(join(made, 'web', 'assets'), { recursive: true });
  for (const file of ['web/index.html', 'web/mark.svg', 'web/assets/desk-0001.js', 'secret.txt']) await writeFile(join(made, file), 'text');
  return made;
}

/** One person for each column. Sessions end after twelve hours, so whoever's is to be over signs in first. */
async function everybody(): Promise<Record<Column, Visitor>> {
  const expired = await hotline.signIn('kr-dg');
  hotline.time.advance(13 * HOUR_MS);
  const revoked = await hotline.signIn('kr-dg');
  await revoked.ask('DELETE', '/api/v1/session');
  const deactivated = await hotline.signIn('kr-division');
  await hotline.sql("UPDATE hotline.officers SET active = false WHERE sign_in = 'kr-division'");
  stale = await staleProofs();
  return {
    'anonymous': new Visitor(hotline.url), 'company link': new Visitor(hotline.url), 'officer A': await hotline.signIn('kr-desk'), 'supervisor A': await hotline.signIn('kr-supervisor'),
    'officer B': await hotline.signIn('cn-desk'), 'supervisor B': await hotline.signIn('cn-supervisor'), 'administrator': await hotline.signIn('kr-admin'), revoked, expired, 'step-up missing': stale.officer, 'invited': new Visitor(hotline.url), deactivated,
  };
}

/** Accounts of their own, since whoever signs out everywhere else would end them. */
async function staleProofs(): Promise<Record<Role, Desk>> {
  const [admin, second] = [await hotline.signIn('kr-admin'), await hotline.signIn('kr-supervisor')];
  const one = async (role: Role): Promise<Desk> => {
    const { cookie, sign_in } = await invite({ place: hotline.url }, admin, { office: 'kr-trade-cooperation-desk', role, sign_in: `old-${role}` }, 'ko', second);
    return new Desk(hotline.url, cookie, sign_in);
  };
  const made = { officer: await one('officer'), supervisor: await one('supervisor'), administrator: await one('administrator') };
  await hotline.sql("UPDATE hotline.sessions SET proven_at = proven_at - interval '1 day' WHERE officer_id IN (SELECT id FROM hotline.officers WHERE sign_in LIKE 'old-%')");
  return made;
}

/** Told at once, not checked yet, with something to release, China's climb proposed and Korea's next one to be. */
async function readyCase(home: Desk): Promise<{ ready: string; ready_file: string }> {
  const ready = await hotline.caseOf(await hotline.file(urea({ consent: ['contract', 'licence'] })));
  const china = await hotline.signIn('cn-desk');
  // Nobody is left in Korea's division, whose rung is passed over.
  for (const desk of [home, china, china, china]) await desk.do(ready, 'climb', { reason: 'r' });
  return { ready, ready_file: await home.attached(ready, pdf('ready')) };
}

async function thingsOfA(home: Desk): Promise<Things> {
  const receipt = await hotline.file(urea(CALM));
  const { body: { officer } } = await home.ask<{ officer: { id: string } }>('GET', '/api/v1/session');
  const kase = await hotline.caseOf(receipt);
  await hotline.checkpoints.gather();
  const [checkpoint] = await checkpointsOf(home);
  const [colleague] = await hotline.sql("SELECT id FROM hotline.officers WHERE sign_in = 'kr-dg'");
  const requests = new AccountRequestsOfA(people['administrator'] as Desk, people['supervisor A'] as Desk, officer.id);
  const started = await hotline.company.send('POST', '/report', 'side=kr-cn%2FKR', { 'content-type': 'application/x-www-form-urlencoded' });
  return {
    report: receipt.reference, token: receipt.token, kase, attachment: await home.attached(kase, pdf()), paper: await hotline.company.handedIn(receipt, pdf('of the company')), digest: checkpoint?.digest ?? '', draft: started.headers.get('location')?.split('/')[2] ?? '', officer: officer.id, home,
    password: await hotline.password(), colleague: String(colleague?.id), requests, invitation: await requests.link(), ...await readyCase(home), spare: async () => sessionOf(await hotline.signIn('kr-desk')), passkey: spentPasskey,
  };
}

/** A new passkey of A's officer, who has room for it again. */
async function spentPasskey(): Promise<string> {
  await hotline.sql("DELETE FROM hotline.authenticators WHERE kind = 'passkey'");
  return (await added(hotline, await deskByName(hotline, 'kr-desk'))).id;
}

/** What a desk's own session is called. */
async function sessionOf(desk: Desk): Promise<string> {
  const { body: { sessions } } = await desk.ask<SessionList>('GET', '/api/v1/sessions');
  return sessions.find((s) => s.current)?.id ?? '';
}

const pathOf = (route: string): string => route.split('?')[0] ?? '';
const staleFor = (route: string): Desk => {
  const needs = ROUTES.find(({ method, path }) => `${method.toUpperCase()} ${path}` === pathOf(route))?.needs ?? null;
  return stale[(['administrator', 'supervisor'] as const).find((role) => needs === null || may(role, needs)) ?? 'officer'];
};

/** Tries every cell of a row for real. @returns what was answered otherwise than the table says */
async function tried(route: string, row: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [column, expected] of Object.entries(cellsOf(row, route)) as [Column, string][]) {
    const who = column === 'step-up missing' ? staleFor(route) : people[column];
    const cell = await cellOf(who, route.slice(0, route.indexOf(' ')), await requestOf(route, things, column));
    if (cell !== expected) wrong.push(`${column}: ${cell} and not ${expected}`);
  }
  return wrong;
}

describe('every address, by everybody', () => {
  it('stands in the table, and nothing else does', () => {
    const rows = Object.keys(ROUTES_ALLOWED).filter((name) => !name.includes('?'));
    expect(rows.toSorted()).toEqual(ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${path}`).toSorted());
    const files = ROUTES.flatMap(({ method, path, query }) => ((query?.find((q) => q.name === 'format')?.schema.enum ?? []) as string[]).map((f) => `${method.toUpperCase()} ${path}?format=${f}`));
    expect(Object.keys(ROUTES_ALLOWED).filter((name) => name.includes('?')).toSorted()).toEqual(files.toSorted());
    expect(Object.values({ ...ROUTES_ALLOWED, ...EVENTS_ALLOWED, ...FILES_ALLOWED }).filter((row) => !wellFormed(row))).toEqual([]);
  });

  it.each(Object.entries(ROUTES_ALLOWED).slice(0, -2))('%s', async (route, row) => {
    expect(await tried(route, row)).toEqual([]);
  });

  it('the check finds one right that became too wide', async () => {
    const right: Record<string, string> = RIGHTS['keep-accounts'];
    right.officer = 'side';
    try {
      expect(await tried('GET /api/v1/officers', ROUTES_ALLOWED['GET /api/v1/officers'] ?? '')).toEqual(['officer A: 200 and not 403', 'officer B: 200 and not 403']);
    } finally {
      delete right.officer;
    }
  });

  it('the check finds one use of a right that no longer asks for a proof', async () => {
    const proven: Record<string, string> = PROVEN_USES;
    const use = PROVEN_USES['keep-webhook'];
    delete proven['keep-webhook'];
    try {
      expect(await tried('DELETE /api/v1/webhook', ROUTES_ALLOWED['DELETE /api/v1/webhook'] ?? '')).toEqual(['step-up missing: 204 and not proof']);
    } finally {
      proven['keep-webhook'] = use;
    }
  });

  it('the documents say which of them may ask for a proof', () => {
    const asks = Object.entries(ROUTES_ALLOWED).filter(([, row]) => cellsOf(row)['step-up missing'] === 'proof').map(([route]) => pathOf(route));
    const { paths } = openApiDocument() as { paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>> };
    const said = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, { responses }]) => (responses[403]?.description.includes('`step-up-needed`') ? [`${method.toUpperCase()} ${path}`] : [])));
    expect(said.toSorted()).toEqual([...new Set([...asks, 'POST /api/v1/cases/{reference}/bring-in'])].toSorted()); // In a case of two sides nobody is left to bring in: `sides-of-case.spec.ts`.
  });

  it.each(Object.entries(FILES_ALLOWED))('the file %s', async (path, row) => {
    for (const [column, expected] of Object.entries(cellsOf(row))) expect([column, String(await plainly(path, people[column as Column]))]).toEqual([column, expected]);
  });
});

/** Asks for a path as it is written: `fetch` would tidy it first. */
const plainly = (path: string, who: Visitor): Promise<number> => new Promise((resolve, reject) => {
  const { hostname, port } = new URL(hotline.url);
  request({ hostname, port, path, headers: who instanceof Desk ? { cookie: who.cookie } : {} }, (answer) => { answer.resume(); resolve(answer.statusCode ?? 0); }).on('error', reject).end();
});

describe('the live line, by everybody', () => {
  const lines = new Map<Column, LiveLine>();
  /** The same people, who come back and say that they have nothing of any stream. */
  const back = new Map<Column, LiveLine>();
  let heard: string;
  beforeAll(async () => {
    for (const column of COLUMNS) {
      const desk = people[column];
      const line = await (desk instanceof Desk ? desk.listen() : new Desk(hotline.url, '', '').listen()).catch(() => null);
      if (line) lines.set(column, line);
    }
    await (people['supervisor A'] as Desk).ask('POST', '/api/v1/test-calls', { network: 'kr-cn' });
    heard = await hotline.caseOf(await hotline.file(urea(CALM)));
    await measureRings(hotline, people['officer A'] as Desk, heard);
    // What everybody is told of comes after it, in order: whoever has the second has been given all of the first.
    const told = await hotline.caseOf(await hotline.file(urea()));
    for (const line of lines.values()) await line.poke('the case of both sides', (p) => p.line.reference === told);
    const all = Object.assign({}, ...[...lines.values()].map((line) => Object.fromEntries(Object.keys(line.ready[0]?.streams ?? {}).map((stream) => [stream, 0])))) as Record<string, number>;
    for (const column of lines.keys()) {
      const desk = people[column];
      if (desk instanceof Desk) back.set(column, await desk.listen(all));
    }
  });
  afterAll(() => [...lines.values(), ...back.values()].forEach((line) => line.close()));

  const row = (has: (line: LiveLine) => boolean, of = lines): string[] => COLUMNS.map((column) => { const line = of.get(column); return line && has(line) ? 'yes' : 'no'; });
  const allowed = (event: string): string[] => Object.values(cellsOf(EVENTS_ALLOWED[event] ?? ''));

  it('has a row for every event of its document', () => {
    expect(Object.keys(EVENTS_ALLOWED).toSorted()).toEqual(LIVE_EVENTS.map((e) => e.name).toSorted());
    const names = [...lines.values(), ...back.values()].flatMap((line) => line.frames).flatMap((frame) => /\["([\w-]+)",/.exec(frame)?.[1] ?? []);
    expect(new Set(names)).toEqual(new Set(LIVE_EVENTS.filter((e) => e.direction === 'down').map((e) => e.name)));
  });

  it('lets in, and tells, whom the table says', () => {
    expect(row((line) => line.ready.length === 1)).toEqual(allowed('ready'));
    expect(row((line) => line.pokes.some((p) => p.line.reference === heard))).toEqual(allowed('poke'));
    expect(row((line) => line.alerts.some((a) => a.line.reference === heard))).toEqual(allowed('alert'));
    expect(row((line) => line.alerts.some((a) => a.line.reference === heard), back)).toEqual(allowed('missed'));
    for (const event of ['test-call', 'measure']) expect(row((line) => line.frames.some((frame) => frame.includes(`["${event}"`)))).toEqual(allowed(event));
  });

  it('believes receipts from the alert\'s own side alone, and what is shown from whoever hears the alert', async () => {
    const [alert, own] = [lines.get('officer A')?.alerts.find((a) => a.line.reference === heard), lines.get('officer B')?.alerts[0]];
    const by = async (id: unknown): Promise<string[]> => (await hotline.sql('SELECT DISTINCT o.sign_in FROM hotline.receipts r JOIN hotline.officers o ON o.id = r.officer_id WHERE r.alert_id = $1', [id])).map((r) => String(r.sign_in));
    const believed = (all: string[]): string[] => COLUMNS.map((c) => { const who = people[c]; return who instanceof Desk && all.includes(who.sign_in) ? 'yes' : 'no'; });
    // Nobody hears what became of a receipt, so B's later ones of its own alert say that its first ones were looked at.
    for (const line of lines.values()) line.socket.emit('shown', { cases: [heard, own?.line.reference].map((reference) => ({ reference, version: 1_000 })) });
    await until('what is shown is believed of nobody else', async () => believed(await by(alert?.id)).join() === allowed('shown').join() && (await by(own?.id)).length === 1);
    for (const [column, line] of lines) for (const about of column.endsWith('B') ? [alert, own] : [alert]) line.socket.emit('receipt', { alert: about?.id, fact: 'displayed' });
    await until('everybody is heard', async () => (await by(alert?.id)).length >= 3 && (await by(own?.id)).length === 2);
    expect(believed(await by(alert?.id))).toEqual(allowed('receipt'));
  });
});

describe('what ends a session, by everybody, last', () => {
  it.each(Object.entries(ROUTES_ALLOWED).slice(-2))('%s', async (route, row) => { expect(await tried(route, row)).toEqual([]); });
});
