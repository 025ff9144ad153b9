import { type CheckpointList, checkpointQuerySchema } from '#contracts';
import { notFound, valid } from '#edge';
import { CurrentViewer, May, type Viewer } from '#identity';
import { NetworkStore } from '#persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ExportBundle } from './export-bundle.js';
import { ReceiveCheckpoints } from './receive-checkpoints.js';

/** The proof as each side takes it along: a case as a file, and checkpoints; and the side's own signature. */
@Controller('api/v1/history')
@May('read-cases')
export class ProofController {
  constructor(private readonly bundles: ExportBundle, private readonly received: ReceiveCheckpoints, private readonly networks: NetworkStore) {}

  @Get('cases/:reference/bundle')
  @May('read-cases', 'export')
  async bundle(@Param('reference') typed: string, @CurrentViewer() { officer }: Viewer, @Res({ passthrough: true }) response: Response): Promise<string> {
    const bundle = await this.bundles.export(typed, officer.side);
    if (!bundle) throw notFound();
    response.attachment(`${bundle.reference}.${officer.side}.${this.networks.dayOf(officer.side, bundle.at)}.bundle.json`).type('application/json; charset=utf-8');
    return bundle.text;
  }

  @Get('proof/checkpoints')
  checkpoints(@Query() raw: unknown, @CurrentViewer() { officer }: Viewer): Promise<CheckpointList> {
    const { after } = valid(checkpointQuerySchema, raw);
    return this.received.list(officer.side, after === undefined ? 0 : Date.parse(after));
  }

  @Post('proof/checkpoints/:digest/signatures')
  @May('countersign')
  @HttpCode(204)
  countersign(@Param('digest') digest: string, @Body() body: unknown, @CurrentViewer() { officer }: Viewer): Promise<void> {
    return this.received.countersign(digest, body, officer.side);
  }
}
