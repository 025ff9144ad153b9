import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { serveDesk } from './serve-desk.js';

class Empty {}
Module({})(Empty);

const PROGRAM = 'export const desk = 1;\n'.repeat(50);
const compressed = brotliCompressSync(PROGRAM);

let folder: string;
let app: NestExpressApplication;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotline-desk-'));
  await mkdir(join(folder, 'assets'));
  for (const name of ['desk-1.js', 'gone-1.js']) {
    await writeFile(join(folder, 'assets', name), PROGRAM);
    await writeFile(join(folder, 'assets', `${name}.br`), compressed);
  }
  await writeFile(join(folder, 'index.html'), 'the page');
  app = await NestFactory.create<NestExpressApplication>(Empty, { logger: false });
  serveDesk(app, folder);
  await app.listen(0, '127.0.0.1');
  ({ port } = app.getHttpServer().address() as AddressInfo);
});
afterAll(async () => { await app?.close(); await rm(folder, { recursive: true, force: true }); });

interface Answer { status: number | undefined; encoding: string | undefined; caching: string | undefined; length: number }
/** Without fetch, which unpacks what comes and does not say what came. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> => new Promise((resolve, reject) => {
  request({ port, host: '127.0.0.1', path, headers, method }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ status: answer.statusCode, encoding: answer.headers['content-encoding'], caching: answer.headers['cache-control'], length: Buffer.concat(chunks).length })).on('error', reject);
  }).on('error', reject).end();
});
const page = (path: string): Promise<string> => new Promise((resolve, reject) => { get({ port, host: '127.0.0.1', path }, (answer) => text(answer).then(resolve, reject)).on('error', reject); });

const LASTING = 'public, max-age=31536000, immutable';

describe('the desk’s files', () => {
  it('go out as the build compressed them, to whoever can read that, and are kept for good', async () => {
    expect(await ask('/desk/assets/desk-1.js', { 'accept-encoding': 'gzip, br' })).toEqual({ status: 200, encoding: 'br', caching: LASTING, length: compressed.length });
    expect(await ask('/desk/assets/desk-1.js')).toEqual({ status: 200, encoding: undefined, caching: LASTING, length: PROGRAM.length });
  });

  it('go out in parts, and a part that is none is refused', async () => {
    expect(await ask('/desk/assets/desk-1.js', { range: 'bytes=0-9' })).toMatchObject({ status: 206, length: 10 });
    expect(await ask('/desk/assets/desk-1.js', { range: 'bytes=90000-' })).toMatchObject({ status: 416 });
    for (const encoding of ['br', 'gzip', 'identity']) {
      expect(await ask('/desk/assets/desk-1.js', { 'range': 'bytes=90000-', 'accept-encoding': encoding })).toEqual({ status: 416, encoding: undefined, caching: undefined, length: 0 });
    }
  });

  it('that went after the start are not there, and the service goes on', async () => {
    for (const name of ['gone-1.js', 'gone-1.js.br']) await rm(join(folder, 'assets', name));
    expect(await ask('/desk/assets/gone-1.js', { 'accept-encoding': 'br' })).toEqual({ status: 404, encoding: undefined, caching: undefined, length: 0 });
    expect(await ask('/desk/assets/desk-1.js')).toMatchObject({ status: 200 });
  });

  it('that never were are no page, and take no other method', async () => {
    for (const path of ['/desk/assets/no.js', '/desk/assets/', '/desk/assets', '/desk/assets/%E0%A4%A', '/desk/assets/..%2findex.html']) expect([400, 403, 404]).toContain((await ask(path)).status);
    expect(await ask('/desk/assets/desk-1.js', {}, 'POST')).toMatchObject({ status: 405 });
    expect(await page('/desk/cases/KR-7F3K-9QXM')).toBe('the page');
  });
});
