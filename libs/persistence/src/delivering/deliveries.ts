import { type Language, type OtherDelivery, PUSH_ARRIVES_WITHIN_MS, type Path, type Severity, TEST_CALL_SEVERITY, afterGivingUp } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Writer } from '../writer.js';
import { DeliveryPlans, type GivenUp } from './delivery-plans.js';
import { NEEDLESS } from './needless.js';
import type { CompanyLetterKind, LetterKind } from './queue-letter.js';

/** How long a delivery belongs to the worker that took it; afterwards it is taken for dead. Longer than any path lets a try last. */
export const LEASE_MS = 90_000;

/** A delivery that is to be tried now. */
export interface TakenDelivery {
  readonly id: string; readonly side: string; readonly path: Path | 'webhook'; readonly kind: 'alert' | LetterKind | CompanyLetterKind;
  readonly alert_id: string | null; readonly case_id: string | null; /** That an alert is about. */ readonly measure_id: string | null; readonly officer_id: string | null;
  /** Of the company that it goes to; null where it goes to somebody else. */
  readonly report: { readonly id: string; readonly reference: string; /** The how manieth link to it works. */ readonly link: number } | null;
  /** Of the officer, or the one in which a company wants to be written to; null where it goes to no person. */
  readonly language: Language | null;
  /** Of the address as it stands now; null where there is none any more, or where it is not confirmed and must be. */
  readonly address: string | null;
  readonly contact_id: string | null;
  /** By push: the browser that it goes to, with what messages to it are encrypted with. */
  readonly device: { readonly id: string; readonly p256dh: string; readonly auth: string } | null;
  /** Of the case as it stands now; null where it is about none. */
  readonly severity: Severity | null;
  /** Whether nobody needs it any more: whoever it is for looked at the alert, or their side confirmed receipt since; the test call is over; or the company never confirmed its address. A receipt may be one too many for its mailbox beside that. */
  readonly needless: boolean;
  /** This one included. */
  readonly tries: number;
  /** Epoch milliseconds. */
  readonly at: number; readonly created_at: number; readonly give_up_at: number;
}
/** Why a delivery failed, in a word: what a server says goes to nobody, since it may name people. */
export type DeliveryFailure = 'refused' | 'not-now' | 'no-answer' | 'no-address' | 'switched-off' | 'gone' | 'private-address' | 'fault';

/** To an address that nobody confirmed goes the receipt alone, with the code that confirms it. */
const UNCONFIRMED = "(r.id IS NOT NULL AND d.kind <> 'company-received' AND r.mail_confirmed_at IS NULL)";
const TAKE_SQL = `
WITH next AS (
  SELECT id FROM hotline.deliveries WHERE state = 'queued' AND path = $2 AND due_at <= $1::timestamptz
    AND (cardinality($3::text[]) = 0 OR NOT EXISTS (SELECT FROM hotline.push_devices s WHERE s.id = device_id AND lower(substring(s.endpoint FROM '^\\w+://[^/]+')) = ANY ($3)))
  ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
), taken AS (
  UPDATE hotline.deliveries d SET due_at = $1::timestamptz + interval '${LEASE_MS} milliseconds', tries = d.tries + 1 FROM next WHERE d.id = next.id RETURNING d.*
)
SELECT d.id, d.side, d.path, d.kind, d.alert_id, d.case_id, d.officer_id, d.tries, d.created_at, d.give_up_at, coalesce(o.language, r.body #>> '{contact,language}') AS language, p.id AS contact_id,
  CASE WHEN d.kind = 'alert' THEN coalesce(c.severity, ${TEST_CALL_SEVERITY}) END AS severity,
  CASE WHEN v.id IS NOT NULL THEN jsonb_build_object('id', v.id, 'p256dh', v.p256dh, 'auth', v.auth) END AS device,
  CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'reference', r.reference, 'link', r.link) END AS report,
  CASE WHEN d.path = 'webhook' THEN w.url WHEN r.id IS NOT NULL THEN r.body #>> '{contact,email}' WHEN d.path = 'push' AND o.active AND (v.verified_at IS NOT NULL OR d.kind = 'confirm') THEN v.endpoint WHEN o.active AND (p.verified_at IS NOT NULL OR d.kind = 'confirm') THEN p.address END AS address,
  (SELECT a.measure_id FROM hotline.alerts a WHERE a.id = d.alert_id) AS measure_id, ${NEEDLESS} OR ${UNCONFIRMED} AS needless
FROM taken d LEFT JOIN hotline.officers o ON o.id = d.officer_id LEFT JOIN hotline.reports r ON r.id = d.report_id LEFT JOIN hotline.webhooks w ON w.side = d.side AND w.gone_at IS NULL
LEFT JOIN hotline.contact_points p ON p.officer_id = d.officer_id AND p.path = d.path LEFT JOIN hotline.push_devices v ON v.id = d.device_id AND v.officer_id = d.officer_id
LEFT JOIN hotline.cases c ON c.id = d.case_id`;

/** Pushes that one cycle gives up, each in a transaction of its own; what is beyond them is the next cycle's. */
const MISSED_BATCH = 100;
const MISSED_SQL = `
SELECT d.id, ${NEEDLESS} AS needless FROM hotline.deliveries d
WHERE d.path = 'push' AND d.state = 'delivered' AND d.arrived_at IS NULL AND d.missed_at IS NULL AND d.alert_id IS NOT NULL AND d.ended_at <= $1::timestamptz - interval '${PUSH_ARRIVES_WITHIN_MS} milliseconds'
ORDER BY d.ended_at LIMIT ${MISSED_BATCH}`;

