import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { jobOf, report } from './job.js';

/*
 * What follows from a missed acknowledge clock, written by hand in `pg` as fast as we know how: the same rows locked, read,
 * inserted and updated as by the ledger, the same history hashed, prepared statements, and as many of them in one packet
 * as do not depend on each other. It decides nothing and maps nothing: it is what the engine is measured against.
 */

/** As many as the sweep answers side by side. */
const LANES = 6;
const LIMIT = { unit: 'elapsed', seconds: 14_400 };
const RUNG_MS = 3_600_000;

type Row = Record<string, unknown>;
type Statement = readonly [text: string, values: readonly unknown[]];
interface Job { readonly url: string; readonly side: string; readonly first: number; readonly last: number }
interface Clock { readonly case_id: string; readonly side: string; readonly kind: string; readonly subject: string; readonly round: number }

const LOCK = 'SELECT * FROM hotline.cases WHERE id = $1 FOR UPDATE';
const READS = ['SELECT * FROM hotline.case_sides WHERE case_id = $1', 'SELECT * FROM hotline.case_lines WHERE case_id = $1', 'SELECT * FROM hotline.clocks WHERE case_id = $1 ORDER BY started_at, round', 'SELECT * FROM hotline.reports WHERE case_id = $1'];
const TIME = 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint::text AS ms';
const REVISION = 'SELECT revision FROM hotline.directory_revisions WHERE network = $1';
const CASE = `UPDATE hotline.cases SET reference = $2, network = $3, policy_version = $4, home = $5, lead = $6, told = $7, state = $8, severity = $9, kind = $10, channel = $11,
  version = $12, entries = $13, head = $14, opened_at = $15, updated_at = $16, closed_at = $17, shared = $18 WHERE id = $1`;
const LINES = 'UPDATE hotline.case_lines SET updated_at = $2 WHERE case_id = $1';
const SIDE = `INSERT INTO hotline.case_sides (case_id, side, told_at, acknowledged_at, acknowledged_by, rung, rung_since, proposal_to, proposal_at, unreached_since, rounds, ladder_ended_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (case_id, side) DO UPDATE SET told_at = EXCLUDED.told_at, acknowledged_at = EXCLUDED.acknowledged_at,
    acknowledged_by = EXCLUDED.acknowledged_by, rung = EXCLUDED.rung, rung_since = EXCLUDED.rung_since, proposal_to = EXCLUDED.proposal_to, proposal_at = EXCLUDED.proposal_at,
    unreached_since = EXCLUDED.unreached_since, rounds = EXCLUDED.rounds, ladder_ended_at = EXCLUDED.ladder_ended_at`;
const HISTORY = `INSERT INTO hotline.history (case_id, position, seq, at, type, side, office, how, shared, commitments, previous_hash, hash)
  VALUES ($1, $12, $2, $3, $4, NULL, NULL, 'limit', $5, '{}', $6, $7), ($1, $13, $8, $3, $9, NULL, NULL, 'limit', $10, '{}', $7, $11)`;
/** Each side's part of both entries. */
const OWN = `INSERT INTO hotline.history_own (case_id, seq, side, type, office, how, payload, salt, private)
  SELECT $1, seq, side, 'ClockMissed', NULL, 'limit', '{}', $4, '{}' FROM unnest($2::int[]) seq CROSS JOIN unnest($3::text[]) side`;
const CLOCK = `INSERT INTO hotline.clocks (case_id, side, kind, subject, round, state, time_limit, started_at, due_at, provisional, ended_at, why, calendar_revision)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, false, $10, $11, $12)`;
const CLOCK_AGAIN = `${CLOCK} ON CONFLICT (case_id, side, kind, subject, round) DO UPDATE SET state = EXCLUDED.state, time_limit = EXCLUDED.time_limit, started_at = EXCLUDED.started_at,
  due_at = EXCLUDED.due_at, provisional = EXCLUDED.provisional, ended_at = EXCLUDED.ended_at, why = EXCLUDED.why, calendar_revision = EXCLUDED.calendar_revision`;
const ALERTS = `INSERT INTO hotline.alerts (id, case_id, seq, side, audience, about, created_at, number, reached, officers)
  VALUES ($1, $2, $3, $4, $5, 'CaseClimbed', $6, NULL, 'office', $7), ($8, $2, $3, $4, $9, 'CaseClimbed', $6, NULL, 'office', $7)`;
const OUTBOX = `INSERT INTO hotline.outbox (case_id, body) VALUES ($1, $2)`;

const names = new Map<string, string>();
const nameOf = (text: string): string => {
  const name = names.get(text) ?? `raw_${names.size}`;
  names.set(text, name);
  return name;
};

