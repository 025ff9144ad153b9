import { type accountRequestedSchema, invitationSchema, type officersSchema, placeSchema } from '#contracts';
import { CONTACT_KEEPERS, contactsStand } from '#domain';
import { IdParam, valid } from '#edge';
import { type Colleague, Officers } from '#persistence';
import { Body, Controller, Get, Post } from '@nestjs/common';
import type * as z from 'zod/mini';
import { AskForAccess } from './ask-for-access.js';
import { CurrentTime } from './current-time.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

type Requested = Promise<z.output<typeof accountRequestedSchema>>;

/** The accounts of an administrator's own side; other sides' do not exist here. */
@Controller('api/v1/officers')
@May('keep-accounts')
export class OfficersController {
  constructor(private readonly officers: Officers, private readonly ask: AskForAccess, private readonly time: CurrentTime) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<z.output<typeof officersSchema>> {
    const [officers, now] = [await this.officers.ofSide(viewer.officer.side), await this.time.now()];
    return { officers: officers.map((o) => ({ id: o.id, sign_in: o.sign_in, name: o.name, office: o.office, role: o.role, active: o.active, contacts_unconfirmed_since: unconfirmedSince(o, now) })) };
  }

  @Post('invitations')
  invite(@Body() raw: unknown, @CurrentViewer() viewer: Viewer): Requested { return this.ask.invite(viewer, valid(invitationSchema, raw)); }

  /** A new way into an account whose owner lost theirs. */
  @Post(':officer/recovery')
  recover(@IdParam('officer') officer: string, @CurrentViewer() viewer: Viewer): Requested { return this.ask.about(viewer, 'recover', officer); }

  /** Back into use. */
  @Post(':officer/return')
  bringBack(@IdParam('officer') officer: string, @CurrentViewer() viewer: Viewer): Requested { return this.ask.about(viewer, 'return', officer); }

  /** Another office or role. */
  @Post(':officer/place')
  move(@IdParam('officer') officer: string, @Body() raw: unknown, @CurrentViewer() viewer: Viewer): Requested { return this.ask.about(viewer, 'change', officer, valid(placeSchema, raw)); }
}

/** Since when somebody ought to have confirmed how they are reached; null for whoever did, and for whoever has nothing to confirm. */
function unconfirmedSince({ active, role, contacts_confirmed_at }: Colleague, now: number): string | null {
  const { state, due_at } = contactsStand(contacts_confirmed_at.getTime(), now);
  return active && CONTACT_KEEPERS.includes(role) && state === 'overdue' ? new Date(due_at).toISOString() : null;
}
