import { type KeyList, type MadeKey, makeKeySchema } from '#contracts';
import { IdParam, valid } from '#edge';
import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { KeepKeys } from './keep-keys.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

/** Keys of a side's own machines: made, listed and revoked by its administrators. */
@Controller('api/v1/keys')
@May('keep-keys')
export class KeysController {
  constructor(private readonly keys: KeepKeys) {}

  @Get()
  list(@CurrentViewer() { officer }: Viewer): Promise<KeyList> { return this.keys.list(officer.side); }

  @Post()
  make(@Body() raw: unknown, @CurrentViewer() viewer: Viewer): Promise<MadeKey> { return this.keys.make(viewer, valid(makeKeySchema, raw)); }

  @Delete(':key')
  @HttpCode(204)
  revoke(@IdParam('key') key: string, @CurrentViewer() viewer: Viewer): Promise<void> { return this.keys.revoke(viewer, key); }
}
