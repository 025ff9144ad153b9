import { type AccountHolder, type AccountRequest, type AccountRequestKind, OPEN_REQUESTS_MAX, REQUEST_WAITS_MS, type RequestRefusal, type RequestState, type Role, type Seat, askRefusal, confirmRefusal, goesAlone, isOpen, linkRefusal, needsNoLink, secondPersons, staleRefusal } from '#domain';
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
/** Whom an invitation is for: the account that comes of it has both. */
export interface Invitee { readonly name: string; readonly sign_in: string }
/** A request as its side may see it. */
export interface ReadRequest {
  readonly id: string; readonly kind: AccountRequestKind; readonly office: string; readonly role: Role; readonly was_office: string | null; readonly was_role: Role | null; readonly state: RequestState;
  readonly name: string | null; readonly sign_in: string | null;
  readonly officer: (Person & { readonly sign_in: string }) | null; readonly asked_by: Person; readonly decided_by: Person | null; readonly ended_by: Person | null;
  readonly asked_at: Date; readonly expires_at: Date; readonly decided_at: Date | null; readonly ended_at: Date | null; readonly seen_at: Date | null;
}
export interface AskedFor { readonly side: string; readonly kind: AccountRequestKind; readonly about: string | null; readonly asked_by: string; /** Null to leave it as it is. */ readonly place: Seat | null; /** Of an invitation alone. */ readonly invitee: Invitee | null }
export type RequestResult<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why: RequestRefusal | 'too-many' | 'taken' };
/** Which request, of which side, and who acts on it. */
export interface OnRequest { readonly side: string; readonly id: string; readonly by: string }
/** The link that a request is for; of its token only the hash is kept. */
export interface GivenLink { readonly token_hash: string; /** Epoch milliseconds. */ readonly expires_at: number }
/** What a link was made for; the sign-in name is null where the account is there already. */
export interface Given { readonly kind: AccountRequestKind; readonly sign_in: string | null }

const READ_SQL = `
SELECT r.id, r.kind, r.office, r.role, r.was_office, r.was_role, r.state, r.asked_at, r.expires_at, r.decided_at, r.ended_at, r.seen_at, r.name, r.sign_in,
  jsonb_build_object('id', a.id, 'name', a.name) AS asked_by, CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'name', d.name) END AS decided_by,
  CASE WHEN e.id IS NOT NULL THEN jsonb_build_object('id', e.id, 'name', e.name) END AS ended_by,
  CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.name, 'sign_in', o.sign_in) END AS officer
FROM hotline.account_requests r JOIN hotline.officers a ON a.id = r.asked_by LEFT JOIN hotline.officers d ON d.id = r.decided_by LEFT JOIN hotline.officers e ON e.id = r.ended_by LEFT JOIN hotline.officers o ON o.id = r.officer_id`;

/** What gives people of a side access, asked for by one and confirmed by another. One step at a time within a side. */
@Injectable()
export class AccountRequests {
  constructor(private readonly writer: Writer, private readonly reader: Reader, private readonly time: TimeSource) {}

  async ofSide(side: string): Promise<readonly ReadRequest[]> {
    return this.reader.as(side, (sql) => sql<ReadRequest>(`${READ_SQL} ORDER BY r.asked_at DESC, r.id DESC LIMIT ${SHOWN_MAX}`));
  }

