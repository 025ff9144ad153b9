import type { SavedWebhook, Webhook } from '#contracts';
import { CurrentViewer, May, type Viewer } from '#identity';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { KeepWebhook } from './keep-webhook.js';

/** Where a side's alerts are posted: its administrator's. */
@Controller('api/v1/webhook')
@May('keep-webhook')
export class WebhookController {
  constructor(private readonly webhook: KeepWebhook) {}

  @Get()
  view(@CurrentViewer() viewer: Viewer): Promise<Webhook> { return this.webhook.view(viewer); }

  @Put()
  save(@Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<SavedWebhook> { return this.webhook.save(body, viewer); }

  @Post('secret')
  @HttpCode(200)
  rotate(@CurrentViewer() viewer: Viewer): Promise<SavedWebhook> { return this.webhook.rotate(viewer); }

  @Post('test')
  @HttpCode(204)
  test(@CurrentViewer() viewer: Viewer): Promise<void> { return this.webhook.test(viewer); }

  @Delete()
  @HttpCode(204)
  remove(@CurrentViewer() viewer: Viewer): Promise<void> { return this.webhook.remove(viewer); }
}
