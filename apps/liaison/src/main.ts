import { AlertingModule } from '#alerting';
import { runDoor } from '#boot';
import { CaseworkModule } from '#casework';

/** Officers' door: the desk's API, its pages, and the live line. */
await runDoor({ name: 'liaison', rooms: [CaseworkModule, AlertingModule], sockets: true, desk: true, front: '/desk/' });
