import { type Fallback, type PlannedDelivery, type Severity, TEST_CALL_SEVERITY, TRIED_FOR_MS, outOfQuiet, planDeliveries, planStandIns } from '#domain';
import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { NetworkStore } from '../stores/network-store.js';
import type { Sql } from '../together.js';
import { Writer } from '../writer.js';
import { type AudienceOf, type AudiencePerson, peopleOfAudience } from './people-of-audience.js';

/** Alerts of one stream that one step looks at. */
const PLAN_BATCH = 200;

interface Stream extends AudienceOf { readonly number: string }
interface WaitingAlert { readonly id: string; readonly case_id: string | null; readonly number: string; readonly created_at: Date; readonly officers: readonly string[]; readonly severity: Severity }
/** A delivery that was given up, as far as something may have to follow. */
export interface GivenUp extends AudienceOf {
  readonly officer_id: string; readonly stands_in: boolean; readonly alert_id: string; readonly case_id: string | null; readonly severity: Severity; readonly officers: readonly string[];
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * Makes the rows of what goes out beyond the live line, once for each numbered alert. How far a stream was looked at is one
 * number; it moves in the transaction that writes the rows, so that a crash between the two neither loses nor doubles any.
 */
@Injectable()
export class DeliveryPlans {
  constructor(private readonly writer: Writer, private readonly networks: NetworkStore) {}

  /** Looks at one stream's next alerts, past streams that another process looks at. @returns how many; 0 means that nothing waits */
  async next(): Promise<number> {
    return this.writer.transaction(async (_manager, { sql }) => {
      const stream = await takeStream(sql);
      if (!stream) return 0;
      const alerts = await sql<WaitingAlert>(`
        SELECT a.id, a.case_id, a.number, a.created_at, a.officers, coalesce(c.severity, ${TEST_CALL_SEVERITY}) AS severity FROM hotline.alerts a LEFT JOIN hotline.cases c ON c.id = a.case_id
        WHERE a.audience = $1 AND a.number > $2 ORDER BY a.number LIMIT ${PLAN_BATCH}`, [stream.audience, stream.number]);
      const people = await peopleOfAudience(sql, stream, this.networks.zoneOf(stream.side));
      for (const alert of alerts) {
        const about = { at: alert.created_at.getTime(), severity: alert.severity };
        await insert(sql, { ...stream, alert_id: alert.id, case_id: alert.case_id, at: about.at }, byDevice(people, planDeliveries(about, meant(people, alert.officers))));
      }
      await insertWebhooks(sql, stream.side, alerts.map((a) => a.id));
      await sql('UPDATE hotline.delivery_cursors SET number = $2 WHERE audience = $1', [stream.audience, alerts.at(-1)?.number ?? stream.number]);
      return alerts.length;
    });
  }

