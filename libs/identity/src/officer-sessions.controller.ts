import type { SessionList } from '#contracts';
import { IdParam } from '#edge';
import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { OpenSessions } from './open-sessions.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

/** Where somebody of an administrator's side is signed in: a lost laptop must not stay signed in until its owner is back. */
@Controller('api/v1/officers/:officer/sessions')
@May('keep-accounts')
export class OfficerSessionsController {
  constructor(private readonly sessions: OpenSessions) {}

  @Get()
  async list(@IdParam('officer') officer: string, @CurrentViewer() viewer: Viewer): Promise<SessionList> {
    return this.sessions.list(await this.sessions.accountOf(viewer.officer.side, officer), viewer.session_id);
  }

  @Delete()
  @HttpCode(204)
  async endAll(@IdParam('officer') officer: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    await this.sessions.endAll(await this.sessions.accountOf(viewer.officer.side, officer), null);
  }

  @Delete(':session')
  @HttpCode(204)
  async end(@IdParam('officer') officer: string, @IdParam('session') session: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    await this.sessions.end(await this.sessions.accountOf(viewer.officer.side, officer), session);
  }
}
