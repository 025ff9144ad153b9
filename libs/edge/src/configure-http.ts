import type { NestApplicationOptions } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Config, NestLog } from '#platform';
import { bodyParsers } from './bodies.js';
import { refuseForeignOrigins } from './origin.js';
import { ProblemFilter } from './problem.filter.js';
import { measureRequests } from './request-metrics.js';
import { securityHeaders } from './security-headers.js';

/** Longest time for a whole request to arrive. */
const REQUEST_LIMIT_MS = 30_000;
const HEADERS_LIMIT_MS = 10_000;

/** For `NestFactory.create`: the parsers are `configureHttp`'s, and a failed start is an error rather than an exit. */
export const HTTP_OPTIONS: NestApplicationOptions = { bodyParser: false, abortOnError: false, forceCloseConnections: true, logger: new NestLog() };

/**
 * Everything about HTTP that is the same for every route: headers, limits, origins, bodies, problems. Called once, before
 * the application is initialised and before static files are served.
 * @param app made with `HTTP_OPTIONS`
 */
export function configureHttp(app: NestExpressApplication, config: Pick<Config, 'public_url'>): void {
  // One proxy stands before the service exactly when it has a public address; otherwise a forwarded address is a stranger's claim.
  app.disable('x-powered-by').disable('etag').set('trust proxy', config.public_url ? 1 : false);
  const server = app.getHttpServer();
  server.requestTimeout = REQUEST_LIMIT_MS;
  server.headersTimeout = HEADERS_LIMIT_MS;
  app.use(measureRequests, ...securityHeaders(config), refuseForeignOrigins(config), ...bodyParsers());
  app.useGlobalFilters(new ProblemFilter());
}
