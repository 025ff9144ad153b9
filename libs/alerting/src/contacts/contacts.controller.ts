import type { Contacts } from '#contracts';
import { CurrentViewer, May, type Viewer } from '#identity';
import { ContactConfirmations } from '#persistence';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { KeepContacts } from './keep-contacts.js';
import { ViewContacts } from './view-contacts.js';

/** By which paths one is told beyond the live line, where to and when: everybody's own. */
@Controller('api/v1/contacts')
@May('keep-contacts')
export class ContactsController {
  constructor(private readonly ways: ViewContacts, private readonly contacts: KeepContacts, private readonly confirmations: ContactConfirmations) {}

  @Get()
  view(@CurrentViewer() viewer: Viewer): Promise<Contacts> { return this.ways.view(viewer); }

  /** All of it is still right. */
  @Post('confirmation')
  @HttpCode(200)
  async confirmAll(@CurrentViewer() viewer: Viewer): Promise<Contacts> {
    await this.confirmations.confirm(viewer.officer.id);
    return this.ways.view(viewer);
  }

  @Put('rules')
  async rules(@Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<Contacts> {
    await this.contacts.saveRules(body, viewer);
    return this.ways.view(viewer);
  }

  @Put('mail')
  async save(@Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<Contacts> {
    await this.contacts.save(body, viewer);
    return this.ways.view(viewer);
  }

  @Delete('mail')
  @HttpCode(204)
  remove(@CurrentViewer() viewer: Viewer): Promise<void> { return this.contacts.remove(viewer); }

  @Post('mail/confirm')
  @HttpCode(200)
  async confirm(@Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<Contacts> {
    await this.contacts.confirm(body, viewer);
    return this.ways.view(viewer);
  }

  @Post('mail/test')
  @HttpCode(204)
  test(@CurrentViewer() viewer: Viewer): Promise<void> { return this.contacts.test(viewer); }
}
