import { once } from 'node:events';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { ProblemError } from '#edge';
import express, { type Request, type Response } from 'express';
import { readUpload } from './read-upload.js';
import { readUploadForm } from './read-upload-form.js';

const PACE = { bytes: 1_000, within_ms: 100 };
const READ = {
  '/form': async (request: Request, response: Response): Promise<unknown> => (await readUploadForm(request, response, 1_000_000, PACE)).file?.contents.length,
  '/file': async (request: Request, response: Response): Promise<unknown> => (await readUpload(request, response, undefined, PACE)).length,
};
const HEAD = { '/form': 'multipart/form-data; boundary=x', '/file': 'application/octet-stream' };
const START = { '/form': '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n', '/file': '' };
const END = { '/form': '\r\n--x--\r\n', '/file': '' };

describe.each(['/form', '/file'] as const)('a file that is sent to %s', (path) => {
  const app = express().post(path, (request, response) => {
    READ[path](request, response).then((size) => response.json({ size }), (error: unknown) => response.status(error instanceof ProblemError ? error.status : 500).end());
  });
  const server = app.listen(0, '127.0.0.1');
  let socket: Socket;
  beforeEach(async () => {
    if (!server.listening) await once(server, 'listening');
    socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  });
  afterEach(() => socket.destroy());
  afterAll(() => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }));
  const begin = (length: number): void => {
    socket.write(`POST ${path} HTTP/1.1\r\nHost: hotline\r\nConnection: close\r\nContent-Type: ${HEAD[path]}\r\nContent-Length: ${length}\r\n\r\n${START[path]}`);
  };

  it('byte by byte is not waited for, and its connection ends', async () => {
    begin(500_000);
    const drip = setInterval(() => { socket.write('x'); }, 20);
    socket.on('error', () => { /* What is written after the end is for nobody. */ });
    const answer = await text(socket);
    clearInterval(drip);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('is taken whole where it keeps coming for longer than that', async () => {
    const parts = 8;
    begin(START[path].length + END[path].length + parts * 20_000);
    let sent = 0;
    const more = setInterval(() => {
      sent += 1;
      socket.write('x'.repeat(20_000));
      if (sent < parts) return;
      clearInterval(more);
      socket.write(END[path]);
    }, 40);
    expect(await text(socket)).toMatch(new RegExp(`^HTTP/1\\.1 200 [^]*\\{"size":${parts * 20_000}\\}$`));
  });
});
