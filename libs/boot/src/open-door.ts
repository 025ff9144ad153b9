import { HTTP_OPTIONS, Readiness, addressOfHandshake, configureHttp, httpAdapter, isOwnHost, isOwnOrigin } from '#edge';
import { Callers, DemoAccounts, SetupLinks } from '#identity';
import { Reader, Writer } from '#persistence';
import { BY_PARENT, type Config, Shutdown, TimeSource, armByParent, armFailpoint, logger } from '#platform';
import { LiaisonAdapter } from '#realtime';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Door, doorModule } from './door.js';
import { checkPort } from './free-port.js';
import { prepareDatabase } from './prepare-database.js';
import { registerNetworks } from './register-networks.js';
import { registerProviders } from './register-providers.js';
import { warnOfCalendars } from './warn-of-calendars.js';
import { serveDesk } from './serve-desk.js';
import { listenError } from './start-errors.js';

export interface OpenedDoor {
  readonly app: NestExpressApplication;
  /** Address that a browser on this machine can open. */
  readonly url: string;
  /** Sign-ins to print: demonstration accounts, or one-time links for administrators. */
  readonly notices: readonly string[];
  /** Where people find it: its public address, else its own. */
  readonly front: string;
  close(): Promise<boolean>;
}

/**
 * Opens a door: database, shape, networks, rooms, then the first request. Anything wrong stops it here, named.
 * @param time the database's clock unless a story brings its own
 * @throws StartError, NetworkFileError, or whatever the database says
 */
export async function openDoor(door: Door, config: Config, time?: TimeSource): Promise<OpenedDoor> {
  const shutdown = new Shutdown();
  try {
    if (config.failpoint) failOnPurpose(config.failpoint);
    await checkPort(config);
    const ready = await prepareDatabase(config, shutdown);
    const app = await NestFactory.create<NestExpressApplication>(doorModule(door, ready, time), httpAdapter(), HTTP_OPTIONS);
    shutdown.add('rooms', () => app.close());
    await app.get(Writer).connect();
    await app.get(Reader).check();
    await registerNetworks(app, ready);
    if (door.desk) registerProviders(app, ready);
    app.get(Readiness).add('database', () => app.get(Writer).query('SELECT 1'));
    warnOfCalendars(app);
    configureHttp(app, ready);
    if (door.sockets) openSockets(app, ready);
    if (door.front) redirectFront(app, door.front);
    if (door.desk) serveDesk(app, ready.web_dir);
    await app.listen(ready.port, ready.host).catch((error: unknown) => { throw listenError(error, ready); });
    const { port } = app.getHttpServer().address() as AddressInfo;
    const url = `http://${ready.host.includes(':') ? `[${ready.host}]` : ready.host}:${port}`;
    return { app, url, front: ready.public_url ?? url, notices: await noticesOf(app, ready, door.sockets ? url : null), close: () => shutdown.close() };
  } catch (error) {
    await shutdown.close();
    throw error;
  }
}

function failOnPurpose(armed: NonNullable<Config['failpoint']>): void {
  logger('boot').warn({ failpoint: armed === BY_PARENT ? armed : `${armed.name}:${armed.action}:${armed.nth}` }, 'HOTLINE_FAILPOINT is set: this process will fail on purpose; never run it like this outside a test');
  if (armed === BY_PARENT) armByParent();
  else armFailpoint(armed);
}

function openSockets(app: NestExpressApplication, config: Config): void {
  const isOurs = (request: IncomingMessage): boolean => isOwnHost(request, config) && isOwnOrigin(request.headers, config);
  app.useWebSocketAdapter(new LiaisonAdapter(app, isOurs, (handshake) => app.get(Callers).atHandshake(handshake.headers, addressOfHandshake(handshake, config))));
}

function redirectFront(app: NestExpressApplication, front: string): void {
  app.getHttpAdapter().getInstance().get('/', (_request: Request, response: Response) => response.redirect(302, front));
}

/** @param desk address of the officers' pages, where links lead; null for a door without them, and for all but the officers' first one, so that each link is printed once */
async function noticesOf(app: NestExpressApplication, config: Config, desk: string | null): Promise<readonly string[]> {
  if (config.embedded) return app.get(DemoAccounts).ensure();
  return desk === null ? [] : app.get(SetupLinks).ensure(config.public_url ?? desk);
}
