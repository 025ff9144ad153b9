import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller.js';
import { EditCalendars } from './edit-calendars.js';

/** What people edit about their side while the service runs. */
@Module({ controllers: [CalendarsController], providers: [EditCalendars] })
export class DirectoryModule {}
