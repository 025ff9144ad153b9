import { lookAtLinkSchema, recoverySchema, setupSchema } from '#contracts';
import { addressOf, notFound, valid } from '#edge';
import { OneTimeUses } from '#persistence';
import { hashToken } from '#platform';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { RecoverAccount } from './recover-account.js';
import { SetUpAccount } from './set-up-account.js';
import { SharedLimit } from './shared-limit.js';

/** One-time links in use: what is not known of them is nowhere told, so that what is unknown, used and too old are one answer. */
@Controller('api/v1')
export class SetupController {
  constructor(private readonly setup: SetUpAccount, private readonly recovery: RecoverAccount, private readonly uses: OneTimeUses, private readonly limit: SharedLimit) {}

  /** Whoever comes with a link that was used hears it before they fill anything in. */
  @Post('one-time-links')
  @HttpCode(204)
  async look(@Body() raw: unknown, @Req() request: Request): Promise<void> {
    const { token, is_for } = valid(lookAtLinkSchema, raw);
    await this.limit.take('link_look', addressOf(request));
    if (!(await this.uses.serves(hashToken(token), is_for === 'recovery'))) throw notFound();
  }

  @Post('setup')
  @HttpCode(204)
  async setUp(@Body() raw: unknown, @Req() request: Request): Promise<void> {
    const chosen = valid(setupSchema, raw);
    await this.limit.take('setup', addressOf(request));
    await this.setup.use(chosen);
  }

  @Post('recovery')
  @HttpCode(204)
  async recover(@Body() raw: unknown, @Req() request: Request): Promise<void> {
    const chosen = valid(recoverySchema, raw);
    await this.limit.take('setup', addressOf(request));
    await this.recovery.use(chosen);
  }
}
