import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { urea } from '../factories/report.js';
import { Company } from '../harness/company.js';
import { Desk } from '../harness/desk.js';
import { type ConfigFolder, QUICK_RECEIPT, networkVariant } from '../harness/network-variant.js';
import { type DataFolder, DoorProcess, dataFolder, doorCommand, isAlive } from '../harness/process.js';
import { until } from '../harness/until.js';

const START_MS = 90_000;
/** "A second start finds its data again and is up in seconds". */
const SECOND_START_MS = 10_000;
const DEMO_NAMES = ['kr', 'cn'].flatMap((side) => ['desk', 'division', 'dg', 'supervisor', 'admin', 'province'].map((who) => `${side}-${who}`));

let data: DataFolder;
let network: ConfigFolder;
beforeAll(async () => { [data, network] = await Promise.all([dataFolder(), networkVariant(QUICK_RECEIPT)]); });
afterAll(async () => {
  await DoorProcess.endAll();
  await Promise.all([data?.remove(), network?.remove()]);
}, START_MS);

const environment = (more: Record<string, string> = {}): Record<string, string> => ({ PORT: '0', HOTLINE_DATA_DIR: data.folder, HOTLINE_CONFIG_DIR: network.folder, ...more });
const open = (): Promise<DoorProcess> => DoorProcess.open(doorCommand('hotline'), environment());