/** Sends statements in one packet and waits for all answers. */
async function send(client: pg.Client, statements: readonly Statement[]): Promise<Row[][]> {
  const { stream } = client.connection;
  stream.cork();
  const answers = statements.map(([text, values]) => client.query<Row>({ name: nameOf(text), text, values: [...values] }));
  stream.uncork();
  return (await Promise.all(answers)).map((answer) => answer.rows);
}

const hashed = (previous: Buffer, header: object): Buffer => createHash('sha256').update(previous).update(canonicalize(header) ?? '').digest();

async function elapse(client: pg.Client, clock: Clock): Promise<void> {
  const { case_id: id } = clock;
  await client.query('BEGIN');
  const [[kase] = [], sides = [], , clocks = []] = await send(client, [[LOCK, [id]], ...READS.map((read): Statement => [read, [id]])]);
  const [[time] = []] = await send(client, [[TIME, []], [REVISION, [kase?.['network']]]]);
  const side = sides.find((s) => s['side'] === clock.side);
  const old = clocks.find((c) => c['side'] === clock.side && c['kind'] === clock.kind && c['round'] === clock.round);
  if (!kase || !side || !old || !time) throw new Error(`case ${id} is not whole`);
  await send(client, writes(kase, side, old, Number(time['ms'])));
  await client.query('COMMIT');
}

function writes(kase: Row, side: Row, old: Row, now: number): Statement[] {
  const [id, at, version, entries] = [kase['id'], new Date(now), Number(kase['version']), Number(kase['entries'])];
  const key = { side: old['side'], kind: old['kind'], subject: old['subject'], round: Number(old['round']) };
  const due_at = (old['due_at'] as Date).getTime();
  const missed = { seq: entries + 1, at: now, type: 'ClockMissed', side: null, office: null, how: 'limit', shared: { ...key, due_at, then: 'climb' }, commitments: {} };
  const climbed = { ...missed, seq: entries + 2, type: 'CaseClimbed', shared: { side: key.side, from: 0, to: 1, cause: 'limit', reason: null } };
  const head = kase['head'] as Buffer;
  const first = hashed(head, missed);
  const second = hashed(first, climbed);
  const why = JSON.stringify(old['why']);
  const limit = JSON.stringify(LIMIT);
  const next_due = new Date(now + RUNG_MS);
  return [
    [CASE, [id, kase['reference'], kase['network'], kase['policy_version'], kase['home'], kase['lead'], kase['told'], kase['state'], kase['severity'], kase['kind'], kase['channel'],
      version + 2, entries + 2, second, kase['opened_at'], at, kase['closed_at'], JSON.stringify(kase['shared'])]],
    [SIDE, [id, key.side, side['told_at'], side['acknowledged_at'], side['acknowledged_by'], 1, at, side['proposal_to'], side['proposal_at'], side['unreached_since'], side['rounds'], side['ladder_ended_at']]],
    [LINES, [id, at]],
    [HISTORY, [id, entries + 1, at, 'ClockMissed', JSON.stringify(missed.shared), head, first, entries + 2, 'CaseClimbed', JSON.stringify(climbed.shared), second, version + 1, version + 2]],
    [OWN, [id, [entries + 1, entries + 2], kase['told'], first]],
    [CLOCK_AGAIN, [id, key.side, key.kind, key.subject, key.round, 'missed', limit, old['started_at'], old['due_at'], at, why, old['calendar_revision']]],
    [CLOCK, [id, key.side, key.kind, key.subject, key.round + 1, 'running', limit, at, next_due, null, why, old['calendar_revision']]],
    [ALERTS, [v7(), id, version + 2, key.side, `${String(key.side)}.bare-desk`, at, [v7()], v7(), `${String(key.side)}.bare-division`]],
    [OUTBOX, [id, JSON.stringify({ side: null })]],
  ];
}

const { url, side, first, last } = jobOf<Job>();
const options = { connectionString: url, pipeline: true, options: '-c role=hotline_writer', application_name: 'bench-raw' };
const clients = await Promise.all(Array.from({ length: LANES }, async () => {
  const client = new pg.Client(options);
  await client.connect();
  return client;
}));
const [one] = clients;
const { rows: waiting } = await one!.query<Clock>(`
  SELECT c.case_id, c.side, c.kind, c.subject, c.round FROM hotline.clocks c JOIN public.clones ON c.case_id = clones.id AND clones.n BETWEEN $1 AND $2
  WHERE c.kind = 'acknowledge' AND c.side = $3 AND c.round = 1 ORDER BY clones.n`, [first, last, side]);
const began = performance.now();
await Promise.all(clients.map(async (client) => {
  for (let clock = waiting.shift(); clock; clock = waiting.shift()) await elapse(client, clock);
}));
report({ took_ms: performance.now() - began });
await Promise.all(clients.map((client) => client.end()));
