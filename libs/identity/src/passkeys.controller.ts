import { type Passkey, type PasskeyCreation, type PasskeyList, addPasskeySchema, renamePasskeySchema } from '#contracts';
import { IdParam, valid } from '#edge';
import { Config } from '#platform';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { OwnPasskeys } from './own-passkeys.js';
import { relyingPartyOf } from './relying-party.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

/** One's own passkeys. */
@Controller('api/v1/passkeys')
@May('keep-own-proofs')
export class PasskeysController {
  constructor(private readonly passkeys: OwnPasskeys, private readonly config: Config) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<PasskeyList> { return { passkeys: await this.passkeys.list(viewer) }; }

  @Post('options')
  @HttpCode(200)
  begin(@CurrentViewer() viewer: Viewer, @Req() request: Request): Promise<PasskeyCreation> {
    return this.passkeys.begin(viewer, () => relyingPartyOf(request, this.config));
  }

  @Post()
  add(@Body() raw: unknown, @CurrentViewer() viewer: Viewer, @Req() request: Request): Promise<Passkey> {
    return this.passkeys.add(viewer, valid(addPasskeySchema, raw), relyingPartyOf(request, this.config));
  }

  @Put(':passkey')
  @May('keep-own-account')
  @HttpCode(204)
  rename(@IdParam('passkey') passkey: string, @Body() raw: unknown, @CurrentViewer() viewer: Viewer): Promise<void> { return this.passkeys.rename(viewer, passkey, valid(renamePasskeySchema, raw).name); }

  @Delete(':passkey')
  @HttpCode(204)
  remove(@IdParam('passkey') passkey: string, @CurrentViewer() viewer: Viewer): Promise<void> { return this.passkeys.remove(viewer, passkey); }
}
