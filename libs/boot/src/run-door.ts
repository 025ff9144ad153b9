import { logger, readConfig, unknownVariables } from '#platform';
import type { Door } from './door.js';
import { type OpenedDoor, openDoor } from './open-door.js';
import { explain } from './start-errors.js';

/** The whole of a door's program: reads the environment, opens, prints where it is, closes cleanly when told to. */
export async function runDoor(door: Door): Promise<void> {
  const opening = open(door);
  // From the first moment on: a door told to close while it opens finishes opening and closes, and leaves no database behind.
  closeOnSignals(async () => (await opening).close());
  try {
    const opened = await opening;
    process.stdout.write([`${door.name} is open at ${opened.url}`, ...signposts(door, opened.front), ...opened.notices, ''].join('\n'));
  } catch (error) {
    process.stderr.write(`${door.name} did not open: ${explain(error)}\n`);
    process.exit(1);
  }
}

async function open(door: Door): Promise<OpenedDoor> {
  for (const { name, nearest } of unknownVariables(process.env)) {
    logger('boot').warn(`${name} is set and nothing reads it${nearest === null ? '' : `; perhaps ${nearest} was meant`}`);
  }
  return openDoor(door, readConfig(process.env));
}

/** Where each kind of user goes. */
const signposts = (door: Door, url: string): string[] => [
  ...(door.front === '/report' ? [`  companies report at                  ${url}/report`] : []),
  ...(door.desk ? [`  officers and supervisors sign in at  ${url}/desk/`] : []),
];

/** npm passes Ctrl-C on to a program that the terminal has told already, so one key press may come as two signals. */
const ECHO_LIMIT_MS = 1_000;

/** Closes on the first signal; a second one that is no echo of the first does not wait. */
function closeOnSignals(close: () => Promise<boolean>): void {
  let asked_ms: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked_ms !== undefined) {
        if (performance.now() - asked_ms > ECHO_LIMIT_MS) process.exit(1);
        return;
      }
      asked_ms = performance.now();
      close().then((clean) => process.exit(clean ? 0 : 1), () => process.exit(1));
    });
  }
}
