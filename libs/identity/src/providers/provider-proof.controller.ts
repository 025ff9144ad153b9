import { type SignInBegun, beginSignInSchema } from '#contracts';
import { valid } from '#edge';
import { Config } from '#platform';
import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentViewer, May } from '../session.guard.js';
import type { Viewer } from '../viewer.js';
import { BeginSignIn, PENDING_MS } from './begin-sign-in.js';
import { giveBrowserCookie } from './browser-cookie.js';
import { OwnHouse } from './own-house.js';

/** The way out to one's own house to prove once more that it is oneself; it comes back as a sign-in does. */
@Controller('api/v1/session/proof/provider')
@May('read-session')
export class ProviderProofController {
  constructor(private readonly house: OwnHouse, private readonly signIn: BeginSignIn, private readonly config: Config) {}

  @Post()
  async begin(@Body() raw: unknown, @CurrentViewer() viewer: Viewer, @Res({ passthrough: true }) response: Response): Promise<SignInBegun> {
    const { back = '/desk/' } = valid(beginSignInSchema, raw);
    const { session_id, language } = viewer;
    const { url, browser } = await this.signIn.begin(await this.house.of(viewer), { language, back, session_id });
    giveBrowserCookie(response, this.config, browser, PENDING_MS);
    return { url };
  }
}
