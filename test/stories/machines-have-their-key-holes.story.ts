import { KEY_SCOPES, type KeyScope } from '#domain';
import { ROUTES, scopeOfRoute } from '#edge';
import { randomUUID } from 'node:crypto';
import { pdf } from '../factories/files.js';
import { urea } from '../factories/report.js';
import type { Desk, Visitor } from '../harness/desk.js';
import { checkpointsOf } from '../harness/evidence.js';
import { Hotline } from '../harness/hotline.js';
import { Machine } from '../harness/machine.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { ROUTES_ALLOWED } from '../keyhole/allowed.js';
import { cellsOf } from '../keyhole/columns.js';
import { KEY_COLUMNS, type KeyColumn, LINES_OPEN_TO_KEYS, OPEN_TO_KEYS, keyCellsOf } from '../keyhole/keys.js';
import { type Things, cellOf, requestOf } from '../keyhole/requests.js';

/** Stock for 80 days: nobody beyond the home side is told before an officer has looked. */
const CALM = { stock: { value: 3_200, unit: 'TNE' as const }, share: 'under_50' as const, impact: ['deliveries' as const] };

let server: StoryServer;
let hotline: Hotline;
let things: Things;
let machines: Readonly<Record<KeyColumn, Machine>>;
const byScope = new Map<KeyScope, Machine>();
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  things = await thingsOfA(await hotline.signIn('kr-desk'));
  const [admin, other] = [await hotline.signIn('kr-admin'), await hotline.signIn('cn-admin')];
  for (const scope of KEY_SCOPES) byScope.set(scope, await Machine.by(admin, [scope]));
  machines = { 'key A, other scope': only('countersign'), 'key A': await Machine.by(admin, KEY_SCOPES), 'key B': await Machine.by(other, KEY_SCOPES) };
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

function only(scope: KeyScope): Machine {
  const machine = byScope.get(scope);
  if (!machine) throw new Error(`no key for ${scope} alone`);
  return machine;
}

/** What exists on side A; what only people do there is nobody's business here. */
async function thingsOfA(home: Desk): Promise<Things> {
  const receipt = await hotline.file(urea(CALM));
  const kase = await hotline.caseOf(receipt);
  await hotline.checkpoints.gather();
  const [checkpoint] = await checkpointsOf(home);
  const nothing = async (): Promise<string> => Promise.resolve(randomUUID());
  return {
    report: receipt.reference, token: receipt.token, kase, attachment: await home.attached(kase, pdf()), paper: await hotline.company.handedIn(receipt, pdf('of the company')), digest: checkpoint?.digest ?? '', draft: '',
    officer: randomUUID(), colleague: randomUUID(), invitation: { token: '' }, requests: null, password: await hotline.password(), home, ready: kase, ready_file: randomUUID(), spare: nothing, passkey: nothing,
  };
}

const answered = async (who: Visitor, route: string): Promise<string> => cellOf(who, route.slice(0, route.indexOf(' ')), await requestOf(route, things, 'anonymous'));

/** Pages are nobody's right. */
const API = Object.entries(ROUTES_ALLOWED).filter(([route]) => route.includes(' /api/'));

describe('every address of the API, by machines', () => {
  it.each(API)('%s', async (route, row) => {
    const wrong: string[] = [];
    for (const [column, expected] of Object.entries(keyCellsOf(route, cellsOf(row).anonymous)) as [KeyColumn, string][]) {
      const needed = column === 'key A, other scope' && route.endsWith('/signatures');
      const status = await answered(needed ? only('note') : machines[column], route);
      if (status !== expected) wrong.push(`${column}: ${status} and not ${expected}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(KEY_SCOPES)('the scope %s opens what is documented, and nothing else', async (scope) => {
    const machine = only(scope);
    for (const route of ROUTES.filter((r) => scopeOfRoute(r) !== null)) {
      const name = `${route.method.toUpperCase()} ${route.path}`;
      const needed = scopeOfRoute(route);
      const shut = await answered(machine, name) === '403';
      expect([name, shut, Object.keys(OPEN_TO_KEYS).includes(name)]).toEqual([name, needed !== scope, true]);
      const said = machine.received.slice(-2).join('');
      if (shut) for (const words of ['"code":"insufficient-scope"', `"scope":"${needed}"`, `error=\\"insufficient_scope\\", scope=\\"${needed}\\"`]) expect(said).toContain(words);
    }
  });

  it('and the live line', async () => {
    const row = await Promise.all(KEY_COLUMNS.map((column) => machines[column].listen().then((line) => { line.close(); return 'yes'; }, () => 'no')));
    expect(row.join(' ')).toBe(LINES_OPEN_TO_KEYS);
  });
});
