import { type PasskeyRequest, type ProofState, proofSchema } from '#contracts';
import { valid } from '#edge';
import { Config } from '#platform';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ProveAgain } from './prove-again.js';
import { relyingPartyOf } from './relying-party.js';
import { giveSessionCookie } from './session-cookie.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

/** How fresh the proof of this session is, and proving it again. */
@Controller('api/v1/session/proof')
@May('read-session')
export class ProofController {
  constructor(private readonly proofs: ProveAgain, private readonly config: Config) {}

  @Get()
  read(@CurrentViewer() viewer: Viewer): Promise<ProofState> { return this.proofs.state(viewer); }

  @Post('options')
  @HttpCode(200)
  begin(@CurrentViewer() viewer: Viewer, @Req() request: Request): Promise<PasskeyRequest> { return this.proofs.begin(viewer, relyingPartyOf(request, this.config)); }

  @Post()
  @HttpCode(200)
  async prove(@Body() raw: unknown, @CurrentViewer() viewer: Viewer, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<ProofState> {
    const { state, ...given } = await this.proofs.prove(viewer, valid(proofSchema, raw), { cookie: request.headers.cookie, rp: () => relyingPartyOf(request, this.config) });
    giveSessionCookie(response, this.config, given);
    return state;
  }
}
