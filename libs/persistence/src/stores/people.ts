import { Injectable } from '@nestjs/common';
import { MoreThan, type FindOptionsWhere } from 'typeorm';
import { Reader } from '../reader.js';
import { OfficerRow, SessionRow, SetupTokenRow } from '../rows/people-rows.js';
import { Writer } from '../writer.js';

export type Officer = OfficerRow;
/** Somebody of a side, as the others of that side may know them. */
export type Colleague = Pick<Officer, 'id' | 'side' | 'office' | 'role' | 'name' | 'sign_in' | 'language' | 'active'>;

/** Officers' accounts. Whoever signs in is looked for by the writer, since nobody's side is known before; a side's people are read behind its wall. */
@Injectable()
export class Officers {
  constructor(private readonly writer: Writer, private readonly reader: Reader) {}
  async bySignIn(sign_in: string): Promise<OfficerRow | null> { return this.writer.manager.findOne(OfficerRow, { where: { sign_in } }); }
  async byId(id: string): Promise<OfficerRow | null> { return this.writer.manager.findOne(OfficerRow, { where: { id } }); }
  async ofSide(side: string): Promise<Colleague[]> {
    return this.reader.as(side, (sql) => sql<Colleague>('SELECT id, side, office, role, name, sign_in, language, active FROM hotline.officers ORDER BY sign_in'));
  }
  async count(where: FindOptionsWhere<OfficerRow> = {}): Promise<number> { return this.writer.manager.count(OfficerRow, { where }); }
  /** @returns false when the sign-in name is taken */
  async insert(row: OfficerRow): Promise<boolean> {
    const result = await this.writer.manager.createQueryBuilder().insert().into(OfficerRow).values(row).orIgnore().returning('id').execute();
    return (result.raw as unknown[]).length === 1;
  }
}

export interface LiveSession { readonly officer: OfficerRow; readonly expires_at: number; readonly last_seen_at: number }

@Injectable()
export class Sessions {
  constructor(private readonly writer: Writer) {}
  async insert(row: Omit<SessionRow, 'last_seen_at'>): Promise<void> {
    await this.writer.manager.insert(SessionRow, { ...row, last_seen_at: row.created_at });
  }
  /** The session with its officer, as long as the officer is active; expiry is the caller's to judge. */
  async find(token_hash: string): Promise<LiveSession | null> {
    const session = await this.writer.manager.findOne(SessionRow, { where: { token_hash } });
    const officer = session && await this.writer.manager.findOne(OfficerRow, { where: { id: session.officer_id, active: true } });
    return session && officer ? { officer, expires_at: session.expires_at, last_seen_at: session.last_seen_at } : null;
  }
  /** Those of these sessions that last beyond `now` (epoch milliseconds) and whose officers are active. */
  async open(token_hashes: readonly string[], now: number): Promise<ReadonlySet<string>> {
    if (token_hashes.length === 0) return new Set();
    const rows = await this.writer.query<{ token_hash: string }[]>(
      'SELECT s.token_hash FROM hotline.sessions s JOIN hotline.officers o ON o.id = s.officer_id WHERE o.active AND s.expires_at > $2 AND s.token_hash = ANY($1::text[])',
      [[...token_hashes], new Date(now)]);
    return new Set(rows.map((r) => r.token_hash));
  }
  async touch(token_hash: string, last_seen_at: number): Promise<void> { await this.writer.manager.update(SessionRow, { token_hash }, { last_seen_at }); }
  async remove(token_hash: string): Promise<void> { await this.writer.manager.delete(SessionRow, { token_hash }); }
}

@Injectable()
export class SetupTokens {
  constructor(private readonly writer: Writer) {}
  /** Keeps a token, or lets one that is there work for longer: several doors may print the same link at once. */
  async renew(row: SetupTokenRow): Promise<void> { await this.writer.manager.upsert(SetupTokenRow, { ...row }, ['token_hash']); }
  /** A token that is still good, without using it up. */
  async peek(token_hash: string, now: number): Promise<SetupTokenRow | null> {
    return this.writer.manager.findOne(SetupTokenRow, { where: { token_hash, expires_at: MoreThan(now) } });
  }
  /** Uses a token up: of two that come at once, one gets it. */
  async take(token_hash: string, now: number): Promise<SetupTokenRow | null> {
    return this.writer.transaction(async (manager) => {
      const row = await manager.findOne(SetupTokenRow, { where: { token_hash, expires_at: MoreThan(now) }, lock: { mode: 'pessimistic_write' } });
      if (row) await manager.delete(SetupTokenRow, { token_hash });
      return row;
    });
  }
}
