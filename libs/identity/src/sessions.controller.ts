import type { SessionList } from '#contracts';
import { IdParam } from '#edge';
import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { OpenSessions } from './open-sessions.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

/** Where one is signed in oneself. */
@Controller('api/v1/sessions')
@May('keep-own-account')
export class SessionsController {
  constructor(private readonly sessions: OpenSessions) {}

  @Get()
  list(@CurrentViewer() { officer, session_id }: Viewer): Promise<SessionList> { return this.sessions.list(officer, session_id); }

  @Delete()
  @HttpCode(204)
  endOthers(@CurrentViewer() { officer, session_id }: Viewer): Promise<void> { return this.sessions.endAll(officer, session_id); }

  @Delete(':session')
  @HttpCode(204)
  end(@IdParam('session') session: string, @CurrentViewer() { officer }: Viewer): Promise<void> { return this.sessions.end(officer, session); }
}
