import { TimeSource, hashToken } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Writer } from '../writer.js';

/** Receipts that go to one mailbox, on reports to one side, within `RECEIPTS_WITHIN_MS` of the first of them. */
export const RECEIPTS_MAX = 5;
export const RECEIPTS_WITHIN_MS = 24 * 3_600_000;

/**
 * How many receipts a mailbox is sent of which nobody has shown that they wanted them: a report can name anybody's address, and
 * strangers must not fill a mailbox through us. The report is filed all the same, and whoever files it is not told, since an
 * answer would say whether the address had mail before. Counted for each side by itself: the side sees what was not sent. In
 * the database, whichever process sends, and under a hash.
 */
@Injectable()
export class MailboxTurns {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Takes one of a mailbox's turns. @returns false where none is left, and then takes none */
  async take(side: string, address: string): Promise<boolean> {
    const now = await this.time.read((sql) => this.writer.query(sql));
    const rows = await this.writer.query<unknown[]>(`
      INSERT INTO hotline.attempts AS a (key, points, expire) VALUES ($1, 1, $2::bigint + ${RECEIPTS_WITHIN_MS})
      ON CONFLICT (key) DO UPDATE SET points = CASE WHEN a.expire <= $2 THEN 1 ELSE a.points + 1 END, expire = CASE WHEN a.expire <= $2 THEN excluded.expire ELSE a.expire END
      WHERE a.expire <= $2 OR a.points < ${RECEIPTS_MAX} RETURNING 1`, [keyOf(side, address), now]);
    return rows.length > 0;
  }
}

/** Gives a mailbox all its turns back: somebody reads it and wants what comes. */
export const giveTurnsBack = (manager: EntityManager, side: string, address: string): Promise<unknown> =>
  manager.query('DELETE FROM hotline.attempts WHERE key = $1', [keyOf(side, address)]);

/** Most servers put what is sent to `name+anything` into the mailbox of `name`; where one does not, its mailboxes share their turns. */
const keyOf = (side: string, address: string): string => `receipt:${hashToken(`${side} ${address.toLowerCase().replace(/\+[^@]*/, '')}`)}`;
