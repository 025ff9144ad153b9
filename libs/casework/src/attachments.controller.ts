import { type CommandResult, attachQuerySchema } from '#contracts';
import { IdParam, notFound, valid } from '#edge';
import { holding, sendFile } from '#files';
import { type Caller, CurrentCaller, Gives, May } from '#identity';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AddAttachment } from './add-attachment.js';
import { ReadAttachment } from './read-attachment.js';
import { ReceiveFile, placeOf } from './receive-file.js';

/** Files of a case, as officers bring them and take them along. */
@Controller('api/v1/cases/:reference/attachments')
export class AttachmentsController {
  constructor(private readonly adding: AddAttachment, private readonly reading: ReadAttachment, private readonly receiving: ReceiveFile) {}

  @Post()
  @May('work-cases')
  @Gives('attach')
  @HttpCode(201)
  async add(@Param('reference') typed: string, @Query() query: unknown, @CurrentCaller() caller: Caller, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<CommandResult> {
    const about = valid(attachQuerySchema, query);
    const reference = await this.adding.caseOf(typed, caller.actor);
    return this.receiving.receive('sent', { caller, request, response }, (contents) => this.adding.add(reference, about, contents, caller.actor));
  }

  @Get(':id')
  @May('read-cases')
  async download(@Param('reference') reference: string, @IdParam('id') id: string, @CurrentCaller() { actor }: Caller, @Res() response: Response): Promise<void> {
    const file = await holding(placeOf('stored', actor), () => this.reading.file(reference, id, actor));
    if (!file) throw notFound();
    sendFile(response, file);
  }
}