  /** Lets follow what follows from a delivery that was given up. */
  async after(sql: Sql, lost: GivenUp, follows: Fallback): Promise<void> {
    if (follows === 'nothing' || (follows === 'stand-in' && lost.stands_in)) return;
    const people = await peopleOfAudience(sql, lost, this.networks.zoneOf(lost.side));
    await (follows === 'hurry' ? hurry : standIn)(sql, lost, people);
  }
}

/** Lets the others of the office stand in, now, for whoever was not reached. Whoever has a row of this alert already keeps it as it is. */
async function standIn(sql: Sql, lost: GivenUp, people: readonly AudiencePerson[]): Promise<void> {
  await insert(sql, lost, byDevice(people, planStandIns(lost, meant(people, lost.officers))));
}

/** Lets what an officer has by other paths wait for nothing but their quiet hours. What was tried already has its rests. */
async function hurry(sql: Sql, lost: GivenUp, people: readonly AudiencePerson[]): Promise<void> {
  const person = people.find(({ officer }) => officer === lost.officer_id);
  if (!person) return;
  await sql("UPDATE hotline.deliveries SET due_at = $3 WHERE alert_id = $1 AND officer_id = $2 AND state = 'queued' AND tries = 0 AND due_at > $3",
    [lost.alert_id, lost.officer_id, new Date(outOfQuiet(person, lost))]);
}

/** An alert without names is for everybody of its audience. */
const meant = (people: readonly AudiencePerson[], officers: readonly string[]): (AudiencePerson & { meant: boolean })[] =>
  people.map((p) => ({ ...p, meant: officers.length === 0 || officers.includes(p.officer) }));

/** Locks the cursor of a stream that has gone on since it was looked at. */
async function takeStream(sql: Sql): Promise<Stream | undefined> {
  await sql('INSERT INTO hotline.delivery_cursors (audience, number) SELECT name, 0 FROM hotline.audiences u WHERE NOT EXISTS (SELECT FROM hotline.delivery_cursors d WHERE d.audience = u.name) ON CONFLICT DO NOTHING');
  const [stream] = await sql<Stream>(`
    SELECT d.audience, d.number, u.side FROM hotline.delivery_cursors d JOIN hotline.audiences u ON u.name = d.audience
    WHERE u.last_number > d.number ORDER BY d.audience LIMIT 1 FOR UPDATE OF d SKIP LOCKED`);
  return stream;
}

interface About { readonly side: string; readonly alert_id: string; readonly case_id: string | null; readonly at: number }

type DeviceDelivery = PlannedDelivery & { readonly device: string | null };
/** By push there is a row for each device, with what becomes of it there. */
const byDevice = (people: readonly AudiencePerson[], planned: readonly PlannedDelivery[]): DeviceDelivery[] => planned.flatMap((p) =>
  (p.path === 'push' ? people.find(({ officer }) => officer === p.officer)?.devices ?? [] : [null]).map((device) => ({ ...p, device })));

async function insert(sql: Sql, { side, alert_id, case_id, at }: About, planned: readonly DeviceDelivery[]): Promise<void> {
  if (planned.length === 0) return;
  const of = <T>(pick: (p: DeviceDelivery) => T): T[] => planned.map(pick);
  await sql(`
    INSERT INTO hotline.deliveries (id, side, path, kind, officer_id, device_id, alert_id, case_id, stands_in, created_at, due_at, give_up_at)
    SELECT p.id, $1, p.path, 'alert', p.officer, p.device, $2, $3, p.stands_in, $4, p.due_at, p.due_at + interval '${TRIED_FOR_MS} milliseconds'
    FROM unnest($5::uuid[], $6::text[], $7::uuid[], $8::boolean[], $9::timestamptz[], $10::uuid[]) AS p (id, path, officer, stands_in, due_at, device)
    ON CONFLICT DO NOTHING`,
    [side, alert_id, case_id, new Date(at), of(() => newId()), of((p) => p.path), of((p) => p.officer), of((p) => p.stands_in), of((p) => new Date(p.due_at)), of((p) => p.device)]);
}

/** A side's own system hears every alert of the side at once; quiet hours and what somebody looked at are people's. */
async function insertWebhooks(sql: Sql, side: string, alerts: readonly string[]): Promise<void> {
  await sql(`
    INSERT INTO hotline.deliveries (id, side, path, kind, alert_id, case_id, created_at, due_at, give_up_at)
    SELECT n.id, a.side, 'webhook', 'alert', a.id, a.case_id, a.created_at, a.created_at, a.created_at + interval '${TRIED_FOR_MS} milliseconds'
    FROM unnest($2::uuid[], $3::uuid[]) AS n (id, alert_id) JOIN hotline.alerts a ON a.id = n.alert_id
    WHERE EXISTS (SELECT FROM hotline.webhooks w WHERE w.side = $1 AND w.gone_at IS NULL)
    ON CONFLICT DO NOTHING`, [side, alerts.map(() => newId()), alerts]);
}
