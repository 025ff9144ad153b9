import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type Request, type Response } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** Hashed file names never change their content. */
const YEAR_S = 365 * 86_400;

/**
 * Serves the officers' and supervisors' pages: one application under `/desk/`, whatever page of it is asked for. Its programs
 * go out as the build compressed them. What one side may read is never compressed on its way, since its length would then tell of it.
 */
export function serveDesk(app: NestExpressApplication, folder: string): void {
  const assets = join(folder, 'assets');
  if (existsSync(assets)) {
    const files = sirv(assets, { immutable: true, maxAge: YEAR_S, brotli: true, gzip: true });
    // Nobody comes next: what is not among them is not there.
    app.use('/desk/assets', (request: Request, response: Response) => {
      if (request.method === 'GET' || request.method === 'HEAD') files(request, response);
      else response.writeHead(405, { allow: 'GET, HEAD' }).end();
    });
  }
  app.use('/desk', express.static(folder, { index: false, redirect: false }));
  app.getHttpAdapter().getInstance().get(['/desk', '/desk/{*page}'], (_request: Request, response: Response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'));
  });
}
