import { Module } from '@nestjs/common';
import { FilesModule } from '#files';
import { PrintingModule } from '#printing';
import { AddAttachment } from './add-attachment.js';
import { AgendaController } from './agenda/agenda.controller.js';
import { CollectAgenda } from './agenda/collect-agenda.js';
import { BeginBoard } from './board/begin-board.js';
import { BoardController } from './board/board.controller.js';
import { AttachmentsController } from './attachments.controller.js';
import { BriefController } from './brief/brief.controller.js';
import { WriteBrief } from './brief/write-brief.js';
import { CarryOut } from './carry-out.js';
import { CasesController } from './cases.controller.js';
import { DraftTranslation } from './draft-translation.js';
import { ImportLicences } from './licences/import-licences.js';
import { LicencesController } from './licences/licences.controller.js';
import { ListLicences } from './licences/list-licences.js';
import { KeepMeasures } from './measures/keep-measures.js';
import { CaseMeasuresController, MeasuresController } from './measures/measures.controller.js';
import { NameCases } from './measures/name-cases.js';
import { SuggestMeasures } from './measures/suggest-measures.js';
import { DraftNotification } from './notification/draft-notification.js';
import { NotificationController } from './notification/notification.controller.js';
import { MachineTranslation } from './machine-translation.js';
import { FindSimilar } from './find-similar.js';
import { PerformCommand } from './perform-command.js';
import { ReadAttachment } from './read-attachment.js';
import { ReadCaseView } from './read-case.js';
import { ReceiveFile } from './receive-file.js';
import { ImportShipments } from './shipments/import-shipments.js';
import { LicenceRules } from './licences/licence-rules.js';
import { ShipmentRules } from './shipments/shipment-rules.js';
import { ShipmentsController } from './shipments/shipments.controller.js';
import { BoardViewsController } from './views/board-views.controller.js';
import { KeepViews } from './views/keep-views.js';
import { SweepFiles } from './sweep-files.js';

@Module({
  imports: [FilesModule, PrintingModule],
  // `attachments`, `licences` and `shipments` are no commands; their controllers come before the one that takes any.
  controllers: [AgendaController, AttachmentsController, BoardController, BriefController, LicencesController, ShipmentsController, CasesController,
    NotificationController, MeasuresController, CaseMeasuresController, BoardViewsController],
  providers: [AddAttachment, BeginBoard, CarryOut, CollectAgenda, DraftTranslation, FindSimilar, ImportLicences, ImportShipments, LicenceRules, ShipmentRules, ListLicences, MachineTranslation, PerformCommand, ReadAttachment, ReadCaseView, ReceiveFile, SweepFiles, WriteBrief,
    DraftNotification, KeepMeasures, KeepViews, NameCases, SuggestMeasures],
  exports: [SweepFiles],
})
export class CaseworkModule {}
export { SweepFiles };
