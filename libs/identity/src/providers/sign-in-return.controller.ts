import { setCallerLanguage } from '#edge';
import { Config } from '#platform';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { giveSessionCookie } from '../session-cookie.js';
import { Welcome } from '../welcome.js';
import { RETURN_PATH } from './begin-sign-in.js';
import { browserOf, takeBrowserCookie } from './browser-cookie.js';
import { FinishSignIn } from './finish-sign-in.js';
import { Providers } from './providers.js';

/** Where a provider sends people back to. What goes wrong is told on a page, in the language of the one that was left. */
@Controller('sign-in')
export class SignInReturnController {
  constructor(private readonly signIn: FinishSignIn, private readonly welcome: Welcome, private readonly providers: Providers, private readonly config: Config) {}

  @Get('return')
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    // The registered address with what was added to it: nothing of a request says where one comes back to.
    const url = this.providers.own(RETURN_PATH);
    url.search = new URL(request.originalUrl, url).search;
    const begun = await this.signIn.take(url.searchParams.get('state') ?? '', browserOf(request, this.config));
    setCallerLanguage(request, begun.language);
    takeBrowserCookie(response, this.config);
    const provider = this.providers.of(begun.provider);
    const finished = await this.signIn.finish(provider, begun, url);
    if ('given' in finished) giveSessionCookie(response, this.config, finished.given);
    else await this.welcome.letIn({ officer: finished.officer, by: 'provider' }, request, response, finished.at);
    response.redirect(303, begun.back);
  }
}
