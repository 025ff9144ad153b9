import { jest } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpApi, PAGES } from './api.js';
import { begin } from './begun.js';

const words = { parse: (value: unknown): string => String(value) };
const NOBODY = { type: 'about:blank', title: 'Not signed in', status: 401, code: 'not-signed-in' };
/** What the service answers next: to nobody before they signed in. */
let signedIn = false;
const asked: string[] = [];
const service = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(signedIn ? 200 : 401, { 'content-type': signedIn ? 'application/json' : 'application/problem+json' }).end(signedIn ? '"the board"' : JSON.stringify(NOBODY));
});

const { fetch } = globalThis;
const { language } = PAGES;
beforeAll(async () => {
  await new Promise<void>((resolve) => { service.listen(0, '127.0.0.1', resolve); });
  const { port } = service.address() as AddressInfo;
  // A page's addresses begin at its own origin, which a test has none of.
  globalThis.fetch = (path, init) => fetch(typeof path === 'string' ? new URL(path, `http://127.0.0.1:${port}`) : path, init);
  PAGES.language = () => 'en';
});
afterAll(async () => {
  globalThis.fetch = fetch;
  PAGES.language = language;
  service.closeAllConnections();
  await new Promise((resolve) => { service.close(resolve); });
});
beforeEach(() => { asked.length = 0; jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }); });
afterEach(() => { jest.useRealTimers(); });

describe('what was asked for before the pages’ programs were here', () => {
  it('is what the first page reads, without asking twice', async () => {
    signedIn = true;
    begin('board?tab=ours');
    expect(await httpApi.read('board?tab=ours', words)).toBe('the board');
    expect(asked).toEqual(['/api/v1/board?tab=ours']);
  });

  it('is asked for anew where it was refused, since somebody may have signed in meanwhile', async () => {
    signedIn = false;
    const refused = once(service, 'request');
    begin('board?tab=ours');
    await refused;
    signedIn = true;
    expect(await httpApi.read('board?tab=ours', words)).toBe('the board');
  });

  it('is believed where it says that nobody is signed in: the session is read at once', async () => {
    signedIn = false;
    begin('session');
    await expect(httpApi.read('session', words)).rejects.toMatchObject({ problem: NOBODY });
    expect(asked).toEqual(['/api/v1/session']);
  });
});
