import { type AccountHolder, type AccountRequest, type AccountRequestKind, OPEN_REQUESTS_MAX, REQUEST_WAITS_MS, type RequestRefusal, type RequestState, type Role, askRefusal, confirmRefusal, goesAlone, linkRefusal, needsNoLink } from '#domain';
import { TimeSource, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writeTo } from '../delivering/queue-letter.js';
import { Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { accountsOfSide } from './accounts-of-side.js';

/** Requests of a side that are shown, newest first; those that wait are never more. */
const SHOWN_MAX = 100;

interface Person { readonly id: string; readonly name: string }
/** A request as its side may see it. */
export interface ReadRequest {
  readonly id: string; readonly kind: AccountRequestKind; readonly office: string; readonly role: Role; readonly was_office: string | null; readonly was_role: Role | null; readonly state: RequestState;
  readonly officer: (Person & { readonly sign_in: string }) | null; readonly asked_by: Person; readonly decided_by: Person | null;
  readonly asked_at: Date; readonly expires_at: Date; readonly decided_at: Date | null; readonly seen_at: Date | null;
}
export interface AskedFor { readonly side: string; readonly kind: AccountRequestKind; readonly about: string | null; readonly asked_by: string; /** Null to leave it as it is. */ readonly place: { readonly office: string; readonly role: Role } | null }
export type RequestResult<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why: RequestRefusal | 'too-many' };
/** Which request, of which side, and who acts on it. */
export interface OnRequest { readonly side: string; readonly id: string; readonly by: string }
/** The link that a request is for; of its token only the hash is kept. */
export interface GivenLink { readonly token_hash: string; /** Epoch milliseconds. */ readonly expires_at: number }

const READ_SQL = `
SELECT r.id, r.kind, r.office, r.role, r.was_office, r.was_role, r.state, r.asked_at, r.expires_at, r.decided_at, r.seen_at,
  jsonb_build_object('id', a.id, 'name', a.name) AS asked_by, CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'name', d.name) END AS decided_by,
  CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.name, 'sign_in', o.sign_in) END AS officer
FROM hotline.account_requests r JOIN hotline.officers a ON a.id = r.asked_by LEFT JOIN hotline.officers d ON d.id = r.decided_by LEFT JOIN hotline.officers o ON o.id = r.officer_id`;

/** What gives people of a side access, asked for by one and confirmed by another. One step at a time within a side. */
@Injectable()
export class AccountRequests {
  constructor(private readonly writer: Writer, private readonly reader: Reader, private readonly time: TimeSource) {}

  async ofSide(side: string): Promise<readonly ReadRequest[]> {
    return this.reader.as(side, (sql) => sql<ReadRequest>(`${READ_SQL} ORDER BY r.asked_at DESC, r.id DESC LIMIT ${SHOWN_MAX}`));
  }

