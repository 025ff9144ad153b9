import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import compressedStatic from 'express-static-gzip';
import { join } from 'node:path';

/** Hashed file names never change their content. */
const LASTING = { immutable: true, maxAge: '365d', redirect: false } as const;

/**
 * Serves the officers' and supervisors' pages: one application under `/desk/`, whatever page of it is asked for. Its programs
 * go out as the build compressed them. What one side may read is never compressed on its way, since its length would then tell of it.
 */
export function serveDesk(app: NestExpressApplication, folder: string): void {
  const assets = compressedStatic(join(folder, 'assets'), { enableBrotli: true, orderPreference: ['br', 'gz'], index: false, serveStatic: LASTING });
  app.use('/desk/assets', (request: Request, response: Response, next: NextFunction) => {
    if (request.method === 'GET' || request.method === 'HEAD') assets(request, response, next);
    else response.status(405).set('Allow', 'GET, HEAD').end();
  }, nothingThere, notToBeServed);
  app.use('/desk', express.static(folder, { index: false, redirect: false }));
  app.getHttpAdapter().getInstance().get(['/desk', '/desk/{*page}'], (_request: Request, response: Response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'));
  });
}

/** Of what is not among the programs nothing is there, least of all the page: also where a file went after the start, as when a newer build takes its place. */
function nothingThere(_request: Request, response: Response): void {
  response.removeHeader('Content-Encoding');
  response.status(404).end();
}

/** A wrong range or path is refused with nothing said, and not as what would have been sent: compressed, and to be kept for good. */
function notToBeServed(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (response.headersSent || typeof status !== 'number' || status < 400 || status >= 500) { next(error); return; }
  for (const header of ['Content-Encoding', 'Cache-Control']) response.removeHeader(header);
  response.status(status).end();
}
