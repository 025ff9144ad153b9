import { Injectable } from '@nestjs/common';
import { Reader } from '../reader.js';
import { OfficerRow } from '../rows/people-rows.js';
import { Writer } from '../writer.js';

/** Whose views they are. */
export interface ViewOwner { readonly id: string; readonly side: string }
export interface KeptView { readonly id: string; readonly name: string; readonly query: string; readonly first: boolean }

/** Views of the board, each its owner's alone. */
@Injectable()
export class BoardViewStore {
  constructor(private readonly writer: Writer, private readonly reader: Reader) {}

  /** By name, as its letters are numbered: the page puts them into its language's order. */
  ofOfficer({ id, side }: ViewOwner): Promise<KeptView[]> {
    return this.reader.as(side, (sql) => sql<KeptView>('SELECT id, name, query, first FROM hotline.board_views WHERE officer_id = $1 ORDER BY name, id', [id]));
  }

  /** Keeps a view, new or in the place of the one before. @param max views of one account. @returns whether there was room */
  async save(owner: ViewOwner, { id, name, query, first }: KeptView, max: number): Promise<boolean> {
    return this.writer.transaction(async (manager) => {
      // One at a time for each account, so that two requests at once do not each see room for the last one, nor both open first.
      await manager.findOne(OfficerRow, { select: { id: true }, where: { id: owner.id }, lock: { mode: 'pessimistic_write' } });
      const [row] = await manager.query<{ others: number }[]>('SELECT count(*)::int AS others FROM hotline.board_views WHERE officer_id = $1 AND id <> $2', [owner.id, id]);
      if ((row?.others ?? 0) >= max) return false;
      if (first) await manager.query('UPDATE hotline.board_views SET first = false WHERE officer_id = $1 AND id <> $2 AND first', [owner.id, id]);
      await manager.query(
        `INSERT INTO hotline.board_views (officer_id, id, side, name, query, first) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (officer_id, id) DO UPDATE SET name = excluded.name, query = excluded.query, first = excluded.first`, [owner.id, id, owner.side, name, query, first]);
      return true;
    });
  }

  /** @returns false where the account has no such view */
  async remove(owner: ViewOwner, id: string): Promise<boolean> {
    const gone = await this.writer.query<unknown[]>('WITH gone AS (DELETE FROM hotline.board_views WHERE officer_id = $1 AND id = $2 RETURNING 1) SELECT FROM gone', [owner.id, id]);
    return gone.length === 1;
  }
}
