import { type ListImport, SHIPMENT_FILE_MAX_BYTES, importQuerySchema, sheetQuerySchema } from '#contracts';
import { RateLimit, valid } from '#edge';
import { type Caller, CurrentCaller, May } from '#identity';
import { SHEET_MEDIA_TYPES, SHIPMENT_LIST, templateOf } from '#sheets';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReceiveFile } from '../receive-file.js';
import { ImportShipments } from './import-shipments.js';

/** Shipments of a case, as a spreadsheet brings them; as they are read they stand on the case's page. */
@Controller('api/v1/cases/:reference/shipments')
export class ShipmentsController {
  constructor(private readonly importing: ImportShipments, private readonly receiving: ReceiveFile, private readonly limits: RateLimit) {}

  /** The same for every case; it stands under one, as the list does that it is for. */
  @Get('template')
  @May('read-cases')
  async template(@Param('reference') typed: string, @Query() query: unknown, @CurrentCaller() { actor, language }: Caller, @Res() response: Response): Promise<void> {
    const { as: format = 'xlsx', language: wanted = language } = valid(sheetQuerySchema, query);
    await this.importing.caseOf(typed, actor);
    response.attachment(`shipments.${format}`).type(SHEET_MEDIA_TYPES[format]).send(await templateOf(SHIPMENT_LIST, format, wanted));
  }

  @Post()
  @May('work-cases')
  @HttpCode(200)
  async take(@Param('reference') typed: string, @Query() query: unknown, @CurrentCaller() caller: Caller, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<ListImport> {
    const preview = valid(importQuerySchema, query).preview === 'yes';
    const { reference } = await this.importing.caseOf(typed, caller.actor);
    await this.limits.take('batch', caller.actor.id);
    return this.receiving.receive('import', { caller, request, response, max_bytes: SHIPMENT_FILE_MAX_BYTES }, (contents) => this.importing.take(reference, contents, { ...caller, preview }));
  }
}
