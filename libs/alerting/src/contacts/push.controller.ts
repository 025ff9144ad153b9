import type { Contacts } from '#contracts';
import { IdParam } from '#edge';
import { CurrentViewer, May, type Viewer, deviceOf } from '#identity';
import { Body, Controller, Delete, HttpCode, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { KeepPush } from './keep-push.js';
import { ViewContacts } from './view-contacts.js';

/** Browsers to which one has alerts pushed: everybody's own. */
@Controller('api/v1/contacts/push')
@May('keep-contacts')
export class PushController {
  constructor(private readonly push: KeepPush, private readonly ways: ViewContacts) {}

  @Put()
  async save(@Req() request: Request, @Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<Contacts> {
    const { browser, system } = deviceOf(request);
    await this.push.save(body, [browser, system].filter((name) => name !== null).join(', ') || null, viewer);
    return this.ways.view(viewer);
  }

  @Post(':device/test')
  @HttpCode(204)
  test(@IdParam('device') device: string, @CurrentViewer() viewer: Viewer): Promise<void> { return this.push.test(device, viewer); }

  @Delete(':device')
  @HttpCode(204)
  remove(@IdParam('device') device: string, @CurrentViewer() viewer: Viewer): Promise<void> { return this.push.remove(device, viewer); }
}

/** What a device says of a message that was pushed to it. */
@Controller('api/v1/push-receipts')
export class PushReceiptsController {
  constructor(private readonly push: KeepPush) {}

  @Post()
  @HttpCode(204)
  receipt(@Body() body: unknown): Promise<void> { return this.push.receipt(body); }
}
