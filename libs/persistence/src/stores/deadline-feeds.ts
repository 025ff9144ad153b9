import type { Language, Role } from '#domain';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader.js';
import { Writer } from '../writer.js';

/** Whose address it is. */
export interface FeedOwner { readonly id: string; readonly side: string }
export interface DeadlineFeed { readonly made_at: Date; readonly last_used_at: Date | null }
/** Whoever an address leads to, as their account stands now. */
export interface FeedReader { readonly id: string; readonly side: string; readonly role: Role; readonly language: Language; /** Epoch milliseconds. */ readonly last_used_at: number | null }

/** Secret addresses of calendars, one per officer. Whoever shows one is looked for by the writer, since whose side it is, is what that finds out. */
@Injectable()
export class DeadlineFeeds {
  constructor(private readonly writer: Writer, private readonly reader: Reader) {}

  async ofOfficer({ id, side }: FeedOwner): Promise<DeadlineFeed | null> {
    const [row] = await this.reader.as(side, (sql) => sql<DeadlineFeed>('SELECT made_at, last_used_at FROM hotline.deadline_feeds WHERE officer_id = $1', [id]));
    return row ?? null;
  }

  /** Makes an address; the one before leads nowhere from now on. @param at epoch milliseconds */
  async make({ id, side }: FeedOwner, secret_hash: string, at: number): Promise<void> {
    await this.writer.query(
      `INSERT INTO hotline.deadline_feeds (officer_id, side, secret_hash, made_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (officer_id) DO UPDATE SET secret_hash = excluded.secret_hash, made_at = excluded.made_at, last_used_at = NULL`, [id, side, secret_hash, new Date(at)]);
  }

  async revoke({ id }: FeedOwner): Promise<void> { await this.writer.query('DELETE FROM hotline.deadline_feeds WHERE officer_id = $1', [id]); }

  /** The account behind the hash of an address, if it is in use. */
  async find(secret_hash: string): Promise<FeedReader | null> {
    const [row] = await this.writer.query<(Omit<FeedReader, 'last_used_at'> & { readonly last_used_at: Date | null })[]>(
      'SELECT o.id, o.side, o.role, o.language, f.last_used_at FROM hotline.deadline_feeds f JOIN hotline.officers o ON o.id = f.officer_id WHERE f.secret_hash = $1 AND o.active', [secret_hash]);
    return row ? { ...row, last_used_at: row.last_used_at?.getTime() ?? null } : null;
  }

  async touch(officer: string, at: number): Promise<void> { await this.writer.query('UPDATE hotline.deadline_feeds SET last_used_at = $2 WHERE officer_id = $1', [officer, new Date(at)]); }
}
