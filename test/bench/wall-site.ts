import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { urea } from '../factories/report.js';
import { Company } from '../harness/company.js';
import { Desk } from '../harness/desk.js';
import type { LiveLine } from '../harness/live-line.js';
import { type StorySql, inDatabase } from '../harness/postgres.js';
import { DoorProcess } from '../harness/process.js';
import { cloneCase } from './clones.js';
import { layGround } from './ground.js';

export const SIDES = ['KR', 'CN'] as const;
const ORIGIN = 'http://hotline.test';

/** One of the two services that are compared, with officers of both sides at their boards. */
export interface Service { readonly url: string; readonly database: string; readonly desks: readonly Desk[]; readonly lines: readonly LiveLine[]; readonly company: Company }
export interface Site { readonly on: Service; readonly off: Service; remove(): Promise<void> }

/**
 * The same service twice on databases that are copies of each other, once with its wall and once without, each a process of its own.
 * @param cases on the board of either side, and `officers` of each side that listen
 */
export async function openSite({ cases, officers }: { cases: number; officers: number }): Promise<Site> {
  const [ground, data_dir] = [await layGround(), await mkdtemp(join(tmpdir(), 'hotline-bench-'))];
  const at = (name: string): string => { const url = new URL(ground.url); url.pathname = `/${name}`; return url.href; };
  const open = (database: string, wall: boolean): Promise<DoorProcess> =>
    DoorProcess.open(['node', '.bench/bench/wall-door.js', JSON.stringify({ database_url: database, data_dir, wall, public_url: ORIGIN })], {});
  await inDatabase(ground.url, (sql) => sql('CREATE DATABASE wall'));
  await fill(at('wall'), await open(at('wall'), true), cases);
  await inDatabase(ground.url, (sql) => sql('CREATE DATABASE open TEMPLATE wall'));
  const [on, off] = [await enter(await open(at('wall'), true), at('wall'), officers), await enter(await open(at('open'), false), at('open'), officers)];
  return {
    on, off,
    remove: async () => {
      for (const { lines } of [on, off]) lines.forEach((line) => line.close());
      await DoorProcess.endAll();
      await ground.remove();
      await rm(data_dir, { recursive: true, force: true });
    },
  };
}

/** One serious case that both sides know and worked on, as many times as asked for. */
async function fill(database: string, door: DoorProcess, cases: number): Promise<void> {
  const company = new Company(door.url, { origin: ORIGIN });
  const { reference } = await company.file(urea());
  await inDatabase(database, async (sql) => {
    const kase = await caseOf(sql, reference);
    for (const side of SIDES) {
      const desk = await signIn(door, side);
      await desk.do(kase.reference, 'acknowledge');
      await desk.do(kase.reference, 'note', { text: 'a note of one side' });
      await desk.do(kase.reference, 'message', { kind: 'followup', body: { text: 'words between the sides', language: 'en' }, about: null });
    }
    await door.stop();
    await cloneCase(sql, kase.id, cases - 1);
  });
}

async function caseOf(sql: StorySql, report: string): Promise<{ id: string; reference: string }> {
  const [row] = await sql('SELECT c.id, c.reference FROM hotline.cases c JOIN hotline.reports r ON r.case_id = c.id WHERE r.reference = $1', [report]);
  return { id: String(row?.id), reference: String(row?.reference) };
}

const signIn = (door: DoorProcess, side: string): Promise<Desk> => Desk.signIn(door.url, `${side.toLowerCase()}-desk`, door.demo().password, ORIGIN);

async function enter(door: DoorProcess, database: string, officers: number): Promise<Service> {
  const desks = await Promise.all(SIDES.map((side) => signIn(door, side)));
  const lines: LiveLine[] = [];
  for (const desk of desks) for (let n = 0; n < officers; n += 1) lines.push(await desk.listen());
  return { url: door.url, database, desks, lines, company: new Company(door.url, { origin: ORIGIN }) };
}
