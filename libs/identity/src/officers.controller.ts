import { type invitationSchema, inviteSchema, type officersSchema } from '#contracts';
import { ProblemError, valid } from '#edge';
import { Officers } from '#persistence';
import { Config } from '#platform';
import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type * as z from 'zod/mini';
import { NetworksOfSides } from './networks-of-sides.js';
import { OneTimeLinks } from './one-time-links.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

/** The accounts of an administrator's own side; other sides' do not exist here. */
@Controller('api/v1/officers')
@May('keep-accounts')
export class OfficersController {
  constructor(private readonly officers: Officers, private readonly links: OneTimeLinks, private readonly networks: NetworksOfSides, private readonly config: Config) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<z.output<typeof officersSchema>> {
    const officers = await this.officers.ofSide(viewer.officer.side);
    return { officers: officers.map(({ id, sign_in, name, office, role, active }) => ({ id, sign_in, name, office, role, active })) };
  }

  @Post('invitations')
  async invite(@Body() raw: unknown, @CurrentViewer() { officer: { side } }: Viewer, @Req() request: Request): Promise<z.output<typeof invitationSchema>> {
    const { office, role } = valid(inviteSchema, raw);
    if (!this.networks.officeOf(side, office)) throw new ProblemError('validation', { errors: [{ pointer: '/office', rule: 'unknown_code', values: { code: office } }] });
    const { url, expires_at } = await this.links.make({ side, office, role }, this.config.public_url ?? `${request.protocol}://${request.get('host')}`);
    return { setup_url: url, expires_at: new Date(expires_at).toISOString() };
  }
}
