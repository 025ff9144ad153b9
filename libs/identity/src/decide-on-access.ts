import type { AccountConfirmed, AccountNotices, AccountRequest } from '#contracts';
import { contactsStand, may } from '#domain';
import { notFound } from '#edge';
import { AccountRequests } from '#persistence';
import { isId, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import { CurrentTime } from './current-time.js';
import { linkCodeHash, newLinkCode } from './link-codes.js';
import { presentRequest } from './present-request.js';
import { granted } from './request-problem.js';
import type { Viewer } from './viewer.js';

const log = logger('identity');

/** The second person's part in who is given access, and what everybody is told of it. */
@Injectable()
export class DecideOnAccess {
  constructor(private readonly requests: AccountRequests, private readonly time: CurrentTime) {}

  /** Those of one's side, newest first. */
  async list({ officer }: Viewer): Promise<{ requests: AccountRequest[] }> {
    const [rows, now] = [await this.requests.ofSide(officer.side), await this.time.now()];
    return { requests: rows.map((row) => presentRequest(row, officer, now)) };
  }

  /**
   * @returns the code that its link needs, for this one to hand over; null where there is no link
   * @throws ProblemError `not-found` (404), `second-person-needed` for whoever asked and whom it is about, `request-expired`,
   * `kept-by-provider` or `already-done` (409)
   */
  async confirm({ officer: { id: by, side } }: Viewer, id: string): Promise<AccountConfirmed> {
    if (!isId(id)) throw notFound();
    const code = newLinkCode();
    const { link } = granted(await this.requests.confirm({ side, id, by }, linkCodeHash(id, code)));
    log.info({ officer: by }, 'access was confirmed');
    return { code: link ? code : null };
  }

  /** Refuses it, or takes back what one asked for, also after its link was given. @throws ProblemError as `confirm` */
  async end({ officer: { id: by, side } }: Viewer, id: string): Promise<void> {
    if (!isId(id)) throw notFound();
    granted(await this.requests.end({ side, id, by }));
    log.info({ officer: by }, 'a request for access was ended');
  }

  /** Says no to a new way into one's own account. @throws ProblemError `not-found` (404) for one that is not about oneself, `already-done` (409) */
  async object({ officer: { id: by, side } }: Viewer, id: string): Promise<void> {
    if (!isId(id)) throw notFound();
    granted(await this.requests.object({ side, id, by }));
    log.info({ officer: by }, 'an officer objected to a new way into their account');
  }

  /** What a page tells its reader: what happened to their account, how many requests wait for their word, and whether they ought to confirm how they are reached. */
  async notices({ officer }: Viewer): Promise<AccountNotices> {
    const [own, now] = [await this.requests.unseen(officer), await this.time.now()];
    const waiting = may(officer.role, 'confirm-accounts') ? await this.requests.ofSide(officer.side) : [];
    const { state, due_at } = contactsStand(officer.contacts_confirmed_at, now);
    const contacts = state === 'fine' || !may(officer.role, 'keep-contacts') ? null : { state, due_at: new Date(due_at).toISOString() };
    const shown = own.map((row) => presentRequest(row, officer, now));
    return { own: shown.filter((r) => r.state !== 'expired'), to_confirm: waiting.filter((row) => presentRequest(row, officer, now).may.confirm).length, contacts };
  }

  /** @throws ProblemError `not-found` (404) for one that is not about oneself */
  async see({ officer }: Viewer, id: string): Promise<void> {
    if (!isId(id) || !(await this.requests.see(officer.id, id))) throw notFound();
  }
}
