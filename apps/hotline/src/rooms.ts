import { AlertingModule, DeliveringModule } from '#alerting';
import { AuditingModule } from '#auditing';
import type { Door } from '#boot';
import { CaseworkModule } from '#casework';
import { ClimbingModule } from '#climbing';
import { DirectoryModule } from '#directory';
import { GatheringModule, ProvingModule } from '#proving';
import { ReportingModule } from '#reporting';
import { ReviewModule } from '#review';

/** Every door in one process: what a newcomer starts, and what stories open with a hand on the clock. */
export const HOTLINE: Door = {
  name: 'hotline', rooms: [ReportingModule, CaseworkModule, AlertingModule, DeliveringModule, ClimbingModule, DirectoryModule, ReviewModule, ProvingModule, GatheringModule, AuditingModule],
  front: '/report', sockets: true, desk: true,
};
