import { NetworkFileError } from '#directory';
import { ConfigError, readConfig } from '#platform';
import type { Door } from './door.js';
import { openDoor } from './open-door.js';

/** The whole of a door's program: reads the environment, opens, prints where it is, closes cleanly when told to. */
export async function runDoor(door: Door): Promise<void> {
  try {
    const opened = await openDoor(door, readConfig(process.env));
    process.stdout.write([`${door.name} is open at ${opened.url}`, ...signposts(door, opened.url), ...opened.notices, ''].join('\n'));
    closeOnSignals(opened.close);
  } catch (error) {
    process.stderr.write(`${door.name} did not open: ${explain(error)}\n`);
    process.exitCode = 1;
  }
}

/** Where each kind of user goes. */
const signposts = (door: Door, url: string): string[] => [
  ...(door.front === '/report' ? [`  companies report at                  ${url}/report`] : []),
  ...(door.desk ? [`  officers and supervisors sign in at  ${url}/desk/`] : []),
];

/** A person can mend these from the message alone; anything else needs its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof NetworkFileError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function closeOnSignals(close: () => Promise<boolean>): void {
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) process.exit(1);
      closing = true;
      close().then((clean) => process.exit(clean ? 0 : 1), () => process.exit(1));
    });
  }
}
