import { type PasskeyRequest, type Session, passkeyAnswerSchema } from '#contracts';
import { addressOf, attemptCookie, cookieOf, valid } from '#edge';
import { Config } from '#platform';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PasskeySignIn } from './passkey-sign-in.js';
import { relyingPartyOf } from './relying-party.js';
import { giveAttemptCookie } from './session-cookie.js';
import { Welcome } from './welcome.js';

/** Signing in with a passkey. */
@Controller('api/v1/session/passkey')
export class PasskeySignInController {
  constructor(private readonly signIn: PasskeySignIn, private readonly welcome: Welcome, private readonly config: Config) {}

  @Post('options')
  @HttpCode(200)
  async begin(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<PasskeyRequest> {
    const { attempt, request: asked } = await this.signIn.begin(relyingPartyOf(request, this.config), addressOf(request));
    giveAttemptCookie(response, this.config, attempt);
    return asked;
  }

  @Post()
  @HttpCode(200)
  async open(@Body() raw: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Session> {
    const attempt = cookieOf(request.headers.cookie, attemptCookie(this.config)) ?? '';
    const recognised = await this.signIn.recognise({ rp: relyingPartyOf(request, this.config), answer: valid(passkeyAnswerSchema, raw) }, attempt, addressOf(request));
    return this.welcome.letIn(recognised, request, response);
  }
}