  /** Keeps a request; the owner of the account that it would open anew is written to at once. @returns its id */
  async ask({ side, kind, about, asked_by, place, invitee }: AskedFor): Promise<RequestResult<{ readonly id: string }>> {
    return this.writer.transaction(async (manager): Promise<RequestResult<{ id: string }>> => {
      const { people, now } = await this.begin(manager, side);
      const wanted = { kind, about, asked_by, seat: place };
      const open: { about: string | null }[] = await manager.query(`SELECT officer_id AS about FROM hotline.account_requests WHERE side = $1 AND state IN ('asked', 'confirmed') AND expires_at > $2`, [side, now]);
      const why = askRefusal(wanted, people, open);
      if (why !== undefined) return { ok: false, why };
      if (open.length >= OPEN_REQUESTS_MAX) return { ok: false, why: 'too-many' };
      if (invitee && (await manager.query<unknown[]>('SELECT FROM hotline.officers WHERE sign_in = $1', [invitee.sign_in])).length > 0) return { ok: false, why: 'taken' };
      const was = people.find((p) => p.id === about);
      const { office, role } = place ?? was ?? { office: '', role: 'officer' };
      const id = newId();
      await manager.query(
        `INSERT INTO hotline.account_requests (id, side, kind, officer_id, office, role, was_office, was_role, asked_by, asked_at, expires_at, state, name, sign_in) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [id, side, kind, about, office, role, was?.office ?? null, was?.role ?? null, asked_by, now, new Date(now.getTime() + REQUEST_WAITS_MS), goesAlone(wanted, people) ? 'confirmed' : 'asked', invitee?.name ?? null, invitee?.sign_in ?? null]);
      if (kind === 'recover' && about !== null) await writeTo(manager, about, 'recovery-asked', now);
      return { ok: true, id };
    });
  }

  /**
   * The second person's word, judged by who may what at this moment. A change is in effect with it, and ends the sessions of whom
   * it is about; anything else waits for its link.
   * @param code_hash of the code that this person alone is shown
   * @returns whether there will be a link, which needs the code
   */
  async confirm(on: OnRequest, code_hash: string): Promise<RequestResult<{ readonly link: boolean }>> {
    return this.writer.transaction(async (manager): Promise<RequestResult<{ link: boolean }>> => {
      const { request, people, now } = await this.find(manager, on);
      if (!request) return { ok: false, why: 'not-found' };
      const second = secondPersons(request, people).some((p) => p.id === on.by);
      const why = confirmRefusal(request, on.by, now.getTime()) ?? (second ? staleRefusal(request, people) : 'second-person-needed');
      if (why !== undefined) return { ok: false, why };
      const at_once = needsNoLink(request.kind, people.find((p) => p.id === request.about));
      await manager.query('UPDATE hotline.account_requests SET state = $2, decided_by = $3, decided_at = $4, expires_at = $5, code_hash = $6, seen_at = CASE WHEN $2 = \'done\' THEN NULL ELSE seen_at END WHERE id = $1',
        [on.id, at_once ? 'done' : 'confirmed', on.by, now, new Date(now.getTime() + REQUEST_WAITS_MS), at_once ? null : code_hash]);
      if (at_once) await move(manager, request);
      return { ok: true, link: !at_once };
    });
  }

  /**
   * Ends a request that nothing came of yet, its link with it: whoever asked takes it back, anybody else who may confirm it
   * refuses it. Who confirmed it, and when, stays.
   */
  async end(on: OnRequest): Promise<RequestResult<object>> {
    return this.ending(on, (request) => (on.by === request.about ? 'second-person-needed' : undefined));
  }

  /** The same, by the owner of the account that would be opened anew: a word against it, from who says that nothing was lost. */
  async object(on: OnRequest): Promise<RequestResult<object>> {
    return this.ending(on, (request) => (request.kind === 'recover' && on.by === request.about ? undefined : 'not-found'));
  }

  private async ending(on: OnRequest, refusal: (request: Found) => RequestRefusal | undefined): Promise<RequestResult<object>> {
    return this.writer.transaction(async (manager): Promise<RequestResult<object>> => {
      const { request, now } = await this.find(manager, on);
      const why = request ? refusal(request) : 'not-found';
      if (!request || why !== undefined) return { ok: false, why: why ?? 'not-found' };
      if (!isOpen(request.state)) return { ok: false, why: 'already-done' };
      await manager.query('UPDATE hotline.account_requests SET state = $2, ended_by = $3, ended_at = $4 WHERE id = $1', [on.id, on.by === request.asked_by ? 'withdrawn' : 'refused', on.by, now]);
      await manager.query('DELETE FROM hotline.setup_tokens WHERE request_id = $1', [on.id]);
      return { ok: true };
    });
  }

  /** Gives whoever asked the link of a confirmed request, once. An earlier link to the same account works no more. */
  async give(on: OnRequest, { token_hash, expires_at }: GivenLink): Promise<RequestResult<Given>> {
    return this.writer.transaction(async (manager): Promise<RequestResult<Given>> => {
      const { request, people, now } = await this.find(manager, on);
      if (!request) return { ok: false, why: 'not-found' };
      // Noted, so that the second person who came meanwhile can confirm it.
      if (request.waits_again) await manager.query("UPDATE hotline.account_requests SET state = 'asked' WHERE id = $1", [on.id]);
      const why = linkRefusal(request, on.by, now.getTime()) ?? staleRefusal(request, people);
      if (why !== undefined) return { ok: false, why };
      if (request.about !== null) await supersede(manager, request.about, on.by, now);
      await manager.query("UPDATE hotline.account_requests SET state = 'given', expires_at = $2 WHERE id = $1", [on.id, new Date(expires_at)]);
      await manager.query('INSERT INTO hotline.setup_tokens (token_hash, side, office, role, expires_at, officer_id, request_id) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [token_hash, on.side, request.office, request.role, new Date(expires_at), request.about, on.id]);
      return { ok: true, kind: request.kind, sign_in: request.sign_in };
    });
  }

  /** What its owner has not put away: that somebody asked for a new way in, as long as it was not ended, and whatever else was done. */
  async unseen({ id, side }: { readonly id: string; readonly side: string }): Promise<readonly ReadRequest[]> {
    return this.reader.as(side, (sql) => sql<ReadRequest>(`${READ_SQL} WHERE r.officer_id = $1 AND r.kind <> 'invite' AND r.seen_at IS NULL AND (r.state = 'done' OR (r.kind = 'recover' AND r.state IN ('asked', 'confirmed', 'given'))) ORDER BY r.asked_at DESC, r.id DESC LIMIT ${SHOWN_MAX}`, [id]));
  }

  /** @returns false where no such request is about this officer */
  async see(officer: string, id: string): Promise<boolean> {
    const [, seen] = await this.writer.query<[unknown[], number]>('UPDATE hotline.account_requests SET seen_at = $3 WHERE id = $1 AND officer_id = $2', [id, officer, new Date(await this.time.read((sql) => this.writer.query(sql)))]);
    return seen === 1;
  }

  private async find(manager: EntityManager, { side, id }: Pick<OnRequest, 'side' | 'id'>): Promise<{ request: Found | undefined; people: readonly AccountHolder[]; now: Date }> {
    const { people, now } = await this.begin(manager, side);
    const [row]: Row[] = await manager.query('SELECT kind, officer_id AS about, asked_by, decided_by, state, expires_at, office, role, sign_in FROM hotline.account_requests WHERE id = $1 AND side = $2', [id, side]);
    if (!row) return { request: undefined, people, now };
    const wanted = { kind: row.kind, about: row.about, asked_by: row.asked_by };
    // Asked for while nobody else was there, and not given yet: with a second person there it is theirs to confirm.
    const waits_again = row.state === 'confirmed' && row.decided_by === null && !goesAlone(wanted, people);
    return { request: { ...row, seat: { office: row.office, role: row.role }, expires_at: row.expires_at.getTime(), waits_again, state: waits_again ? 'asked' : row.state }, people, now };
  }

  private async begin(manager: EntityManager, side: string): Promise<{ people: readonly AccountHolder[]; now: Date }> {
    const people = await accountsOfSide(manager, side);
    return { people, now: new Date(await this.time.read((sql) => manager.query(sql))) };
  }
}

interface Found extends AccountRequest, Seat { readonly seat: Seat; readonly sign_in: string | null; readonly waits_again: boolean }
type Row = Omit<Found, 'expires_at' | 'seat' | 'waits_again'> & { readonly expires_at: Date; readonly decided_by: string | null };

/** Links that an account's earlier requests gave, whose place another takes. */
async function supersede(manager: EntityManager, officer: string, by: string, now: Date): Promise<void> {
  await manager.query('DELETE FROM hotline.setup_tokens WHERE officer_id = $1', [officer]);
  await manager.query("UPDATE hotline.account_requests SET state = 'withdrawn', ended_by = $2, ended_at = $3 WHERE officer_id = $1 AND state = 'given'", [officer, by, now]);
}

/** In use, at this office and in this role: whoever is signed in by the old one signs in again, so that no page and no line goes on by it. */
async function move(manager: EntityManager, { about, office, role }: Found): Promise<void> {
  await manager.query('UPDATE hotline.officers SET office = $2, role = $3, active = true WHERE id = $1', [about, office, role]);
  await manager.query('DELETE FROM hotline.sessions WHERE officer_id = $1', [about]);
}
