import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { Server } from 'socket.io';
import { v7 } from 'uuid';
import { jobOf } from '../job.js';

/*
 * What the service is measured against: nothing but `node:http`, `pg` and socket.io. For each POST it writes durably, tells
 * everybody who is connected, and answers. L1 writes the body as one row; L2 writes the very rows of a filed report.
 */

/** Rows of one table as texts, with fresh values wherever one of `own` stands. */
export interface Template { readonly table: string; readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }
export interface LimitJob {
  readonly url: string;
  /** What stands in rows or frames for one report alone. */
  readonly own: readonly string[];
  /** Empty for L1. */
  readonly templates: readonly Template[];
  /** An alert as the service sends it. */
  readonly alert: { readonly stream: string; readonly line: object };
}

const POOL = 16;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const { url, own, templates, alert } = jobOf<LimitJob>();
const pool = new pg.Pool({ connectionString: url, max: POOL, options: '-c role=hotline_writer' });
const server = createServer((request, response) => { void post(request, response); });
const officers = new Server(server, { transports: ['websocket'], serveClient: false }).of('/liaison');
let number = 0;

const inserts = templates.map(({ table, columns, rows }) => {
  let n = 0;
  return `INSERT INTO hotline.${table} (${columns.join(', ')}) VALUES ${rows.map((row) => `(${row.map(() => `$${(n += 1)}`).join(', ')})`).join(', ')}`;
});

async function one(body: string): Promise<void> {
  await pool.query({ name: 'one', text: 'INSERT INTO public.posts (body) VALUES ($1)', values: [body] });
}

async function rowsOf(fresh: ReadonlyMap<string, string>): Promise<void> {
  const client = await pool.connect();
  await client.query('BEGIN');
  for (const [i, { rows }] of templates.entries()) {
    await client.query({ name: `rows_${i}`, text: inserts[i] ?? '', values: rows.flat().map((value) => (value === null ? null : fresh.get(value) ?? value)) });
  }
  await client.query('COMMIT');
  client.release();
}

async function post(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  const fresh = new Map(own.map((value) => [value, UUID.test(value) ? v7() : randomBytes(16).toString('hex')]));
  await (templates.length === 0 ? one(body) : rowsOf(fresh));
  const reference = v7();
  officers.emit('alert', { ...alert, number: (number += 1), line: { ...alert.line, reference, report_reference: reference } });
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ reference, seq: number }));
}

officers.on('connection', (socket) => { socket.emit('ready', { streams: { [alert.stream]: number }, as_of: '' }); });
process.on('SIGTERM', () => process.exit(0));
server.listen(0, '127.0.0.1', () => { process.stdout.write(`limit is open at http://127.0.0.1:${(server.address() as { port: number }).port}\n`); });