type Raw = Omit<TakenDelivery, 'at' | 'created_at' | 'give_up_at'> & { readonly created_at: Date; readonly give_up_at: Date };
type Mine = Pick<TakenDelivery, 'id' | 'tries'>;

/**
 * Deliveries that are due, each given to one worker at a time. A worker that dies leaves its row to the next one once the
 * lease is over; whatever it says later is not taken any more, since the row has another number of tries then.
 */
@Injectable()
export class Deliveries {
  constructor(private readonly writer: Writer, private readonly time: TimeSource, private readonly plans: DeliveryPlans) {}

  /**
   * The longest due delivery of a path that nobody has; null when none is due.
   * @param shut origins of push services, in small letters, that nothing goes to at an instant: what is meant for them stays as it is
   */
  async take(path: TakenDelivery['path'], shut: (at: number) => readonly string[]): Promise<TakenDelivery | null> {
    const at = await this.now();
    const [row] = await this.writer.query<Raw[]>(TAKE_SQL, [new Date(at), path, shut(at)]);
    return row ? { ...row, at, created_at: row.created_at.getTime(), give_up_at: row.give_up_at.getTime() } : null;
  }

  /** The path took it. */
  async delivered(mine: Mine): Promise<void> { await this.end(this.writer.manager, mine, 'delivered', null); }
  /** It is not needed any more. */
  async silenced(mine: Mine): Promise<void> { await this.end(this.writer.manager, mine, 'silenced', null); }

  /** Is tried again after a rest, in milliseconds. */
  async again({ id, tries }: Mine, rest_ms: number, failure: DeliveryFailure): Promise<void> {
    await this.writer.query("UPDATE hotline.deliveries SET due_at = $3, failure = $4 WHERE id = $1 AND tries = $2 AND state = 'queued'", [id, tries, new Date(await this.now() + rest_ms), failure]);
  }

  /** Is not tried any more: what its officer has by another path comes at once then, and where they have nothing, others of the office stand in. */
  async givenUp(mine: Mine, failure: DeliveryFailure): Promise<void> { await this.lose(mine.id, (manager) => this.end(manager, mine, 'given-up', failure)); }

  /**
   * Looks at what push services took and no device said a word of within `PUSH_ARRIVES_WITHIN_MS`, each once. Unless it is
   * needless by now, the same follows as where a delivery is given up; a device that speaks later is believed all the same.
   */
  async missed(): Promise<void> {
    const at = new Date(await this.now());
    const rows = await this.writer.query<{ id: string; needless: boolean }[]>(MISSED_SQL, [at]);
    const mark = async (manager: EntityManager, id: string): Promise<boolean> => changed(await manager.query('UPDATE hotline.deliveries SET missed_at = $2 WHERE id = $1 AND missed_at IS NULL AND arrived_at IS NULL', [id, at]));
    for (const { id, needless } of rows) await (needless ? mark(this.writer.manager, id) : this.lose(id, (manager) => mark(manager, id)));
  }

  /** @param end of the delivery; false where it is not this worker's any more, and nothing follows */
  private async lose(id: string, end: (manager: EntityManager) => Promise<boolean>): Promise<void> {
    await this.writer.transaction(async (manager, { sql }) => {
      // Locked in one order before any of them ends, so that two that are given up at once do not each count on the other.
      const all: (OtherDelivery & { id: string })[] = await manager.query(`
        SELECT id, path FROM hotline.deliveries WHERE (alert_id, officer_id) = (SELECT alert_id, officer_id FROM hotline.deliveries WHERE id = $1) AND state IN ('queued', 'delivered')
          AND (missed_at IS NULL OR arrived_at IS NOT NULL)
        ORDER BY id FOR UPDATE`, [id]);
      if (!(await end(manager))) return;
      const [lost]: (GivenUp & { path: Path })[] = await manager.query(`
        SELECT d.path, d.officer_id, d.stands_in, a.audience, a.side, a.id AS alert_id, a.case_id, coalesce(c.severity, ${TEST_CALL_SEVERITY}) AS severity, a.officers FROM hotline.deliveries d
        JOIN hotline.alerts a ON a.id = d.alert_id LEFT JOIN hotline.cases c ON c.id = a.case_id WHERE d.id = $1 AND d.officer_id IS NOT NULL`, [id]);
      if (lost) await this.plans.after(sql, { ...lost, at: await this.now() }, afterGivingUp(lost.path, all.filter((other) => other.id !== id)));
    });
  }

  private async end(manager: EntityManager, { id, tries }: Mine, state: 'delivered' | 'silenced' | 'given-up', failure: DeliveryFailure | null): Promise<boolean> {
    return changed(await manager.query(
      "UPDATE hotline.deliveries SET state = $3, failure = $4, ended_at = $5 WHERE id = $1 AND tries = $2 AND state = 'queued'", [id, tries, state, failure, new Date(await this.now())]));
  }

  private now(): Promise<number> { return this.time.read((sql) => this.writer.query(sql)); }
}

/** Whether an update by id found its row. */
const changed = ([, rows]: [unknown[], number]): boolean => rows === 1;
