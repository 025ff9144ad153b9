import { type Session, signInSchema } from '#contracts';
import { addressOf, valid } from '#edge';
import { Config } from '#platform';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SessionAuthenticator } from './session-authenticator.js';
import { takeSessionCookie } from './session-cookie.js';
import { CurrentViewer, May } from './session.guard.js';
import { SignIn } from './sign-in.js';
import type { Viewer } from './viewer.js';
import { Welcome } from './welcome.js';

/** Signing in and out, and who is signed in. */
@Controller('api/v1/session')
export class SessionController {
  constructor(private readonly signIn: SignIn, private readonly welcome: Welcome, private readonly sessions: SessionAuthenticator, private readonly config: Config) {}

  @Post()
  @HttpCode(200)
  async open(@Body() raw: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Session> {
    return this.welcome.letIn(await this.signIn.recognise(valid(signInSchema, raw), addressOf(request)), request, response);
  }

  @Get()
  @May('read-session')
  read(@CurrentViewer() viewer: Viewer): Session {
    return this.welcome.present(viewer);
  }

  /** Signing out twice is no mistake. */
  @Delete()
  @HttpCode(204)
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end(request.headers.cookie);
    takeSessionCookie(response, this.config);
  }
}
