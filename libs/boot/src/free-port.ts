import type { Config } from '#platform';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { listenError } from './start-errors.js';

/**
 * Looks whether the port is free before anything is made: a first start makes a database, which takes its time.
 * @throws StartError naming PORT or HOST
 */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen(port, host), 'listening');
  } catch (error) {
    throw listenError(error, { host, port });
  }
  probe.close();
  await once(probe, 'close');
}