  /** Keeps a request; the owner of the account that it would open anew is written to at once. @returns its id */
  async ask({ side, kind, about, asked_by, place }: AskedFor): Promise<RequestResult<{ readonly id: string }>> {
    return this.writer.transaction(async (manager): Promise<RequestResult<{ id: string }>> => {
      const { people, now } = await this.begin(manager, side);
      const wanted = { kind, about, asked_by };
      const open: { about: string | null }[] = await manager.query(`SELECT officer_id AS about FROM hotline.account_requests WHERE side = $1 AND state IN ('asked', 'confirmed') AND expires_at > $2`, [side, now]);
      const why = askRefusal(wanted, people, open);
      if (why !== undefined) return { ok: false, why };
      if (open.length >= OPEN_REQUESTS_MAX) return { ok: false, why: 'too-many' };
      const was = people.find((p) => p.id === about);
      const { office, role } = place ?? was ?? { office: '', role: 'officer' };
      const id = newId();
      await manager.query(
        `INSERT INTO hotline.account_requests (id, side, kind, officer_id, office, role, was_office, was_role, asked_by, asked_at, expires_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [id, side, kind, about, office, role, was?.office ?? null, was?.role ?? null, asked_by, now, new Date(now.getTime() + REQUEST_WAITS_MS), goesAlone(wanted, people) ? 'confirmed' : 'asked']);
      if (kind === 'recover' && about !== null) await writeTo(manager, about, 'recovery-asked', now);
      return { ok: true, id };
    });
  }

  /** The second person's word. A change is in effect with it, and ends the sessions of whom it is about. */
  async confirm(on: OnRequest): Promise<RequestResult<object>> {
    return this.writer.transaction(async (manager): Promise<RequestResult<object>> => {
      const { request, people, now } = await this.find(manager, on);
      const why = request ? confirmRefusal(request, on.by, now.getTime()) : 'not-found';
      if (!request || why !== undefined) return { ok: false, why: why ?? 'not-found' };
      const at_once = needsNoLink(request.kind, people.find((p) => p.id === request.about));
      await manager.query('UPDATE hotline.account_requests SET state = $2, decided_by = $3, decided_at = $4, expires_at = $5 WHERE id = $1',
        [on.id, at_once ? 'done' : 'confirmed', on.by, now, new Date(now.getTime() + REQUEST_WAITS_MS)]);
      if (at_once) await move(manager, request);
      return { ok: true };
    });
  }

  /** Ends a request that waits: whoever asked takes it back, anybody else who may confirm it refuses it. */
  async end({ side, id, by }: OnRequest): Promise<RequestResult<object>> {
    return this.writer.transaction(async (manager): Promise<RequestResult<object>> => {
      const { request, now } = await this.find(manager, { side, id });
      if (!request) return { ok: false, why: 'not-found' };
      if (request.state !== 'asked' && request.state !== 'confirmed') return { ok: false, why: 'already-done' };
      if (by === request.about) return { ok: false, why: 'second-person-needed' };
      const own = by === request.asked_by;
      await manager.query('UPDATE hotline.account_requests SET state = $2, decided_by = coalesce($3, decided_by), decided_at = $4 WHERE id = $1', [id, own ? 'withdrawn' : 'refused', own ? null : by, now]);
      return { ok: true };
    });
  }

  /** Gives whoever asked the link of a confirmed request, once. */
  async give(on: OnRequest, { token_hash, expires_at }: GivenLink): Promise<RequestResult<{ readonly kind: AccountRequestKind }>> {
    return this.writer.transaction(async (manager): Promise<RequestResult<{ kind: AccountRequestKind }>> => {
      const { request, now } = await this.find(manager, on);
      const why = request ? linkRefusal(request, on.by, now.getTime()) : 'not-found';
      if (!request || why !== undefined) return { ok: false, why: why ?? 'not-found' };
      await manager.query("UPDATE hotline.account_requests SET state = 'given' WHERE id = $1", [on.id]);
      await manager.query('INSERT INTO hotline.setup_tokens (token_hash, side, office, role, expires_at, officer_id, request_id) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [token_hash, on.side, request.office, request.role, new Date(expires_at), request.about, on.id]);
      return { ok: true, kind: request.kind };
    });
  }

  /** What became of an account since its owner last looked: what was asked about it and not taken back. */
  async unseen({ id, side }: { readonly id: string; readonly side: string }): Promise<readonly ReadRequest[]> {
    return this.reader.as(side, (sql) => sql<ReadRequest>(`${READ_SQL} WHERE r.officer_id = $1 AND r.kind <> 'invite' AND r.seen_at IS NULL AND r.state NOT IN ('refused', 'withdrawn') ORDER BY r.asked_at DESC, r.id DESC LIMIT ${SHOWN_MAX}`, [id]));
  }

  /** @returns false where no such request is about this officer */
  async see(officer: string, id: string): Promise<boolean> {
    const [, seen] = await this.writer.query<[unknown[], number]>('UPDATE hotline.account_requests SET seen_at = $3 WHERE id = $1 AND officer_id = $2', [id, officer, new Date(await this.time.read((sql) => this.writer.query(sql)))]);
    return seen === 1;
  }

  private async find(manager: EntityManager, { side, id }: Pick<OnRequest, 'side' | 'id'>): Promise<{ request: Found | undefined; people: readonly AccountHolder[]; now: Date }> {
    const { people, now } = await this.begin(manager, side);
    const [row]: (Omit<Found, 'expires_at'> & { expires_at: Date })[] = await manager.query('SELECT kind, officer_id AS about, asked_by, state, expires_at, office, role FROM hotline.account_requests WHERE id = $1 AND side = $2', [id, side]);
    return { request: row && { ...row, expires_at: row.expires_at.getTime() }, people, now };
  }

  private async begin(manager: EntityManager, side: string): Promise<{ people: readonly (AccountHolder & { office: string })[]; now: Date }> {
    const people = await accountsOfSide(manager, side);
    return { people, now: new Date(await this.time.read((sql) => manager.query(sql))) };
  }
}

interface Found extends AccountRequest { readonly office: string; readonly role: Role }

/** In use, at this office and in this role: whoever is signed in by the old one signs in again, so that no page and no line goes on by it. */
async function move(manager: EntityManager, { about, office, role }: Found): Promise<void> {
  await manager.query('UPDATE hotline.officers SET office = $2, role = $3, active = true WHERE id = $1', [about, office, role]);
  await manager.query('DELETE FROM hotline.sessions WHERE officer_id = $1', [about]);
}
