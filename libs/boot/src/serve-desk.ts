import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type Request, type Response } from 'express';
import { join } from 'node:path';

/** Hashed file names never change their content. */
const YEAR = '365d';

/** Serves the officers' and supervisors' pages: one application under `/desk/`, whatever page of it is asked for. */
export function serveDesk(app: NestExpressApplication, folder: string): void {
  app.use('/desk/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR, fallthrough: false, index: false }));
  app.use('/desk', express.static(folder, { index: false, redirect: false }));
  app.getHttpAdapter().getInstance().get(['/desk', '/desk/{*page}'], (_request: Request, response: Response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'));
  });
}
