import type { ProofKeys } from '#contracts';
import { RateLimit, addressOf } from '#edge';
import { Controller, Get, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ReceiveCheckpoints } from './receive-checkpoints.js';

/** Public keys are for everybody: whoever was handed a case as a file checks it with them, and has no account here. */
@Controller('api/v1/history/proof/keys')
export class ProofKeysController {
  constructor(private readonly received: ReceiveCheckpoints, private readonly limits: RateLimit) {}

  @Get()
  async read(@Req() request: Request): Promise<ProofKeys> {
    await this.limits.take('keys', addressOf(request));
    return this.received.keys();
  }
}
