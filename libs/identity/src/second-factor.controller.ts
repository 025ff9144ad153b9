import { type RecoveryCodes, type SecondFactor as State, type SecondFactorBegun, confirmSecondFactorSchema } from '#contracts';
import { valid } from '#edge';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { SecondFactor } from './second-factor.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

/** One's own app for one-time codes. */
@Controller('api/v1/second-factor')
@May('keep-own-proofs')
export class SecondFactorController {
  constructor(private readonly factor: SecondFactor) {}

  @Get()
  state(@CurrentViewer() { officer }: Viewer): Promise<State> { return this.factor.state(officer); }

  @Post()
  @HttpCode(200)
  begin(@CurrentViewer() { officer }: Viewer): Promise<SecondFactorBegun> { return this.factor.begin(officer); }

  @Put()
  async confirm(@Body() raw: unknown, @CurrentViewer() { officer }: Viewer): Promise<RecoveryCodes> {
    return { recovery_codes: await this.factor.confirm(officer, valid(confirmSecondFactorSchema, raw).code) };
  }

  @Post('removal')
  @HttpCode(204)
  remove(@CurrentViewer() { officer }: Viewer): Promise<void> { return this.factor.remove(officer); }
}
