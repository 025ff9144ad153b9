import { recoverySchema, setupSchema } from '#contracts';
import { addressOf, valid } from '#edge';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { RecoverAccount } from './recover-account.js';
import { SetUpAccount } from './set-up-account.js';
import { SharedLimit } from './shared-limit.js';

/** One-time links in use: what is not known of them is nowhere told, so that what is unknown, used and too old are one answer. */
@Controller('api/v1')
export class SetupController {
  constructor(private readonly setup: SetUpAccount, private readonly recovery: RecoverAccount, private readonly limit: SharedLimit) {}

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
