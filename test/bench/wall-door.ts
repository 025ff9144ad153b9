import '../harness/quiet.js';
import { AlertingModule } from '#alerting';
import { openDoor } from '#boot';
import { CaseworkModule } from '#casework';
import { ClimbingModule } from '#climbing';
import { readConfig } from '#platform';
import { ReportingModule } from '#reporting';
import { jobOf } from './job.js';
import { takeWallAway } from './without-wall.js';

/* The service for companies and officers as one process, with its wall or without. */

const { wall, ...settings } = jobOf<{ wall: boolean; database_url: string; data_dir: string; public_url: string }>();
const door = await openDoor({ name: 'bench', rooms: [ReportingModule, CaseworkModule, AlertingModule, ClimbingModule], sockets: true }, { ...readConfig({}), ...settings, port: 0, embedded: true });
if (!wall) takeWallAway(door.app, settings.database_url);
process.on('SIGTERM', () => { void door.close().then(() => process.exit(0)); });
process.stdout.write([`bench is open at ${door.url}`, ...door.notices, ''].join('\n'));
