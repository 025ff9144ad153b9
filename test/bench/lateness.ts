import { urea } from '../factories/report.js';
import { Company } from '../harness/company.js';
import { until } from '../harness/until.js';
import { target } from './arming.js';
import { type Figure, type Spread, ms, spread, spreadText } from './figure.js';
import { type Place, answersOf, clocksOf, openDoor } from './place.js';
import { program } from './program.js';
import { dueOf } from './scale.js';

const LIMIT_MS = { Redis: 500, PostgreSQL: 2_000 } as const;
/** After the last clock's time; what is later than this was missed. */
const PATIENCE_MS = 60_000;
/** Companies that report, each with an address of its own: one address may file sixty reports a minute. */
const COMPANIES = 60;

/** Clocks fall due at a steady pace, among all the others, while reports come in; each door is a process of its own. */
export async function lateness(place: Place, log: (line: string) => void): Promise<Figure> {
  const { queue, scale } = place;
  const n = dueOf(scale);
  const bare = await program<{ late: Spread; rung: number }>('bare-queue', { ...target(place), work: 'ring', jobs: n, every_ms: 1_000 / scale.due_per_second, lead_ms: scale.lead_ms, patience_ms: PATIENCE_MS });
  log(`bare BullMQ on ${queue}: ${bare.rung} of ${n} rung, ${spreadText(bare.late)}`);
  const [escalation, intake] = await Promise.all([openDoor(place, 'escalation'), openDoor(place, 'intake', { HOTLINE_PUBLIC_URL: 'https://hotline.example' })]);
  const begins_ms = await move(place, n);
  const reports = await fileAlong(place, new Company(intake.url), begins_ms);
  await until('every clock is answered', async () => (await place.sql(`SELECT FROM ${clocksOf(place, 1, n)} WHERE c.state = 'running' LIMIT 1`)).length === 0, PATIENCE_MS).catch(() => log('not every clock was answered'));
  const answers = await answersOf(place, 1, n);
  const late = spread(answers.map((a) => a.late_ms));
  await Promise.all([escalation.stop(), intake.stop()]);
  log(`the service on ${queue}: ${answers.length} of ${n} answered, ${spreadText(late)}; ${reports.n} reports filed meanwhile, ${spreadText(reports)}`);
  return {
    name: `lateness, ${scale.due_per_second}/s due for ${scale.seconds} s, ${queue}`, measured: `p99 ${ms(late.p99)} (p50 ${ms(late.p50)}, max ${ms(late.max)})`, limit: `p99 ${ms(LIMIT_MS[queue])}`,
    bare: `p99 ${ms(bare.late.p99)} (p50 ${ms(bare.late.p50)}), bare BullMQ`, ratio: late.p99 / bare.late.p99, holds: answers.length === n && late.p99 <= LIMIT_MS[queue],
  };
}

/** Moves the clocks' times; the service arms their bells before they end. @returns when the first falls due, epoch milliseconds */
async function move(place: Place, n: number): Promise<number> {
  const [row] = await place.sql('SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint::text AS ms');
  const begins_ms = Number(row?.ms) + place.scale.lead_ms;
  const due = `to_timestamp((${begins_ms} + (clones.n - 1) * ${1_000 / place.scale.due_per_second})::numeric / 1000)`;
  await place.sql(`UPDATE hotline.clocks SET due_at = ${due} FROM clones WHERE case_id = clones.id AND clones.n <= ${n} AND kind = 'acknowledge' AND side = '${place.side}' AND round = 1`);
  return begins_ms;
}

/** Files reports at a steady pace, whether or not those before were answered. @returns how long each took */
async function fileAlong({ scale }: Place, company: Company, begins_ms: number): Promise<Spread> {
  const took: Promise<number>[] = [];
  const file = async (i: number): Promise<number> => {
    const began = performance.now();
    const answer = await company.put(urea({ goods: `urea ${i}` }), undefined, { 'x-forwarded-for': `10.0.0.${1 + i % COMPANIES}` });
    if (answer.status !== 201) throw new Error(`a report was refused: ${answer.status} ${answer.text}`);
    return performance.now() - began;
  };
  for (let i = 0; i < scale.seconds * scale.reports_per_second; i += 1) {
    await at(begins_ms + (i * 1_000) / scale.reports_per_second);
    took.push(file(i));
  }
  return spread(await Promise.all(took));
}

const at = (moment_ms: number): Promise<void> => new Promise((now) => { setTimeout(now, Math.max(0, moment_ms - Date.now())); });
