import { type Session, signInSchema } from '#contracts';
import { addressOf, valid } from '#edge';
import { Config, loadReference, logger } from '#platform';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NetworksOfSides } from './networks-of-sides.js';
import { presentSession } from './present-session.js';
import { SessionAuthenticator } from './session-authenticator.js';
import { giveSessionCookie, takeSessionCookie } from './session-cookie.js';
import { CurrentViewer, May } from './session.guard.js';
import { SignIn } from './sign-in.js';
import type { Viewer } from './viewer.js';
import { deviceOf } from './visitor-device.js';

const log = logger('identity');

/** Signing in and out, and who is signed in. */
@Controller('api/v1/session')
export class SessionController {
  private readonly items;
  constructor(private readonly signIn: SignIn, private readonly sessions: SessionAuthenticator, private readonly networks: NetworksOfSides, private readonly config: Config) {
    this.items = loadReference(config.config_dir).itemNames;
  }

  @Post()
  @HttpCode(200)
  async open(@Body() raw: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Session> {
    const { officer, by } = await this.signIn.recognise(valid(signInSchema, raw), addressOf(request));
    await this.sessions.end(request.headers.cookie);
    const { viewer, ...cookie } = await this.sessions.open(officer, deviceOf(request), by);
    giveSessionCookie(response, this.config, cookie);
    log.info({ officer: officer.id }, 'signed in');
    return this.present(viewer);
  }

  @Get()
  @May('read-session')
  read(@CurrentViewer() viewer: Viewer): Session {
    return this.present(viewer);
  }

  /** Signing out twice is no mistake. */
  @Delete()
  @HttpCode(204)
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end(request.headers.cookie);
    takeSessionCookie(response, this.config);
  }

  private present(viewer: Viewer): Session {
    return presentSession(viewer, this.networks.networkOf(viewer.officer.side), { demonstration: this.config.embedded, machine_translation: this.config.translation_url !== null, items: this.items });
  }
}
