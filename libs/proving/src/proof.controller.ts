import { type CheckpointList, checkpointQuerySchema } from '#contracts';
import { notFound, valid } from '#edge';
import { type Caller, CurrentCaller, CurrentViewer, May, type Viewer } from '#identity';
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
  async bundle(@Param('reference') typed: string, @CurrentViewer() { actor }: Viewer, @Res({ passthrough: true }) response: Response): Promise<string> {
    const bundle = await this.bundles.export(typed, actor.side);
    if (!bundle) throw notFound();
    response.attachment(`${bundle.reference}.${actor.side}.${this.networks.dayOf(actor.side, bundle.at)}.bundle.json`).type('application/json; charset=utf-8');
    return bundle.text;
  }

  @Get('proof/checkpoints')
  checkpoints(@Query() raw: unknown, @CurrentCaller() { actor }: Caller): Promise<CheckpointList> {
    const { after } = valid(checkpointQuerySchema, raw);
    return this.received.list(actor.side, after === undefined ? 0 : Date.parse(after));
  }

  @Post('proof/checkpoints/:digest/signatures')
  @May('countersign')
  @HttpCode(204)
  countersign(@Param('digest') digest: string, @Body() body: unknown, @CurrentCaller() { actor }: Caller): Promise<void> {
    return this.received.countersign(digest, body, actor.side);
  }
}
