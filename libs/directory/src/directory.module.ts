import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller.js';
import { ComingRulesController } from './coming-rules.controller.js';
import { ComingRulesOf } from './coming-rules.js';
import { EditCalendars } from './edit-calendars.js';
import { KeepAbsences } from './keep-absences.js';
import { KeepRosters } from './keep-rosters.js';
import { OutOfUseController } from './out-of-use.controller.js';
import { PreviewDuty } from './preview-duty.js';
import { PutOutOfUse } from './put-out-of-use.js';
import { RostersController } from './rosters.controller.js';

/** What people edit about their side while the service runs. */
@Module({ controllers: [CalendarsController, ComingRulesController, RostersController, OutOfUseController], providers: [ComingRulesOf, EditCalendars, KeepAbsences, KeepRosters, PreviewDuty, PutOutOfUse] })
export class DirectoryModule {}
