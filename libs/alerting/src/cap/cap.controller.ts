import { notFound } from '#edge';
import { type Caller, CurrentCaller, May } from '#identity';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendTagged } from '../send-tagged.js';
import { ATOM_TYPE, CAP_TYPE } from './to-xml.js';
import { WriteCap } from './write-cap.js';

/** Alerts as other systems read them: one case's, and a feed that is asked for every few minutes. */
@Controller('api/v1')
@May('read-cases')
export class CapController {
  constructor(private readonly cap: WriteCap) {}

  @Get('cases/:reference/cap')
  async alert(@Param('reference') reference: string, @CurrentCaller() { actor }: Caller, @Res() response: Response): Promise<void> {
    const document = await this.cap.document(reference, actor);
    if (document === null) throw notFound();
    sendTagged(response, CAP_TYPE, document);
  }

  @Get('cap')
  async feed(@CurrentCaller() { actor, language }: Caller, @Res() response: Response): Promise<void> {
    sendTagged(response, ATOM_TYPE, await this.cap.feed(actor, language));
  }
}
