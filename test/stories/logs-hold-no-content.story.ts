import { randomUUID } from 'node:crypto';
import { urea, withCanaries } from '../factories/report.js';
import { invite, settle } from '../harness/accounts.js';
import { Company } from '../harness/company.js';
import { Desk } from '../harness/desk.js';
import { Machine } from '../harness/machine.js';
import { type StoryDatabase, type StoryServer, startPostgres } from '../harness/postgres.js';
import { DoorProcess, doorCommand } from '../harness/process.js';

const STORY_MS = 90_000;
const WRITTEN = { note: 'canary-note', message: 'canary-message', search: 'canary-search', guess: 'canary-password', key: 'canary-key', broken: 'canary-broken' };

let server: StoryServer;
let database: StoryDatabase;
beforeAll(async () => { server = await startPostgres(); database = await server.database(); });
afterAll(async () => {
  await DoorProcess.endAll();
  await database?.drop();
  await server?.stop();
}, STORY_MS);

describe('the log of a service that says all it can', () => {
  it('holds nothing of what people wrote, and none of their secrets', async () => {
    const door = await DoorProcess.open(doorCommand('hotline'), { DATABASE_URL: database.url, PORT: '0', HOTLINE_LOG_LEVEL: 'trace' });
    const [link] = [...door.setupLinks().values()];
    const admin = await settle({ place: door.url }, link ?? new URL('none:'), 'kr.admin', 'ko');
    const korea = await invite({ place: door.url }, admin, { office: 'kr-trade-cooperation-desk', role: 'officer', sign_in: 'kr.desk' }, 'ko');
    const company = new Company(door.url);
    const { report, canaries } = withCanaries(urea());
    const key = randomUUID();
    const receipt = await company.file(report, key);
    const live = await korea.listen({ 'KR.kr-trade-cooperation-desk': 0 });
    const { line: { reference } } = await live.alert('a case is open', (a) => a.about === 'CaseOpened');
    await korea.do(reference, 'note', { text: WRITTEN.note });
    await korea.do(reference, 'message', { kind: 'followup', body: { text: WRITTEN.message, language: 'ko' }, about: null });
    await korea.board(`?item=${WRITTEN.search}`);
    await goWrong(door, company, { reference: receipt.reference, token: receipt.token });
    live.close();
    const machine = await Machine.by(admin, ['note'], { name: WRITTEN.key });
    await machine.ask('POST', `/api/v1/cases/${reference}/note`, { text: WRITTEN.note });
    await machine.ask('GET', '/api/v1/cases');
    await new Machine(door.url, `${machine.secret}0`, '').ask('GET', '/api/v1/cases');
    expect(await door.stop()).toEqual({ code: 0, signal: null });

    const said = door.stderr + door.stdout;
    expect(door.stderr.split('\n').length).toBeGreaterThan(10);
    // What somebody who watches for attempts needs: who came in, and what was refused where.
    for (const told of ['"msg":"signed in"', '"msg":"an account was made with a one-time link"', '"code":"wrong-credentials"', '"code":"insufficient-scope"', '"msg":"a key was made"', '"msg":"a key was shown that does not work"']) expect(door.stderr).toContain(told);
    const secrets = [receipt.token, korea.cookie.split('=')[1] ?? '', admin.cookie.split('=')[1] ?? '', 'one two three', key, machine.secret, machine.secret.slice(16), database.url, new URL(database.url).password];
    expect([...canaries.map((c) => c.word), ...Object.values(WRITTEN), ...secrets].filter((word) => said.includes(word))).toEqual([]);
  }, STORY_MS);

  /** Mistakes of all kinds, each with something in it that must not be repeated. */
  async function goWrong(door: DoorProcess, company: Company, { reference, token }: { reference: string; token: string }): Promise<void> {
    await company.put({ ...urea(), goods: `${WRITTEN.broken}\u0000` });
    await company.send('POST', '/api/v1/reports', `{"goods":"${WRITTEN.broken}`, { 'content-type': 'application/json', 'idempotency-key': randomUUID() });
    await company.look({ reference, token: `${token}x` });
    await company.ask('GET', `/track/${reference}/${token}`);
    await company.ask('GET', `/track/${WRITTEN.broken}/${token}`);
    await company.ask('GET', `/api/v1/cases?item=${WRITTEN.search}`);
    await expect(Desk.signIn(door.url, 'kr.desk', WRITTEN.guess)).rejects.toThrow('401');
  }
});
