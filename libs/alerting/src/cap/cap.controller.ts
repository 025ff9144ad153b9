import { notFound } from '#edge';
import { type Caller, CurrentCaller, May } from '#identity';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { saysUnchanged, sendTagged } from '../send-tagged.js';
import { ATOM_TYPE, CAP_TYPE } from './to-xml.js';
import { WriteCap } from './write-cap.js';
import { WriteFeed } from './write-feed.js';

/** Alerts as other systems read them: one case's, and a feed that is asked for every few minutes. */
@Controller('api/v1')
@May('read-cases')
export class CapController {
  constructor(private readonly cap: WriteCap, private readonly feeds: WriteFeed) {}

  @Get('cases/:reference/cap')
  async alert(@Param('reference') reference: string, @CurrentCaller() { actor }: Caller, @Res() response: Response): Promise<void> {
    const document = await this.cap.document(reference, actor);
    if (document === null) throw notFound();
    sendTagged(response, CAP_TYPE, document);
  }

  @Get('cap')
  async feed(@Query('network') asked: unknown, @CurrentCaller() { actor, language }: Caller, @Res() response: Response): Promise<void> {
    response.vary('Accept-Language');
    const feed = await this.feeds.feed(actor, { asked, language }, (version) => saysUnchanged(response, version));
    if (feed !== null) response.set('Content-Type', `${ATOM_TYPE}; charset=utf-8`).send(feed);
  }
}
