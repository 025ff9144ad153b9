import { type accountRequestedSchema, invitationSchema, type officersSchema, placeSchema } from '#contracts';
import { valid } from '#edge';
import { Officers } from '#persistence';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type * as z from 'zod/mini';
import { AskForAccess } from './ask-for-access.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

type Requested = Promise<z.output<typeof accountRequestedSchema>>;

/** The accounts of an administrator's own side; other sides' do not exist here. */
@Controller('api/v1/officers')
@May('keep-accounts')
export class OfficersController {
  constructor(private readonly officers: Officers, private readonly ask: AskForAccess) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<z.output<typeof officersSchema>> {
    const officers = await this.officers.ofSide(viewer.officer.side);
    return { officers: officers.map(({ id, sign_in, name, office, role, active }) => ({ id, sign_in, name, office, role, active })) };
  }

  @Post('invitations')
  invite(@Body() raw: unknown, @CurrentViewer() viewer: Viewer): Requested { return this.ask.invite(viewer, valid(invitationSchema, raw)); }

  /** A new way into an account whose owner lost theirs. */
  @Post(':officer/recovery')
  recover(@Param('officer') officer: string, @CurrentViewer() viewer: Viewer): Requested { return this.ask.about(viewer, 'recover', officer); }

  /** Back into use. */
  @Post(':officer/return')
  bringBack(@Param('officer') officer: string, @CurrentViewer() viewer: Viewer): Requested { return this.ask.about(viewer, 'return', officer); }

  /** Another office or role. */
  @Post(':officer/place')
  move(@Param('officer') officer: string, @Body() raw: unknown, @CurrentViewer() viewer: Viewer): Requested { return this.ask.about(viewer, 'change', officer, valid(placeSchema, raw)); }
}
