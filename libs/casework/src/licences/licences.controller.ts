import { LICENCE_FILE_MAX_BYTES, type ListImport, type LicenceList, importQuerySchema, licenceQuerySchema, sheetQuerySchema } from '#contracts';
import { RateLimit, notFound, valid } from '#edge';
import { type Caller, CurrentCaller, May } from '#identity';
import { LICENCE_LIST, SHEET_MEDIA_TYPES, templateOf } from '#sheets';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReceiveFile } from '../receive-file.js';
import { ImportLicences } from './import-licences.js';
import { ListLicences } from './list-licences.js';

/** The list of applications for licences of a case. */
@Controller('api/v1/cases/:reference/licences')
export class LicencesController {
  constructor(private readonly lists: ListLicences, private readonly importing: ImportLicences, private readonly receiving: ReceiveFile, private readonly limits: RateLimit) {}

  @Get()
  @May('read-cases')
  async list(@Param('reference') reference: string, @Query() query: unknown, @CurrentCaller() { actor }: Caller): Promise<LicenceList> {
    const list = await this.lists.list(reference, valid(licenceQuerySchema, query), actor);
    if (!list) throw notFound();
    return list;
  }

  /** The same for every case; it stands under one, as the list does that it is for. */
  @Get('template')
  @May('read-cases')
  async template(@Param('reference') typed: string, @Query() query: unknown, @CurrentCaller() { actor, language }: Caller, @Res() response: Response): Promise<void> {
    const { as: format = 'xlsx', language: wanted = language } = valid(sheetQuerySchema, query);
    const kase = await this.importing.caseOf(typed, actor);
    response.attachment(`licences.${format}`).type(SHEET_MEDIA_TYPES[format]).send(await templateOf(LICENCE_LIST, format, wanted, kase.policy.crossing));
  }

  @Post()
  @May('work-cases')
  @HttpCode(200)
  async take(@Param('reference') typed: string, @Query() query: unknown, @CurrentCaller() caller: Caller, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<ListImport> {
    const preview = valid(importQuerySchema, query).preview === 'yes';
    const kase = await this.importing.caseOf(typed, caller.actor);
    await this.limits.take('batch', caller.actor.id);
    return this.receiving.receive('import', { caller, request, response, max_bytes: LICENCE_FILE_MAX_BYTES }, (contents) => this.importing.take(kase, contents, { ...caller, preview }));
  }
}
