import { type AccountHolder, type AccountRequestKind, LINK_CODE_TRIES, type Role, staleRefusal } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contactsConfirmed } from '../delivering/contact-confirmations.js';
import { writeTo } from '../delivering/queue-letter.js';
import { OfficerRow } from '../rows/people-rows.js';
import { Writer } from '../writer.js';
import { accountsOfSide } from './accounts-of-side.js';
import { signOut } from './sign-out.js';

/** A one-time link that is good now. */
export interface GoodLink {
  readonly side: string; readonly office: string; readonly role: Role;
  /** Whose account it opens anew; null where it makes one. */
  readonly officer_id: string | null;
  /** Null for the printed link of a side's first administrator, as everything below. */
  readonly request_id: string | null; readonly kind: AccountRequestKind | null; readonly asked_by: string | null;
  /** Whom it invites, and where it moves somebody to. */
  readonly name: string | null; readonly sign_in: string | null;
  /** Of the code that its second person was shown; null where there was none. */
  readonly code_hash: string | null;
}
/** What somebody holds who uses a link: the hash of its token, and of the code by the request that it is for; null for none. */
export interface Held { readonly token_hash: string; readonly codeHash: (request_id: string) => string | null }
export type MadeAccount = Omit<OfficerRow, 'side' | 'office' | 'role' | 'created_at' | 'contacts_confirmed_at' | 'contacts_remind_at'>;

const GOOD_SQL = `
SELECT t.side, t.office, t.role, t.officer_id, t.request_id, r.kind, r.asked_by, r.name, r.sign_in, r.code_hash
FROM hotline.setup_tokens t LEFT JOIN hotline.account_requests r ON r.id = t.request_id WHERE t.token_hash = $1 AND t.expires_at > $2`;

/**
 * One-time links in use. A link is good while its request is: whoever asked may still ask, and the account is still what it was
 * asked about. Each use is one transaction under the lock of the side's accounts, in which all of this is judged again.
 */
@Injectable()
export class OneTimeUses {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /**
   * The link, without using it up; a wrong code is counted, and ends the request when it was the last that is allowed.
   * @param renews whether it is to open an account anew, and not to make one
   */
  async look(held: Held, renews: boolean): Promise<GoodLink | 'unknown' | 'wrong-code'> {
    return this.judged(held, renews, async (_, link) => link, async (manager, { request_id }, now) => {
      const [[counted]]: [{ code_tries: number }[], number] = await manager.query('UPDATE hotline.account_requests SET code_tries = code_tries + 1 WHERE id = $1 RETURNING code_tries', [request_id]);
      if ((counted?.code_tries ?? 0) < LINK_CODE_TRIES) return;
      await manager.query("UPDATE hotline.account_requests SET state = 'failed', ended_at = $2 WHERE id = $1", [request_id, now]);
      await manager.query('DELETE FROM hotline.setup_tokens WHERE request_id = $1', [request_id]);
    });
  }

  /** Whether a link is good, whatever code goes with it: nothing is counted, and nothing used. */
  async serves(token_hash: string, renews: boolean): Promise<boolean> {
    return this.writer.transaction(async (manager) => (await this.good(manager, token_hash, renews)) !== null);
  }

  async owner(id: string): Promise<OfficerRow | null> { return this.writer.manager.findOne(OfficerRow, { where: { id } }); }

  /** Makes the account, and uses its link up with it. Where the sign-in name is taken the link works on. */
  async make(held: Held, account: MadeAccount): Promise<'made' | 'unknown' | 'taken'> {
    const made = await this.judged(held, false, async (manager, { side, office, role, request_id }, now): Promise<'made' | 'taken'> => {
      const { raw } = await manager.createQueryBuilder().insert().into(OfficerRow).values({ ...account, side, office, role, created_at: now.getTime(), ...contactsConfirmed(now.getTime()) }).orIgnore().returning('id').execute() as { raw: unknown[] };
      if (raw.length === 0) return 'taken';
      await manager.query('DELETE FROM hotline.setup_tokens WHERE token_hash = $1', [held.token_hash]);
      await manager.query("UPDATE hotline.account_requests SET state = 'done', officer_id = $2 WHERE id = $1", [request_id, account.id]);
      return 'made';
    });
    return made === 'wrong-code' ? 'unknown' : made;
  }

  /**
   * Uses up every link to the account, and all that opened it before with it: password, sessions, everything beside the
   * password. Its owner is written to, and sees it at the next sign-in.
   * @returns false for a link that is no longer good
   */
  async renew(held: Held, password_hash: string): Promise<boolean> {
    const done = await this.judged(held, true, async (manager, { officer_id, request_id }, now) => {
      await manager.query('DELETE FROM hotline.setup_tokens WHERE officer_id = $1', [officer_id]);
      await manager.query('UPDATE hotline.officers SET password_hash = $2, password_changed_at = $3, active = true WHERE id = $1', [officer_id, password_hash, now]);
      await signOut(manager, String(officer_id), null);
      for (const table of ['authenticators', 'recovery_codes']) await manager.query(`DELETE FROM hotline.${table} WHERE officer_id = $1`, [officer_id]);
      await manager.query("UPDATE hotline.account_requests SET state = 'done', seen_at = NULL WHERE id = $1", [request_id]);
      await writeTo(manager, String(officer_id), 'recovered', now);
      return true;
    });
    return done === true;
  }

  private async good(manager: EntityManager, token_hash: string, renews: boolean): Promise<{ readonly link: GoodLink; readonly now: Date } | null> {
    const side = await sideOf(manager, token_hash);
    if (side === null) return null;
    const people = await accountsOfSide(manager, side);
    const now = new Date(await this.time.read((sql) => manager.query(sql)));
    const [link]: GoodLink[] = await manager.query(GOOD_SQL, [token_hash, now]);
    return link && (link.officer_id !== null) === renews && isCurrent(link, people) ? { link, now } : null;
  }

  private async judged<T>({ token_hash, codeHash }: Held, renews: boolean, work: (manager: EntityManager, link: GoodLink, now: Date) => Promise<T>, wrong: (manager: EntityManager, link: GoodLink, now: Date) => Promise<void> = async () => undefined): Promise<T | 'unknown' | 'wrong-code'> {
    return this.writer.transaction(async (manager): Promise<T | 'unknown' | 'wrong-code'> => {
      const found = await this.good(manager, token_hash, renews);
      if (!found) return 'unknown';
      const { link, now } = found;
      if (link.code_hash === null || (link.request_id !== null && codeHash(link.request_id) === link.code_hash)) return work(manager, link, now);
      await wrong(manager, link, now);
      return 'wrong-code';
    });
  }
}

async function sideOf(manager: EntityManager, token_hash: string): Promise<string | null> {
  const [row]: { side: string }[] = await manager.query('SELECT side FROM hotline.setup_tokens WHERE token_hash = $1', [token_hash]);
  return row?.side ?? null;
}

const isCurrent = ({ kind, asked_by, officer_id, office, role }: GoodLink, people: readonly AccountHolder[]): boolean =>
  kind === null || asked_by === null || staleRefusal({ kind, asked_by, about: officer_id, seat: { office, role } }, people) === undefined;
