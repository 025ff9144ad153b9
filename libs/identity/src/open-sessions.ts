import type { SessionList } from '#contracts';
import { notFound } from '#edge';
import { type ListedSession, Officers, Sessions } from '#persistence';
import { Config, isId, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import { CurrentTime } from './current-time.js';
import type { Viewer } from './viewer.js';

const log = logger('identity');

/** Whose sessions are meant: one's own, or those of somebody of an administrator's side. */
export type Account = Pick<Viewer['officer'], 'id' | 'role'>;

/** Where an account is signed in, and how it is signed out there; every gateway hears of it and closes the lines. */
@Injectable()
export class OpenSessions {
  constructor(private readonly sessions: Sessions, private readonly officers: Officers, private readonly time: CurrentTime, private readonly config: Config) {}

  /**
   * An account of a side.
   * @throws ProblemError `not-found` (404) for one of another side, and for none
   */
  async accountOf(side: string, officer: string): Promise<Account> {
    const found = (await this.officers.ofSide(side)).find((o) => o.id === officer);
    if (!found) throw notFound();
    return found;
  }

  /** @param current the session that asks */
  async list({ id, role }: Account, current: string): Promise<SessionList> {
    const now = await this.time.now();
    const open = await this.sessions.ofOfficer(id, { now, used_after: now - this.config.session_limits[role].idle_ms });
    return { sessions: open.map((session) => present(session, current)) };
  }

  /** @throws ProblemError `not-found` (404) for a session that is not this account's, or is over */
  async end({ id }: Account, session: string): Promise<void> {
    if (!isId(session) || !(await this.sessions.endOne(id, session))) throw notFound();
    log.info({ officer: id, count: 1 }, 'sessions were ended before their time');
  }

  /** With them ends what outlives a session: the calendar's address, and the browsers that alerts are pushed to. @param but the session that goes on; null ends all */
  async endAll({ id }: Account, but: string | null): Promise<void> {
    log.info({ officer: id, count: await this.sessions.endAll(id, but) }, 'sessions were ended before their time');
  }
}

const instant = (at: number): string => new Date(at).toISOString();

function present({ id, browser, system, address, created_at, last_seen_at, expires_at }: ListedSession, current: string): SessionList['sessions'][number] {
  return { id, current: id === current, browser, system, address, began_at: instant(created_at), last_used_at: instant(last_seen_at), ends_at: instant(expires_at) };
}
