import { until } from '../harness/until.js';
import { calm, everything, judge } from './judge.js';
import type { ChaosOptions } from './options.js';
import { type Fault, planOf } from './plan.js';
import { Resting } from './resting.js';
import { type Result, Results, isGood } from './results.js';
import { Site } from './site.js';
import { Stage } from './stage.js';

/** Longest that is waited for an engine that does not recover, before the fault counts as lost. */
const PATIENCE_MS = 40_000;
/** How exactly a recovery is measured; looking more often would cost the engine its processor. */
const LOOK_EVERY_MS = 100;
const MINUTE_MS = 60_000;

/** Runs what is left of a plan, fault after fault, and keeps every result. @returns all results, also those of earlier runs */
export async function run(options: ChaosOptions, say: (line: string) => void): Promise<readonly Result[]> {
  const results = await Results.open(options.folder, options.backend, options.seed);
  const left = planOf(options).filter(({ index, family }) => index >= options.from && !results.has(index) && family.name.includes(options.only));
  if (left.length === 0) return results.all;
  const site = await Site.open(options.backend);
  try {
    const { home, other } = await site.officers();
    const resting = new Resting(site, [home[0], other[0]]);
    const end = Date.now() + options.minutes * MINUTE_MS;
    for (const fault of left) {
      if (Date.now() > end) { say(`stopped before fault ${fault.index} after ${options.minutes} minutes; the same command goes on from there`); break; }
      const result = await runFault({ site, fault, options, resting });
      await results.add(result);
      say(`${options.backend} ${fault.index} ${isGood(result) ? 'good' : 'BAD'}: ${describe(result)}`);
    }
    await resting.done();
    const found = await everything(site);
    if (found.length > 0) throw new Error(`in the whole database: ${found.join(', ')}`);
  } finally {
    await site.close();
  }
  return results.all;
}

async function runFault({ site, fault, options, resting }: { site: Site; fault: Fault; options: ChaosOptions; resting: Resting }): Promise<Result> {
  const started = performance.now();
  await site.takeForm(fault.family.form);
  await resting.settled();
  const stage = new Stage(site, `chaos ${options.seed}-${fault.index}-${Date.now()}`, resting);
  await fault.play(stage);
  const last_ms = Date.now();
  const recovered = await until('the engine keeps up again', () => keepsUp(site, last_ms).catch(() => false), PATIENCE_MS, LOOK_EVERY_MS).then(() => Date.now(), () => null);
  const complaints = await stage.complaints();
  const verdict = await judge(site, { began_ms: stage.began_ms, until_ms: last_ms, cases: stage.cases });
  resting.add(stage.cases);
  const broken = [...verdict.broken, ...complaints];
  const recovery_ms = (recovered ?? Date.now()) - stage.healed_ms;
  return { index: fault.index, family: fault.family.name, label: fault.label, ...verdict, broken, recovery_ms, took_ms: Math.round(performance.now() - started) };
}

/** Whether all that fell due is answered, nothing else is late, and every door says that it is ready. */
async function keepsUp(site: Site, last_ms: number): Promise<boolean> {
  const [row] = await site.sql(`SELECT count(*)::int AS n FROM hotline.clocks WHERE state = 'running' AND due_at <= to_timestamp($1 / 1000.0)`, [last_ms]);
  return row?.n === 0 && await calm(site) && (await Promise.all(site.roles.map((role) => site.works(role)))).every((ready) => ready);
}

const describe = (r: Result): string => [
  r.label, `${r.due} due`, `${r.missed} missed`, `${r.doubled} doubled`, ...(r.early > 0 ? [`${r.early} early`] : []), ...r.broken,
  `at most ${Math.max(0, ...r.late_ms)} ms late`, `recovered in ${r.recovery_ms} ms`, `took ${r.took_ms} ms`,
].join(', ');
