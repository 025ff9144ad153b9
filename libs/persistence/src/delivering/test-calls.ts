import { type Network, type RungOffice, TEST_CALL_ANSWER_MS, TEST_CALL_REST_MS, audienceName, dueTestCall, officesToRing } from '#domain';
import { TimeSource, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DirectoryStore } from '../directory/directory-store.js';
import { Wake } from '../ledger/wake.js';
import { Writer } from '../writer.js';

/** Somebody of a side, who asks for a call or answers one. */
export interface TestCaller { readonly id: string; readonly side: string; readonly office: string }
export type TestCallDemand = { readonly ok: true } | { readonly ok: false; /** When one may be asked for again, epoch milliseconds. */ readonly possible_at: number };

/** Rings test calls and takes what is answered. One network at a time: its row is locked by whoever looks. */
@Injectable()
export class TestCallStore {
  constructor(private readonly writer: Writer, private readonly directory: DirectoryStore, private readonly time: TimeSource, private readonly wake: Wake) {}

  /**
   * Rings a network if its plan says so by now, past one that another process looks at. Up to which planned day it was rung
   * moves in the transaction that rings, so that a crash between the two neither loses nor doubles a call; a call still running lets
   * the next one wait.
   * @returns whether it rang
   */
  async ringIfDue(network: Network): Promise<boolean> {
    return this.ringing(async (manager) => {
      const at = await this.now(manager);
      await begin(manager, network.id, at);
      const [plan]: { counted_from: Date }[] = await manager.query('SELECT counted_from FROM hotline.test_call_schedules WHERE network = $1 FOR UPDATE SKIP LOCKED', [network.id]);
      if (!plan) return false;
      const { calendars } = await this.directory.current(manager, network.id);
      const planned = dueTestCall({ ...network, calendars }, plan.counted_from.getTime(), at);
      if (planned === null || (await this.last(manager, network.id)) > at - TEST_CALL_ANSWER_MS) return false;
      await this.ring(manager, network, at, null);
      await manager.query('UPDATE hotline.test_call_schedules SET counted_from = $2 WHERE network = $1', [network.id, new Date(planned)]);
      return true;
    });
  }

  /** Rings a network because somebody asks for it, unless there was a call within `TEST_CALL_REST_MS`. */
  async demand(network: Network, by: TestCaller): Promise<TestCallDemand> {
    let possible_at = 0;
    const ok = await this.ringing(async (manager) => {
      const at = await this.now(manager);
      await begin(manager, network.id, at);
      await manager.query('SELECT 1 FROM hotline.test_call_schedules WHERE network = $1 FOR UPDATE', [network.id]);
      possible_at = (await this.last(manager, network.id)) + TEST_CALL_REST_MS;
      if (possible_at > at) return false;
      await this.ring(manager, network, at, by);
      return true;
    });
    return ok ? { ok } : { ok, possible_at };
  }

  /**
   * Keeps that somebody is there: for every office that rang them, and for their own. Whatever would still go out to them is
   * not needed any more, as with an alert that they looked at.
   * @returns false where no such call rang their side, or it is over
   */
  async answer(call: string, { id, side, office }: TestCaller): Promise<boolean> {
    return this.writer.transaction(async (manager) => {
      const at = new Date(await this.now(manager));
      const running: unknown[] = await manager.query('SELECT 1 FROM hotline.test_calls WHERE id = $1 AND $2 = ANY(sides) AND ends_at > $3', [call, side, at]);
      if (running.length === 0) return false;
      await manager.query('INSERT INTO hotline.test_call_answers (call_id, officer_id, side, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [call, id, side, at]);
      await manager.query(`
        UPDATE hotline.test_call_offices SET answered_at = $5 WHERE call_id = $1 AND side = $3 AND answered_at IS NULL
          AND (office = $4 OR alert_id IN (SELECT id FROM hotline.alerts WHERE test_call_id = $1 AND side = $3 AND $2 = ANY(officers)))`, [call, id, side, office, at]);
      await manager.query(`
        INSERT INTO hotline.receipts (alert_id, officer_id, side, fact, at) SELECT id, $2::uuid, side, 'displayed', $4 FROM hotline.alerts
        WHERE test_call_id = $1 AND side = $3 AND ($2::text = ANY(officers) OR audience = $5) ON CONFLICT DO NOTHING`, [call, id, side, at, audienceName({ side, office })]);
      return true;
    });
  }

  private async ring(manager: EntityManager, network: Network, at: number, by: TestCaller | null): Promise<void> {
    const { duty } = await this.directory.current(manager, network.id);
    const { sides } = network.policy;
    const rung = sides.flatMap((side) => officesToRing(network, side, duty, at));
    const id = newId();
    await manager.query('INSERT INTO hotline.test_calls (id, network, sides, called_at, ends_at, asked_by_side, asked_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, network.id, sides, new Date(at), new Date(at + TEST_CALL_ANSWER_MS), by?.side ?? null, by?.id ?? null]);
    const alerts = await insertAlerts(manager, { id, at, by: by?.side ?? null }, rung);
    await manager.query('INSERT INTO hotline.test_call_offices (call_id, office, side, alert_id) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::uuid[])',
      [id, rung.map((o) => o.office), rung.map((o) => o.side), rung.map((o) => alerts.get(o.audience))]);
  }

  /** When the network was rung last, epoch milliseconds; 0 for never. */
  private async last(manager: EntityManager, network: string): Promise<number> {
    const [row]: { at: Date }[] = await manager.query('SELECT called_at AS at FROM hotline.test_calls WHERE network = $1 ORDER BY called_at DESC LIMIT 1', [network]);
    return row?.at.getTime() ?? 0;
  }

  /** Hints to the relay once what rang is committed. */
  private async ringing(work: (manager: EntityManager) => Promise<boolean>): Promise<boolean> {
    const rang = await this.writer.transaction(work);
    if (rang) this.wake.now();
    return rang;
  }

  private now(manager: EntityManager): Promise<number> { return this.time.read((sql) => manager.query(sql)); }
}

/** A plan counts from when the service first knew of the network. */
const begin = (manager: EntityManager, network: string, at: number): Promise<unknown> =>
  manager.query('INSERT INTO hotline.test_call_schedules (network, counted_from) VALUES ($1, $2) ON CONFLICT DO NOTHING', [network, new Date(at)]);

/** One alert for each stream, whoever it stands in for. @returns their ids by stream */
async function insertAlerts(manager: EntityManager, call: { readonly id: string; readonly at: number; readonly by: string | null }, rung: readonly RungOffice[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { audience, side, reach } of rung.filter((o, i) => rung.findIndex((other) => other.audience === o.audience) === i)) {
    const id = newId();
    ids.set(audience, id);
    await manager.query(`
      INSERT INTO hotline.alerts (id, test_call_id, seq, side, by, audience, about, created_at, reached, officers) VALUES ($1, $2, 0, $3, $4, $5, 'TestCall', $6, $7, $8)`,
      [id, call.id, side, call.by, audience, new Date(call.at), reach.by, [...reach.officers]]);
  }
  return ids;
}
