import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Config } from '#platform';
import { holdsMetricsToken } from './figures.js';
import { ProblemError } from './problem-error.js';

type Named = Pick<Config, 'host' | 'public_url'>;

/** A name or an address, and a port, which does not matter here: a tunnel or a container changes it. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
/** What always means the machine of whoever asks, whatever a stranger's name server says. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether a request was meant for this service, by its `Host`. A name that somebody else owns can be made to lead here in
 * the middle of a visit (DNS rebinding): then a stranger's page reads what it likes as its own origin, and a link made of
 * the name would lead back to the stranger. Ours are the public address, the address that is listened on or was connected
 * to, and loopback.
 */
export function isOwnHost({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, { host, public_url }: Named): boolean {
  const name = HOST.exec(headers.host ?? '')?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const connected = (socket.localAddress ?? '').replace(/^::ffff:/, '');
  return LOOPBACK.test(name) || name === bracketed(host.toLowerCase()) || name === bracketed(connected) || (public_url !== null && name === new URL(public_url).hostname);
}

const bracketed = (address: string): string => (isIPv6(address) ? `[${address}]` : address);

/** Says nothing but whether the service works, to balancers that have a name of their own for it. */
const HEALTH = /^\/health\//;

/** Refuses what was meant for another name. Whoever holds the token of the figures is no stranger's page, by whichever name they come. */
export function refuseForeignHosts(config: Named & Pick<Config, 'metrics_token'>): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    next(isOwnHost(request, config) || HEALTH.test(request.path) || holdsMetricsToken(request, config) ? undefined : new ProblemError('wrong-host'));
  };
}
