import { AlertingModule } from '#alerting';
import { runDoor } from '#boot';
import { CaseworkModule } from '#casework';
import { DirectoryModule } from '#directory';

/** Officers' door: the desk's API, its pages, and the live line. */
await runDoor({ name: 'liaison', rooms: [CaseworkModule, AlertingModule, DirectoryModule], sockets: true, desk: true, front: '/desk/' });
