import { Module } from '@nestjs/common';
import { FilesModule } from '#files';
import { AddAttachment } from './add-attachment.js';
import { AttachmentsController } from './attachments.controller.js';
import { CarryOut } from './carry-out.js';
import { CasesController } from './cases.controller.js';
import { DraftTranslation } from './draft-translation.js';
import { MachineTranslation } from './machine-translation.js';
import { PerformCommand } from './perform-command.js';
import { ReadAttachment } from './read-attachment.js';
import { ReadCaseView } from './read-case.js';
import { SweepFiles } from './sweep-files.js';

@Module({
  imports: [FilesModule],
  // `attachments` is no command; its controller comes before the one that takes any.
  controllers: [AttachmentsController, CasesController],
  providers: [AddAttachment, CarryOut, DraftTranslation, MachineTranslation, PerformCommand, ReadAttachment, ReadCaseView, SweepFiles],
  exports: [SweepFiles],
})
export class CaseworkModule {}
export { SweepFiles };
