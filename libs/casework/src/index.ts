import { Module } from '@nestjs/common';
import { CasesController } from './cases.controller.js';
import { DraftTranslation } from './draft-translation.js';
import { MachineTranslation } from './machine-translation.js';
import { PerformCommand } from './perform-command.js';
import { ReadCaseView } from './read-case.js';

@Module({ controllers: [CasesController], providers: [PerformCommand, ReadCaseView, DraftTranslation, MachineTranslation] })
export class CaseworkModule {}
