import type { invitationSchema, placeSchema } from '#contracts';
import type { AccountRequestKind } from '#domain';
import { ProblemError, notFound } from '#edge';
import { AccountRequests, type Invitee } from '#persistence';
import { isId, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { NetworksOfSides } from './networks-of-sides.js';
import { granted } from './request-problem.js';
import type { Viewer } from './viewer.js';

const log = logger('identity');
type Place = z.output<typeof placeSchema>;

/** Asks for what gives somebody of one's side access; nothing is given before a second person confirms it. */
@Injectable()
export class AskForAccess {
  constructor(private readonly requests: AccountRequests, private readonly networks: NetworksOfSides) {}

  /** @throws ProblemError `validation` (422) for an office that is not this side's, and for a sign-in name that is taken */
  async invite({ officer }: Viewer, { office, role, ...invitee }: z.output<typeof invitationSchema>): Promise<{ id: string }> {
    return this.ask(officer, 'invite', { about: null, place: await this.place(officer.side, { office, role }), invitee });
  }

  /**
   * @param about an account of one's side
   * @throws ProblemError `not-found` (404) for one of another side, and for none, `second-person-needed` (409) about oneself
   * or where nobody could confirm it, `already-done` (409) where it does not fit the account, or one waits already
   */
  async about({ officer }: Viewer, kind: Exclude<AccountRequestKind, 'invite'>, about: string, place: Place | null = null): Promise<{ id: string }> {
    if (!isId(about)) throw notFound();
    return this.ask(officer, kind, { about, place: place && (await this.place(officer.side, place)), invitee: null });
  }

  private async ask({ id: asked_by, side }: Viewer['officer'], kind: AccountRequestKind, what: { about: string | null; place: Place | null; invitee: Invitee | null }): Promise<{ id: string }> {
    const { id } = granted(await this.requests.ask({ side, kind, asked_by, ...what }));
    log.info({ officer: asked_by, kind }, 'access was asked for');
    return { id };
  }

  private async place(side: string, place: Place): Promise<Place> {
    if (!(await this.networks.openOffice(side, place.office))) throw new ProblemError('validation', { errors: [{ pointer: '/office', rule: 'unknown_code', values: { code: place.office } }] });
    return place;
  }
}
