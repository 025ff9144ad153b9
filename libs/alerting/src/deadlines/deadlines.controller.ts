import type { DeadlineFeed, MadeDeadlineFeed } from '#contracts';
import { addressOf, notFound } from '#edge';
import { type Caller, CurrentCaller, CurrentViewer, May, type Viewer } from '#identity';
import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sendTagged } from '../send-tagged.js';
import { KeepFeed } from './keep-feed.js';
import { WriteCalendar } from './write-calendar.js';

/** Deadlines as calendar programs read them, and where they do. */
@Controller('api/v1')
export class DeadlinesController {
  constructor(private readonly feeds: KeepFeed, private readonly write: WriteCalendar) {}

  @Get('deadline-feed')
  @May('keep-deadline-feed')
  view(@CurrentViewer() viewer: Viewer): Promise<DeadlineFeed> { return this.feeds.view(viewer); }

  @Post('deadline-feed')
  @May('keep-deadline-feed')
  make(@CurrentViewer() viewer: Viewer): Promise<MadeDeadlineFeed> { return this.feeds.make(viewer); }

  @Delete('deadline-feed')
  @May('keep-deadline-feed')
  @HttpCode(204)
  revoke(@CurrentViewer() viewer: Viewer): Promise<void> { return this.feeds.revoke(viewer); }

  @Get('cases/:reference/invitation')
  @May('read-cases')
  async invitation(@Param('reference') reference: string, @CurrentCaller() { actor, language }: Caller, @Res() response: Response): Promise<void> {
    const invitation = await this.write.invitation(reference, actor.side, language);
    if (invitation === null) throw notFound();
    sendTagged(response, 'text/calendar', invitation);
  }

  /** By the secret of the address alone. */
  @Get('deadlines/:feed')
  async calendar(@Param('feed') feed: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { side, language } = await this.feeds.readerOf(feed, addressOf(request));
    sendTagged(response, 'text/calendar', await this.write.calendar(side, language));
  }
}
