import { failpoint } from '#platform';
import { Injectable } from '@nestjs/common';
import { Packet } from './ledger/packet.js';
import { type Statement, all } from './together.js';
import { type Wire, Writer } from './writer.js';

/** Channel on which "these cases and alerts are ready" travels to every gateway; ids only. */
export const RELAYED_CHANNEL = 'hotline_relayed';
/** Rows that one batch takes of each kind. */
export const RELAY_BATCH = 500;
/** Cases and alerts of one notice together: at 76 bytes each at most under the 8,000 that NOTIFY holds. */
const IDS_PER_NOTICE = 100;

/** A case that changed, and the one side that can read what changed; null where every side can that was told of it. */
export interface ChangedCase { readonly id: string; readonly side: string | null }
export interface Relayed { readonly cases: readonly ChangedCase[]; readonly alerts: readonly string[] }

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SIDE = /^[A-Z][A-Z0-9-]{1,15}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
const areFew = (value: unknown): value is unknown[] => Array.isArray(value) && value.length <= IDS_PER_NOTICE;
const isChange = (value: unknown): value is ChangedCase =>
  typeof value === 'object' && value !== null && 'id' in value && isId(value.id) && 'side' in value && (value.side === null || (typeof value.side === 'string' && SIDE.test(value.side)));

/**
 * Reads what was heard on `RELAYED_CHANNEL`, where whoever has any login to the database may speak.
 * @returns null for what the relay never says
 */
export function readRelayed(payload: string): Relayed | null {
  let said: unknown;
  try {
    said = JSON.parse(payload);
  } catch {
    return null;
  }
  if (typeof said !== 'object' || said === null || !('cases' in said) || !('alerts' in said)) return null;
  const { cases, alerts } = said;
  return areFew(cases) && areFew(alerts) && cases.every(isChange) && alerts.every(isId) ? { cases, alerts } : null;
}

/** Takes what waits in the outbox, in order, once: numbers alerts and tells the gateways. */
@Injectable()
export class Relaying {
  constructor(private readonly writer: Writer) {}

  /**
   * Numbers one batch of alerts and announces it with the changed cases, in one transaction. Needs the database alone.
   * @returns how many were relayed; 0 means nothing waits
   */
  async announce(): Promise<number> {
    return this.writer.transaction(async (manager, wire) => {
      const [, cases, streams] = await all([wire.sql(BY_INDEX), take(wire), wire.sql<Stream>(WAITING)]);
      if (cases.length > 0) await failpoint('relay.taken');
      const { alerts, statements } = await numbered(wire, streams);
      const packet = new Packet(manager, wire);
      packet.add(...statements);
      if (alerts.length > 0) await packet.passed('relay.numbered');
      const relayed = cases.length + alerts.length;
      if (relayed === 0) return 0;
      packet.add(...noticesOf(changesOf(cases), alerts));
      await packet.end('relay.notified');
      return relayed;
    });
  }
}

/**
 * What waits is little, and its indexes know it. Statistics that were taken in a busy moment say otherwise until they are
 * taken anew, and PostgreSQL would read every alert there ever was for each batch.
 */
const BY_INDEX = 'SET LOCAL enable_seqscan = off';

/** Takes changes out of the outbox, oldest first, past those that another relay holds. */
const take = ({ sql }: Wire): Promise<Taken[]> => sql<Taken>(`
  DELETE FROM hotline.outbox WHERE position IN (
    SELECT position FROM hotline.outbox ORDER BY position LIMIT ${RELAY_BATCH} FOR UPDATE SKIP LOCKED
  ) RETURNING case_id, body`);
interface Taken { readonly case_id: string; readonly body: { readonly side?: string | null } }

/** A stream in which something waits for its number. */
interface Stream { readonly audience: string; readonly side: string }
const WAITING = 'SELECT DISTINCT audience, side FROM hotline.alerts WHERE number IS NULL';

/** The oldest waiting alerts, those of one stream in the order of their numbers. */
const OLDEST = `SELECT id, audience FROM hotline.alerts WHERE number IS NULL AND audience = ANY($1::text[]) ORDER BY created_at, case_id, seq LIMIT ${RELAY_BATCH}`;

/**
 * Gives the oldest waiting alerts the next numbers of their streams, without a gap: audiences are locked in the order of
 * their names, so two relays never deadlock and never number one stream at the same time.
 * @returns their ids in the order of their numbers, since those of several notices are told in that of the notices, and what writes the numbers
 */
async function numbered({ sql }: Wire, waiting: readonly Stream[]): Promise<{ alerts: string[]; statements: Statement[] }> {
  if (waiting.length === 0) return { alerts: [], statements: [] };
  const names = waiting.map((w) => w.audience);
  const [, audiences, oldest] = await all([
    sql('INSERT INTO hotline.audiences (name, side) SELECT * FROM unnest($1::text[], $2::text[]) AS a (name, side) ORDER BY name ON CONFLICT DO NOTHING', [names, waiting.map((w) => w.side)]),
    sql<{ name: string; last_number: string }>('SELECT name, last_number FROM hotline.audiences WHERE name = ANY($1::text[]) ORDER BY name FOR UPDATE', [names]),
    sql<{ id: string; audience: string }>(OLDEST, [names]),
  ]);
  const last = new Map(audiences.map((a) => [a.name, Number(a.last_number)]));
  const numbers = oldest.map(({ audience }) => {
    const number = (last.get(audience) ?? 0) + 1;
    last.set(audience, number);
    return number;
  });
  const alerts = oldest.map((a) => a.id);
  if (alerts.length === 0) return { alerts, statements: [] };
  return { alerts, statements: [
    { text: 'UPDATE hotline.alerts a SET number = given.number FROM unnest($1::uuid[], $2::bigint[]) AS given (id, number) WHERE a.id = given.id', values: [alerts, numbers] },
    { text: 'UPDATE hotline.audiences a SET last_number = given.number FROM unnest($1::text[], $2::bigint[]) AS given (name, number) WHERE a.name = given.name', values: [[...last.keys()], [...last.values()]] },
  ] };
}

/** Each case once for all sides, or once for each side that alone can read what changed. */
function changesOf(rows: readonly Taken[]): ChangedCase[] {
  const told = new Set(rows.filter((r) => !r.body.side).map((r) => r.case_id));
  const alone = new Map(rows.flatMap(({ case_id: id, body: { side = null } }) => (side === null || told.has(id) ? [] : [[`${id} ${side}`, { id, side }] as const])));
  return [...[...told].map((id) => ({ id, side: null })), ...alone.values()];
}

function noticesOf(cases: readonly ChangedCase[], alerts: readonly string[]): Statement[] {
  const notices: Statement[] = [];
  for (let i = 0; i < cases.length + alerts.length; i += IDS_PER_NOTICE) {
    const notice: Relayed = { cases: cases.slice(i, i + IDS_PER_NOTICE), alerts: alerts.slice(Math.max(0, i - cases.length), Math.max(0, i + IDS_PER_NOTICE - cases.length)) };
    notices.push({ text: 'SELECT pg_notify($1, $2)', values: [RELAYED_CHANNEL, JSON.stringify(notice)] });
  }
  return notices;
}
