import type { AccountNotices } from '#contracts';
import { IdParam } from '#edge';
import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { DecideOnAccess } from './decide-on-access.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

/** What every page tells its reader about accounts. */
@Controller('api/v1/account-notices')
@May('keep-own-account')
export class AccountNoticesController {
  constructor(private readonly decide: DecideOnAccess) {}

  @Get()
  read(@CurrentViewer() viewer: Viewer): Promise<AccountNotices> { return this.decide.notices(viewer); }

  /** Ends what was asked about one's own account, its link with it. */
  @Post(':id/objection')
  @HttpCode(204)
  object(@IdParam('id') id: string, @CurrentViewer() viewer: Viewer): Promise<void> { return this.decide.object(viewer, id); }

  /** Puts one away. */
  @Delete(':id')
  @HttpCode(204)
  see(@IdParam('id') id: string, @CurrentViewer() viewer: Viewer): Promise<void> { return this.decide.see(viewer, id); }
}