describe('everything in one process', () => {
  let hotline: DoorProcess;
  let receipt: Awaited<ReturnType<Company['file']>>;
  let reference: string;
  const signIn = (name: string): Promise<Desk> => Desk.signIn(hotline.url, name, hotline.demo().password);

  it('opens on a bare machine and prints its address and whom to sign in as', async () => {
    hotline = await open();
    process.stdout.write(`first start, with a new PostgreSQL: ready after ${hotline.age_ms} ms\n`);
    expect(hotline.stdout).toContain(`companies report at                  ${hotline.url}/report\n`);
    expect(hotline.stdout).toContain(`officers and supervisors sign in at  ${hotline.url}/desk/\n`);
    expect(hotline.demo()).toEqual({ password: expect.stringMatching(/^(\w{4}-){2}\w{4}$/) as string, names: DEMO_NAMES });
    expect(hotline.setupLinks().size).toBe(0);
    const front = await fetch(`${hotline.url}/`, { redirect: 'manual' });
    expect([front.status, front.headers.get('location')]).toEqual([302, '/report']);
  }, START_MS);

  it('says on every page that it is a demonstration: to companies, and to whoever is not signed in yet', async () => {
    const NOTICES = { ko: '시연용입니다', 'zh-Hans': '演示环境', en: 'Demonstration.' };
    const noticeOf = async (path: string, language: string): Promise<string | undefined> => {
      const text = await (await fetch(hotline.url + path, { headers: { 'accept-language': language } })).text();
      return Object.values(NOTICES).find((words) => text.includes(words));
    };
    for (const [language, words] of Object.entries(NOTICES)) {
      for (const path of ['/report', '/track/KR-0000-0000/nothing', '/report/nothing/kind']) expect([path, await noticeOf(`${path}?language=${language}`, language)]).toEqual([path, words]);
    }
    const begun = await fetch(`${hotline.url}/report`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'side=kr-cn%2FKR' });
    // A draft speaks the language in which it was begun.
    expect(await noticeOf(begun.headers.get('location') ?? '', 'ko')).toBeDefined();
    expect(await (await fetch(`${hotline.url}/api/v1/providers`)).json()).toMatchObject({ demonstration: true });
  });

  it('carries a report over two silent desks to the history and back to its company', async () => {
    const [korea, division, supervisor] = await Promise.all(['kr-desk', 'cn-division', 'kr-supervisor'].map(signIn));
    if (!korea || !division || !supervisor) throw new Error('not everybody signed in');
    const [live, divisionLive] = await Promise.all([korea.listen(), division.listen()]);
    const company = new Company(hotline.url);
    receipt = await company.file(urea());
    const { line } = await live.alert('a case is open', (a) => a.about === 'CaseOpened');
    reference = line.reference;
    await divisionLive.alert('the next office', (a) => a.about === 'CaseClimbed' && a.stream === 'CN.cn-asia-division');
    await division.do(reference, 'accept');
    await live.poke('China takes it up', (p) => p.line.state === 'accepted');
    await korea.do(reference, 'close', { outcomes: ['contracted_volume_released'], text: null });
    const { check, entries } = await supervisor.history(reference);
    expect(check).toMatchObject({ ok: true, broken_at: null });
    expect(entries.map((e) => e.type)).toEqual(expect.arrayContaining(['CaseOpened', 'CaseTold', 'ClockMissed', 'CaseClimbed', 'CaseAccepted', 'CaseClosed']));
    expect(await company.follow(receipt)).toMatchObject({ state: 'closed' });
    // Drawn in a thread, which only a compiled service has; both sides get the same file.
    const briefs = await Promise.all([korea, division, supervisor].map((who) => who.fetchFile(`/api/v1/cases/${reference}/brief.pdf?language=en`)));
    expect(briefs.map(({ status, bytes }) => [status, bytes.subarray(0, 5).toString(), bytes.equals(briefs[0]?.bytes ?? Buffer.of())])).toEqual(Array(3).fill([200, '%PDF-', true]));
    live.close();
    divisionLive.close();
  }, START_MS);

  it('ends on Ctrl-C in order, and its PostgreSQL with it', async () => {
    const pid = await data.postgres();
    expect(isAlive(pid)).toBe(true);
    const asked = performance.now();
    expect(await hotline.stop('SIGINT')).toEqual({ code: 0, signal: null });
    process.stdout.write(`Ctrl-C: ended in ${Math.round(performance.now() - asked)} ms\n`);
    expect(await data.postgres()).toBe(0);
    await until('PostgreSQL is gone too', () => !isAlive(pid));
    expect(hotline.stderr).toBe('');
  }, START_MS);

  it('finds its data again and is up in seconds', async () => {
    const { password } = hotline.demo();
    hotline = await open();
    const took = hotline.age_ms;
    process.stdout.write(`second start: ready after ${took} ms\n`);
    expect(took).toBeLessThan(SECOND_START_MS);
    expect(hotline.demo()).toEqual({ password, names: DEMO_NAMES });
    expect(await new Company(hotline.url).follow(receipt)).toMatchObject({ state: 'closed', outcomes: ['contracted_volume_released'] });
    expect((await (await signIn('kr-supervisor')).history(reference)).check).toMatchObject({ ok: true });
  }, START_MS);

  it('refuses a second service on the same data, and lets the first one be', async () => {
    const second = DoorProcess.start(doorCommand('hotline'), environment());
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.stderr).toMatch(/hotline did not open: .* is in use: process \d+ runs a service on it/);
    expect(await hotline.isReady()).toBe(true);
    expect(await hotline.stop('SIGTERM')).toEqual({ code: 0, signal: null });
  }, START_MS);

  /** Everything that a person can mend: one line that says what, where and what was expected, and no stack. */
  async function refused(more: Record<string, string>, ...words: (string | RegExp)[]): Promise<void> {
    const door = DoorProcess.start(doorCommand('hotline'), environment(more));
    expect(await door.ended).toEqual({ code: 1, signal: null });
    expect(door.stdout).toBe('');
    expect(door.stderr).toMatch(/^hotline did not open: /);
    expect(door.stderr).not.toMatch(/^ +at /m);
    for (const word of words) expect(door.stderr).toMatch(word);
    expect(await data.postgres()).toBe(0);
  }

  it.each([
    ['an embedded PostgreSQL for the whole network', { HOST: '0.0.0.0' }, /HOST.*0\.0\.0\.0.*expected.*127\.0\.0\.1/],
    ['Redis without a database', { REDIS_URL: 'redis://127.0.0.1:6379' }, /DATABASE_URL.*expected.*REDIS_URL/],
    ['a database of another make', { DATABASE_URL: 'mysql://u:hidden-word@127.0.0.1/hotline' }, /DATABASE_URL.*expected a PostgreSQL address/],
    ['a port that is none', { PORT: '70000' }, /PORT.*70000.*expected a port number from 0 to 65535/],
  ])('does not open with %s', async (_, more, words) => {
    await refused(more, words);
  }, START_MS);

  it('does not open with a mistake in a network file, and says where it is and what belongs there', async () => {
    const broken = await networkVariant([['clocks', 'acknowledge', 4], 'four hours']);
    try {
      const file = join(broken.folder, 'networks', 'kr-cn.yaml');
      const line = (await readFile(file, 'utf8')).split('\n').findIndex((text) => text.includes('four hours')) + 1;
      await refused({ HOTLINE_CONFIG_DIR: broken.folder }, '1 mistake in the configuration', `${file}:${line}:`, /clocks\.acknowledge\S*: expected/);
    } finally {
      await broken.remove();
    }
  }, START_MS);
});
