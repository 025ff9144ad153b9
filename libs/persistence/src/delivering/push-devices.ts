import { TimeSource, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../reader.js';
import { Writer } from '../writer.js';
import type { ContactOwner } from './contacts.js';
import { queueLetter } from './queue-letter.js';

/** Browsers that one officer may have switched on; an address that its push service still answers for costs a message each. */
export const DEVICES_MAX = 10;

/** How a browser is reached: its address at its push service, and what messages to it are encrypted with. */
export interface PushSubscription { readonly endpoint: string; readonly p256dh: string; readonly auth: string }
export interface ReadDevice {
  readonly id: string; /** As its browser called itself; null where it did not. */ readonly name: string | null; readonly endpoint: string; readonly saved_at: Date; readonly verified_at: Date | null;
  /** When it last said that something arrived; null where it never did. */
  readonly reached_at: Date | null;
}
export type DeviceFact = 'delivered' | 'displayed';

/** Browsers to which their officers have alerts pushed. */
@Injectable()
export class PushDevices {
  constructor(private readonly writer: Writer, private readonly reader: Reader, private readonly time: TimeSource) {}

  async ofOfficer({ id, side }: ContactOwner): Promise<readonly ReadDevice[]> {
    return this.reader.as(side, (sql) => sql<ReadDevice>('SELECT id, name, endpoint, saved_at, verified_at, reached_at FROM hotline.push_devices WHERE officer_id = $1 ORDER BY saved_at DESC, id', [id]));
  }

  /**
   * Keeps a browser, unverified, and queues the message that verifies it once it was shown there. One address is one browser:
   * where a colleague had switched it on, it is theirs no longer, as long as it has the keys that only itself knows, or had
   * never shown a message. An account of another side keeps it: what that is told must neither end nor move by what this side does.
   * @returns what stood in the way, if anything: as many as there may be, or somebody else's browser
   */
  async save(owner: ContactOwner, name: string | null, { endpoint, p256dh, auth }: PushSubscription): Promise<'saved' | 'too-many' | 'elsewhere'> {
    return this.writer.transaction(async (manager): Promise<'saved' | 'too-many' | 'elsewhere'> => {
      await manager.query('SELECT 1 FROM hotline.officers WHERE id = $1 FOR NO KEY UPDATE', [owner.id]);
      const [{ others } = { others: 0 }]: { others: number }[] = await manager.query('SELECT count(*)::int AS others FROM hotline.push_devices WHERE officer_id = $1 AND endpoint <> $2', [owner.id, endpoint]);
      if (others >= DEVICES_MAX) return 'too-many';
      const at = await this.now(manager);
      const rows: { id: string }[] = await manager.query(
        `INSERT INTO hotline.push_devices (id, officer_id, side, name, endpoint, p256dh, auth, saved_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (endpoint) DO UPDATE SET officer_id = excluded.officer_id, side = excluded.side, name = excluded.name, p256dh = excluded.p256dh, auth = excluded.auth,
           saved_at = excluded.saved_at, verified_at = NULL, reached_at = NULL
         WHERE push_devices.officer_id = excluded.officer_id OR (push_devices.side = excluded.side AND (push_devices.verified_at IS NULL OR (push_devices.p256dh, push_devices.auth) = (excluded.p256dh, excluded.auth)))
         RETURNING id`,
        [newId(), owner.id, owner.side, name, endpoint, p256dh, auth, at]);
      const [device] = rows;
      if (!device) return 'elsewhere';
      await queueLetter(manager, owner, { path: 'push', kind: 'confirm', at, device: device.id });
      return 'saved';
    });
  }

  /** Queues a test to a browser of one's own; one that is not verified yet is asked once more. @returns false where there is none */
  async test(owner: ContactOwner, device: string): Promise<boolean> {
    return this.writer.transaction(async (manager) => {
      const [row]: { verified_at: Date | null }[] = await manager.query('SELECT verified_at FROM hotline.push_devices WHERE id = $1 AND officer_id = $2', [device, owner.id]);
      if (row) await queueLetter(manager, owner, { path: 'push', kind: row.verified_at === null ? 'confirm' : 'test', at: await this.now(manager), device });
      return row !== undefined;
    });
  }

  /** @returns false where it is not one of theirs */
  async remove({ id }: ContactOwner, device: string): Promise<boolean> {
    const [, removed] = await this.writer.query<[unknown[], number]>('DELETE FROM hotline.push_devices WHERE id = $1 AND officer_id = $2', [device, id]);
    return removed === 1;
  }

  /** Its push service says that it is gone. @param endpoint that is gone: a browser that came back with another one stays */
  async gone(device: string, endpoint: string): Promise<void> {
    await this.writer.query('DELETE FROM hotline.push_devices WHERE id = $1 AND endpoint = $2', [device, endpoint]);
  }

  /**
   * Keeps what a device says of a delivery, each fact with the first time that it was said; what was displayed has arrived.
   * One that was removed, or saved anew since, says nothing any more. The message that was sent for it verifies a device, as long as it was not saved anew since.
   */
  async told(delivery: string, fact: DeviceFact): Promise<void> {
    await this.writer.transaction(async (manager) => {
      const at = await this.now(manager);
      const [rows]: [{ device_id: string; officer_id: string; kind: string; created_at: Date }[], number] = await manager.query(`
        UPDATE hotline.deliveries SET arrived_at = coalesce(arrived_at, $2), displayed_at = CASE WHEN $3 THEN coalesce(displayed_at, $2) ELSE displayed_at END
        WHERE id = $1 AND path = 'push' AND EXISTS (SELECT FROM hotline.push_devices v WHERE v.id = device_id AND v.officer_id = deliveries.officer_id AND v.saved_at <= created_at)
          AND (arrived_at IS NULL OR $3 AND displayed_at IS NULL) RETURNING device_id, officer_id, kind, created_at`, [delivery, at, fact === 'displayed']);
      const [row] = rows;
      if (!row) return;
      await manager.query(`
        UPDATE hotline.push_devices SET reached_at = $3, verified_at = coalesce(verified_at, CASE WHEN $4 THEN $3::timestamptz END) WHERE id = $1 AND officer_id = $2 AND saved_at <= $5`,
        [row.device_id, row.officer_id, at, row.kind === 'confirm', row.created_at]);
    });
  }

  private async now(manager: EntityManager): Promise<Date> { return new Date(await this.time.read((sql) => manager.query(sql))); }
}
