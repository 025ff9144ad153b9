import type { AccountConfirmed, accountLinkSchema, accountRequestsSchema } from '#contracts';
import { IdParam } from '#edge';
import { Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type * as z from 'zod/mini';
import { DecideOnAccess } from './decide-on-access.js';
import { OneTimeLinks } from './one-time-links.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

/** What was asked for within one's side, for the second person to confirm and for whoever asked to take its link. */
@Controller('api/v1/account-requests')
@May('confirm-accounts')
export class AccountRequestsController {
  constructor(private readonly decide: DecideOnAccess, private readonly links: OneTimeLinks) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer): Promise<z.output<typeof accountRequestsSchema>> { return this.decide.list(viewer); }

  @Post(':id/confirmation')
  @HttpCode(200)
  confirm(@IdParam('id') id: string, @CurrentViewer() viewer: Viewer): Promise<AccountConfirmed> { return this.decide.confirm(viewer, id); }

  @Delete(':id')
  @HttpCode(204)
  end(@IdParam('id') id: string, @CurrentViewer() viewer: Viewer): Promise<void> { return this.decide.end(viewer, id); }

  @Post(':id/link')
  @May('keep-accounts')
  async link(@IdParam('id') id: string, @CurrentViewer() viewer: Viewer, @Req() request: Request): Promise<z.output<typeof accountLinkSchema>> {
    const { url, expires_at } = await this.links.give(viewer, id, `${request.protocol}://${request.get('host')}`);
    return { setup_url: url, expires_at: new Date(expires_at).toISOString() };
  }
}
