import type { NestApplicationOptions } from '@nestjs/common';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { type Config, NestLog } from '#platform';
import { bodyParsers } from './bodies.js';
import { refuseForeignHosts } from './host.js';
import { refuseForeignOrigins } from './origin.js';
import { ProblemFilter } from './problem.filter.js';
import { measureRequests } from './request-metrics.js';
import { securityHeaders } from './security-headers.js';

/** Longest time for a whole request to arrive: a file of the largest size by a line of some 0.7 Mbit/s. */
const REQUEST_LIMIT_MS = 120_000;
const HEADERS_LIMIT_MS = 10_000;

/** For `NestFactory.create`: the parsers are `configureHttp`'s, and a failed start is an error rather than an exit. */
export const HTTP_OPTIONS: NestApplicationOptions = { bodyParser: false, abortOnError: false, forceCloseConnections: true, logger: new NestLog() };

/**
 * For `NestFactory.create`: a router that does not take /API for /api, since whatever asks which address it is compares
 * letters as they are. Express reads this when it makes its router, which Nest's adapter has it do at once.
 */
export const httpAdapter = (): ExpressAdapter => new ExpressAdapter(express().enable('case sensitive routing'));

/**
 * Everything about HTTP that is the same for every route: headers, limits, origins, bodies, problems. Called once, before
 * the application is initialised and before static files are served.
 * @param app made with `httpAdapter` and `HTTP_OPTIONS`
 */
export function configureHttp(app: NestExpressApplication, config: Pick<Config, 'host' | 'public_url' | 'metrics_token'>): void {
  // One proxy stands before the service exactly when it has a public address; otherwise a forwarded address is a stranger's claim.
  app.disable('x-powered-by').disable('etag').set('trust proxy', config.public_url ? 1 : false);
  const server = app.getHttpServer();
  server.requestTimeout = REQUEST_LIMIT_MS;
  server.headersTimeout = HEADERS_LIMIT_MS;
  app.use(measureRequests, ...securityHeaders(config), refuseForeignHosts(config), refuseForeignOrigins(config), ...bodyParsers());
  app.useGlobalFilters(new ProblemFilter());
}
