import type { OpenDuties } from '#contracts';
import { IdParam } from '#edge';
import { CurrentViewer, May, type Viewer } from '#identity';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { PutOutOfUse } from './put-out-of-use.js';

/** Somebody of an administrator's side leaves: what they are on, and who takes it over. */
@Controller('api/v1/officers/:officer')
@May('keep-accounts')
export class OutOfUseController {
  constructor(private readonly accounts: PutOutOfUse) {}

  @Get('duties')
  duties(@IdParam('officer') officer: string, @CurrentViewer() viewer: Viewer): Promise<OpenDuties> { return this.accounts.duties(officer, viewer); }

  @Post('deactivation')
  @HttpCode(204)
  putOut(@IdParam('officer') officer: string, @Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<void> { return this.accounts.putOut(officer, body, viewer); }
}
