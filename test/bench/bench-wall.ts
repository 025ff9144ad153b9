import '../harness/quiet.js';
import type { CaseList } from '#contracts';
import { RELAYED_CHANNEL } from '#persistence';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { urea } from '../factories/report.js';
import { inDatabase } from '../harness/postgres.js';
import { until } from '../harness/until.js';
import { type Figure, ms, spread, table } from './figure.js';
import { type Service, type Site, openSite } from './wall-site.js';

/* What the wall costs: the same work by the same service with it and without, turn by turn in one run. */

const LIMIT = 1.3;
/** Cases on a board, officers of each side that listen, and how often each thing is done. */
const FULL = { cases: 500, officers: 20, boards: 30, reports: 40, notices: 100 };
/** Small enough for every run of the tests: shows that the bench measures, not what the wall costs. */
const SHORT = { cases: 60, officers: 3, boards: 6, reports: 4, notices: 10 };
const PAGE = 200;
/** Turns before anything is measured, in parts of the measured ones. */
const WARM_UP = 0.25;

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const scale = values.short ? SHORT : FULL;
type Work = (service: Service, turn: number) => Promise<void>;

async function time(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Both services do the work turn by turn, each as often first as second. */
async function compare(name: string, { on, off }: Site, turns: number, work: Work): Promise<Figure> {
  const took = { on: [] as number[], off: [] as number[] };
  const first = -Math.ceil(turns * WARM_UP);
  for (let turn = first; turn < turns; turn += 1) {
    for (const which of turn % 2 === 0 ? ['on', 'off'] as const : ['off', 'on'] as const) {
      const passed_ms = await time(() => work(which === 'on' ? on : off, turn));
      if (turn >= 0) took[which].push(passed_ms);
    }
  }
  const [ours, bare] = [spread(took.on), spread(took.off)];
  const ratio = ours.p50 / bare.p50;
  return { name, measured: `p50 ${ms(ours.p50)} (p95 ${ms(ours.p95)})`, limit: `${LIMIT} times`, bare: `p50 ${ms(bare.p50)} (p95 ${ms(bare.p95)}), without a wall`, ratio, holds: ratio <= LIMIT };
}

/** A whole board, page by page, as an officer's page loads it; the sides in turns. */
const board: Work = async ({ desks }, turn) => {
  const desk = desks[Math.abs(turn) % desks.length];
  let [after, cases] = ['', 0];
  do {
    const answer = await desk?.ask<CaseList>('GET', `/api/v1/cases?limit=${PAGE}${after}`);
    if (answer?.status !== 200) throw new Error(`no board: ${answer?.status} ${answer?.text}`);
    cases += answer.body.cases.length;
    after = answer.body.next === null ? '' : `&after=${encodeURIComponent(answer.body.next)}`;
  } while (after !== '');
  desk?.received.splice(0);
  if (cases < scale.cases) throw new Error(`a board of ${cases} cases`);
};

let company = 0;
/** A company reports, and every officer of both sides hears of it. */
const report: Work = async ({ lines, company: caller }) => {
  company += 1;
  const before = lines.map((line) => line.alerts.length);
  const answer = await caller.put(urea(), undefined, { 'x-forwarded-for': `10.0.${company >> 8 & 255}.${company & 255}` });
  if (answer.status !== 201) throw new Error(`a report was refused: ${answer.status} ${answer.text}`);
  await until('every officer hears of it', () => lines.every((line, i) => line.alerts.length > (before[i] ?? 0)), undefined, 0);
};

/** The gateway's part of it alone: from the notice that a case changed to the last officer's alert. */
async function noticesOf({ on, off }: Site): Promise<Work> {
  const notices = new Map<Service, string>();
  for (const service of [on, off]) {
    notices.set(service, await inDatabase(service.database, async (sql) => {
      const rows = await sql(`SELECT DISTINCT ON (side) id, case_id FROM hotline.alerts WHERE about IN ('CaseOpened', 'CaseTold') AND number IS NOT NULL ORDER BY side, created_at DESC`);
      return JSON.stringify({ cases: [{ id: rows[0]?.case_id, side: null }], alerts: rows.map((row) => row.id) });
    }));
  }
  return async (service) => {
    const { lines, database } = service;
    const before = lines.map((line) => line.alerts.length);
    await inDatabase(database, (sql) => sql('SELECT pg_notify($1, $2)', [RELAYED_CHANNEL, notices.get(service)]));
    await until('every officer hears it', () => lines.every((line, i) => line.alerts.length > (before[i] ?? 0)), undefined, 0);
  };
}

const site = await openSite(scale);
try {
  const figures = [
    await compare(`a board of ${scale.cases} cases`, site, scale.boards, board),
    await compare(`report filed to ${2 * scale.officers} officers alerted`, site, scale.reports, report),
    await compare(`notice to ${2 * scale.officers} officers alerted`, site, scale.notices, await noticesOf(site)),
  ];
  process.stdout.write(`load ${(loadavg()[0] ?? 0).toFixed(1)}\n${table(figures)}\n`);
  if (values.short) process.stdout.write('A short run shows that the bench measures; the limits are stated for the full one.\n');
  else if (figures.some((f) => !f.holds)) process.exitCode = 1;
} finally {
  await site.remove();
}
