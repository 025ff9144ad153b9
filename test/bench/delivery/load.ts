import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { urea } from '../../factories/report.js';
import { moment } from '../moment.js';
import { jobOf, report } from '../job.js';

/*
 * Companies and officers who send, as a process of their own. At a rate, each request is sent when its time has come,
 * however long the ones before it take; without one, each connection sends the next as soon as it is answered.
 */

export interface LoadJob {
  readonly url: string;
  readonly connections: number;
  /** Requests a second; null for as many as are answered. */
  readonly per_second: number | null;
  readonly seconds: number;
  /** Seconds before that of which nothing is kept. */
  readonly warm_up: number;
  /** Cookies of those who send messages to these cases, in turns; without any, companies report. */
  readonly messages?: { readonly cookies: readonly string[]; readonly cases: readonly string[]; readonly origin: string };
}
/** One request that was answered as it should be: what it was about, when it was sent, and how long its answer took. */
export interface Sent { readonly reference: string; readonly seq: number; readonly by: number; readonly sent: number; readonly took_ms: number }
/** `all` counts those of the warm-up too. */
export interface Load { readonly sent: readonly Sent[]; readonly all: number; readonly errors: readonly string[] }

const TICK_MS = 2;
const ERRORS_SHOWN = 5;
const job = jobOf<LoadJob>();
/** Below the time after which servers close what nobody uses, lest a request meets the closing. */
const UNUSED_MS = 3_000;
const agent = new Agent({ keepAlive: true, maxSockets: job.connections, timeout: UNUSED_MS });
const sent: Sent[] = [];
const errors: string[] = [];
const begins = moment() + job.warm_up * 1_000;
const ends = begins + job.seconds * 1_000;

/** Companies come from everywhere: what one address may file within a minute is none of this. */
const address = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

function next(n: number): { path: string; headers: Record<string, string>; body: object; about: string; by: number } {
  const { messages } = job;
  if (!messages) return { path: '/api/v1/reports', headers: { 'idempotency-key': randomUUID(), 'x-forwarded-for': address(n) }, body: urea({ goods: `urea ${n}` }), about: '', by: 0 };
  const { cookies, cases, origin } = messages;
  // One more with each round, so that both sides write in every case.
  const [by, about] = [(n + Math.floor(n / cases.length)) % cookies.length, cases[n % cases.length] ?? ''];
  return { path: `/api/v1/cases/${about}/message`, headers: { cookie: cookies[by] ?? '', origin }, body: { kind: 'followup', body: { text: `message ${n}`, language: 'en' }, about: null }, about, by };
}

function send(n: number): Promise<void> {
  const { path, headers, body, about, by } = next(n);
  const [text, at] = [JSON.stringify(body), moment()];
  return new Promise((over) => {
    const failed = (what: string): void => { errors.push(what); over(); };
    request(job.url + path, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers } }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (part: string) => { answer += part; }).once('end', () => {
        if (response.statusCode !== 201 && response.statusCode !== 200) return failed(`${response.statusCode}: ${answer}`);
        const { reference, seq = 0 } = JSON.parse(answer) as { reference: string; seq?: number };
        if (at >= begins && at < ends) sent.push({ reference: about || reference, seq, by, sent: at, took_ms: moment() - at });
        over();
      });
    }).once('error', (error) => failed(error.message)).end(text);
  });
}

const from = Math.floor(Math.random() * 0xff_ffff);
let n = from;
const running: Promise<void>[] = [];
if (job.per_second === null) {
  running.push(...Array.from({ length: job.connections }, async () => { while (moment() < ends) await send(n += 1); }));
} else {
  const [first, every_ms] = [moment(), 1_000 / job.per_second];
  for (let due = first; due < ends; due += every_ms) {
    while (moment() < due) await new Promise((tick) => { setTimeout(tick, Math.min(TICK_MS, due - moment())); });
    running.push(send(n += 1));
  }
}
await Promise.all(running);
report({ sent, all: n - from, errors: errors.length > ERRORS_SHOWN ? [...errors.slice(0, ERRORS_SHOWN), `and ${errors.length - ERRORS_SHOWN} more`] : errors } satisfies Load);
// The process ends by itself once all of it is written; an exit would cut it off.
agent.destroy();
