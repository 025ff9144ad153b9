import type { CalendarsView } from '#contracts';
import { type Caller, CurrentCaller, CurrentViewer, May, type Viewer } from '#identity';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { EditCalendars } from './edit-calendars.js';

/** Calendars and office hours: read by every officer, saved by administrators. */
@Controller('api/v1')
export class CalendarsController {
  constructor(private readonly calendars: EditCalendars) {}

  @Get('calendars')
  @May('read-calendars')
  async view(@CurrentCaller() caller: Caller): Promise<CalendarsView> { return this.calendars.view(caller); }

  @Put('calendars/:calendar/:year')
  @May('keep-calendars')
  async saveYear(@Param('calendar') calendar: string, @Param('year') year: string, @Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<CalendarsView> {
    return this.calendars.saveYear(calendar, year, body, viewer);
  }

  @Put('offices/:office/hours')
  @May('keep-calendars')
  async saveHours(@Param('office') office: string, @Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<CalendarsView> {
    return this.calendars.saveOffice(office, body, viewer);
  }
}
