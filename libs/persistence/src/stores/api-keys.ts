import { Injectable } from '@nestjs/common';
import { Reader } from '../reader.js';
import { Writer } from '../writer.js';

/** Keys of one side that work at a time. */
export const KEYS_MAX = 50;
/** Keys of a side that are listed: the newest, those that are over among them. */
const LISTED_MAX = 200;

/** Instants in epoch milliseconds. */
export interface ApiKey { readonly id: string; readonly side: string; readonly office: string; readonly name: string; readonly scopes: readonly string[]; readonly expires_at: number; readonly last_used_at: number | null }
export interface NewApiKey extends Omit<ApiKey, 'last_used_at'> { readonly prefix: string; readonly secret_hash: string; readonly made_by: string; readonly made_at: number }
export interface ListedKey {
  readonly id: string; readonly office: string; readonly name: string; readonly prefix: string; readonly scopes: readonly string[]; readonly made_by: string; readonly maker: string;
  readonly made_at: Date; readonly expires_at: Date; readonly last_used_at: Date | null; readonly revoked_at: Date | null;
}

/** Keys of machines. Whoever shows one is looked for by the writer, since whose side it is, is what that finds out; a list is read behind its side's wall. */
@Injectable()
export class ApiKeys {
  constructor(private readonly writer: Writer, private readonly reader: Reader) {}

  /** The key behind a hash, unless it was revoked; expiry is the caller's to judge. */
  async find(secret_hash: string): Promise<ApiKey | null> {
    const [row] = await this.writer.query<(Omit<ApiKey, 'expires_at' | 'last_used_at'> & { readonly expires_at: Date; readonly last_used_at: Date | null })[]>(
      'SELECT id, side, office, name, scopes, expires_at, last_used_at FROM hotline.api_keys WHERE secret_hash = $1 AND revoked_at IS NULL', [secret_hash]);
    return row ? { ...row, expires_at: row.expires_at.getTime(), last_used_at: row.last_used_at?.getTime() ?? null } : null;
  }

  /** Those of these keys that work at `now` (epoch milliseconds). */
  async working(ids: readonly string[], now: number): Promise<ReadonlySet<string>> {
    const rows = await this.writer.query<{ id: string }[]>('SELECT id FROM hotline.api_keys WHERE revoked_at IS NULL AND expires_at > $2 AND id = ANY($1::uuid[])', [[...ids], new Date(now)]);
    return new Set(rows.map((r) => r.id));
  }

  async touch(id: string, at: number): Promise<void> { await this.writer.query('UPDATE hotline.api_keys SET last_used_at = $2 WHERE id = $1', [id, new Date(at)]); }

  async ofSide(side: string): Promise<ListedKey[]> {
    return this.reader.as(side, (sql) => sql<ListedKey>(`
      SELECT k.id, k.office, k.name, k.prefix, k.scopes, k.made_by, o.name AS maker, k.made_at, k.expires_at, k.last_used_at, k.revoked_at
      FROM hotline.api_keys k JOIN hotline.officers o ON o.id = k.made_by WHERE k.side = $1 ORDER BY k.made_at DESC, k.id DESC LIMIT ${LISTED_MAX}`, [side]));
  }

  /** @returns why it was not made: the side has `KEYS_MAX` that work, or one of this name that was not revoked */
  async make(key: NewApiKey): Promise<'made' | 'full' | 'taken'> {
    return this.writer.transaction(async (manager) => {
      // One at a time for each side, so that two requests at once do not each see room for the last one.
      await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('keys of ' || $1, 0))", [key.side]);
      const rows: { n: number }[] = await manager.query('SELECT count(*)::int AS n FROM hotline.api_keys WHERE side = $1 AND revoked_at IS NULL AND expires_at > $2', [key.side, new Date(key.made_at)]);
      if ((rows[0]?.n ?? 0) >= KEYS_MAX) return 'full';
      const made: unknown[] = await manager.query(`
        INSERT INTO hotline.api_keys (id, side, office, name, prefix, secret_hash, scopes, made_by, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (side, name) WHERE revoked_at IS NULL DO NOTHING RETURNING id`,
        [key.id, key.side, key.office, key.name, key.prefix, key.secret_hash, [...key.scopes], key.made_by, new Date(key.made_at), new Date(key.expires_at)]);
      return made.length === 1 ? 'made' : 'taken';
    });
  }

  /** @returns false for a key that is not this side's, or was revoked before */
  async revoke(side: string, id: string, at: number): Promise<boolean> {
    const [, changed] = await this.writer.query<[unknown[], number]>('UPDATE hotline.api_keys SET revoked_at = $3 WHERE side = $1 AND id = $2 AND revoked_at IS NULL', [side, id, new Date(at)]);
    return changed === 1;
  }
}
