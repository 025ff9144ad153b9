import { type Access, LiveLine, memoryStore, type NumberStore } from '#client';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { Machine } from '../harness/machine.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type SteadyAddress, steadyAddress } from '../harness/steady-address.js';
import { until } from '../harness/until.js';

const PROJECT = join(import.meta.dirname, '../..');
const DESK = 'CN.cn-asia-desk';
/** A port at which nobody answers. */
const NOWHERE = 1;

let server: StoryServer;
let hotline: Hotline;
let machine: Machine;
let folder: string;
const programs: ChildProcess[] = [];
const lines: LiveLine[] = [];
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  machine = await Machine.by(await hotline.signIn('kr-admin'), ['read-cases', 'acknowledge', 'hear-alerts']);
  folder = await mkdtemp(join(tmpdir(), 'hotline-client-'));
  await mkdir(join(folder, 'node_modules/@hotline'), { recursive: true });
  await symlink(join(PROJECT, 'dist/hotline-client'), join(folder, 'node_modules/@hotline/client'));
  const readme = await readFile(join(PROJECT, 'libs/client/README.md'), 'utf8');
  for (const [n, [, code = '']] of [...readme.matchAll(/```js\n(.*?)```/gs)].entries()) await writeFile(join(folder, `${n}.mjs`), code);
});
afterEach(() => { for (const line of lines.splice(0)) line.close(); });
afterAll(async () => {
  for (const program of programs) program.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
  await hotline?.close();
  await server?.stop();
});

/** Runs an example as it stands in the README, as a program of its own with the package as it is built. */
function example(n: number): { said: () => string[]; ended: Promise<unknown[]>; stop: () => void } {
  const program = spawn(process.execPath, [`${n}.mjs`], { cwd: folder, env: { PATH: process.env.PATH, HOTLINE_URL: hotline.url, HOTLINE_KEY: machine.secret }, stdio: ['ignore', 'pipe', 'inherit'] });
  programs.push(program);
  let text = '';
  program.stdout.setEncoding('utf8').on('data', (part: string) => { text += part; });
  return { said: () => text.split('\n').slice(0, -1), ended: once(program, 'close'), stop: () => program.kill('SIGTERM') };
}

describe('the examples of the README', () => {
  it('read cases, and do nothing in the name of a side', async () => {
    const reference = await hotline.caseOf(await hotline.file(urea()));
    const program = example(0);
    expect([await program.ended, program.said()]).toEqual([[0, null], [`${reference} 4`]]);
    expect(await hotline.sql("SELECT FROM hotline.history_own WHERE type = 'CaseAcknowledged'")).toEqual([]);
  });

  it('hear alerts, and after a restart what they missed, in order and once', async () => {
    const first = example(1);
    await until('it listens', () => first.said().includes('ready'));
    await hotline.file(urea());
    const told = await until('the alert', () => first.said()[1]);
    first.stop();
    expect([await first.ended, told]).toEqual([[0, null], expect.stringMatching(/^\d+ CaseOpened KR-\S+ 4$/)]);
    for (let n = 0; n < 3; n += 1) await hotline.file(urea());
    await hotline.still();
    const second = example(1);
    await until('it listens again', () => second.said().includes('ready'));
    second.stop();
    await second.ended;
    const number = Number.parseInt(told, 10);
    expect(second.said().map((line) => Number.parseInt(line, 10))).toEqual([number + 1, number + 2, number + 3, NaN]);
    const { length } = await hotline.sql('SELECT 1 FROM hotline.receipts');
    expect(length).toBe(0);
  });
});

interface Device { readonly line: LiveLine; readonly heard: number[]; readonly lost: string[] }

/** A device of an officer on which the client runs. */
async function device(desk: Desk, store: NumberStore, url = hotline.url): Promise<Device> {
  const access: Access = { url, headers: { cookie: desk.cookie } };
  const [heard, lost]: [number[], string[]] = [[], []];
  let here = false;
  const line = new LiveLine(access, { alert: ({ stream, number }) => { if (stream === DESK) heard.push(number); }, lost: (how) => lost.push(how), ready: () => { here = true; } }, store);
  lines.push(line);
  await line.open();
  await until('the line is ready', () => here);
  return { line, heard, lost };
}
const last = async (): Promise<number> => Number((await hotline.sql('SELECT last_number FROM hotline.audiences WHERE name = $1', [DESK]))[0]?.last_number ?? 0);
const after = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + 1 + i);

describe('two devices of one officer', () => {
  it('catch up each on its own: what one has heard is not missing on the other, nor told it twice', async () => {
    const [desk, again] = [await hotline.signIn('cn-desk'), await hotline.signIn('cn-desk')];
    const from = await last();
    const [at_desk, on_the_way] = [memoryStore(), memoryStore()];
    const [one, other] = [await device(desk, at_desk), await device(again, on_the_way)];
    await hotline.file(urea());
    await until('both heard it', () => one.heard.length === 1 && other.heard.length === 1);
    other.line.close();
    for (let n = 0; n < 3; n += 1) await hotline.file(urea());
    await until('one heard more', () => one.heard.length === 4);
    const back = await device(again, on_the_way);
    const tab = await device(desk, memoryStore());
    await hotline.file(urea());
    await until('all heard the last', () => [one, back, tab].every(({ heard }) => heard.includes(from + 5)));
    expect([one.heard, other.heard, back.heard, tab.heard]).toEqual([after(from, 5), after(from, 1), after(from + 1, 4), after(from + 4, 1)]);
  });
});

describe('a gateway that is taken out of use', () => {
  let gate: SteadyAddress;
  beforeAll(async () => { gate = await steadyAddress(); });
  afterAll(() => gate.close());
  const port = (url: string): number => Number(new URL(url).port);

  it('moves its officers to the other one, with nothing lost, nothing twice, and not all in one moment', async () => {
    const leaving = await hotline.beside();
    gate.lead(port(leaving.url));
    const desk = await hotline.signIn('cn-desk');
    const from = await last();
    const devices = await Promise.all(Array.from({ length: 8 }, () => device(desk, memoryStore(), `http://127.0.0.1:${gate.port}`)));
    await Promise.all(Array.from({ length: 3 }, () => hotline.file(urea())));
    await until('they hear', () => devices.every(({ heard }) => heard.length === 3));
    gate.lead(NOWHERE);
    const [filing, closed] = [Promise.all(Array.from({ length: 4 }, () => hotline.file(urea()))), leaving.close()];
    await filing;
    expect(await closed).toBe(true);
    await hotline.file(urea());
    await hotline.still();
    // Without its last number a line would hear none of what came while nobody listened.
    const without = await desk.listen();
    expect([without.alerts, devices.every(({ heard }) => heard.length < 8)]).toEqual([[], true]);
    without.close();
    gate.lead(port(hotline.url));
    const began = performance.now();
    const back = devices.map(({ heard }) => until('it is back', () => heard.length >= 8 && performance.now() - began));
    const took = await Promise.all(back);
    await hotline.file(urea());
    await until('they hear the last', () => devices.every(({ heard }) => heard.length >= 9));
    for (const { heard, lost } of devices) expect([heard, lost[0]]).toEqual([after(from, 9), 'network']);
    expect(new Set(took.map(Math.round)).size).toBeGreaterThan(1);
    process.stdout.write(`eight officers of a gateway that closed were back ${took.map((ms) => Math.round(ms)).toSorted((a, b) => a - b).join(', ')} ms after the other one could be reached\n`);
  });
});
