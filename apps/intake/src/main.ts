import { runDoor } from '#boot';
import { ReportingModule } from '#reporting';

/** Companies' door: the form, the tracking page, the reports API. */
await runDoor({ name: 'intake', rooms: [ReportingModule], front: '/report' });
