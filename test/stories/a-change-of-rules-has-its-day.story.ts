import type { CaseHistory } from '#contracts';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { type ConfigFolder, networkVariant } from '../harness/network-variant.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/* A later version of a network lies beside the one in force, and takes its place at the first start from its day on. */

let server: StoryServer;
let config: ConfigFolder;
let hotline: Hotline;
beforeAll(async () => {
  [server, config] = await Promise.all([startPostgres(), networkVariant()]);
  const networks = join(config.folder, 'networks');
  const now = await readFile(join(networks, 'kr-cn.yaml'), 'utf8');
  const next = [['version: 5\n', 'version: 6\n'], ['valid_from: 2026-01-05', 'valid_from: 2026-03-14'], ['acknowledge: { 1: 3wd, 2: 1wd, 3: 24h, 4: 4h }', 'acknowledge: { 1: 3wd, 2: 1wd, 3: 24h, 4: 2h }']] as const;
  await writeFile(join(networks, 'kr-cn.5.yaml'), next.reduce((text, [from, to]) => text.replace(from, to), now));
  hotline = await Hotline.open({ server, config: { config_dir: config.folder } });
});
afterAll(async () => { await hotline?.close(); await config?.remove(); await server?.stop(); });

/** Versions of a case and in force, and after how many hours of silence its other side is asked one level up: a quarter of the limit. */
async function rulesOf(desk: Desk, reference: string): Promise<[frozen: number, current: number, hours: number]> {
  const { policy } = (await desk.ask<CaseHistory>('GET', `/api/v1/history/cases/${reference}`)).body;
  const clock = (await desk.view(reference)).line.clocks.find((c) => c.kind === 'acknowledge' && c.side === 'CN');
  return [policy.frozen.version, policy.current.version, clock ? (Date.parse(clock.due_at) - Date.parse(clock.started_at)) / HOUR_MS : -1];
}

it('opens cases by the rules in force, and leaves those that are open the rules that they had', async () => {
  const first = await hotline.caseOf(await hotline.file(urea()));
  let desk = await hotline.signIn('kr-desk');
  expect(await rulesOf(desk, first)).toEqual([5, 5, 1]);

  hotline.time.advance(24 * HOUR_MS);
  hotline = await hotline.again(() => Promise.resolve());
  desk = await hotline.signIn('kr-desk');
  const second = await hotline.caseOf(await hotline.file(urea()));
  expect([await rulesOf(desk, first), await rulesOf(desk, second)]).toEqual([[5, 5, expect.any(Number)], [5, 5, 1]]);

  hotline.time.advance(24 * HOUR_MS);
  hotline = await hotline.again(() => Promise.resolve());
  desk = await hotline.signIn('kr-desk');
  const third = await hotline.caseOf(await hotline.file(urea()));
  expect([await rulesOf(desk, second), await rulesOf(desk, third)]).toEqual([[5, 6, expect.any(Number)], [6, 6, 0.5]]);
});
