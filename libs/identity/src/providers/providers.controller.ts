import { type Providers as Listed, type SignInBegun, beginSignInSchema } from '#contracts';
import { addressOf, callerLanguage, valid } from '#edge';
import { Config } from '#platform';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SharedLimit } from '../shared-limit.js';
import { BeginSignIn, PENDING_MS } from './begin-sign-in.js';
import { giveBrowserCookie } from './browser-cookie.js';
import { Providers } from './providers.js';

/** The way out to a house's own provider. */
@Controller('api/v1/providers')
export class ProvidersController {
  constructor(private readonly providers: Providers, private readonly signIn: BeginSignIn, private readonly limit: SharedLimit, private readonly config: Config) {}

  @Get()
  list(): Listed {
    return { demonstration: this.config.embedded, providers: this.providers.all().map(({ id, side, name }) => ({ id, side, name: { ...name } })) };
  }

  @Post(':provider/sign-ins')
  async begin(@Param('provider') id: string, @Body() raw: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SignInBegun> {
    const provider = this.providers.of(id);
    const { back = '/desk/' } = valid(beginSignInSchema, raw);
    await this.limit.take('provider', addressOf(request));
    const { url, browser } = await this.signIn.begin(provider, { language: callerLanguage(request), back });
    giveBrowserCookie(response, this.config, browser, PENDING_MS);
    return { url };
  }
}
