import type { ProvenBy } from '#domain';
import { Gathered } from '#platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { OfficerRow, SessionRow } from '../rows/people-rows.js';
import { columnsOf, toRows } from '../rows/row-statements.js';
import { Writer } from '../writer.js';
import { signOut } from './sign-out.js';

/** Told, without a word more, whenever a session was ended or an officer left: each gateway then asks for its own lines. */
export const SESSIONS_CHANNEL = 'hotline_sessions';
/** Sessions of one account at a time: the one that was used longest ago makes room. */
export const SESSIONS_MAX = 50;
/** Sessions that are looked for by one statement: after an outage everybody comes back at the same moment. */
const FOUND_AT_ONCE = 500;

interface FoundSession extends Record<string, unknown> { readonly token_hash: string; readonly session_id: string; readonly expires_at: Date; readonly last_seen_at: Date; readonly proven_at: Date | null }
export interface LiveSession { readonly officer: OfficerRow; readonly id: string; readonly expires_at: number; readonly last_seen_at: number; readonly proven_at: number | null }
/** A session as its owner may see it. */
export type ListedSession = Omit<SessionRow, 'token_hash' | 'officer_id' | 'proven_at' | 'proven_by' | keyof ProviderSession>;
/** A proof that came to a session, and the token that it goes on with. */
export interface Renewal { readonly token_hash: string; readonly proven_at: number; readonly proven_by: ProvenBy; /** Sealed anew, by that token. */ readonly id_token: string | null }
/** At which provider a session was begun, and the token by which that knows it, sealed by the session's own. */
export type ProviderSession = Pick<SessionRow, 'provider' | 'id_token'>;
/** Instants in epoch milliseconds: a session that ends by `now`, or was last used before `used_after`, is over. */
export interface Moment { readonly now: number; readonly used_after: number }

/** Signed-in browsers. Only the hash of a session's token is kept; `id` names it to people and opens nothing. */
@Injectable()
export class Sessions {
  private readonly finding = new Gathered<string, LiveSession | null>((hashes) => this.findAll(hashes), FOUND_AT_ONCE);
  constructor(private readonly writer: Writer) {}

  /** Keeps a new session, and of its account no more than `SESSIONS_MAX`, none of which is over. */
  async insert(row: Omit<SessionRow, 'last_seen_at'>, used_after: number): Promise<void> {
    await this.writer.transaction(async (manager) => {
      await manager.insert(SessionRow, { ...row, last_seen_at: row.created_at });
      await manager.query(
        `DELETE FROM hotline.sessions WHERE officer_id = $1 AND (expires_at <= $2 OR last_seen_at <= $3
           OR id IN (SELECT id FROM hotline.sessions WHERE officer_id = $1 ORDER BY last_seen_at DESC, created_at DESC, id OFFSET $4))`,
        [row.officer_id, new Date(row.created_at), new Date(used_after), SESSIONS_MAX]);
    });
  }

  /** The session with its officer, as long as the officer is active; expiry is the caller's to judge. */
  find(token_hash: string): Promise<LiveSession | null> { return this.finding.ask(token_hash); }

  private async findAll(hashes: readonly string[]): Promise<(LiveSession | null)[]> {
    const { writer: { manager } } = this;
    const rows = await this.writer.query<FoundSession[]>(
      `SELECT ${columnsOf(manager, OfficerRow, 'o')}, s.token_hash, s.id AS session_id, s.expires_at, s.last_seen_at, s.proven_at
       FROM hotline.sessions s JOIN hotline.officers o ON o.id = s.officer_id WHERE o.active AND s.token_hash = ANY($1::text[])`, [[...new Set(hashes)]]);
    const found = new Map(rows.map((row): [string, LiveSession] => {
      const [officer] = toRows(manager, OfficerRow, [row]);
      return [row.token_hash, { officer: officer as OfficerRow, id: row.session_id, expires_at: row.expires_at.getTime(), last_seen_at: row.last_seen_at.getTime(), proven_at: row.proven_at?.getTime() ?? null }];
    }));
    return hashes.map((hash) => found.get(hash) ?? null);
  }

  /** Those of these sessions, by id, that last beyond `now` (epoch milliseconds) and whose officers are active. */
  async open(ids: readonly string[], now: number): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.writer.query<{ id: string }[]>(
      'SELECT s.id FROM hotline.sessions s JOIN hotline.officers o ON o.id = s.officer_id WHERE o.active AND s.expires_at > $2 AND s.id = ANY($1::uuid[])',
      [[...ids], new Date(now)]);
    return new Set(rows.map((r) => r.id));
  }

  /** An account's sessions that are not over, the one used last first. */
  async ofOfficer(officer_id: string, { now, used_after }: Moment): Promise<ListedSession[]> {
    return this.writer.manager.find(SessionRow, {
      select: { id: true, created_at: true, last_seen_at: true, expires_at: true, address: true, browser: true, system: true },
      where: { officer_id, expires_at: MoreThan(now), last_seen_at: MoreThan(used_after) }, order: { last_seen_at: 'DESC', id: 'ASC' }, take: SESSIONS_MAX,
    });
  }

  async providerOf(id: string): Promise<ProviderSession | null> { return this.writer.manager.findOne(SessionRow, { select: { provider: true, id_token: true }, where: { id } }); }
  async touch(token_hash: string, last_seen_at: number): Promise<void> { await this.writer.manager.update(SessionRow, { token_hash }, { last_seen_at }); }
  /** Gives a session that was proven another token, by which alone it goes on. @returns false when it is over, or had another already */
  async renew(token_hash: string, renewal: Renewal): Promise<boolean> {
    return (await this.writer.manager.update(SessionRow, { token_hash }, renewal)).affected === 1;
  }

  /** The same for an officer's session by its name, for whoever comes back without its cookie. @returns when it ends, null when it is over or another officer's */
  async renewOne({ officer_id, id, now }: { readonly officer_id: string; readonly id: string; readonly now: number }, renewal: Renewal): Promise<number | null> {
    const { affected } = await this.writer.manager.update(SessionRow, { id, officer_id, expires_at: MoreThan(now) }, renewal);
    return affected === 1 ? (await this.writer.manager.findOne(SessionRow, { where: { id } }))?.expires_at ?? null : null;
  }

  async remove(token_hash: string): Promise<void> { await this.writer.manager.delete(SessionRow, { token_hash }); }

  /** Ends one session of an account. @returns false when the account has no such session */
  async endOne(officer_id: string, id: string): Promise<boolean> {
    return (await this.writer.manager.delete(SessionRow, { officer_id, id })).affected === 1;
  }

  /** Signs an account out everywhere, with all that outlives a session. @param but the one that goes on; null ends all. @returns how many */
  endAll(officer_id: string, but: string | null): Promise<number> { return this.writer.transaction((manager) => signOut(manager, officer_id, but)); }
}
