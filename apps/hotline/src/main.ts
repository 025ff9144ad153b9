import { AlertingModule, DeliveringModule } from '#alerting';
import { AuditingModule } from '#auditing';
import { runDoor } from '#boot';
import { CaseworkModule } from '#casework';
import { ClimbingModule } from '#climbing';
import { DirectoryModule } from '#directory';
import { GatheringModule, ProvingModule } from '#proving';
import { ReportingModule } from '#reporting';
import { ReviewModule } from '#review';

/** Every door in one process: what a newcomer starts. */
await runDoor({ name: 'hotline', rooms: [ReportingModule, CaseworkModule, AlertingModule, DeliveringModule, ClimbingModule, DirectoryModule, ReviewModule, ProvingModule, GatheringModule, AuditingModule], front: '/report', sockets: true, desk: true });
