import type { IncomingHttpHeaders } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Config } from '#platform';
import { cookieOf, sessionCookie } from './cookies.js';
import { ProblemError } from './problem-error.js';

type Claims = Pick<IncomingHttpHeaders, 'origin' | 'host'> & { readonly 'sec-fetch-site'?: string | undefined };

/**
 * Whether a request comes from the service's own pages, or from no page at all. A browser always says where a request
 * comes from when it changes something or opens a socket; other clients need not.
 */
export function isOwnOrigin(headers: Claims, config: Pick<Config, 'public_url'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  // Without a public address nothing stands before the service, which itself speaks no TLS.
  return headers.origin === undefined || headers.origin === (config.public_url ?? `http://${headers.host}`);
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site's page sends in a visitor's name: requests with a session's cookie, and bodies that a plain
 * form can send. Anything else needs a preflight, which this service answers to nobody.
 */
export function refuseForeignOrigins(config: Pick<Config, 'public_url'>): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    const forgeable = cookieOf(request.headers.cookie, sessionCookie(config)) !== undefined || !request.is('application/json');
    const refused = !SAFE.has(request.method) && forgeable && !isOwnOrigin(request.headers as Claims, config);
    next(refused ? new ProblemError('wrong-origin') : undefined);
  };
}
