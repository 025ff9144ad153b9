import { setupSchema } from '#contracts';
import { addressOf, valid } from '#edge';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { OneTimeLinks } from './one-time-links.js';
import { SharedLimit } from './shared-limit.js';

/** First use of a one-time link. */
@Controller('api/v1/setup')
export class SetupController {
  constructor(private readonly links: OneTimeLinks, private readonly limit: SharedLimit) {}

  @Post()
  @HttpCode(204)
  async setUp(@Body() raw: unknown, @Req() request: Request): Promise<void> {
    const chosen = valid(setupSchema, raw);
    await this.limit.take('setup', addressOf(request));
    await this.links.use(chosen);
  }
}
