/*
 * The built service as a process of its own with a hand on its clock: `node service.mjs SETTINGS`, where the settings are
 * JSON. A message of so many milliseconds moves the hand by as much; it is answered with the new time once everything that
 * fell due is answered, a checkpoint is gathered, and mail and webhooks are on their way.
 */
import { CarryOut, PlanDeliveries } from '#alerting';
import { openDoor } from '#boot';
import { Sweep } from '#climbing';
import { ManualTime, readConfig } from '#platform';
import { GatherCheckpoints } from '#proving';
import { HOTLINE } from '../../dist/apps/hotline/src/rooms.js';

const { begins, ...settings } = JSON.parse(process.argv[2]);
const time = new ManualTime(begins);
const door = await openDoor(HOTLINE, { ...readConfig({}), port: 0, embedded: true, ...settings }, time);

async function move(ms) {
  time.advance(ms);
  while ((await door.app.get(Sweep).run()) > 0);
  await door.app.get(GatherCheckpoints).gather();
  await door.app.get(PlanDeliveries).run();
  await door.app.get(CarryOut).run();
  return time.now;
}

process.on('message', (ms) => { void move(ms).then((now) => process.send(now)); });
process.on('SIGTERM', () => { void door.close().then((clean) => process.exit(clean ? 0 : 1)); });
process.stdout.write([`hotline is open at ${door.url}`, ...door.notices, ''].join('\n'));
