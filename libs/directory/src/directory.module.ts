import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller.js';
import { EditCalendars } from './edit-calendars.js';
import { KeepAbsences } from './keep-absences.js';
import { KeepRosters } from './keep-rosters.js';
import { PreviewDuty } from './preview-duty.js';
import { RostersController } from './rosters.controller.js';

/** What people edit about their side while the service runs. */
@Module({ controllers: [CalendarsController, RostersController], providers: [EditCalendars, KeepAbsences, KeepRosters, PreviewDuty] })
export class DirectoryModule {}
