import type { Session } from '#contracts';
import { Config, loadReference, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NetworksOfSides } from './networks-of-sides.js';
import { presentSession } from './present-session.js';
import { type BegunAt, SessionAuthenticator } from './session-authenticator.js';
import { giveSessionCookie } from './session-cookie.js';
import type { Recognised } from './sign-in.js';
import type { Viewer } from './viewer.js';
import { deviceOf } from './visitor-device.js';

const log = logger('identity');

/** Lets in whoever was recognised, by whichever proof. */
@Injectable()
export class Welcome {
  private readonly items;
  constructor(private readonly sessions: SessionAuthenticator, private readonly networks: NetworksOfSides, private readonly config: Config) {
    this.items = loadReference(config.config_dir).itemNames;
  }

  /** Opens a session in place of the one that this browser had, if any. @param at the provider that vouches for it */
  async letIn({ officer, by }: Recognised, request: Request, response: Response, at?: BegunAt): Promise<Session> {
    await this.sessions.end(request.headers.cookie);
    const { viewer, ...cookie } = await this.sessions.open(officer, deviceOf(request), by, at);
    giveSessionCookie(response, this.config, cookie);
    log.info({ officer: officer.id }, 'signed in');
    return this.present(viewer);
  }

  present(viewer: Viewer): Session {
    return presentSession(viewer, this.networks.networkOf(viewer.officer.side), { demonstration: this.config.embedded, machine_translation: this.config.translation_url !== null, items: this.items });
  }
}
