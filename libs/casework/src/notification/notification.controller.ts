import { type Notification, notificationQuerySchema } from '#contracts';
import { IdParam, valid } from '#edge';
import { type Caller, CurrentCaller, May } from '#identity';
import { DrawInThread } from '#printing';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DraftNotification } from './draft-notification.js';
import { paperOfNotification } from './print-notification.js';

/** What a Member would notify of a measure to the WTO, as a draft. */
@Controller('api/v1/measures/:measure')
@May('read-cases')
export class NotificationController {
  constructor(private readonly drafts: DraftNotification, private readonly drawing: DrawInThread) {}

  @Get('notification')
  async draft(@IdParam('measure') measure: string, @Query() query: unknown, @CurrentCaller() { actor, language }: Caller): Promise<Notification> {
    return this.drafts.draft(measure, valid(notificationQuerySchema, query).language ?? language, actor.side);
  }

  @Get('notification.pdf')
  async pdf(@IdParam('measure') measure: string, @Query() query: unknown, @CurrentCaller() caller: Caller, @Res() response: Response): Promise<void> {
    const draft = await this.draft(measure, query, caller);
    response.attachment(`notification-draft-${draft.language}.pdf`).type('application/pdf').send(await this.drawing.draw(paperOfNotification(draft)));
  }
}
