import { TRIED_FOR_MS } from '#domain';
import { TimeSource, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../reader.js';
import { Writer } from '../writer.js';

/** How long the secret before still signs beside the new one, so that a receiver can change over. */
export const SECRET_OVERLAP_MS = 24 * 3_600_000;

export interface ReadWebhook {
  readonly url: string; readonly saved_at: Date; readonly gone_at: Date | null; readonly previous_until: Date | null;
  /** What became of the newest of its deliveries. */
  readonly last: { readonly state: string; readonly failure: string | null; readonly at: Date } | null;
}

/** Where a side's alerts are posted, and with which secrets they are signed. */
@Injectable()
export class Webhooks {
  constructor(private readonly writer: Writer, private readonly reader: Reader, private readonly time: TimeSource) {}

  async ofSide(side: string): Promise<ReadWebhook | null> {
    return this.reader.as(side, async (sql) => {
      const [hook] = await sql<Omit<ReadWebhook, 'last'>>('SELECT url, saved_at, gone_at, previous_until FROM hotline.webhooks');
      const [last] = await sql<NonNullable<ReadWebhook['last']>>("SELECT state, failure, coalesce(ended_at, created_at) AS at FROM hotline.deliveries WHERE path = 'webhook' ORDER BY created_at DESC, id DESC LIMIT 1");
      return hook ? { ...hook, last: last ?? null } : null;
    });
  }

  /** Keeps an address and switches it on. @param secret of a side's first address; later ones keep theirs @returns whether it was taken */
  async save(side: string, url: string, secret: string): Promise<boolean> {
    return this.writer.transaction(async (manager) => {
      const rows: { fresh: boolean }[] = await manager.query(`
        INSERT INTO hotline.webhooks (side, url, secret, saved_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (side) DO UPDATE SET url = excluded.url, saved_at = excluded.saved_at, gone_at = NULL RETURNING secret = $3 AS fresh`, [side, url, secret, await this.now(manager)]);
      return rows[0]?.fresh ?? false;
    });
  }

  /** Puts a new secret in the place of the present one, which signs beside it for a while. @returns false where there is no address */
  async rotate(side: string, secret: string): Promise<boolean> {
    return this.writer.transaction(async (manager) => {
      const until = new Date((await this.now(manager)).getTime() + SECRET_OVERLAP_MS);
      const [, changed]: [unknown[], number] = await manager.query('UPDATE hotline.webhooks SET previous_secret = secret, previous_until = $3, secret = $2 WHERE side = $1', [side, secret, until]);
      return changed === 1;
    });
  }

  /** Queues a test. @returns false where there is no address, or where it was switched off */
  async test(side: string): Promise<boolean> {
    return this.writer.transaction(async (manager) => {
      const at = await this.now(manager);
      const rows: unknown[] = await manager.query(`
        INSERT INTO hotline.deliveries (id, side, path, kind, created_at, due_at, give_up_at) SELECT $2, side, 'webhook', 'test', $3, $3, $4 FROM hotline.webhooks WHERE side = $1 AND gone_at IS NULL RETURNING id`,
        [side, newId(), at, new Date(at.getTime() + TRIED_FOR_MS)]);
      return rows.length === 1;
    });
  }

  async remove(side: string): Promise<void> { await this.writer.query('DELETE FROM hotline.webhooks WHERE side = $1', [side]); }

  /** Secrets that sign at an instant (epoch milliseconds), the present one first. */
  async secrets(side: string, at: number): Promise<string[]> {
    const [row] = await this.writer.query<{ secret: string; previous_secret: string | null; previous_until: Date | null }[]>('SELECT secret, previous_secret, previous_until FROM hotline.webhooks WHERE side = $1', [side]);
    if (!row) return [];
    return row.previous_secret !== null && row.previous_until !== null && row.previous_until.getTime() > at ? [row.secret, row.previous_secret] : [row.secret];
  }

  /** The receiver says that it is gone for good. @param url that said so: another one that was saved since stays on */
  async gone(side: string, url: string): Promise<void> {
    await this.writer.transaction(async (manager) => {
      await manager.query('UPDATE hotline.webhooks SET gone_at = $3 WHERE side = $1 AND url = $2', [side, url, await this.now(manager)]);
    });
  }

  private async now(manager: EntityManager): Promise<Date> { return new Date(await this.time.read((sql) => manager.query(sql))); }
}
