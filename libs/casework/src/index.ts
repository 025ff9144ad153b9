import { Module } from '@nestjs/common';
import { CasesController } from './cases.controller.js';
import { PerformCommand } from './perform-command.js';
import { ReadCaseView } from './read-case.js';

@Module({ controllers: [CasesController], providers: [PerformCommand, ReadCaseView] })
export class CaseworkModule {}
